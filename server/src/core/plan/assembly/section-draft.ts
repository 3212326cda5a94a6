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
  children: readonly SectionDraft[];
  paragraphs: readonly Paragraph[];
  duties: readonly Duty[];
  dutyInherited: boolean;
  inherited: readonly Duty[];
}

/** The list of sections to which nothing was added: one for all of them. */
const none: readonly never[] = [];

/**
 * A list of a section with one more at its end. Most lists have no more than one, and an empty array that is pushed to
 * takes room for seventeen.
 */
export function added<Item>(list: readonly Item[], item: Item): readonly Item[] {
  if (list.length === 0) return [item];
  // Made here, and by now the section's own.
  (list as Item[]).push(item);
  return list;
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
    children: none,
    paragraphs: none,
    duties: none,
    dutyInherited: false,
    inherited: none,
  };
}
