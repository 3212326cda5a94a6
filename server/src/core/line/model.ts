/** What a line can be by its own text: the types in which lines are spoken of, also by the plan made of them. */
import type { Columns } from '../text/range';

/** How a heading is numbered; the order is the rank, highest first. */
export const markerStyles = [
  'volume', // 第一篇, 第一编
  'chapter', // 第一章
  'part', // 第一节
  'article', // 第一条
  'cn-comma', // 一、
  'cn-paren', // （一）
  'named', // 任务一：, 行动一
  'decimal', // 2.1 and 2.1.3; the value is the last of its numbers; `2 ` above 2.1 too
  'arabic-dot', // 1.
  'arabic-paren', // （1）
  'arabic-half', // 1）
  'circled', // ①
] as const;
export type MarkerStyle = (typeof markerStyles)[number];

/** The number at the head of a heading or item. For `19. 完善…`: value 19, digits `19`, whole `19.`. */
export interface Marker {
  readonly style: MarkerStyle;
  readonly value: number;
  /** The number alone. */
  readonly digits: Columns;
  /** The number with its marks, without spaces around it. */
  readonly whole: Columns;
  /** Of 五、 between 4. and 6.: the style it is written in, by a slip; `style` is that of its neighbours. */
  readonly writtenAs?: MarkerStyle;
}

/** What a line, or one of the pieces of a line into which everything was glued, is by its own text. */
export type BlockKind =
  | 'text'
  | 'heading' // has a marker
  | 'row' // cells between tabs
  | 'pipe' // | cells | between | bars |
  | 'rule' // |---|---| and ---
  | 'chrome' // navigation and buttons of a web page
  | 'meta' // 索引号 … tables of a web page
  | 'letterhead' // …文件
  | 'documentNumber'
  | 'signer'
  | 'classification' // 密级、紧急程度、份号
  | 'recipients'
  | 'date'
  | 'webDate'
  | 'printed' // …印发
  | 'copies' // 抄送
  | 'publicity' // （此件公开发布）
  | 'attachmentNote' // 附件：…
  | 'attachmentHead' // 附件1
  | 'title' // reads like a title
  | 'body' // the name of a body alone: a signature, or the first line of a title
  | 'duty'; // 责任单位：… on a line of its own

/** One heading, paragraph piece, row or other line, where it stands. `from`…`to` leaves out the white space around. */
export interface Block extends Columns {
  readonly line: number;
  readonly kind: BlockKind;
  readonly marker: Marker | undefined;
  /** Of a heading: where its title begins, after the marker and spaces and `**`. */
  readonly titleFrom: number;
  /** Of a heading: where its title ends, before its full stop. */
  readonly titleTo: number;
  /** Of a heading; `alone` for everything else. */
  readonly form: HeadingForm;
  /** The marker may be a number of the text (二、三级医院, 5.12护士节): a heading only where it is the next number. */
  readonly doubtful: boolean;
}

/**
 * How a heading stands. `alone`: it is the whole line. `runIn`: its full stop ends it and the body follows on the line.
 * `headless`: a numbered paragraph whose first sentence is no heading.
 */
export type HeadingForm = 'alone' | 'runIn' | 'headless';

/** What a unit does in a task. `lead`: 牵头; `join`: 配合; `responsible`: 负责, or nothing is said. */
export type DutyRole = 'lead' | 'join' | 'responsible';
