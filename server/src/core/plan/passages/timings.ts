/**
 * Where an item says in so many words by when it is to be done, so that a bare month counts there: 完成时限：2025年6月,
 * and （9月取得成效，牵头单位：…） in a note of units.
 */
import type { LineFacts } from '../../line/facts';
import { endsInBracket } from '../../line/damaged';
import type { LocalNote } from '../../line/note';
import { findNotes } from '../../line/note';
import { CLOSING, OPENING, bitsIn, has } from '../../text/chars';
import { Cover } from '../../text/cover';
import type { Columns, Range } from '../../text/range';
import { comparePositions } from '../../text/range';
import { shadowOf } from '../../text/shadow';
import { dutyLinesOf } from '../duty-lines';
import { startsOf } from '../pieces';
import type { DateMention, Paragraph, Piece, Plan, Section } from '../model';
import type { FoundDeadline } from './deadlines';
import { deadlinesIn } from './deadlines';
import { dueIn } from './due';
import { flatMapList, mapList } from '../../text/lists';

/** A stretch of running text, and the pieces of lines that it was put together of. */
interface JoinedText {
  readonly shadow: string;
  readonly pieces: readonly Piece[];
}

/** What says by when, without its label, in the columns of its text. */
export interface Timing extends Columns {
  readonly isLabelled: boolean;
}

const label =
  /(?<=^|[；。，、（【*\s])【?(?:(?:计划|预计|拟)?(?:完成|办结|整改|落实|推进|实施|办理|报送|建成|起止)(?:时限|期限|时间|日期)|(?:工作|任务|责任)?(?:时限|期限)|时间节点)(?:要求|安排)?\*{0,2}(?:】\*{0,2}\s*：?|\s*：)\*{0,2}/gu;
/** 报名截止时间：5月8日17:00, 截止日期为5月8日: no label stands there for the day up to which figures are counted. */
const closes =
  /(?<=^|[；。，、（：\s])(?:(?:意见|材料|作品|项目)?(?:报名|申报|申请|报送|提交|递交|推荐|征集|征文|投稿|收稿|反馈|登记|缴费|投票|评审)(?:材料|作品|资料|意见)?的?)?截止(?:时间|日期)(?:[为是]\s*：?|\s*：)\s*(?=\d)/gu;
/** The label of what comes next, behind a comma or a space. */
const nextLabel = /^[，\s]\s*\*{0,2}【?[\u4e00-\u9fff]{2,8}】?\s*：/u;
const longestNextLabel = 14;
const longest = 60;
/** So short is a label's field that says when without naming a time: 随到随办. */
const longestWords = 16;

const none: readonly never[] = [];

/** Where a labelled field ends that begins at `from`. */
function endOfField(shadow: string, from: number): number {
  const last = Math.min(shadow.length, from + longest);
  let depth = 0;
  for (let at = from; at < last; at++) {
    const letter = shadow[at]!;
    if (has(shadow, at, OPENING)) depth++;
    else if (has(shadow, at, CLOSING) && --depth < 0) return at;
    else if ('；。\t'.includes(letter)) return at;
    else if ('， '.includes(letter) && nextLabel.test(shadow.slice(at, at + longestNextLabel))) return at;
  }
  return last;
}

/** The times that 截止时间 leads to. */
function closingTimes(shadow: string): readonly Timing[] {
  if (!shadow.includes('截止')) return none;
  return mapList([...shadow.matchAll(closes)], (match) => {
    const from = match.index + match[0].length;
    const end = shadow.slice(from, from + longest).search(/[，。；]/u);
    return { from, to: end < 0 ? Math.min(shadow.length, from + longest) : from + end, isLabelled: true };
  });
}

/** The fields behind labels such as 完成时限：. */
function labelledTimings(shadow: string): readonly Timing[] {
  if (!/[限间期点求排]\*{0,2}\s*[：】]/u.test(shadow)) return none;
  return mapList([...shadow.matchAll(label)], (match) => {
    const from = match.index + match[0].length;
    return { from, to: endOfField(shadow, from), isLabelled: true };
  });
}

