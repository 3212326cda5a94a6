/** Notes of who is responsible that lost a bracket, and words at the end of a note that lost their last letters. */
import { CLOSING, OPENING, bitsOf, has, skipSpaces, trimEnd } from '../text/chars';
import type { Brackets } from './brackets';
import { closingOf } from './brackets';
import type { UnitList } from './units';
import { endsAsUnit } from './unit-words';
import { parseUnits } from './units';
import { mapList } from '../text/lists';

/** A note without one of its brackets: `lacks` is at the other end than the bracket that is there. */
export interface DamagedNote extends UnitList {
  readonly from: number;
  readonly to: number;
  readonly form: 'paren';
  readonly lacks: 'opening' | 'closing';
}

const longest = 300;
/** Words that end a note and have lost their end: 按职责分, 按职责分工负, 负, 牵. */
const cutWords =
  /(?:(?:按照?|依据?)(?:各自|自身)?(?:职(?:责(?:分(?:工负?)?)?)?|分(?:工负?)?)|(?:共同|分别|分工|牵头|联合|具体)?负|牵)$/u;
const cutEnds = '职责分工负牵';
/** What a note ends in that is whole, where its bracket is not there. */
const wholeWords =
  /(?:负责|牵头|配合|参与|参加|协助|协办|主办|承办|指导|落实|组织实施|(?:职责|职能|任务)(?:分工)?|分工|下同)$/u;
const labelled =
  /(?:^|[，；])(?:责任|牵头|主办|主责|负责|配合|协办)[^：，、；。]{0,4}(?:单位|部门|科室|处室|股室)[：:]/u;
/** 列第一位者为牵头单位，下同 behind the full stop of a note. */
const remark = /^(?:以?[列排](?:名|序|在)?第?[一首]|以?下同|以[下上])/u;
const closing = '）〕］])】';
/** So many units in a bracket behind the last sentence are a note without any word for it. */
const fewestBare = 2;

/** Whether a stretch closes a bracket that opened before it. */
function beginsInBracket(shadow: string, from: number, to: number): boolean {
  let depth = 0;
  for (let at = from; at < to; at++) {
    const bits = bitsOf(shadow.charCodeAt(at));
    if ((bits & OPENING) !== 0) depth++;
    else if ((bits & CLOSING) !== 0 && --depth < 0) return true;
  }
  return false;
}

/** Whether a stretch leaves a bracket open: in （市民政局（老龄办）、市 the first. */
export function endsInBracket(shadow: string, from: number, to: number): boolean {
  let closed = 0;
  for (let at = to - 1; at >= from; at--) {
    const bits = bitsOf(shadow.charCodeAt(at));
    if ((bits & CLOSING) !== 0) closed++;
    else if ((bits & OPENING) !== 0 && closed-- === 0) return true;
  }
  return false;
}

/**
 * Whether a note that has lost a bracket is one half of a note torn by a line end: the other half is the stretch given,
 * which is the next one where the note is not closed, and the one before where it did not open.
 */
export function isOtherHalf(lacks: DamagedNote['lacks'], shadow: string, from: number, to: number): boolean {
  return lacks === 'opening' ? endsInBracket(shadow, from, to) : beginsInBracket(shadow, from, to);
}

/**
 * Where the words begin that a list of units ends in, if they have lost their last letters; -1 where they are whole.
 * @param from where the list begins
 * @param to   where the words end
 */
export function cutWordsAt(shadow: string, from: number, to: number): number {
  if (!cutEnds.includes(shadow.charAt(to - 1))) return -1;
  const start = Math.max(from, to - 12);
  const found = cutWords.exec(shadow.slice(start, to));
  if (found === null) return -1;
  const at = start + found.index;
  const before = shadow.slice(from, at);
  return endsAsUnit(before) || before.endsWith('等') ? at : -1;
}

/**
 * The units of a list beside a bracket, or undefined where it is not all units and what is said of them.
 * @param evidence what may tell that it is a note: its place too, so that several units need no word behind them, or its
 *                 words alone
 */
