/** Reads lists of units: A、B，C和D按职责分工负责; 牵头单位：A；配合单位：B. By the text of one line alone. */
import type { DutyRole } from '../plan/model';
import { OPENING, has, skipSpaces, trimEnd, withoutSpaces } from '../text/chars';
import type { Columns } from '../text/range';

export interface LocalUnit extends Columns {
  readonly name: string;
  readonly full: string;
  readonly role: DutyRole;
}

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
  /^[\s【]*((?:责任|牵头|负责|配合|协办|协同|协助|参与|参加|主办|主责|承办|实施|落实|指导|考核)[^：:，、；。]{0,6}(?:单位|部门|科室|处室|股室|机构|主体|领导|人|组|时限|期限|时间)|[^：:，、；。]{2,8})(?:（[^（）]{1,6}）)?\s*】?\s*[：:]/u;
const innerLabel =
  /(?:责任|牵头|负责|配合|协办|协同|协助|参与|参加|主办|主责|承办|完成)(?:责任|负责|考核)?(?:单位|部门|科室|处室|领导|人|时限|期限|时间)(?:（[^（）]{1,6}）)?\s*】?\s*[：:]/gu;
const unitLabel = /(?:单位|部门|科室|处室|股室|机构|主体|小组)$/u;

/** A note may end so in words that only say who leads. */
const order = /^(?:以?[列排](?:名|序|在)?第?[一首]|首位|牵头单位(?:列|排)|排名第一)/u;
const sameBelow = /^(?:以?下同|下列相同|后同)$/u;
const notListed = /不再(?:单独|一一|逐一|另行|分别|重复)?列[出明示]/u;
const remark = /^(?:以下|下同|不再|除[^、]{1,20}外|上述|含(?!山)|包括|其中)/u;

const generic = String.raw`(?:等(?:[^、等高初中]{0,6}?(?:部门|单位|机构|地区|科室)(?:和单位|和部门)?)?)?`;
const manner = String.raw`(?:(?:按照?|依据?|依照|根据|结合)(?:各自|自身|工作)?(?:职责职能|职能职责|职责|职能|任务|分工)(?:任务)?(?:分工|权限|范围)?)`;
const verb = String.raw`(?:牵头|负责|配合|参与|参加|协助|协同|协办|主办|承办|指导|落实|实施|推进|分工|统筹|督促)`;
const closingRole = new RegExp(
  `${generic}(?:${manner}?(?:共同|分别|具体|主要|联合|协同|抓好|做好|统筹|组织(?=协调|实施|落实|推进))*(?:${verb}(?:和|并|、)?(?:组织|协调|抓好|做好)?)*${verb}(?:组织|协调)?|${manner}|等(?:[^、等高初中]{0,6}?(?:部门|单位|机构|地区|科室)(?:和单位|和部门)?)?)$`,
  'u',
);
const hasVerb = new RegExp(verb, 'u');
const roleNote = /（(牵头|主办|主责|配合|协办|参与|负责|责任)(?:单位|部门)?）$/u;

/** What a unit's name ends in. */
export const unitEnd =
  /(?:[局委办厅部署院会处科室股府站所队司行校社区县市镇乡团关联协馆厂库园港州盟旗央支庭构组网位门企台]|中心|街道|人大|学|共同体|联合体|医共体|医联体|指挥部|管委)$/u;
/** What stands before 和 where it parts two units, and not in 工业和信息化, 银行和保险, 社会和法制. */
const endsUnit =
  /(?:[局委办厅部署院处科室股府站所队司校县镇乡台馆团区位门等支]|(?<!社)会|(?<!城)市|中心|企业|街道|组织)$/u;
const never =
  /\d\s*[年月日%]|[一二三四五六七八九十]月|年底|季度|半年|长期|以下简称|[。；：:“”？！]|^(?:等|其他|其它|以及|等等|同上|无|由)$|(?<!^|自)由(?!贸)/u;
