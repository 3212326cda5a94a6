/** Reads lists of units: A、B，C和D按职责分工负责; 牵头单位：A；配合单位：B. By the text of one line alone. */
import { CJK, OPENING, has, skipSpaces, trimEnd, withoutSpaces } from '../text/chars';
import type { Columns } from '../text/range';
import type { DutyRole } from './model';
import { countsOn, spellOut } from './shared-tails';
import { endsAsUnit, endsBeforeAnd, isName, orderNoteIn, roleOf, takeOffRole, withoutAside } from './unit-words';
import { mapList } from '../text/lists';

/** A unit in the columns of a text. */
export interface LocalUnit extends Columns {
  readonly name: string;
  readonly full: string;
  readonly role: DutyRole;
}

/** The units that a text names, one after the other. */
export interface UnitList {
  readonly units: readonly LocalUnit[];
  /** The lists in which they stand, as indexes into `units`. */
  readonly lists: readonly (readonly number[])[];
  /** 下同, 不再列出: the units are those of what follows too. */
  readonly forAll: boolean;
}

/** What the text around a list tells of it. */
export interface ListOptions {
  /** What the units do where the list doesn't say. */
  readonly role?: DutyRole;
  /** A cell under 责任单位 and the like: all that is in it are units, and spaces in it may be broken lines. */
  readonly inCell?: boolean;
}

const closing = '）〕］])】｝}';
const label =
  /^[\s【]*((?:责任|牵头|负责|配合|协办|协同|协助|参与|参加|主办|主责|承办|实施|落实|指导|考核)[^：:，、；。]{0,6}(?:单位|部门|科室|处室|股室|机构|主体|[站办]所|专班|领导|人|组|时限|期限|时间)|[^：:，、；。]{2,8})(?:（[^（）]{1,6}）)?\s*(?:】\s*[：:]?|[：:])/u;
const innerLabel =
  /【?(?:责任|牵头|负责|配合|协办|协同|协助|参与|参加|主办|主责|承办|完成)(?:责任|负责|考核)?(?:单位|部门|科室|处室|股室|[站办]{1,2}所|专班|领导|人|时限|期限|时间)?(?:（[^（）]{1,6}）)?\s*(?:】\s*[：:]?|[：:])/gu;
const unitLabel = /(?:单位|部门|科室|处室|股室|机构|主体|[站办]所|专班|小组)$|^(?:牵头|主办|主责|配合|协办|承办)$/u;

/** A note may end so in words that only say who leads. */
const order =
  /^(?:以?(?:[列排]|位列)(?:名|序|在)?(?:第?[一首]|最前)|首位|第一个?(?:责任)?(?:单位|部门)为|牵头(?:单位|部门)(?:列|排))/u;
const sameBelow = /^(?:以?下同|下列相同|后同)$/u;
const notListed = /不再(?:单独|一一|逐一|另行|分别|重复)?列[出明示]/u;
/** 以上工作由A、B负责 */
const byWhom = /^(?:(?:以上|上述|本项|此项|该项|具体)?(?:各项)?(?:工作|任务|事项|内容)?)由(?!贸)/u;
const remark = /^(?:以[下后]|下[同列面]|后[面续]|不再|除[^、]{1,20}外|上述|含(?!山)|包括|其中)/u;
const roleNote = /[（〔［【[](牵头|主办|主责|配合|协办|参与|负责|责任)(?:单位|部门)?[）〕］】\]]$/u;

/** 市教育、财政、人社等部门: fields for the departments that have them. */
const byField = /^等(?:有关|相关|各)?部门/u;

/** Where `marks` stand in `from`…`to` outside brackets, and `to` at the end. */
function endsOf(list: string, from: number, to: number, marks: string): number[] {
  const ends: number[] = [];
  let depth = 0;
  for (let at = from; at < to; at++) {
    if (has(list, at, CJK)) continue;
    const letter = list[at]!;
    if (has(list, at, OPENING)) depth++;
    else if (closing.includes(letter)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && marks.includes(letter)) ends.push(at);
  }
  ends.push(to);
  return ends;
}

/** The ends of the fields: ；and 。 and the places before further labels, as in 牵头单位：A 配合单位：B. */
function endsOfFields(list: string): number[] {
  const ends = endsOf(list, 0, list.length, '；;。\t');
  if (!hasColon(list, 0, list.length)) return ends;
  for (const { index } of list.matchAll(innerLabel)) if (index > 0) ends.push(index);
  return ends.sort((a, b) => a - b);
}

/** Whether a colon may end a label, or 】 does: 【责任单位】A. */
function hasColon(list: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (list[at] === '：' || list[at] === ':' || list[at] === '】') return true;
  return false;
}

interface Draft extends Columns {
  readonly name: string;
  readonly role: DutyRole;
  /** What all of the list share behind their names: 部门. */
  readonly shared?: string;
}

