/**
 * The document as every feature reads it: immutable, and a function of the text alone — no clock, no settings, no
 * library. Rules, outline, folding, tasks, hovers and completion read this and never parse for themselves.
 *
 * Chinese terms and their names here: 版头 letterhead · 发文字号 document number · 主送机关 recipients · 通知 notice ·
 * 附件说明 attachment note · 附件 attachment sheet · 版记 colophon · 责任单位 unit · 责任分工 duty · 任务分解表 task table.
 */
import type { LineFacts } from '../line/facts';
import type { Block, DutyRole, HeadingForm, Marker, MarkerStyle } from '../line/model';
import type { Columns, Placed, Range } from '../text/range';
import type { Alignment } from './rows/alignment';
import type { Enumeration } from './passages/enumerations';
import type { Collected, PassageReader } from './passages/gathered';
import type { Passage } from './passages/passages';
import type { Slip } from './assembly/recount';

export type { Block, BlockKind, DutyRole, HeadingForm, Marker, MarkerStyle } from '../line/model';
export type { Passage, PassageKind } from './passages/passages';
export type { Slip } from './assembly/recount';

/** What a part is: the plan, the notice that issues it, what is attached to it, its imprint, or what a web page puts around them. */
export type Scope = 'chrome' | 'notice' | 'plan' | 'attachment' | 'colophon';

/** A stretch of the document with one role. Parts follow each other; in a glued document two may share a line. */
export interface Part {
  readonly scope: Scope;
  readonly firstLine: number;
  /** The last line with text, inclusive. */
  readonly lastLine: number;
  readonly range: Range;
  /** Its blocks, as half-open indexes into the plan's. */
  readonly blocks: { readonly from: number; readonly to: number };
  /** The title's pieces joined, as one range; a wrapped title stands in several lines. */
  readonly title: Placed | undefined;
  /** The headings without a parent. */
  readonly sections: readonly Section[];
  readonly paragraphs: readonly Paragraph[];
  readonly tables: readonly Table[];
}

/** A heading or item, with what it owns. */
export interface Section {
  readonly part: Part;
  readonly line: number;
  /** The last line that belongs to it, children included. */
  readonly lastLine: number;
  /** Everything of it, children included, without trailing blank lines. */
  readonly range: Range;
  readonly marker: Marker;
  readonly title: Placed;
  readonly form: HeadingForm;
  readonly parent: Section | undefined;
  readonly children: readonly Section[];
  /** Own paragraphs (the heading's own line is the first), without the children's. */
  readonly paragraphs: readonly Paragraph[];
  /** The unit notes that speak of it, its own ones only. */
  readonly duties: readonly Duty[];
  /** Whether a note of its parent's, of its group's last member, or one that says 下同, speaks for it. */
  readonly dutyInherited: boolean;
  /** The notes of its parent or of its group that name its units, where it has none of its own. */
  readonly inherited: readonly Duty[];
}

/** One line (or piece of a glued line) of a paragraph. */
export interface Piece extends Columns {
  readonly line: number;
}

/** A line 责任单位：…, which is no paragraph. */
export interface DutyLine extends Piece {
  readonly section: Section | undefined;
}

/** One logical paragraph: one piece, or several that a page end or a hard wrap had torn apart. */
export interface Paragraph {
  readonly part: Part;
  readonly section: Section | undefined;
  readonly pieces: readonly Piece[];
  /** The pieces joined with nothing between. */
  readonly text: string;
  /** Where the joints are, as indexes into `pieces`: a joint after piece i. `wrap` = the whole text is hard-wrapped. */
  readonly joints: readonly Joint[];
}

/** Where a paragraph goes over a line end. */
export interface Joint {
  /** The index of the piece before the joint. */
  readonly after: number;
  /** `torn`: cut by a page end or so; `wrap`: the document's lines are hard-wrapped, which is no defect. */
  readonly kind: 'torn' | 'wrap';
  /** How many characters at the end of one piece stand again at the start of the next. */
  readonly overlap: number;
}

/** Headings of one style that count as one run. */
export interface Series {
  readonly part: Part;
  readonly style: MarkerStyle;
  /** Whether it goes on counting over higher headings, where it meets any. */
  readonly runsOn: boolean;
  readonly members: readonly Section[];
  /** The number that each member would have if nothing were missing, repeated or wrong. */
  readonly expected: readonly number[];
  readonly slips: readonly Slip[];
}

/** A unit named as responsible, where it stands. */
export interface Unit {
  /** As written, letter by letter, spaces inside a table cell left out. */
  readonly name: string;
  /** With the tail that it shares with its neighbours: 西新区 of 西新区、高新区和港务区管委会 is 西新区管委会. */
  readonly full: string;
  readonly range: Range;
  readonly role: DutyRole;
}

/** One note of who is responsible: （A、B按职责分工负责）, 责任单位：A, or a cell of the task table. */
export interface Duty {
  /** The whole note with its brackets. */
  readonly range: Range;
  readonly form: 'paren' | 'line' | 'cell';
  readonly units: readonly Unit[];
  /** The lists in which the units stand, as indexes into `units`: a comma or semicolon ends a list. */
  readonly lists: readonly (readonly number[])[];
  /** 下同, 不再列出: it speaks for what follows too. */
  readonly forAll: boolean;
  /** The bracket that the note has lost; undefined where it has both, or needs none. */
  readonly lacks?: 'opening' | 'closing';
  /** It goes over a line end, and so may the names in it: it tells who does the task and is not looked at in itself. */
  readonly isTorn?: true;
}

/** What a column of a table holds: 序号, 项目, 工作任务, 分管领导, 牵头单位 or 牵头科室, 责任单位, 完成期限, 备注. */
export type ColumnRole = 'number' | 'project' | 'task' | 'leader' | 'lead' | 'unit' | 'deadline' | 'note' | 'other';