/** What a place alone ends in, so that it may share the tail of the unit behind it. */
const bareEnd = /[区县市镇乡港州旗盟]$/u;
const sharedTail = /[区县市镇乡港州旗盟）)](管委会|管理委员会|人民政府|政府)$/u;
/** 各市、县（区）人民政府: places of one kind, not a body such as 各区县. */
const anyPlace = /^各(?:市|区|县|州|设区的?市|地级?市)$/u;

/** Cuts `from`…`to` at the given marks that stand in no brackets. */
function cutAt(shadow: string, from: number, to: number, marks: string): Columns[] {
  const pieces: Columns[] = [];
  let depth = 0;
  let start = from;
  for (let at = from; at < to; at++) {
    if (has(shadow, at, OPENING)) depth++;
    else if (closing.includes(shadow[at]!)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && marks.includes(shadow[at]!)) {
      pieces.push({ from: start, to: at });
      start = at + 1;
    }
  }
  pieces.push({ from: start, to });
  return pieces;
}

/** Cuts at ；and 。 and before each further label: 牵头单位：A 配合单位：B. */
function fieldsOf(shadow: string, from: number, to: number): Columns[] {
  return cutAt(shadow, from, to, '；;。\t').flatMap((field) => {
    const text = shadow.slice(field.from, field.to);
    if (text.indexOf('：') < 0 && text.indexOf(':') < 0) return [field];
    const cuts = [...text.matchAll(innerLabel)]
      .map((match) => field.from + match.index)
      .filter((at) => at > field.from);
    return [field.from, ...cuts].map((start, at) => ({ from: start, to: cuts[at] ?? field.to }));
  });
}

interface Draft extends Columns {
  readonly role: DutyRole;
}

/** Cuts at 和, 及, 与 and 会同 where a whole unit stands before them. */
function cutAtWords(shadow: string, piece: Draft): Draft[] {
  const pieces: Draft[] = [];
  let start = piece.from;
  let { role } = piece;
  for (let at = piece.from + 2; at < piece.to - 3; at++) {
    const isWith = shadow.startsWith('会同', at);
    const length = isWith || shadow.startsWith('以及', at) ? 2 : '和及与'.includes(shadow[at]!) ? 1 : 0;
    if (length === 0 || at - start < 2) continue;
    if (!isWith && !endsUnit.test(shadow.slice(start, at))) continue;
    pieces.push({ from: start, to: shadow[at - 1] === '等' ? at - 1 : at, role });
    if (isWith) role = 'join';
    start = at + length;
    at = start;
  }
  pieces.push({ from: start, to: piece.to, role });
  return pieces;
}

/** What the words of a label or at the end of a list say of the units. */
function roleOf(text: string): DutyRole {
  if (/牵头|主办|主责|主要责任/u.test(text)) return 'lead';
  return /配合|参与|参加|协/u.test(text) ? 'join' : 'responsible';
}

/** Gives a place its neighbours' tail: 西咸新区、高新区和浐灞国际港管委会. */
function spellOut(names: readonly string[]): readonly string[] {
  let full: string[] | undefined;
  for (let last = names.length - 1; last > 0; last--) {
    const tail = sharedTail.exec(names[last]!)?.[1];
    if (tail === undefined) continue;
    for (let at = last - 1; at >= 0; at--) {
      const name = names[at]!;
      if (!bareEnd.test(name) || name.length > 10 || (name.startsWith('各') && !anyPlace.test(name))) break;
      full ??= [...names];
      full[at] = name + tail;
    }
  }
  return full ?? names;
}

/** Cuts at spaces where each piece is a unit by itself, as in a column of departments; else they are broken lines. */
function cutAtSpaces(shadow: string, piece: Draft): readonly Draft[] {
  if (shadow.slice(piece.from, piece.to).trim().indexOf(' ') < 0) return [piece];
  const words = cutAt(shadow, piece.from, piece.to, ' ').filter((word) => word.to > word.from);
  const areUnits = words.every(({ from, to }) => {
    const word = shadow.slice(from, to);
    return word.startsWith('各') || (word.length >= 3 && unitEnd.test(word));
  });
  return areUnits ? words.map((word) => ({ ...word, role: piece.role })) : [piece];
}

