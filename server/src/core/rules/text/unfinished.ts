/** What was to be filled in, or to be taken out, before a text is issued: 20XX年, 〔2026〕XX号, XX县, （此处待核实）. */
import { collected } from '../../plan/passages/collected';
import type { Plan } from '../../plan/model';
import type { Readable } from '../../plan/passages/passages';
import { rangeIn } from '../../plan/passages/passages';
import { LATIN, MARKUP, OPENING } from '../../text/chars';
import { isInQuotes, isInTitle } from '../../text/cited';
import { mapList } from '../../text/lists';
import type { Columns, Range } from '../../text/range';
import { rangeInLine } from '../../text/range';

/** A day, month or year; a document number; a name; words between those who write. */
export type UnfinishedKind = 'date' | 'number' | 'name' | 'note';

export interface Unfinished extends Columns {
  readonly kind: UnfinishedKind;
}

/** Letters that stand for one or two that are not known yet. */
const blank = '[Xx×*○]';
const year = `(?:20(?:${blank}{2}|\\d${blank})|[Xx]{2,4}|[×○]{2,4}|(?:19|20)\\d\\d)`;
const month = `(?:${blank}{1,2}|\\d{1,2})`;
/** 20XX年, 2026年X月XX日, 6月××日. */
const dates = new RegExp(
  `(?<![A-Za-z\\d×*○])(?:${year}年(?:${month}月(?:${month}日)?)?|\\d{1,2}月${blank}{1,2}日)`,
  'gu',
);
const numbers = new RegExp(`〔(?:${year}|[×*○])〕第?(?:${blank}{1,4}|\\d{1,5})号`, 'gu');
const names =
  /(?<![A-Za-z\d×○])(?:[Xx]{2,4}|[×○]{2,4})(?:省|市|县|区|镇|乡|街道|社区|局|委员会|人民政府|办公室|单位|部门|公司|学校|医院|卫生院|中心)/gu;
const isBlank = new RegExp(blank, 'u');
/** What stands in brackets and is no longer than what is said to a colleague. */
const brackets = /[（【]([^（）【】]{2,24})[）】]/gu;
const subject = '(?:此处|这里|这块|以上|以下|具体)?(?:数据|数字|人数|金额|名称|时间|内容|单位)?';
/** 此处待核实, 请疾控科确认一下, 数据待补. */
const toColleague = new RegExp(
  `^${subject}(?:(?:还|尚)?(?:待|需要?)(?:再|进一步)?(?:核实|核对|核准|确认)|待(?:补充|补齐|完善|更新|补|填|改)` +
    '|请[^，。；]{0,8}(?:核实|核对|核准|确认|补充|补齐)|此处(?!所|指|的|系|均|仅)[^，。；]{0,14}[待补填插加改核][^，。；]{0,8})' +
    '(?:一下|后[^，。；]{0,6})?[。！]?$',
  'u',
);
/** Names and numbers that were made unreadable before the text was given away. */
const hidden =
  /[Xx×]{2,4}(?:同志|[^，。；：、]{0,10}(?:长|书记|主任|委员|秘书|法官|检察官|巡视员|成员))|\d[Xx×*]{3,}|[A-Za-z×]{5,}/u;

const none: readonly Unfinished[] = [];

/** Gathers what a pattern finds, but for what is meant, or a name of a document. */
function gather(
  found: Unfinished[],
  { shadow }: Readable,
  kind: UnfinishedKind,
  pattern: RegExp,
  isMeant: (text: string, from: number) => boolean,
): void {
  for (const { 0: text, index: from } of shadow.matchAll(pattern))
    if (!isMeant(text, from) && !isInTitle(shadow, from)) found.push({ kind, from, to: from + text.length });
}

const hasNoBlank = (text: string): boolean => !isBlank.test(text);

function blanksIn(text: Readable): readonly Unfinished[] {
  const found: Unfinished[] = [];
  gather(found, text, 'date', dates, hasNoBlank);
  gather(found, text, 'number', numbers, hasNoBlank);
  // “已转由XX单位办理” is a sample of what others are to write.
  if (!hidden.test(text.shadow)) gather(found, text, 'name', names, (_, from) => isInQuotes(text.shadow, from));
  return found.length === 0 ? none : found;
}

function notesIn(text: Readable): readonly Unfinished[] {
  const found: Unfinished[] = [];
  gather(found, text, 'note', brackets, (said) => !toColleague.test(said.slice(1, -1)));
  return found.length === 0 ? none : found;
}

/** What is not filled in, in the passages of a plan; in each by kinds. */
export const blanksOf = collected(LATIN | MARKUP, blanksIn, ({ shadow }) => isBlank.test(shadow));

/** What is said to a colleague in them. */
export const notesOf = collected(
  OPENING,
  notesIn,
  ({ shadow }) => shadow.includes('待') || shadow.includes('请') || shadow.includes('需') || shadow.includes('此处'),
);

/** Two versions side by side, as a program leaves them that could not merge them. */
export interface Conflict {
  readonly start: Range;
  /** The other marks, so far as they are there. */
  readonly others: readonly Range[];
}

const opening = /^<{7}(?: |$)/u;
/** What follows: between the versions, and behind them. */
const further = /^(?:={7}$|>{7}(?: |$))/u;

const openingsOf = collected(MARKUP, ({ text }: Readable) => (opening.test(text) ? [text.length] : []));

/** The unmerged versions of a plan; the marks behind one of them are its own, up to the next. */
export function conflictsIn(plan: Plan): readonly Conflict[] {
  const openings = mapList(openingsOf(plan), ({ passage, found }) => rangeIn(passage, 0, found[0]!));
  return mapList(openings, (start, at) => {
    const others: Range[] = [];
    const end = openings[at + 1]?.start.line ?? plan.lines.length;
    for (let line = start.start.line + 1; line < end; line++)
      if (further.test(plan.lines[line]!)) others.push(rangeInLine(line, 0, plan.lines[line]!.length));
    return { start, others };
  });
}