/** The segments of a note in which no unit stands and which have no label, in the columns of its line. */
function freeSegments(note: LocalNote, shadow: string): readonly Columns[] {
  const segments: Columns[] = [];
  let from = note.from + 1;
  for (let at = from; at < note.to; at++) {
    const isEnd = at === note.to - 1;
    if (!isEnd && !'，；。'.includes(shadow[at]!)) continue;
    const start = from;
    const isFree = !note.units.some((unit) => unit.from < at && start < unit.to);
    if (at - start > 1 && isFree && !shadow.slice(start, at).includes('：')) segments.push({ from: start, to: at });
    from = at + 1;
  }
  return segments;
}

/** The same of notes that go over line ends. */
function freeSegmentsOfTorn(shadow: string, pieces: readonly Piece[], facts: readonly LineFacts[]): readonly Columns[] {
  const starts = startsOf(pieces);
  const torn = starts.filter((_, at) => {
    const piece = pieces[at - 1];
    return piece !== undefined && endsInBracket(facts[piece.line]!.shadow, piece.from, piece.to);
  });
  if (torn.length === 0) return none;
  const notes = findNotes(shadow, shadow, [{ from: 0, to: shadow.length, kind: 'text' }], bitsIn(shadow));
  return flatMapList(notes, (note) =>
    note.form === 'paren' && torn.some((joint) => note.from < joint && joint < note.to)
      ? freeSegments(note, shadow)
      : none,
  );
}

/**
 * Where a text says by when in so many words.
 * @param facts those of the document's lines, for their notes of units
 */
export function timingsOf({ shadow, pieces }: JoinedText, facts: readonly LineFacts[]): readonly Timing[] {
  const labelled = [...labelledTimings(shadow), ...closingTimes(shadow)];
  const fields = labelled.length > 0 ? new Cover(labelled) : undefined;
  const found: Timing[] = [...labelled];
  let offset = 0;
  for (const { line, from, to } of pieces) {
    const own = facts[line]!;
    for (const note of own.notes) {
      if (note.form !== 'paren' || note.from < from || note.to > to) continue;
      for (const segment of freeSegments(note, own.shadow)) {
        const place = { from: segment.from + offset - from, to: segment.to + offset - from };
        if (fields?.overlaps(place) !== true) found.push({ ...place, isLabelled: false });
      }
    }
    offset += to - from;
  }
  if (pieces.length === 1) return found;
  for (const segment of freeSegmentsOfTorn(shadow, pieces, facts))
    if (fields?.overlaps(segment) !== true) found.push({ ...segment, isLabelled: false });
  return found;
}

/** The deadlines in one timing: the days that it names; else what goes on, 持续推进; else, behind a label, its words. */
function deadlinesAt({ from, to, isLabelled }: Timing, shadow: string, planYear: number | undefined): FoundDeadline[] {
  const words = shadow.slice(from, to);
  const found = deadlinesIn(words, planYear, true);
  const dated = found.filter(({ date }) => date !== undefined);
  const told = dated.length > 0 ? dated : found;
  if (told.length > 0) return mapList(told, (one) => ({ ...one, from: one.from + from, to: one.to + from }));
  const trimmed = words.trim();
  if (!isLabelled || trimmed === '' || trimmed.length > longestWords) return [];
  const start = from + words.indexOf(trimmed);
  return [{ from: start, to: start + trimmed.length, date: undefined, days: undefined }];
}

/** The deadlines that any text has, and what it says in so many words, in its order. */
function deadlinesToldIn(
  text: JoinedText,
  facts: readonly LineFacts[],
  planYear: number | undefined,
  signed: DateMention | undefined,
  isStage: boolean,
): readonly FoundDeadline[] {
  const found = dueIn(text.shadow, planYear, signed, isStage);
  const told = flatMapList(timingsOf(text, facts), (timing) => deadlinesAt(timing, text.shadow, planYear));
  if (told.length === 0) return found;
  const known = new Cover(found);
  const others = told.filter((one) => !known.overlaps(one));
  return others.length === 0 ? found : [...found, ...others].sort((a, b) => a.from - b.from);
}

/** A deadline as written and, where it can be told, the day that it means, as YYYY-MM-DD. */
export interface Deadline {
  readonly text: string;
  readonly date: string | undefined;
}