/** What the names of bodies end in, and no fields do: 消防救援大队, 县妇联. */
const body = /(?:[局委办厅部署院会行队府联关司校站所馆股室科处镇乡]|中心|街道|集团)$/u;

/** 市教育 in 市教育、财政等部门. */
const asDepartment = (draft: Draft): Draft => (body.test(draft.name) ? draft : { ...draft, shared: '部门' });

/** What is between two marks, in the making. */
interface Pieces {
  readonly drafts: Draft[];
  /** How many pieces there were, and how many of them end as units do. */
  count: number;
  known: number;
}

/** Adds a piece without the spaces around; 市财政局（牵头） leads, and these words are no part of its name. */
function addPiece(list: string, from: number, to: number, role: DutyRole, pieces: Pieces): void {
  let first = skipSpaces(list, from, to);
  let last = trimEnd(list, first, to);
  while (list[first] === '*' && first < last) first++;
  while (last > first && list[last - 1] === '*') last--;
  if (first === last) return;
  const isNoted = closing.includes(list[last - 1]!);
  const order = isNoted ? orderNoteIn(list.slice(first, last)) : -1;
  if (order >= 0) last = trimEnd(list, first, first + order);
  const note = isNoted ? roleNote.exec(list.slice(first, last)) : null;
  if (note !== null) last = first + note.index;
  const name = withoutSpaces(list.slice(first, last));
  pieces.count++;
  if (!isName(name) && !countsOn(pieces.drafts.at(-1)?.name, name)) return;
  const isKnown = endsAsUnit(name) || name.startsWith('各') || (isNoted && endsAsUnit(withoutAside(name)));
  if (isKnown) pieces.known++;
  pieces.drafts.push({ from: first, to: last, name, role: note === null ? role : roleOf(note[1]!) });
}

/** Cuts at 和, 及, 与 and 会同 where a whole unit stands before them; those before 会同 lead, those behind join. */
function cutAtWords(list: string, from: number, to: number, role: DutyRole, pieces: Pieces): void {
  let start = from;
  let does = role;
  for (let at = from + 2; at < to - 3; at++) {
    const letter = list[at]!;
    if (!'和及与会以'.includes(letter)) continue;
    const isWith = letter === '会' && list[at + 1] === '同';
    if (!isWith && (letter === '会' || (letter === '以' && list[at + 1] !== '及'))) continue;
    if (at - start < 2 || (!isWith && !endsBeforeAnd(list, at))) continue;
    const end = list[at - 1] === '等' ? at - 1 : isWith && list.startsWith('牵头', at - 2) ? at - 2 : at;
    addPiece(list, start, end, does, pieces);
    if (isWith) does = 'join';
    start = at + (isWith || letter === '以' ? 2 : 1);
    at = start;
  }
  addPiece(list, start, to, does, pieces);
}

/** Cuts at spaces where each piece is a unit by itself, as in a column of departments; else they are broken lines. */
function cutAtSpaces(list: string, from: number, to: number, role: DutyRole, pieces: Pieces): void {
  const first = skipSpaces(list, from, to);
  const last = trimEnd(list, first, to);
  let space = first;
  while (space < last && list.charCodeAt(space) !== 0x20) space++;
  if (space === last) return cutAtWords(list, first, last, role, pieces);
  const ends = endsOf(list, first, last, ' ');
  const words = mapList(ends, (end, at) => list.slice(at === 0 ? first : ends[at - 1]! + 1, end));
  const areUnits = words.every((word) => word === '' || word[0] === '各' || (word.length >= 3 && endsAsUnit(word)));
  if (words.length === 1 || !areUnits) return cutAtWords(list, first, last, role, pieces);
  let start = first;
  for (const word of words) {
    cutAtWords(list, start, start + word.length, role, pieces);
    start += word.length + 1;
  }
}

/**
 * The units between two commas, or none where it is a list of something else.
 * @param sure whether a label or the column says that there are units, so that one with an odd end is one too
 */
function draftsOf(list: string, from: number, to: number, role: DutyRole, sure: boolean): readonly Draft[] {
  const pieces: Pieces = { drafts: [], count: 0, known: 0 };
  // In the piece alone: the list may be long, and none of its pieces have it.
  const joinsIn = list.slice(from, to).indexOf('会同');
  const joinsAt = from + joinsIn;
  const isJoint = joinsIn >= 0;
  let start = from;
  for (const end of endsOf(list, from, to, '、/')) {
    cutAtSpaces(list, start, end, isJoint ? (start < joinsAt ? 'lead' : 'join') : role, pieces);
    start = end + 1;
  }
  if (sure || pieces.known * 2 >= pieces.count) return sure || pieces.known > 0 ? pieces.drafts : [];
  return pieces.known > 0 && (pieces.known + sharing(pieces.drafts)) * 2 >= pieces.count ? pieces.drafts : [];
}

