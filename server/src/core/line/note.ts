/**
 * Notes of who is responsible: （A、B按职责分工负责）, （牵头单位：A；责任单位：B）, 责任单位：A on a line of its own.
 * Found in one line by itself; to what they belong is told at assembly.
 */
import type { DutyRole } from '../plan/model';
import { OPENING, has, skipSpaces, trimEnd, withoutSpaces } from '../text/chars';
import type { Columns } from '../text/range';

export interface LocalUnit extends Columns {
  readonly name: string;
  readonly full: string;
  readonly role: DutyRole;
}

/** A note in the columns of its line, brackets included. */
export interface LocalNote extends Columns {
  readonly form: 'paren' | 'line';
  readonly units: readonly LocalUnit[];
  readonly lists: readonly (readonly number[])[];
  readonly forAll: boolean;
}

const opening = '（〔［[(';
const closing = '）〕］])';
const longestNote = 600;

const label =
  /^[\s【]*((?:责任|牵头|负责|配合|协办|协同|协助|参与|参加|主办|承办|实施|落实|指导|考核)[^：:，、；。]{0,6}(?:单位|部门|科室|处室|机构|领导|人|组)|[^：:，、；。]{2,8})\s*】?\s*[：:]/u;
const unitLabel = /(?:单位|部门|科室|处室|机构|小组)$/u;
const labelled =
  /(?:^|[；。，\s])(?:责任|牵头|负责|配合|协办|协同|参与|参加|主办|承办|实施|落实|考核)[^：，、；。]{0,6}(?:单位|部门|科室|处室|机构)\s*[：:]/u;
const closingRole =
  /(?:等)?(?:(?:相关|有关)?(?:单位|部门))?(?:(?:按|按照|依|根据)(?:各自)?(?:职责|职能)(?:分工)?(?:分别)?(?:负责|落实|配合|抓好落实|推进落实|实施)?|分别负责|共同负责|(?:牵头)?负责(?:落实|实施|组织实施)?|牵头(?:组织|落实|实施|推进)?|配合|参与|参加|协助|协同|指导|落实|组织实施|实施|承办|分工负责)$/u;
const endsWithRole = /(?:负责|牵头|配合|参与|参加|协助|落实|职责分工|职能分工|实施|承办|下同|列出|列明)[。]?$/u;
const forAll = /下同|不再(?:单独|一一|逐一|另行)?列[出明]|(?:列|排|排名|排序)(?:在)?(?:第?一|首)(?:位|名)?(?:的|者)/u;
const noUnit = /\d|[一二三四五六七八九十]+月|年底|季度|半年|长期|持续|以下简称|^(?:等|其他|其它|以及|等等)$/u;
const unitEnd = '局委办厅部院会处科室府心位门业组队司行站所校区县市镇乡道构团联关学协台场馆社厂办团体';
/** What a place alone ends in, so that it may share the tail of the unit behind it. */
const bareEnd = '区县市镇乡港州旗盟';
const sharedTail = /^(.*[区县市镇乡港州旗盟])(管委会|管理委员会|人民政府|政府)$/u;

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

/** Cuts `from`…`to` at the given marks that stand in no brackets. */
function cutAt(shadow: string, from: number, to: number, marks: string): Columns[] {
  const pieces: Columns[] = [];
  let depth = 0;
  let start = from;
  for (let at = from; at < to; at++) {
    const character = shadow[at]!;
    if (opening.includes(character)) depth++;
    else if (closing.includes(character)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && marks.includes(character)) {
      pieces.push({ from: start, to: at });
      start = at + 1;
    }
  }
  pieces.push({ from: start, to });
  return pieces;
}

/** In a cell the heading of its column says that there are units, so a name that lost its end (各单) is one too. */
function looksLikeUnit(name: string, inCell: boolean): boolean {
  if (name.length < 2 || name.length > 40 || noUnit.test(name)) return false;
  return inCell || unitEnd.includes(name[name.length - 1]!) || /^各[^。]{1,20}$/u.test(name) || /[）〕]$/u.test(name);
}

/** Cuts at 和, 及 and 与 only where a whole unit stands before them: not in 发展和改革委, 工业和信息化局. */
function cutAtWords(shadow: string, piece: Columns): Columns[] {
  const pieces: Columns[] = [];
  let start = piece.from;
  for (let at = piece.from + 2; at < piece.to - 1; at++) {
    const character = shadow[at]!;
    const length =
      shadow.startsWith('会同', at) || shadow.startsWith('以及', at) ? 2 : '和及与'.includes(character) ? 1 : 0;
    if (length === 0 || at - start < 2) continue;
    if (length === 1 && !unitEnd.includes(shadow[at - 1]!)) continue;
    pieces.push({ from: start, to: at });
    start = at + length;
    at += length;
  }
  pieces.push({ from: start, to: piece.to });
  return pieces;
}