/** A column, as the table's header names it. */
export interface Column {
  readonly role: ColumnRole;
  /** Without spaces; empty where the header says nothing. */
  readonly name: string;
}

/** A cell with its text as written; of one over several lines with a space for each line end. */
export interface Cell extends Placed {
  readonly line: number;
  /** Where it stands in that line. */
  readonly columns: Columns;
  /** The pieces of a cell that goes over several lines. */
  readonly pieces: readonly Piece[] | undefined;
  /** The cell's own text without the spaces of broken lines, `|` for `\|`; of an empty merged cell, the one above's. */
  readonly value: string;
  /** Whether `value` was carried down from a cell above. */
  readonly carried: boolean;
}

/** A row, mostly on a line of its own: a task, a heading of those below it, a sum. */
export interface Row {
  readonly line: number;
  readonly range: Range;
  /** In the order of the columns; there may be fewer or more. */
  readonly cells: readonly Cell[];
  /** Whether it is one heading over all columns, as 一、农业农村 above the rows of that field. */
  readonly isBand: boolean;
  /** The number in the 序号 column. */
  readonly number: number | undefined;
  /** From the responsible columns. */
  readonly duties: readonly Duty[];
}

/**
 * How cells are parted: by tabs; by bars that stand at both ends too, or only between them; by wide bars (｜); by commas; by
 * runs of spaces; or each stands on a line of its own.
 */
export type TableFormat = 'tabs' | 'pipes' | 'bars' | 'wideBars' | 'commas' | 'spaces' | 'lines';

/** A table, and what its columns hold. */
export interface Table {
  readonly part: Part;
  readonly format: TableFormat;
  readonly firstLine: number;
  readonly lastLine: number;
  /** None where it has no header. */
  readonly columns: readonly Column[];
  readonly headerLine: number | undefined;
  /** Lines where the header stands again, as at the top of a page. */
  readonly repeatedHeaders: readonly number[];
  readonly rows: readonly Row[];
  /** Whether it assigns tasks: it has a column for them, and one for who does them or by when. */
  readonly isTaskTable: boolean;
}

/** A note 附件：… and the sheet that belongs to it; either may be missing. */
export interface Attachment {
  readonly number: number | undefined;
  readonly note: AttachmentNote | undefined;
  readonly sheet: Part | undefined;
  /** The line 附件1 at the head of the sheet. */
  readonly head: Placed | undefined;
}

/** One entry of a note 附件：1.…　2.… */
export interface AttachmentNote {
  readonly part: Part;
  /** The number as written, with its mark, if there is one. */
  readonly number: Placed | undefined;
  /** The name with its 《》, if it has them. */
  readonly name: Placed;
}

/** A four-digit year and where it stands (digits only). */
export interface YearMention {
  readonly year: number;
  readonly range: Range;
}

/** A calendar date in full, such as 2023年5月15日. */
export interface DateMention {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly range: Range;
}

/** The elements of an official document, where they are there. */
export interface Elements {
  readonly letterhead: Placed | undefined;
  readonly documentNumber: (Placed & { readonly year: YearMention | undefined }) | undefined;
  readonly recipients: Placed | undefined;
  readonly noticeTitle: Placed | undefined;
  /** The plan's title as the notice quotes it in 《》, without the marks: in its title and in its text. */
  readonly quotedTitles: readonly Placed[];
  /** 成文日期, from the signature. */
  readonly signed: DateMention | undefined;
  readonly printed: DateMention | undefined;
  readonly planTitle: Placed | undefined;
  /** The year that the plan is for. */
  readonly planYear: YearMention | undefined;
}

/** Immutable, and a function of the text alone. */
export interface Plan {
  readonly lines: readonly string[];
  readonly facts: readonly LineFacts[];
  readonly blocks: readonly Block[];
  readonly parts: readonly Part[];
  /** All sections in the order of the text. */
  readonly sections: readonly Section[];
  readonly paragraphs: readonly Paragraph[];
  readonly tables: readonly Table[];
  /** The running text: paragraphs, headings, titles, cells and lines of notes, in the order of the text. */
  readonly passages: readonly Passage[];
  /** The passages in which a character has any of the bits (`text/chars`), in the order of the text. */
  passagesWith(bits: number): readonly Passage[];
  /**
   * The passages in which a reader finds something, in the order of the text; what an edit has left as it was is not
   * read again. Mostly asked through `collected`.
   */
  gather<Item>(reader: PassageReader<Item>): readonly Collected<Item>[];
  /** The lists inside the running text: 一是…二是…, （1）…（2）…, with what is announced before them. */
  readonly enumerations: readonly Enumeration[];
  readonly series: readonly Series[];
  /** The items of each plan beside the rows of the task table made from them; `tasks` has a row's title from here. */
  readonly alignments: readonly Alignment[];
  readonly attachments: readonly Attachment[];
  readonly elements: Elements;
  /**
   * plan: its title or its unit notes say so; document: official, or a draft of which nothing else is known; other:
   * clearly neither (news, a novel, a software manual), so that nearly every rule leaves it in peace.
   */
  readonly genre: 'plan' | 'document' | 'other';
  /** Whether the lines are broken at a fixed width, so that a line end is no paragraph end. */
  readonly hardWrapped: boolean;
  /** The lines of lists whose entries all end in no mark, such as what is to be checked. */
  readonly unmarkedEntries: ReadonlySet<number>;
  /**
   * What a pure function makes of the plan, worked out once.
   * @param read always the same function: it is the name of the answer
   */
  remember<Result extends object>(read: (plan: Plan) => Result): Result;
}
