/** All kinds of errors that are planted into clean plans, for the tests and for the report. */
import type { Kind } from '../planted';
import { kinds as attachment } from './attachment';
import { kinds as counts } from './counts';
import { kinds as date } from './date';
import { kinds as document } from './document';
import { kinds as fact } from './fact';
import { kinds as library } from './library';
import { kinds as lists } from './lists';
import { kinds as marks } from './marks';
import { kinds as number } from './number';
import { kinds as numbering } from './numbering';
import { kinds as punctuation } from './punctuation';
import { kinds as rowUnits } from './row-units';
import { kinds as table } from './table';
import { kinds as text } from './text';
import { kinds as unit } from './unit';
import { kinds as units } from './units';
import { kinds as wording } from './wording';
import { kinds as year } from './year';

export const allKinds: readonly Kind[] = [
  ...numbering,
  ...lists,
  ...unit,
  ...units,
  ...library,
  ...year,
  ...date,
  ...number,
  ...counts,
  ...attachment,
  ...table,
  ...rowUnits,
  ...document,
  ...fact,
  ...punctuation,
  ...marks,
  ...wording,
  ...text,
];
