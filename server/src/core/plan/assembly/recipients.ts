/** Who a document is addressed to: the names in the recipients' line and in 抄送. */
import { endsAsUnit } from '../../line/unit-words';
import { withoutSpaces } from '../../text/chars';
import type { Columns } from '../../text/range';

/** A name in such a list, in the columns of the text. */
export interface FoundName extends Columns {
  /** Without spaces. */
  readonly name: string;
  /** The mark behind it; '' at the end, ' ' where only a space parts it from the next. */
  readonly mark: string;
}

const marks = '、，；。：';
/** What recipients that are not named one by one begin with. */
const collective = /^(?:各|有关|市直|县直|区直|州直|省直|委直|局直|局属|委属|厅直|厅属|机关各|本局各|直属各|直属)/u;
const longestLine = 300;
const longestName = 40;
/** Text that is addressed to nobody: a sentence goes on. */
const sentence = /[“”《》？！]|现将|为了|根据|按照|关于|如下|通知|同志|\d/u;

/**
 * The names in a list of bodies.
 * @param shadow the list's shadow, without what stands before it
 */
export function namesIn(shadow: string): readonly FoundName[] {
  const names: FoundName[] = [];
  let depth = 0;
  let from = 0;
  const add = (to: number, mark: string): void => {
    const name = withoutSpaces(shadow.slice(from, to));
    if (name !== '') names.push({ from, to, name, mark });
    from = to + 1;
  };
  for (let at = 0; at < shadow.length; at++) {
    const letter = shadow[at]!;
    if (letter === '（') depth++;
    else if (letter === '）') depth = Math.max(0, depth - 1);
    else if (depth > 0) continue;
    else if (marks.includes(letter)) add(at, letter);
    else if (
      letter === ' ' &&
      at - from <= longestName &&
      collective.test(shadow.slice(at + 1, at + 5)) &&
      endsAsUnit(withoutSpaces(shadow.slice(from, at)))
    )
      add(at, ' ');
  }
  add(shadow.length, '');
  return names;
}

/**
 * Whether a line under the title of a notice is the recipients' although its colon is missing or is another mark:
 * it begins with 各… or the like, and has nothing but names.
 * @param shadow the line's shadow without the spaces around
 */
export function isAddress(shadow: string): boolean {
  if (shadow.length > longestLine || !collective.test(shadow) || sentence.test(shadow)) return false;
  const names = namesIn(shadow);
  return names.every(({ name, mark }, at) => {
    const isLast = at === names.length - 1;
    return (
      (name === '各省' || endsAsUnit(name.replace(/（[^（）]*）$/u, ''))) &&
      name.length <= longestName &&
      (isLast || (mark !== '。' && mark !== '：'))
    );
  });
}