/** Without the spaces around; 市财政局（牵头） leads, and the words in brackets are no part of its name. */
function trimmed(shadow: string, { from, to, role }: Draft): Draft {
  let first = skipSpaces(shadow, from, to);
  let last = trimEnd(shadow, first, to);
  while (shadow[first] === '*') first++;
  while (last > first && shadow[last - 1] === '*') last--;
  const note = shadow[last - 1] === '）' ? roleNote.exec(shadow.slice(first, last)) : null;
  return note === null
    ? { from: first, to: last, role }
    : { from: first, to: first + note.index, role: roleOf(note[1]!) };
}

/**
 * The units in a list, or none where it is a list of something else.
 * @param sure whether a label or the column says that there are units, so that one with an odd end is one too
 */
function draftsOf(shadow: string, from: number, to: number, role: DutyRole, sure: boolean): readonly Draft[] {
  // A、B会同C: those before lead, those behind join.
  const joinsAt = shadow.slice(from, to).indexOf('会同');
  const pieces = cutAt(shadow, from, to, '、/')
    .map((piece) => ({ ...piece, role: joinsAt < 0 ? role : piece.from < from + joinsAt ? 'lead' : 'join' }) as Draft)
    .flatMap((piece) => cutAtSpaces(shadow, piece))
    .flatMap((piece) => cutAtWords(shadow, piece))
    .map((piece) => trimmed(shadow, piece));
  const names = pieces.map((piece) => withoutSpaces(shadow.slice(piece.from, piece.to)));
  const known = names.filter((name) => isName(name) && (unitEnd.test(name) || name.startsWith('各'))).length;
  if (!sure && known * 2 < pieces.length) return [];
  return known === 0 && !sure ? [] : pieces.filter((_, at) => isName(names[at]!));
}

function isName(name: string): boolean {
  return name.length >= 2 && name.length <= 40 && !never.test(name);
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
function readField(shadow: string, field: Columns, options: ListOptions): { segments: Segment[]; forAll: boolean } {
  const segments: Segment[] = [];
  let labelRole: DutyRole | undefined;
  let isUnits = true;
  let isOrder = false;
  let forAll = false;
  for (const { from, to } of cutAt(shadow, field.from, field.to, '，,')) {
    let start = skipSpaces(shadow, from, to);
    let end = trimEnd(shadow, start, to);
    const named = label.exec(shadow.slice(start, end));
    if (named !== null) {
      isUnits = unitLabel.test(named[1]!);
      labelRole = isUnits ? roleOf(named[1]!) : undefined;
      start = skipSpaces(shadow, start + named[0].length, end);
    }
    const content = shadow.slice(start, end);
    if (order.test(content)) isOrder = true;
    else if (notListed.test(content) || sameBelow.test(content)) forAll ||= !isOrder || notListed.test(content);
    else if (isUnits && start < end && !remark.test(content)) {
      const said = closingRole.exec(content);
      if (said !== null) end = start + said.index;
      if (end - start > 2 && shadow[start] === '由') start++;
      const isSaid = said !== null && hasVerb.test(said[0]);
      const role = isSaid ? roleOf(said[0]) : (labelRole ?? options.role);
      const sure = options.inCell === true || labelRole !== undefined;
      const drafts = draftsOf(shadow, start, end, role ?? 'responsible', sure);
      if (drafts.length > 0) segments.push({ drafts, role, isSaid });
    }
  }
  return { segments, forAll };
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
  for (const field of fieldsOf(shadow, from, to)) {
    const read = readField(shadow, field, options);
    forAll ||= read.forAll;
    read.segments.forEach(({ drafts, role }, at) => {
      const names = drafts.map((piece) => withoutSpaces(text.slice(piece.from, piece.to)));
      const full = spellOut(names);
      // A、B，C按职责分工负责: what is said at the end holds for the lists before it.
      const said = role === undefined ? read.segments.slice(at).find((other) => other.isSaid)?.role : undefined;
      lists.push(drafts.map((_, index) => units.length + index));
      drafts.forEach((piece, index) => {
        units.push({ ...piece, role: said ?? piece.role, name: names[index]!, full: full[index]! });
      });
    });
  }
  return { units, lists, forAll };
}
