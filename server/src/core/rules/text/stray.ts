/** Tells which of the spaces between two characters are stray: in titles, in cells whose lines were broken, in words. */
import { endsAsUnit } from '../../line/unit-words';
import { collected } from '../../plan/passages/collected';
import { cellIndexOf } from '../../plan/places';
import type { Block, ColumnRole, Passage, Plan, Row, Table } from '../../plan/model';
import { SPACE } from '../../text/chars';
import { addTo } from '../../text/groups';
import type { Space } from './spaces';
import { findInNumber, findSpaces } from './spaces';
import { flatMapList, mapList } from '../../text/lists';

/** Where a stray space stands; `line` is an old line end, `name` the name of a person. */
export type StrayKind = 'title' | 'number' | 'mark' | 'word' | 'line' | 'cell' | 'name';

/** A space where it stands: in the running text, or in the date of a signature. */
export interface Place extends Space {
  readonly passage: Pick<Passage, 'kind' | 'text' | 'shadow' | 'pieces' | 'starts'>;
}

const spacesIn = collected(SPACE, findSpaces);

/** Which column a cell stands in; undefined where the table has no heading or assigns no tasks. */
function roleReader(plan: Plan): (passage: Passage) => ColumnRole | undefined {
  let rows: Map<number, { readonly table: Table; readonly row: Row }> | undefined;
  return ({ pieces: [piece] }) => {
    if (rows === undefined) {
      rows = new Map();
      for (const one of plan.tables)
        if (one.isTaskTable)
          for (const each of one.rows)
            for (let line = each.line; line <= each.range.end.line; line++) rows.set(line, { table: one, row: each });
    }
    const known = rows.get(piece!.line);
    return known?.table.columns[cellIndexOf(known.row, piece!)]?.role;
  };
}

const endsWord = ' ，。；、：（）';
/** So far is looked for where a word ends. */
const longestWord = 30;

/** The stretch before a space, back to the space or mark before it. */
function wordBefore(shadow: string, from: number): string {
  let at = from;
  while (at > 0 && from - at < longestWord && !endsWord.includes(shadow[at - 1]!)) at--;
  return shadow.slice(at, from);
}

function wordAfter(shadow: string, to: number): string {
  let at = to;
  while (at < shadow.length && at - to < longestWord && !endsWord.includes(shadow[at]!)) at++;
  return shadow.slice(to, at);
}

/** 邓 峰: a name of two characters that is made as wide as its neighbours. */
function isPadded({ passage: { shadow }, from, to }: Place): boolean {
  const isEnd = (at: number): boolean => at < 0 || at >= shadow.length || endsWord.includes(shadow[at]!);
  return isEnd(from - 2) && isEnd(to + 1);
}

/** So many spaces with one character between any two: 工 作 要 点. */
const fewestSetApart = 3;

/** Whether the characters on both sides are some of several that are set apart, to make a short title wide. */
function isSetApart({ passage: { shadow }, from, to }: Place): boolean {
  let count = 1;
  for (let at = from - 2; shadow[at] === ' '; at -= 2) count++;
  for (let at = to + 1; shadow[at] === ' '; at += 2) count++;
  return count >= fewestSetApart;
}

const time = /^(?:(?:19|20)\d\d年|\d{1,2}月)/u;

/** Whether a space parts a body from the time by when it does its work: （市水务局 6月，市住建局 9月） */
function partsFromTime({ kind, passage, from, to }: Place): boolean {
  if (kind !== 'number' || passage.kind === 'title') return false;
  return time.test(passage.shadow.slice(to, to + 5)) && endsAsUnit(wordBefore(passage.shadow, from));
}

/** In a title: stray but between two bodies that issue it together. */
function isStrayInTitle(place: Place): boolean {
  if (isSetApart(place)) return false;
  const { passage, from, to } = place;
  const { shadow } = passage;
  const after = wordAfter(shadow, to);
  const body = /^(.*?)(?:关于|印发|转发|办公室关于|\d)/u.exec(after)?.[1] ?? after;
  return !(endsAsUnit(wordBefore(shadow, from)) && body.length >= 2 && endsAsUnit(body));
}

/** A time is whole; what follows it is another one. */
const wholeTime = /[前底成月年]$/u;

