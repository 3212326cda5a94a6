/**
 * Notes of who is responsible: （A、B按职责分工负责）, （牵头单位：A；责任单位：B）, 责任单位：A on a line of its own or
 * at the end of a paragraph. Found in one line by itself; to what they belong is told at assembly.
 */
import { CLOSING, OPENING, skipSpaces, trimEnd, withoutSpaces } from '../text/chars';
import type { Columns } from '../text/range';
import type { Brackets } from './brackets';
import { bracketsOf, closingOf, noBrackets } from './brackets';
import { cutWordsAt, unclosedNote, unopenedNote } from './damaged';
import type { BlockKind } from './model';
import type { UnitList } from './units';
import { endsAsUnit, withoutAside } from './unit-words';
import { parseUnits } from './units';

/** A note in the columns of its line, brackets included. */
export interface LocalNote extends Columns, UnitList {
  readonly form: 'paren' | 'line';
  /** The bracket that it has lost; undefined where it has both, or none. */
  readonly lacks?: 'opening' | 'closing';
}

const none: readonly LocalNote[] = [];
const noUnits: UnitList = { units: [], lists: [], forAll: false };
const opening = '（〔［[(【';
const longestNote = 600;

/** A bracket is a note where a part of it ends in what the units before it do, or has a label. */
const saysRole =
  /(?:负责|牵头|配合|参与|参加|协助|落实|指导|(?:职责|职能|任务)(?:分工)?|分工|实施|承办|协办|主办|下同|列[出明]|为(?:牵头|主办|责任|配合|参与)(?:单位|部门))(?=[，；。）〕]|$)/u;
const labelled =
  /(?:^|[；。，、\s】])(?:责任|牵头|负责|配合|协办|协同|参与|参加|主办|主责|承办|实施|落实|考核|对接|联系|主管|受理|经办)[^：，、；。]{0,6}(?:单位|部门|科室|处室|股室|机构|主体|[站办]所|专班)(?:（[^（）]{1,6}）)?\s*(?:】\s*)?[：:]|(?:^|[；。，\s])(?:牵头|主办|主责|协办|承办)\s*[：:]/u;
/** Units, and by when: （市教育局、市财政局，完成时限：9月）. */
const timed = /[局委办厅府会院心校位门室区县）][，；、\s](?:完成|办结|整改|落实)(?:时限|期限|时间)[：:]/u;
/** Brackets that explain a word. */
const explains = /^(?:含(?!山)|包括|不含|不包括|其中|例如|如|指|即|简称|以下|详见|见|注)/u;
/** 责任单位： behind the text that it speaks of. */
const inlineLabel =
  /(?:责任|牵头|主办|主责|负责|配合|协办|参与)(?:责任|负责|考核)?(?:单位|部门|科室|处室|股室|[站办]{1,2}所|专班)\s*$/u;
const longestLabel = 12;
/** 【责任单位】 behind the text that it speaks of. */
const tag = /^(?:责任|牵头|主办|主责|负责|配合|协办|参与)(?:责任|负责|考核)?(?:单位|部门|科室|处室|股室)$/u;
const longestTag = 8;
/** 牵头领导：A，牵头单位：B: a sentence of labels. */
const beginsWithLabel = /^\s*[\u4e00-\u9fff]{2,8}\s*：/u;

/** What a list ends in that is a note without saying so: （市教育局、市财政局） behind the last sentence. */
const bareLetters = '局委办厅部署府会位门区县市联协科室处队所站关司行团社）';
/** （市商务局、市邮政管理局等）: others beside those that are named. */
const andOthers = /等$/u;
/** By when, behind such a list: （市教育局、市财政局，6月底前）. */
const byWhen =
  /[，；]\s*(?:到|在|于)?(?:\d{4}年?)?(?:\d{1,2}月|年?[底内末]|第?[一二三四]季度|[上下]半年)[^，；、（）]{0,14}(?:[，；][^，；、（）]{2,12})?$/u;