function roleOf(text: string): DutyRole {
  if (/牵头|主办|主要责任/u.test(text)) return 'lead';
  return /配合|参与|参加|协/u.test(text) ? 'join' : 'responsible';
}

interface Draft extends Columns {
  readonly role: DutyRole;
}

/** Gives a place its neighbours' tail: 西咸新区、高新区和浐灞国际港管委会. */
function spellOut(names: readonly string[]): string[] {
  const full = [...names];
  for (let last = names.length - 1; last > 0; last--) {
    const tail = sharedTail.exec(names[last]!)?.[2];
    if (tail === undefined) continue;
    for (let at = last - 1; at >= 0; at--) {
      const name = names[at]!;
      if (!bareEnd.includes(name[name.length - 1]!) || name.startsWith('各') || name.length > 10) break;
      full[at] = name + tail;
    }
  }
  return full;
}

/**
 * The units listed in `from`…`to`.
 * @param text   the line as written, for the names
 * @param shadow its shadow
 * @param role   what the units do where the text doesn't say
 * @param inCell whether spaces are broken lines of a cell and stand in names
 */
export function parseUnits(
  text: string,
  shadow: string,
  from: number,
  to: number,
  role: DutyRole = 'responsible',
  inCell = false,
): { units: readonly LocalUnit[]; lists: readonly (readonly number[])[]; forAll: boolean } {
  const units: LocalUnit[] = [];
  const lists: number[][] = [];
  let all = false;
  let labelRole: DutyRole | undefined;
  let isUnits = true;
  for (const clause of cutAt(shadow, from, to, '；;。\t')) {
    let start = clause.from;
    for (const segment of cutAt(shadow, start, clause.to, '，,')) {
      start = skipSpaces(shadow, segment.from, segment.to);
      let end = trimEnd(shadow, start, segment.to);
      const named = label.exec(shadow.slice(start, end));
      if (named !== null) {
        isUnits = unitLabel.test(named[1]!);
        labelRole = roleOf(named[1]!);
        start = skipSpaces(shadow, start + named[0].length, end);
      }
      const content = shadow.slice(start, end);
      if (forAll.test(content)) {
        all = true;
        continue;
      }
      if (!isUnits || start >= end) continue;
      const said = closingRole.exec(content);
      const stated = said === null ? undefined : roleOf(said[0]);
      if (said !== null) end = start + said.index;
      if (end - start >= 2 && shadow[start] === '由') start++;
      const drafts: Draft[] = cutAt(shadow, start, end, inCell ? '、/' : '、/ ')
        .flatMap((piece) => cutAtWords(shadow, piece))
        .map((piece) => {
          const first = skipSpaces(shadow, piece.from, piece.to);
          return { from: first, to: trimEnd(shadow, first, piece.to), role: stated ?? labelRole ?? role };
        })
        .filter((piece) => looksLikeUnit(withoutSpaces(shadow.slice(piece.from, piece.to)), inCell));
      if (drafts.length === 0) continue;
      const names = drafts.map((piece) => withoutSpaces(text.slice(piece.from, piece.to)));
      const full = spellOut(names);
      lists.push(drafts.map((_, at) => units.length + at));
      drafts.forEach((piece, at) => units.push({ ...piece, name: names[at]!, full: full[at]! }));
    }
    labelRole = undefined;
    isUnits = true;
  }
  return { units, lists, forAll: all };
}

/** The notes in brackets of one line. */
export function findNotes(text: string, shadow: string): readonly LocalNote[] {
  let notes: LocalNote[] | undefined;
  for (let open = 0; open < shadow.length; open++) {
    if (!has(shadow, open, OPENING)) continue;
    const close = closeOf(shadow, open);
    if (close < 0) continue;
    const content = shadow.slice(open + 1, close);
    if (content.length >= 4 && (endsWithRole.test(content) || labelled.test(content))) {
      const parsed = parseUnits(text, shadow, open + 1, close);
      if (parsed.units.length > 0) (notes ??= []).push({ from: open, to: close + 1, form: 'paren', ...parsed });
    }
    open = close;
  }
  return notes ?? none;
}

/** The note that a line 责任单位：… is. */
export function lineNote(text: string, shadow: string, from: number, to: number): LocalNote {
  let start = from;
  let end = to;
  if (opening.includes(shadow[start]!) && closeOf(shadow, start) >= end - 2) {
    start++;
    while (end > start && (closing.includes(shadow[end - 1]!) || shadow[end - 1] === '。')) end--;
  }
  return { from, to, form: 'line', ...parseUnits(text, shadow, start, end) };
}

const none: readonly LocalNote[] = [];
