/**
 * Notes of who is responsible: （A、B按职责分工负责）, （牵头单位：A；责任单位：B）, 责任单位：A on a line of its own or
 * at the end of a paragraph. Found in one line by itself; to what they belong is told at assembly.
 */
import type { BlockKind } from '../plan/model';
import { OPENING, has } from '../text/chars';
import type { Columns } from '../text/range';
import type { UnitList } from './units';
import { parseUnits } from './units';

/** A note in the columns of its line, brackets included. */
export interface LocalNote extends Columns, UnitList {
  readonly form: 'paren' | 'line';
}

const opening = '（〔［[(【';
const closing = '）〕］])】';
const longestNote = 600;

/** A bracket is a note where a part of it ends in what the units before it do, or has a label. */
const saysRole =
  /(?:负责|牵头|配合|参与|参加|协助|落实|指导|(?:职责|职能|任务)(?:分工)?|分工|实施|承办|协办|主办|下同|列[出明])(?=[，；。）〕]|$)/u;
const labelled =
  /(?:^|[；。，、\s】])(?:责任|牵头|负责|配合|协办|协同|参与|参加|主办|主责|承办|实施|落实|考核)[^：，、；。]{0,6}(?:单位|部门|科室|处室|股室|机构|主体)(?:（[^（）]{1,6}）)?\s*[】]?\s*[：:]/u;
/** Brackets that explain a word. */
const explains = /^(?:含(?!山)|包括|不含|不包括|其中|例如|如|指|即|简称|以下|详见|见|注)/u;
/** 责任单位： behind the text that it speaks of. */
const inlineLabel = /(?:责任|牵头|主办|主责|负责|配合|协办|参与)(?:责任|负责|考核)?(?:单位|部门|科室|处室)\s*$/u;
const longestLabel = 12;

/** Where the brackets that open at `open` close, or -1. */
function closeOf(shadow: string, open: number): number {
  let depth = 0;
  const last = Math.min(shadow.length, open + longestNote);
  for (let at = open; at < last; at++) {
    if (opening.includes(shadow[at]!)) depth++;
    else if (closing.includes(shadow[at]!) && --depth === 0) return at;
  }
  return -1;
}

/**
 * The notes of one line, in the order of the text: in brackets, behind a label, and those that are the whole line.
 * @param blocks what the line consists of, in the order of the text
 * @param bits   the bits of its characters
 */
export function findNotes(
  text: string,
  shadow: string,
  blocks: readonly (Columns & { readonly kind: BlockKind })[],
  bits: number,
): readonly LocalNote[] {
  let nextColon = shadow.indexOf('：');
  if ((bits & OPENING) === 0 && nextColon < 0) return none;
  let notes: LocalNote[] | undefined;
  let done = 0;
  for (const { from, to, kind } of blocks) {
    if (kind === 'duty') {
      const note = dutyNote(text, shadow, from, to);
      if (note.units.length > 0) (notes ??= []).push(note);
      continue;
    }
    for (let at = Math.max(from, done); at < to; at++) {
      const isOpening = has(shadow, at, OPENING);
      if (!isOpening && at !== nextColon) continue;
      while (nextColon >= 0 && nextColon <= at) nextColon = shadow.indexOf('：', nextColon + 1);
      const note = isOpening ? bracketNote(text, shadow, at) : labelledNote(text, shadow, Math.max(from, done), at, to);
      if (note === undefined) continue;
      if (note.units.length > 0) (notes ??= []).push(note);
      done = note.to;
      at = note.to - 1;
    }
  }
  return notes ?? none;
}

/** What is between the brackets that open at `open`, with its units if it is a note; undefined where none close. */
function bracketNote(text: string, shadow: string, open: number): LocalNote | undefined {
  const close = closeOf(shadow, open);
  if (close < 0) return undefined;
  const content = shadow.slice(open + 1, close);
  const isNote = content.length >= 4 && (saysRole.test(content) || labelled.test(content)) && !explains.test(content);
  return {
    from: open,
    to: close + 1,
    form: 'paren',
    ...(isNote ? parseUnits(text, shadow, open + 1, close) : noUnits),
  };
}

/** The note 责任单位：… that stands in no brackets behind a text, its colon at `colon`. */
function labelledNote(text: string, shadow: string, from: number, colon: number, to: number): LocalNote | undefined {
  if (!'位门室'.includes(shadow.charAt(colon - 1))) return undefined;
  const before = shadow.slice(Math.max(from, colon - longestLabel), colon);
  const label = inlineLabel.exec(before);
  if (label === null) return undefined;
  const start = colon - before.length + label.index;
  if (start > from && !'。；！？）〕” '.includes(shadow[start - 1]!)) return undefined;
  const stop = shadow.slice(colon, Math.min(to, colon + longestNote)).indexOf('。');
  const end = stop < 0 ? Math.min(to, colon + longestNote) : colon + stop;
  return { from: start, to: end, form: 'line', ...parseUnits(text, shadow, start, end) };
}

/** The note that a line 责任单位：… is; it has no units where it names people or a deadline. */
function dutyNote(text: string, shadow: string, from: number, to: number): LocalNote {
  let start = from;
  let end = to;
  if (opening.includes(shadow[start]!) && closeOf(shadow, start) >= end - 2) {
    start++;
    while (end > start && (closing.includes(shadow[end - 1]!) || shadow[end - 1] === '。')) end--;
  }
  return { from, to, form: 'line', ...parseUnits(text, shadow, start, end) };
}

const none: readonly LocalNote[] = [];
const noUnits: UnitList = { units: [], lists: [], forAll: false };