/** In a cell: stray where its lines were broken, as in narrow columns; people and departments are parted by spaces. */
function isStrayInCell({ passage: { shadow }, from }: Place, role: ColumnRole | undefined): boolean {
  if (role === 'project' || role === 'task') return true;
  if (role !== 'deadline' && role !== 'unit') return false;
  const before = wordBefore(shadow, from);
  if (role === 'deadline') return !wholeTime.test(before);
  return role === 'unit' && !(before.length > 1 && endsAsUnit(before));
}

/** The characters on both sides without the space: two before and one behind, one before and two behind. */
function joinedOf({ passage: { shadow }, from, to }: Place): readonly string[] {
  return [shadow.slice(from - 2, from) + shadow[to]!, shadow[from - 1]! + shadow.slice(to, to + 2)];
}

/** Which of some strings of three characters stand in the running text. */
function standing(plan: Plan, wanted: ReadonlySet<string>): ReadonlySet<string> {
  const found = new Set<string>();
  const isFirst = new Uint8Array(0x10000);
  for (const words of wanted) isFirst[words.charCodeAt(0)] = 1;
  for (const { shadow } of plan.passages) {
    for (let at = 0; at < shadow.length - 2; at++) {
      if (isFirst[shadow.charCodeAt(at)] === 0) continue;
      const words = shadow.slice(at, at + 3);
      if (wanted.has(words)) found.add(words);
    }
  }
  return found;
}

const post = /(?:长|主席|主任|书记|委员|记者|代表|秘书|参谋)$/u;
const longestName = 4;

/** 县长 张三: a space parts a name from the post before it, whether or not it does so elsewhere. */
function isBeforeName({ passage: { shadow }, from, to }: Place): boolean {
  const name = wordAfter(shadow, to);
  return name.length <= longestName && post.test(wordBefore(shadow, from)) && (shadow[to + name.length] ?? ' ') === ' ';
}

/** The words that elsewhere stand without the space. */
function wordsBroken(plan: Plan, places: readonly Place[]): readonly Place[] {
  const whole = places.filter(({ passage, from, to }) => from >= 2 && to + 2 <= passage.shadow.length);
  if (whole.length === 0) return [];
  const found = standing(plan, new Set(flatMapList(whole, joinedOf)));
  return whole.filter((place) => joinedOf(place).every((words) => found.has(words)) && !isBeforeName(place));
}

/** From so many broken words on, a paragraph with one of them has been torn throughout. */
const fewestBroken = 4;

/** The most frequent surnames. */
const surnames =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤';

/** Whether a space may part two names, or two bodies. */
function partsNames(place: Place): boolean {
  const { shadow } = place.passage;
  const [before, after] = [wordBefore(shadow, place.from), wordAfter(shadow, place.to)];
  if (before.length <= longestName && after.length <= longestName) return true;
  if (surnames.includes(after[0]!) && [...before.slice(-longestName, -1)].some((one) => surnames.includes(one)))
    return true;
  return endsAsUnit(before) || isBeforeName(place);
}

/** The broken words, and where there are many the other spaces of the paragraphs that have one. */
function wordsTorn(plan: Plan, places: readonly Place[]): readonly Place[] {
  const broken = wordsBroken(plan, places);
  if (broken.length < fewestBroken) return broken;
  const known = new Set(broken);
  const torn = new Set(mapList(broken, ({ passage }) => passage));
  return places.filter((place) => known.has(place) || (torn.has(place.passage) && !partsNames(place)));
}

/** So many spaces at one distance from each other were the ends of lines. */
const fewestLineEnds = 4;
const shortestLine = 18;
const longestLine = 60;
const lineSlack = 2;
const lineShare = 0.8;
/** A line of a paragraph that is no shorter than this part of the others may be one too. */
const fullLine = 0.6;

/** Half of the lines of a paragraph have a mark inside; things of one length with spaces between have none. */
const mark = /[，。、；：]/u;
const markedShare = 0.5;