/** One unit alone is such a note too where it is surely a name: （党建办）, （教务处）; not 公司, 干部, 东部. */
const oneBare =
  /^[\u4e00-\u9fff]{2,12}(?<!本|内|全|外|各|该)(?:局|委|办|厅|科|室|股|站|所|中心|(?<!公)司|(?<![之此某])处|(?<![干局大东西南北中上下])部)$/u;

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
  const hasBrackets = (bits & (OPENING | CLOSING)) !== 0;
  if (!hasBrackets && nextColon < 0) return none;
  const brackets = hasBrackets ? bracketsOf(shadow) : noBrackets;
  const { openings, unopened } = brackets;
  let nextOpening = 0;
  let nextUnopened = 0;
  let notes: LocalNote[] | undefined;
  let done = 0;
  for (const { from, to, kind } of blocks) {
    if (kind === 'duty') {
      for (const note of dutyNotes(text, shadow, from, to, brackets))
        if (note.units.length > 0) (notes ??= []).push(note);
      continue;
    }
    for (let at = Math.max(from, done); ; at++) {
      if (nextColon >= 0 && nextColon < at) nextColon = shadow.indexOf('：', at);
      while (nextOpening < openings.length && openings[nextOpening]! < at) nextOpening++;
      const open = openings[nextOpening] ?? Infinity;
      const isOpening = nextColon < 0 || open < nextColon;
      at = isOpening ? open : nextColon;
      if (at >= to) break;
      while (nextUnopened < unopened.length && unopened[nextUnopened]! < at) nextUnopened++;
      const note = isOpening
        ? bracketNote(text, shadow, from, at, to, brackets)
        : labelledNote(text, shadow, Math.max(from, done), at, to, unopened[nextUnopened]);
      if (note === undefined) continue;
      if (note.units.length > 0) (notes ??= []).push(note);
      done = note.to;
      at = note.to - 1;
    }
    let last = nextUnopened > 0 ? unopened[nextUnopened - 1]! : -1;
    while (nextUnopened < unopened.length && unopened[nextUnopened]! < to) last = unopened[nextUnopened++]!;
    if (last < Math.max(from, done)) continue;
    // From the last bracket of the note before on, which ends the search for its beginning.
    const note = unopenedNote(text, shadow, Math.max(from, done - 1), last, to);
    if (note !== undefined) (notes ??= []).push(note);
  }
  return notes ?? none;
}

/**
 * What is between the brackets that open at `open`, with its units if it is a note; undefined where none close, unless
 * it is a note up to the end of its sentence.
 * @param from where the paragraph begins
 * @param to   where it ends
 */
function bracketNote(
  text: string,
  shadow: string,
  from: number,
  open: number,
  to: number,
  brackets: Brackets,
): LocalNote | undefined {
  const close = closingOf(brackets, open);
  if (close < 0) return unclosedNote(text, shadow, from, open, to, brackets);
  if (close - open >= longestNote) return undefined;
  if (shadow[open] === '【' && close - open - 1 <= longestTag && tag.test(shadow.slice(open + 1, close)))
    return taggedNote(text, shadow, open, close, to);
  const content = shadow.slice(open + 1, close);
  let list = noUnits;
  if (content.length >= 3 && !explains.test(content)) {
    const cut = cutWordsAt(shadow, open + 1, close);
    if (cut >= 0) list = parseUnits(text, shadow, open + 1, cut);
    else if (saysRole.test(content) || labelled.test(content) || isSpacedLabel(content))
      list = parseUnits(text, shadow, open + 1, close);
    else if (timed.test(content)) {
      list = parseUnits(text, shadow, open + 1, close);
      if (list.units.length === 0 || !list.units.every(({ name }) => endsAsUnit(withoutAside(name)))) list = noUnits;
    } else if (isLast(shadow, close, to) && isBehindStop(shadow, from, open)) {
      list = bareList(text, shadow, open + 1, close);
    }
  }
  const { units, lists, forAll } = list;
  return { from: open, to: close + 1, form: 'paren', units, lists, forAll };
}

/** Whether a bracket begins with a label that has lost its shape: （责任单 位：A）. */
function isSpacedLabel(content: string): boolean {
  const colon = content.indexOf('：');
  if (colon <= 0 || colon > longestLabel || !content.slice(0, colon).includes(' ')) return false;
  return labelled.test(withoutSpaces(content.slice(0, colon + 1)));
}

/** The units of a bracket that says nothing but their names, and perhaps by when; none where it may be anything else. */
function bareList(text: string, shadow: string, from: number, close: number): UnitList {
  const content = shadow.slice(from, close);
  const names = content.slice(0, content.length - (byWhen.exec(content)?.[0].length ?? 0)).replace(andOthers, '');
  if (!bareLetters.includes(names.slice(-1))) return noUnits;
  const list = parseUnits(text, shadow, from, from + names.length);
  const pieces = names.split(/[，、；]/u).length;
  const { units } = list;
  const isBare = units.length >= Math.max(2, pieces) && units.every(({ name }) => endsAsUnit(withoutAside(name)));
  return isBare || (units.length === 1 && oneBare.test(names)) ? list : noUnits;
}

/** Whether nothing but a full stop follows a bracket in its paragraph. */
function isLast(shadow: string, close: number, to: number): boolean {
  return close >= to - 1 || (close === to - 2 && shadow[to - 1] === '。');
}