/** The heading of an item, where it is all that stands in its line, so that no paragraph has it. */
function lonelyHeading({ line, marker, paragraphs }: Section, facts: readonly LineFacts[]): readonly Piece[] {
  const first = paragraphs[0]?.pieces[0];
  if (first !== undefined && first.line === line && first.from <= marker.whole.from) return [];
  const block = facts[line]!.blocks.find((one) => one.marker?.whole.from === marker.whole.from);
  return block === undefined ? [] : [{ line, from: marker.whole.to, to: block.to }];
}

/** 自查阶段, 第二步: what the parts of a plan are called that follow each other in time. */
const stage = /阶段|第[一二三四五六]步/u;

/** How a paragraph begins that speaks of the whole document, below its last item. */
const closing =
  /^(?:以上|上述|本(?:措施|政策|方案|意见|通知|办法|计划|要点|规定|细则|行动)|各(?:省|市|县|区|镇|乡|地|单位|部门|有关|级|责任|科室)[^，。；]{0,24}[要应请须将])/u;

/** The paragraphs of an item without those that close the document: behind the last item's note, or in its words. */
function ownParagraphs({ part, range, paragraphs, duties }: Section): readonly Paragraph[] {
  const lastItem = part.sections[part.sections.length - 1];
  if (paragraphs.length < 2 || lastItem === undefined || comparePositions(lastItem.range.end, range.end) !== 0)
    return paragraphs;
  const note = duties[duties.length - 1]?.range.end;
  const isBehindNote = ({ pieces: [first] }: Paragraph): boolean =>
    note !== undefined && comparePositions({ line: first!.line, character: first!.from }, note) >= 0;
  const end = paragraphs.findIndex((one, at) => at > 0 && (isBehindNote(one) || closing.test(one.text)));
  return end < 0 ? paragraphs : paragraphs.slice(0, end);
}

/**
 * The deadlines of an item without children: in its text, in its lines of who is responsible and by when, else in the
 * notes that speak for it.
 * @param plan     for the lines' facts and the day of issue
 * @param planYear the year that a deadline without one is in
 */
export function deadlinesOfItem(item: Section, plan: Plan, planYear: number | undefined): readonly Deadline[] {
  const {
    facts,
    elements: { signed },
  } = plan;
  const isStage = stage.test(item.title.text);
  const read = (text: string, shadow: string, pieces: readonly Piece[]): readonly Deadline[] =>
    mapList(deadlinesToldIn({ shadow, pieces }, facts, planYear, signed, isStage), ({ from, to, date }) => ({
      text: text.slice(from, to),
      date,
    }));
  const readPiece = (piece: Piece): readonly Deadline[] => {
    const { text, shadow } = facts[piece.line]!;
    return read(text.slice(piece.from, piece.to), shadow.slice(piece.from, piece.to), [piece]);
  };
  const own = [
    // 1.县城水厂6月底前通水: all of it is heading.
    ...flatMapList(lonelyHeading(item, facts), readPiece),
    ...flatMapList(ownParagraphs(item), (paragraph) => {
      const { text, pieces } = withoutNumber(paragraph, item);
      return read(text, shadowOf(text), pieces);
    }),
    ...flatMapList(dutyLinesOf(item, plan), ({ text, shadow, pieces }) => read(text, shadow, pieces)),
  ];
  if (own.length > 0) return own;
  return flatMapList(item.inherited, ({ range }) => {
    const pieces = piecesOf(range, facts);
    const text = mapList(pieces, ({ line, from, to }) => facts[line]!.text.slice(from, to)).join('');
    return read(text, shadowOf(text), pieces);
  });
}

/** A paragraph without the item's number: 3.4月15日前 is no 3.4月. */
function withoutNumber({ text, pieces }: Paragraph, { line, marker }: Section): Pick<Paragraph, 'text' | 'pieces'> {
  const [first, ...others] = pieces;
  if (first!.line !== line || first!.from > marker.whole.from) return { text, pieces };
  const from = marker.whole.to;
  return { text: text.slice(from - first!.from), pieces: [{ ...first!, from }, ...others] };
}

/** The lines of a range, which may go over a line's end. */
function piecesOf({ start, end }: Range, facts: readonly LineFacts[]): readonly Piece[] {
  return Array.from({ length: end.line - start.line + 1 }, (_, index) => {
    const line = start.line + index;
    const from = index === 0 ? start.character : 0;
    return { line, from, to: line === end.line ? end.character : facts[line]!.text.length };
  });
}