function unitsOnly(
  text: string,
  shadow: string,
  from: number,
  to: number,
  evidence: 'place' | 'words',
): UnitList | undefined {
  const cut = cutWordsAt(shadow, from, to);
  const end = cut < 0 ? to : cut;
  const content = shadow.slice(from, end);
  const isLabelled = labelled.test(content);
  const list = parseUnits(text, shadow, from, end);
  const last = list.units[list.units.length - 1];
  if (last === undefined) return undefined;
  const whole = list.units.filter(({ name }) => endsAsUnit(name)).length;
  if (whole < list.units.length) {
    // The last name is cut off too: it names nobody.
    const isCut = last.to === end && !endsAsUnit(last.name) && whole === list.units.length - 1 && whole >= fewestBare;
    return isCut && (evidence === 'place' || isLabelled) ? withoutLast(list) : undefined;
  }
  if (cut >= 0) return list;
  if (last.to === end) return isLabelled || (evidence === 'place' && whole >= fewestBare) ? list : undefined;
  return wholeWords.test(content) && !/[。！？]/u.test(content) ? list : undefined;
}

function withoutLast({ units, lists, forAll }: UnitList): UnitList {
  const last = units.length - 1;
  return {
    units: units.slice(0, last),
    lists: mapList(lists, (list) => list.filter((index) => index < last)).filter((list) => list.length > 0),
    forAll,
  };
}

/**
 * The note whose bracket opens at `open` and closes nowhere: it goes up to the end of its sentence.
 * @param from where the paragraph begins
 * @param to   where it ends
 */
export function unclosedNote(
  text: string,
  shadow: string,
  from: number,
  open: number,
  to: number,
  brackets: Brackets,
): DamagedNote | undefined {
  let end = open + 1;
  for (; end < to && shadow[end] !== '。'; end++) {
    if (end - open > longest) return undefined;
    if (!has(shadow, end, OPENING)) continue;
    const close = closingOf(brackets, end);
    if (close < 0 || close >= to) return undefined;
    end = close;
  }
  end = trimEnd(shadow, open + 1, Math.min(end, to));
  const before = trimEnd(shadow, from, open);
  const evidence = before > from && shadow[before - 1] === '。' && end === to ? 'place' : 'words';
  // A mark that nothing follows: what stood behind it is lost too.
  const last = end === trimEnd(shadow, open + 1, to) && '、，；'.includes(shadow[end - 1]!) ? end - 1 : end;
  const list = unitsOnly(text, shadow, skipSpaces(shadow, open + 1, end), last, evidence);
  if (list === undefined) return undefined;
  const close = endOfRemark(shadow, end, to);
  const forAll = list.forAll || /下同|不再/u.test(shadow.slice(end, close));
  return { from: open, to: close, form: 'paren', lacks: 'closing', ...list, forAll };
}

/** Where a remark ends that follows the full stop of an unclosed note, 以下均需各县落实，不再列出; else the note's end. */
function endOfRemark(shadow: string, end: number, to: number): number {
  if (shadow[end] !== '。' || to - end > longest || !remark.test(shadow.slice(end + 1, end + 9))) return end;
  const last = trimEnd(shadow, end, shadow[to - 1] === '。' ? to - 1 : to);
  return /[（）。]/u.test(shadow.slice(end + 1, last)) ? end : last;
}

/**
 * The note whose bracket closes at `close` and never opened: the last words of its paragraph, behind a full stop.
 * @param from where the paragraph begins
 * @param to   where it ends
 */
export function unopenedNote(
  text: string,
  shadow: string,
  from: number,
  close: number,
  to: number,
): DamagedNote | undefined {
  if (close < to - 2 || (close === to - 2 && shadow[close + 1] !== '。')) return undefined;
  let end = close;
  for (let stop = close - 1; stop >= from && stop > close - longest; stop--) {
    if (has(shadow, stop, OPENING)) return undefined;
    // （1分） may stand before the note.
    const isBracket = closing.includes(shadow[stop]!);
    if (!isBracket && !'。；！？'.includes(shadow[stop]!)) continue;
    const start = skipSpaces(shadow, stop + 1, close);
    if (shadow[stop] === '。' && remark.test(shadow.slice(start, start + 8))) {
      end = stop;
      continue;
    }
    const list = unitsOnly(text, shadow, start, end, 'words');
    if (list === undefined) return undefined;
    const forAll = list.forAll || (end < close && /下同|不再/u.test(shadow.slice(end, close)));
    return { from: start, to: close + 1, form: 'paren', lacks: 'opening', ...list, forAll };
  }
  return undefined;
}
