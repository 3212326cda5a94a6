/** Short names for items and rows, as lists and labels show them. */
import { longestRunIn } from '../line/classify';
import { endsAsUnit } from '../line/unit-words';
import type { Part, Plan, Section } from '../plan/model';
import { isChrome } from '../plan/assembly/blocks';
import { saidIn } from '../plan/rows/counterparts';
import type { PlacedRow } from '../plan/places';
import { endOfHeading } from '../rules/heading/lost-stops';
import { withoutSpaces } from '../text/chars';
import { shadowOf } from '../text/shadow';
import { endOfDeed } from './first-deed';

/** A note of people and times behind a heading. */
const fieldNote =
  /[（(【〔](?:(?:责任|分管|牵头|包抓|包联|配合|完成|办结)?(?:领导|责任人|负责人|单位|部门|科室|处室|股室|时限|时间))[：:][^（）()【】〔〕]*[）)】〕]$/u;

/** A heading that has lost its full stop to a space, so that its first sentence seems to belong to it. */
const beforeSpace = /^[^\s，。；：]{4,24}(?=\s[^\s，。]{4,}，)/u;

/** 办好读书活动：全年二十场，…, 【办好读书活动】全年二十场: a heading before a colon, a dash, or in brackets. */
const leadIn =
  /^(?:(?<head>[^，。；：:（(【\t]{2,23}[\u4e00-\u9fff”》])(?:[：:]|——)(?=[^，；]+[，；].{4}|[^，；]{16})|【(?<name>[^【】]{2,24})】(?=.{8}))/u;
/** 任务一：…, 第一阶段：…: what stands before the colon is no heading. */
const label = /^第|[一二三四五六七八九十]$/u;

/** The heading with which a sentence begins; the whole sentence where it begins with none. */
function headOf(words: string): string {
  const { head, name } = leadIn.exec(words)?.groups ?? {};
  return head !== undefined && label.test(head) ? words : (head ?? name ?? words);
}

/** Whether an item has a heading of its own, be it one that has lost its full stop. */
export function hasHeading(section: Section, plan: Plan): boolean {
  return section.form !== 'headless' || endOfHeading(plan, section) !== undefined;
}

/** Whether the sentence with which an item begins goes on over its line's end, so that its title may be half of one. */
function goesOver({ line, form, paragraphs: [own] }: Section): boolean {
  return form !== 'runIn' && own !== undefined && own.pieces.length > 1 && own.pieces[0]!.line === line;
}

/** The title of a numbered paragraph without a heading of its own: its first sentence up to what it says is done. */
function deedOf(section: Section): string {
  const { line, title, paragraphs } = section;
  const [own] = paragraphs;
  const piece = own?.pieces[0];
  if (own === undefined || piece?.line !== line) return title.text;
  const sentence = own.text.slice(title.range.start.character - piece.from);
  const shadow = shadowOf(sentence);
  const isTorn = goesOver(section);
  const stop = isTorn ? shadow.indexOf('。') : -1;
  const end = stop > 0 && stop <= longestRunIn ? stop : endOfDeed(shadow);
  return end === undefined || (end < title.text.length && !isTorn) ? title.text : sentence.slice(0, end);
}

/** What a heading's words end in that is none of them, marks of bold type too; looked for from the first of a run only. */
const endMarks = /(?<![\s。；，、*])[\s。；，、*]+$/u;

/** A heading's words without the note of units that may stand behind them. */
export function titleBeforeNote({ title, duties }: Section): string {
  const { start, end } = title.range;
  const note = duties.find(
    ({ form, range }) =>
      form === 'paren' &&
      range.start.line === start.line &&
      range.start.character > start.character &&
      range.start.character < end.character &&
      range.end.character >= end.character,
  );
  return note === undefined ? title.text : title.text.slice(0, note.range.start.character - start.character);
}

/** A heading's words without the note of units that may stand behind them, and without the text that it runs into. */
export function titleOfSection(section: Section, plan: Plan): string {
  const { line, title } = section;
  const { start } = title.range;
  const place = endOfHeading(plan, section);
  if (place !== undefined) return plan.facts[line]!.text.slice(start.character, place);
  const before = titleBeforeNote(section);
  const isSentence = section.form === 'headless' || goesOver(section);
  const whole = before === title.text && isSentence ? deedOf(section) : before;
  const words = beforeSpace.exec(whole)?.[0] ?? whole;
  const bare = headOf(words.replace(fieldNote, '').replace(endMarks, ''));
  return bare === '' ? title.text : bare;
}

/** A gap that a copy has left in a title, beside a Chinese character. */
const gap = /(?<=[\u4e00-\u9fff》”）、，])\s+(?=[\u4e00-\u9fff\d《“（])|(?<=\d)\s+(?=[\u4e00-\u9fff])/gu;

/** The number that a title has in a list from which it was copied: 22 云江市人民政府关于…. */
const listNumber = /^\d{1,3}\s+(?![年月日个项条类批期号件家次])(?=[\u4e00-\u9fff].*关于)/u;

/** Whether a gap parts two of those who issue a paper together: 市水利局 市财政局关于…. */
function partsIssuers(title: string, at: number, length: number): boolean {
  const about = title.indexOf('关于', at);
  const before = /[^\s]*$/u.exec(title.slice(0, at))![0];
  const behind = /^[^\s]*/u.exec(title.slice(at + length, about))![0];
  return about > at + length && endsAsUnit(before) && endsAsUnit(behind);
}

/** The title of a part as it ought to be written: in one line, with spaces between its issuers alone, and with no marks of bold type. */
export function titleOfPart({ title, blocks: { from, to } }: Part, plan: Plan): string | undefined {
  if (title === undefined) return undefined;
  const { start, end } = title.range;
  const words: string[] = [];
  for (let at = from; at < to && plan.blocks[at]!.line <= end.line; at++) {
    const block = plan.blocks[at]!;
    const isBefore = block.line < start.line || (block.line === start.line && block.from < start.character);
    const isBehind = block.line === end.line && block.to > end.character;
    if (!isBefore && !isBehind && !isChrome(block)) words.push(plan.lines[block.line]!.slice(block.from, block.to));
  }
  return words
    .join(' ')
    .replaceAll('**', '')
    .replace(listNumber, '')
    .replace(gap, (spaces: string, at: number, whole: string) => (partsIssuers(whole, at, spaces.length) ? ' ' : ''))
    .replace(/\s+/gu, ' ');
}

/** The name that a row has in a column of names: 项目名称 beside 建设内容. */
export function nameOfRow({ table, row }: PlacedRow): string | undefined {
  const at = table.columns.findIndex(({ role, name }) => role === 'project' && name.endsWith('名称'));
  const cell = row.cells[at];
  return cell === undefined || cell.carried || cell.value === '' ? undefined : withoutSpaces(cell.value);
}

/** A row's task: its name, or its first clause. Empty where it has none. */
export function titleOfRow(placed: PlacedRow): string {
  return nameOfRow(placed) ?? firstDeed(saidIn(placed, 'task')[0] ?? '');
}

/** What a sentence says is done: its first clause, or the one to which that leads. */
export function firstDeed(words: string): string {
  const end = endOfDeed(shadowOf(words));
  return end === undefined ? firstClause(words) : words.slice(0, end);
}

/** What stands before the first comma. */
export function firstClause(words: string): string {
  const end = words.search(/[，。；,;]/u);
  return end > 0 ? words.slice(0, end) : words;
}

/**
 * A text without spaces, cut to so many letters.
 * @param most counts letters, not UTF-16 units
 */
export function asLabel(text: string, most: number): string {
  const letters = [...text.replace(/\s+/gu, '')];
  return letters.length > most ? `${letters.slice(0, most - 1).join('')}…` : letters.join('');
}
