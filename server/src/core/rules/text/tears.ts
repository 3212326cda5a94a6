import type { Paragraph, Piece, Plan } from '../../plan/model';
import { CJK_MARK, HALF_MARK, SPACE, has } from '../../text/chars';
import type { Edit, Range } from '../../text/range';
import { rangeInLine } from '../../text/range';

/** A place where one sentence goes over a line end that should not be there. */
export interface Tear {
  readonly before: Piece;
  readonly after: Piece;
  /** How many characters at the end of `before` stand again at the beginning of `after`. */
  readonly overlap: number;
}

/** （2025年6月16日市政府第5次常务会议通过） */
const wholeNote = /^\s*[（(][^（()）]{4,80}[）)]\s*$/u;
/** ……。（二）延长政策期限: the next heading, with its text on the next line. */
const headingBehind =
  /[。；|｜]\s*(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十\d]{1,3}）|\d{1,2}[.．])[^，。；：、]{4,24}$/u;
/** 各镇人民政府，驻市各单位 without its colon, and what a notice begins with. */
const recipients = /^\s*各[^。；：]*[，、][^。；：]*(?:政府|单位|机构|部门|企业|局|委|办|公司|学校|医院)$/u;
const longestAddress = 200;
const opening = /^\s*(?:为|根据|按照|依据|经|现将)/u;
/** So much of a sentence is shown on either side. */
const shown = 8;

/** All tears of a plan in the order of the text. */
export function tearsOf(plan: Plan): readonly Tear[] {
  const tears: Tear[] = [];
  for (const paragraph of plan.paragraphs) {
    const { joints, pieces } = paragraph;
    if (joints.length > 0 && isTitleNote(paragraph)) continue;
    for (const { kind, after, overlap } of joints) {
      const [before, behind] = [pieces[after]!, pieces[after + 1]!];
      if (kind === 'torn' && !areApart(plan, before, behind)) tears.push({ before, after: behind, overlap });
    }
  }
  return tears;
}

/** Whether a paragraph is the note below a title that says when it was adopted: set in lines as short as the title's. */
function isTitleNote(paragraph: Paragraph): boolean {
  const { part, text, pieces } = paragraph;
  if (part.paragraphs[0] !== paragraph || part.title === undefined || !wholeNote.test(text)) return false;
  return pieces[0]!.line - part.title.range.end.line <= 2;
}

/** Whether a heading, or the names of those to whom it is sent, ends where the line does. */
function areApart({ facts }: Plan, before: Piece, after: Piece): boolean {
  const words = facts[before.line]!.shadow.slice(before.from, before.to);
  if (headingBehind.test(words)) return true;
  return (
    words.length <= longestAddress &&
    recipients.test(words) &&
    opening.test(facts[after.line]!.shadow.slice(after.from, after.to))
  );
}

function isMark(text: string, at: number): boolean {
  return has(text, at, CJK_MARK | HALF_MARK);
}

/** A place moved out of the middle of a character that has two units. */
function whole(text: string, at: number, step: 1 | -1): number {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff ? at + step : at;
}

/** The last words before a tear: back to the mark before them, at most eight characters. */
export function lastWords(plan: Plan, { before: { line, from, to } }: Tear): Range {
  const text = plan.lines[line]!;
  let at = to;
  while (at > from && isMark(text, at - 1)) at--;
  while (at > from && to - at < shown && !isMark(text, at - 1)) at--;
  while (at < to - 1 && has(text, at, SPACE)) at++;
  return rangeInLine(line, whole(text, at, -1), to);
}

/** The first words behind a tear: up to the mark behind them, at most eight characters. */
export function firstWords(plan: Plan, { after: { line, from, to } }: Tear): Range {
  const text = plan.lines[line]!;
  let at = from + 1;
  while (at < to && at - from < shown && !isMark(text, at)) at++;
  return rangeInLine(line, from, whole(text, at, 1));
}

/** The text of a range inside one line. */
export function textIn(plan: Plan, { start, end }: Range): string {
  return plan.lines[start.line]!.slice(start.character, end.character);
}

/** Puts both sides of a tear together, whatever stood between them, leaving out so many characters behind it. */
export function joined({ before, after }: Tear, leftOut: number): Edit {
  return {
    range: {
      start: { line: before.line, character: before.to },
      end: { line: after.line, character: after.from + leftOut },
    },
    newText: '',
  };
}

/** Whether lines with text, such as a page number, stand inside the sentence and go with the tear. */
export function hasLinesInside(plan: Plan, { before, after }: Tear): boolean {
  return plan.lines.slice(before.line + 1, after.line).some((line) => line.trim() !== '');
}