/** Whether a sentence ends before a bracket; where it is the whole paragraph there is none. */
function isBehindStop(shadow: string, from: number, open: number): boolean {
  const before = trimEnd(shadow, from, open);
  return before === from || shadow[before - 1] === '。';
}

/**
 * The note 责任单位：… that stands in no brackets behind a text, its colon at `colon`.
 * @param unopened where the next bracket closes that never opened: the note's own, where nothing else lies between
 */
function labelledNote(
  text: string,
  shadow: string,
  from: number,
  colon: number,
  to: number,
  unopened = -1,
): LocalNote | undefined {
  if (!'位门室所班'.includes(shadow.charAt(colon - 1))) return undefined;
  const before = shadow.slice(Math.max(from, colon - longestLabel), colon);
  const label = inlineLabel.exec(before);
  if (label === null) return undefined;
  const start = colon - before.length + label.index;
  if (start > from && !'。；！？）〕” '.includes(shadow[start - 1]!) && !isAmongLabels(shadow, from, start))
    return undefined;
  const stop = shadow.slice(colon, Math.min(to, colon + longestNote)).indexOf('。');
  const end = stop < 0 ? Math.min(to, colon + longestNote) : colon + stop;
  if (unopened > colon && unopened < end)
    return {
      from: start,
      to: unopened + 1,
      form: 'paren',
      lacks: 'opening',
      ...parseUnits(text, shadow, start, unopened),
    };
  return { from: start, to: end, form: 'line', ...parseUnits(text, shadow, start, end) };
}

/** Whether a label behind a comma stands in a sentence that begins with one. */
function isAmongLabels(shadow: string, from: number, label: number): boolean {
  if (shadow[label - 1] !== '，') return false;
  const start = Math.max(from, label - longestNote);
  const before = shadow.slice(start, label);
  const stop = Math.max(before.lastIndexOf('。'), before.lastIndexOf('；'), before.lastIndexOf('）'));
  return (stop >= 0 || start === from) && beginsWithLabel.test(before.slice(stop + 1));
}

/** The note 【责任单位】… whose tag stands between `open` and `close`. */
function taggedNote(text: string, shadow: string, open: number, close: number, to: number): LocalNote {
  const rest = shadow.slice(close + 1, Math.min(to, open + longestNote));
  const length = rest.search(/[。【]/u);
  const end = trimEnd(shadow, close + 1, length < 0 ? close + 1 + rest.length : close + 1 + length);
  return { from: open, to: end, form: 'line', ...parseUnits(text, shadow, open, end) };
}

/**
 * The notes of a line 责任单位：…, which may be several in brackets: （牵头单位：A）（责任单位：B）. Behind them the text that
 * they speak of may follow.
 */
function dutyNotes(text: string, shadow: string, from: number, to: number, brackets: Brackets): readonly LocalNote[] {
  const notes: LocalNote[] = [];
  let start = from;
  for (let end = endOfNote(shadow, start, to, brackets); end < to; end = endOfNote(shadow, start, to, brackets)) {
    notes.push(dutyNote(text, shadow, start, end, brackets));
    start = skipSpaces(shadow, end, to);
    const isNote = start < to && (opening.includes(shadow[start]!) || shadow.slice(start, to).includes('：'));
    if (!isNote) return notes;
  }
  notes.push(dutyNote(text, shadow, start, to, brackets));
  return notes;
}

/** Where a note in brackets of its own ends; `to` where it has none, or only its label: 【责任单位】A. */
function endOfNote(shadow: string, from: number, to: number, brackets: Brackets): number {
  const close = opening.includes(shadow[from]!) ? closingOf(brackets, from) : -1;
  return close > from && close < to - 2 && shadow.slice(from, close).includes('：') ? close + 1 : to;
}

/** The note that a line 责任单位：… is; it has no units where it names people or a deadline. */
function dutyNote(text: string, shadow: string, from: number, to: number, brackets: Brackets): LocalNote {
  let start = from;
  let end = to;
  let lacks: { lacks: 'closing' } | undefined;
  if (opening.includes(shadow[start]!)) {
    const close = closingOf(brackets, start);
    if (close >= end - 2) {
      start++;
      end = close;
    } else if (close < 0) {
      start++;
      lacks = { lacks: 'closing' };
      if (shadow[end - 1] === '。') end--;
    }
  }
  // 责任单位：A）, whose bracket opened elsewhere or nowhere.
  const isOpened = shadow.slice(start, end).lastIndexOf('（') > shadow.slice(start, end - 1).lastIndexOf('）');
  if (end === to && shadow[end - 1] === '）' && !isOpened) end--;
  return { from, to: lacks === undefined ? to : end, form: 'line', ...parseUnits(text, shadow, start, end), ...lacks };
}