/** How long the lines were whose ends a copy has made spaces in a paragraph; undefined where there are none. */
function lineLength(shadow: string, spaces: readonly Space[]): number | undefined {
  if (spaces.length < fewestLineEnds) return undefined;
  const marked = spaces.filter(({ from }, at) => mark.test(shadow.slice(spaces[at - 1]?.to ?? 0, from)));
  if (marked.length < spaces.length * markedShare) return undefined;
  const lengths = mapList(spaces.slice(1), ({ from }, at) => from - spaces[at]!.from);
  const middle = [...lengths].sort((a, b) => a - b)[lengths.length >> 1]!;
  if (middle < shortestLine || middle > longestLine) return undefined;
  const alike = lengths.filter((length) => Math.abs(length - middle) <= lineSlack);
  return alike.length >= lengths.length * lineShare ? middle : undefined;
}

/** Which of the spaces in running text were the ends of lines, where some paragraph shows that there were such. */
function lineEnds(doubtful: readonly Doubtful[], length: number | undefined): ReadonlySet<Place> {
  if (length === undefined) return new Set();
  return new Set(flatMapList(doubtful, ({ place, before }) => (before >= length * fullLine ? [place] : [])));
}

/** The padded names that elsewhere stand without the space, as words of their own. */
function namesPadded({ tables }: Plan, places: readonly Place[]): readonly Place[] {
  if (places.length === 0) return [];
  const nameOf = ({ passage: { shadow }, from, to }: Place): string => shadow[from - 1]! + shadow[to]!;
  const wanted = new Set(mapList(places, nameOf));
  const found = new Set<string>();
  for (const { columns, rows } of tables) {
    const at = columns.findIndex(({ role }) => role === 'leader');
    if (at < 0) continue;
    for (const { cells } of rows) {
      const text = cells[at]?.text ?? '';
      for (const name of wanted)
        if (text.includes(name) && text.split(/[ \u3000、，]/u).includes(name)) found.add(name);
    }
  }
  return places.filter((place) => found.has(nameOf(place)));
}

const numbered: ReadonlySet<Block['kind']> = new Set<Block['kind']>(['date', 'printed', 'documentNumber']);

/** The spaces in the dates of signing and of printing, and in document numbers, which are no running text. */
function spacesInElements({ blocks, facts }: Plan): readonly Place[] {
  return flatMapList(blocks, ({ kind, line, from, to }) => {
    if (!numbered.has(kind)) return [];
    const { text: whole, shadow: shape, bits } = facts[line]!;
    if ((bits & SPACE) === 0) return [];
    const text = whole.slice(from, to);
    const shadow = shape.slice(from, to);
    const passage = { kind: 'paragraph', text, shadow, pieces: [{ line, from, to }], starts: [0] } as const;
    return mapList(findInNumber(text, shadow), (space) => ({ ...space, passage }));
  });
}

/** A space between two characters of the running text, and how far before it the line or the last space is. */
interface Doubtful {
  readonly place: Place;
  readonly before: number;
}

/** The stray spaces of a plan, kind by kind, each in the order of the text. */
export function findStray(plan: Plan): ReadonlyMap<StrayKind, readonly Place[]> {
  const byKind = new Map<StrayKind, Place[]>();
  const add = (place: Place, stray: StrayKind): void => addTo(byKind, stray, place);
  const roleOf = roleReader(plan);
  const doubtful: Doubtful[] = [];
  let length: number | undefined;
  const names: Place[] = [];
  for (const { passage, found } of spacesIn(plan)) {
    const role = passage.kind === 'cell' ? roleOf(passage) : undefined;
    if (passage.kind !== 'title' && passage.kind !== 'cell') length ??= lineLength(passage.shadow, found);
    let last = 0;
    for (const { kind, from, to } of found) {
      const before = from - last;
      last = to;
      const place = { kind, from, to, passage };
      if (partsFromTime(place)) continue;
      if (kind !== 'word') add(place, kind);
      else if (passage.kind === 'title') {
        if (isStrayInTitle(place)) add(place, 'title');
      } else if (passage.kind !== 'cell') doubtful.push({ place, before });
      else if (role === 'leader') {
        if (isPadded(place)) names.push(place);
      } else if (isStrayInCell(place, role)) add(place, 'cell');
    }
  }
  for (const place of spacesInElements(plan)) add(place, 'number');
  const ends = lineEnds(doubtful, length);
  for (const place of ends) add(place, 'line');
  const words = flatMapList(doubtful, ({ place }) => (ends.has(place) ? [] : [place]));
  for (const place of wordsTorn(plan, words)) add(place, 'word');
  for (const place of namesPadded(plan, names)) add(place, 'name');
  return byKind;
}
