/** Sections while a part is being read. */
import type { LineFacts } from '../../line/facts';
import { rangeInLine } from '../../text/range';
import type { Block, Duty, Paragraph, Part, Section } from '../model';
import type { Heir } from './inherit';

/** A section while it is being read. */
export interface SectionDraft extends Heir {
  form: Section['form'];
  title: Section['title'];
  lastLine: number;
  range: Section['range'];
  readonly children: SectionDraft[];
  readonly paragraphs: Paragraph[];
  readonly duties: Duty[];
  dutyInherited: boolean;
  inherited: readonly Duty[];
}

/** The section that a heading opens. */
export function startSection(
  part: Part,
  parent: SectionDraft | undefined,
  block: Block,
  facts: readonly LineFacts[],
): SectionDraft {
  const { line, from, to, titleFrom, titleTo, form } = block;
  return {
    part,
    line,
    lastLine: line,
    range: rangeInLine(line, from, to),
    marker: block.marker!,
    title: {
      text: facts[line]!.text.slice(titleFrom, titleTo),
      range: rangeInLine(line, titleFrom, Math.max(titleFrom, titleTo)),
    },
    form,
    parent,
    children: [],
    paragraphs: [],
    duties: [],
    dutyInherited: false,
    inherited: [],
  };
}
