/** Halves of brackets and quotation marks whose other half stands nowhere near, in its own paragraph or another. */
import type { BlockKind, Passage, Plan } from '../../plan/model';
import { positionIn } from '../../plan/passages/passages';
import type { Position } from '../../text/range';
import { comparePositions } from '../../text/range';
import type { Family } from './bracket-kinds';
import { damagedMarkers } from '../numbering/damaged-markers';
import { dutiesOf } from '../unit/names';
import { anyCode, double, kindOf } from './bracket-kinds';
import { readPairs } from './pairing';
import { readingsOf } from './readings';
import { mapList } from '../../text/lists';

/** A half that is alone in its paragraph. */
export interface Lone {
  /** Undefined for a line that is no running text: it only explains others. */
  readonly passage: Passage | undefined;
  readonly at: number;
  readonly mark: string;
  readonly isOpen: boolean;
  readonly start: Position;
}

/** A title, a note, a cell or a quotation may go over so many lines. */
export const mostLines = 16;
/** Lines that are no running text, in which a bracket may end that opens in one. */
const explaining: ReadonlySet<BlockKind> = new Set(['attachmentNote', 'title', 'body', 'publicity']);
const yearBehind = /^\s*(?:19|20)\d\d.{0,4}\d\s*号/u;
const numberBehind = /^.{0,2}\d{1,4}\s*号/u;
const yearBefore = /(?:19|20)\d\d\s*$/u;

const familyOf = (mark: string): Family => kindOf(anyCode(mark.charCodeAt(0))).family;

/** Whether a bracket is the one of a document number, 国发〔2019〕5号, which has a rule of its own. */
function isOfNumber(text: string, at: number): boolean {
  if (yearBehind.test(text.slice(at + 1, at + 20))) return true;
  return yearBefore.test(text.slice(Math.max(0, at - 6), at)) && numberBehind.test(text.slice(at + 1, at + 10));
}

/** Where the notes of units begin that have lost a bracket, in their lines: two halves of a torn one are none. */
function damagedNotes(plan: Plan): ReadonlySet<string> {
  const starts = new Set<string>();
  for (const { lacks, range } of dutiesOf(plan))
    if (lacks !== undefined) starts.add(`${range.start.line}:${range.start.character}`);
  return starts;
}

/** Whether a mark is in a note of who is responsible that has lost a bracket, which has a rule of its own. */
export function isOfNote(plan: Plan, passage: Passage, at: number): boolean {
  const { line, character } = positionIn(passage, at);
  const note = plan.facts[line]!.notes.find(
    ({ lacks, from, to }) => lacks !== undefined && character >= from && character <= to,
  );
  return note !== undefined && plan.remember(damagedNotes).has(`${line}:${note.from}`);
}

/** Whether a bracket is that of a heading's number, （二加强, whose place in its series tells what it should be. */
function isOfMarker(plan: Plan, passage: Passage, at: number): boolean {
  if (at > 0) return false;
  const position = positionIn(passage, at);
  return damagedMarkers(plan).some(({ range }) => comparePositions(range.start, position) === 0);
}

/** Whether another rule tells that a bracket has lost its other half, or has one of another kind. */
export function isToldElsewhere(plan: Plan, passage: Passage, at: number): boolean {
  const { text } = passage;
  if (familyOf(text[at]!) !== 'bracket') return false;
  return isOfNumber(text, at) || isOfNote(plan, passage, at) || isOfMarker(plan, passage, at);
}

function lonesOf(plan: Plan): Lone[] {
  const lones: Lone[] = [];
  for (const { passage, index, pairing } of readingsOf(plan)) {
    for (const fault of pairing.faults) {
      if (fault.kind !== 'open' && fault.kind !== 'close') continue;
      const mark = passage.text[fault.at]!;
      const isOpen = fault.kind === 'open';
      // A quotation of several paragraphs opens each and closes only the last.
      if (mark === double.open && plan.passages[index + 1]?.text.startsWith(double.open)) continue;
      lones.push({ passage, at: fault.at, mark, isOpen, start: positionIn(passage, fault.at) });
    }
  }
  return lones;
}

/** The halves that are alone in lines which are no running text, such as notes of attachments. */
function lonesOutside(plan: Plan): Lone[] {
  const lones: Lone[] = [];
  for (const { kind, line, from, to } of plan.blocks) {
    if (!explaining.has(kind)) continue;
    const text = plan.lines[line]!.slice(from, to);
    for (const fault of readPairs(text).faults) {
      if (fault.kind !== 'open' && fault.kind !== 'close') continue;
      const { at } = fault;
      lones.push({
        passage: undefined,
        at,
        mark: text[at]!,
        isOpen: fault.kind === 'open',
        start: { line, character: from + at },
      });
    }
  }
  return lones;
}

/** The halves without another one, in the order of the text; those that find theirs some lines away are left out. */
export function loneHalves(plan: Plan): readonly (Lone & { readonly passage: Passage })[] {
  const inside = lonesOf(plan);
  if (inside.length === 0) return [];
  const known = new Set(mapList(inside, ({ start }) => `${start.line}:${start.character}`));
  // Titles are passages too.
  const outside = lonesOutside(plan).filter(({ start }) => !known.has(`${start.line}:${start.character}`));
  const all = [...inside, ...outside].sort((a, b) => comparePositions(a.start, b.start));
  const found = new Set<Lone>();
  const open = new Map<Family, Lone[]>();
  for (const lone of all) {
    const family = familyOf(lone.mark);
    const waiting = open.get(family) ?? [];
    open.set(family, waiting);
    const last = waiting[waiting.length - 1];
    if (lone.isOpen) waiting.push(lone);
    else if (last !== undefined && lone.start.line - last.start.line <= mostLines) {
      found.add(waiting.pop()!);
      found.add(lone);
    }
  }
  return inside.filter(
    (lone): lone is Lone & { passage: Passage } =>
      !found.has(lone) && lone.passage !== undefined && !isToldElsewhere(plan, lone.passage, lone.at),
  );
}