/** How many names share the tail of another: 市教育、公安、民政局. */
function sharing(drafts: readonly Draft[]): number {
  const full = spellOut(mapList(drafts, ({ name }) => name));
  return drafts.filter(({ name }, at) => full[at] !== name && !endsAsUnit(name)).length;
}

/** Lists between two commas, with what is said of their units. */
interface Segment {
  readonly drafts: readonly Draft[];
  /** What the label before or the words behind them say; undefined where there is neither. */
  readonly role: DutyRole | undefined;
  /** Whether it is said behind the last of several lists and holds for all of them. */
  readonly isSaid: boolean;
}

/** The lists of one field, and whether they are those of what follows too. */
function readField(
  list: string,
  from: number,
  to: number,
  options: ListOptions,
): { segments: Segment[]; forAll: boolean } {
  const segments: Segment[] = [];
  const isLabelled = hasColon(list, from, to);
  let labelRole: DutyRole | undefined;
  let isUnits = true;
  let isOrder = false;
  let forAll = false;
  let next = from;
  for (const comma of endsOf(list, from, to, '，,')) {
    let start = skipSpaces(list, next, comma);
    let end = trimEnd(list, start, comma);
    next = comma + 1;
    const named = isLabelled ? label.exec(list.slice(start, end)) : null;
    if (named !== null) {
      isUnits = unitLabel.test(withoutSpaces(named[1]!));
      labelRole = isUnits ? roleOf(withoutSpaces(named[1]!)) : undefined;
      start = skipSpaces(list, start + named[0].length, end);
    }
    start += byWhom.exec(list.slice(start, end))?.[0].length ?? 0;
    const content = list.slice(start, end);
    if (order.test(content)) isOrder = true;
    else if (notListed.test(content) || sameBelow.test(content)) forAll ||= !isOrder || notListed.test(content);
    else if (isUnits && start < end && !remark.test(content)) {
      const said = takeOffRole(list, start, end);
      const isSaid = said.role !== undefined || labelRole !== undefined;
      const isByField = isSaid && list[said.end] === '等' && byField.test(list.slice(said.end, end));
      end = said.end;
      const role = said.role ?? labelRole ?? options.role;
      const sure = options.inCell === true || labelRole !== undefined || isByField;
      const found = draftsOf(list, start, end, role ?? 'responsible', sure);
      const drafts = isByField ? mapList(found, asDepartment) : found;
      if (drafts.length > 0) segments.push({ drafts, role, isSaid: said.role !== undefined });
    }
  }
  return { segments, forAll };
}

/** For each list what is said behind it or behind the next one of which something is said. */
function saidBehind(segments: readonly Segment[]): readonly (DutyRole | undefined)[] {
  const said = new Array<DutyRole | undefined>(segments.length);
  let last: DutyRole | undefined;
  for (let at = segments.length - 1; at >= 0; at--) {
    const { isSaid, role } = segments[at]!;
    if (isSaid) last = role;
    said[at] = last;
  }
  return said;
}

/**
 * The units listed in `from`…`to`.
 * @param text   the line as written, for the names
 * @param shadow its shadow
 */
export function parseUnits(
  text: string,
  shadow: string,
  from: number,
  to: number,
  options: ListOptions = {},
): UnitList {
  const units: LocalUnit[] = [];
  const lists: number[][] = [];
  let forAll = false;
  // By itself, so that no search runs on into the rest of a long line.
  const list = shadow.slice(from, to);
  const isAsWritten = text === shadow;
  let start = 0;
  for (const end of endsOfFields(list)) {
    const read = readField(list, start, end, options);
    start = end < list.length && '；;。\t'.includes(list[end]!) ? end + 1 : end;
    forAll ||= read.forAll;
    const said = saidBehind(read.segments);
    const firstSaid = read.segments.findIndex(({ isSaid }) => isSaid);
    read.segments.forEach(({ drafts, role }, at) => {
      const names = mapList(drafts, (draft) =>
        isAsWritten ? draft.name : withoutSpaces(text.slice(from + draft.from, from + draft.to)),
      );
      const full = spellOut(names);
      // A、B，C按职责分工负责: what is said at the end holds for the lists before it.
      const next = role === undefined ? said[at] : undefined;
      // A，B配合: A is the one that does it, unless another leads.
      const does = next === 'join' && (firstSaid < 0 || firstSaid >= at) ? undefined : next;
      const indexes: number[] = [];
      drafts.forEach((draft, index) => {
        indexes.push(units.length);
        units.push({
          from: from + draft.from,
          to: from + draft.to,
          name: names[index]!,
          full: full[index]! + (draft.shared ?? ''),
          role: does ?? draft.role,
        });
      });
      lists.push(indexes);
    });
  }
  return { units, lists, forAll };
}
