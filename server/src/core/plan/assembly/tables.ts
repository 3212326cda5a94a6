/** Reads tables of cells between tabs or bars: columns by their heading, merged cells, headings repeated on each page. */
import type { LineFacts } from '../../line/facts';
import type { LocalCell } from '../../line/cells';
import { readCells, wholeCell } from '../../line/cells';
import { withoutSpaces } from '../../text/chars';
import { LastAnswers } from '../../text/last-answers';
import type { Columns, Range } from '../../text/range';
import { rangeInLine } from '../../text/range';
import { shadowOf } from '../../text/shadow';
import type { Block, Cell, Column, ColumnRole, Duty, Part, Row, Table } from '../model';
import { PlacedUnit } from './placed-unit';
import { flatMapList, mapList } from '../../text/lists';

/** A row's number alone in its cell. */
export const rowNumber = /^(\d{1,4})[.、．]?$/u;

/** What the column of the rows' numbers is called. */
export const numberName = /^(?:序号|编号|项次|次序)$/u;

const roles: readonly (readonly [ColumnRole, RegExp])[] = [
  ['number', numberName],
  [
    'leader',
    /^(?:分管|责任|牵头|包抓|包联|包保|主管|联系|挂点)?(?:[省市县区州局校院委]级?|[市县区]政府)?(?:领导|负责人|责任人)$|^(?:第一|直接)责任人$/u,
  ],
  [
    'lead',
    /^(?:牵头|主办|主责|主要责任|责任|负责)(?:科室|处室|股室|科|处)$|^(?:[省市县区](?:级|直))?(?:牵头|主办|主责)(?:责任)?(?:单位|部门)$/u,
  ],
  [
    'unit',
    /^(?:[省市县区](?:级|直))?(?:责任|配合|协办|协同|协助|参与|参加|实施|承办|落实|负责|完成|主管)(?:单位|部门|科室|处室|股室|站所|主体)(?:[及和](?:责任|负责)人)?$|^责任分工$/u,
  ],
  [
    'deadline',
    /^(?:计划|预计)?(?:完成|办理|办结|整改|推进|实施|落实)?(?:期限|时限|时间|日期)(?:要求|节点)?$|^时间(?:节点|安排|进度)$|^进度(?:安排|要求)$/u,
  ],
  ['note', /^备注$/u],
  [
    'task',
    /^(?:具体|主要|重点|目标|年度|改革|建设|整改|创建|推进|实施|落实)?(?:工作|任务)(?:任务|内容|举措|措施|事项|目标|要求|要点|名称)?$|^(?:具体|主要|重点|改革|建设|整改|推进|实施|落实|项目|实事|活动)(?:举措|措施|内容|事项)$|^(?:任务|目标)分解$|^(?:项目|事项|实事|活动)名称$|^建设内容[及和与](?:规模|目标)$|^事项$/u,
  ],
  ['project', /^(?:项目|类别|领域|板块|工作项目|任务类别|工作类别|重点项目|分类|一级指标)$/u],
];

const longestColumnName = 10;
/** The name of a column that is none of those known, spaces of broken lines among them. */
const longestName = 20;

/** Words, or the year that a column of figures is of. */
const columnName = /^(?:[\u4e00-\u9fff]|(?:19|20)\d\d年)/u;
const yearName = /^(?:19|20)\d\d年/u;

/** Whether a cell beside 序号 may be the name of a column: words, and no number. */
export function isColumnName(name: string): boolean {
  return name.length <= longestName && columnName.test(name) && !/[，。；]/u.test(name);
}

/** The column of a name, as far as that tells what it is for. */
function readColumn(heading: string): Column {
  const name = withoutSpaces(heading);
  const clean = name.replace(/[（(][^）)]*(?:[）)]|$)/gu, '');
  const role = clean.length > longestColumnName ? undefined : roles.find(([, pattern]) => pattern.test(clean))?.[0];
  return { role: role ?? 'other', name };
}

/** Headings stand again on each page, and the same few names in all plans. */
const lastColumns = new LastAnswers(readColumn);
/** What is longer is hardly ever a name, and no two cells have it alike. */
const longestKept = 12;

function columnOf(cell: string): Column {
  return cell.length <= longestKept ? lastColumns.of(cell) : readColumn(cell);
}

/** What each column is for, by its heading; undefined where the row is no heading. */
export function columnsOf(names: readonly string[]): readonly Column[] | undefined {
  const columns = mapList(names, columnOf);
  const known = columns.filter((column) => column.role !== 'other').length;
  const isCounted = columns[0]?.role === 'number' || yearName.test(names.at(-1) ?? '');
  const isHeading = isCounted && names.length > 2 && names.every(isColumnName);
  if (!isHeading && (known < 2 || known * 2 < names.filter((name) => name !== '').length)) return undefined;
  const tasks = flatMapList(columns, (column, at) => (column.role === 'task' ? [at] : []));
  if (tasks.length > 1 && !columns.some((column) => column.role === 'project')) {
    return mapList(columns, (column, at) => (at === tasks[0] ? { role: 'project', name: column.name } : column));
  }
  if (tasks.length === 0) {
    const project = columns.findIndex((column) => column.role === 'project');
    return mapList(columns, (column, at) => (at === project ? { role: 'task', name: column.name } : column));
  }
  return columns;
}

/** The units that a cell names, as a note of units. */
export function dutyOf(cell: LocalCell, line: number, role: ColumnRole): Duty | undefined {
  if (cell.units === undefined) return undefined;
  const { units, lists, forAll } = cell.units;
  return {
    range: rangeInLine(line, cell.from, cell.to),
    form: 'cell',
    units: mapList(units, (unit) => {
      const does = role === 'lead' && unit.role === 'responsible' ? 'lead' : unit.role;
      return new PlacedUnit(line, cell.from, unit, does);
    }),
    lists,
    forAll,
  };
}

/** A cell where it stands; most cells are never asked for their range and value. */
export class PlacedCell implements Cell {
  readonly text: string;
  readonly line: number;
  readonly carried: boolean;
  readonly #cell: LocalCell;
  readonly #source: LocalCell;

  constructor(line: number, cell: LocalCell, above: LocalCell | undefined) {
    this.text = cell.text;
    this.carried = above !== undefined;
    this.line = line;
    this.#cell = cell;
    this.#source = above ?? cell;
  }

  get columns(): Columns {
    return this.#cell;
  }

  get range(): Range {
    return rangeInLine(this.line, this.#cell.from, this.#cell.to);
  }

  get value(): string {
    return this.#source.value;
  }
}

/** Whether a row is the heading once more, as at the top of a page. */
function isSameHeader(cells: readonly LocalCell[], columns: readonly Column[]): boolean {
  return cells.length === columns.length && cells.every(({ text }, at) => isName(text, columns[at]!.name));
}

function isName(text: string, name: string): boolean {
  return text === name || (text.length > name.length && text.length < 3 * name.length && withoutSpaces(text) === name);
}

/** Whether a row is one heading over all columns: 一、农业农村 in its first cell, and nothing else. */
function isBand(cells: readonly Cell[], columns: readonly Column[]): boolean {
  if (columns.length < 2 || columns[0]!.role === 'task' || cells[0]!.text === '') return false;
  for (let at = 1; at < cells.length; at++) if (cells[at]!.text !== '') return false;
  return !rowNumber.test(cells[0]!.text);
}

/** A table that is read row by row. */
class TableReader {
  columns: readonly Column[] = [];
  headerLine: number | undefined;
  readonly repeatedHeaders: number[] = [];
  readonly rows: Row[] = [];
  #numberAt = -1;
  /** The last 项目 cell, whose value empty merged cells below it have. */
  #project: LocalCell | undefined;

  /** Reads the next row: it may be the heading, or the heading once more. */
  read(block: Block, { text, shadow, cells: known }: LineFacts): void {
    // A row that has but one cell filled looks like text by itself, and a heading between rows has no cells of its own.
    const cells =
      known ??
      (text.includes('\t')
        ? readCells(text, shadow, '\t', block.from, block.to)
        : [wholeCell(text, block.from, block.to)]);
    if (this.headerLine !== undefined && isSameHeader(cells, this.columns)) this.repeatedHeaders.push(block.line);
    else if (!this.#takesAsHeading(block.line, cells)) this.rows.push(this.#row(block, cells));
  }

  #takesAsHeading(line: number, cells: readonly LocalCell[]): boolean {
    if (this.headerLine !== undefined && this.rows.length > 0) return false;
    const columns = columnsOf(mapList(cells, (cell) => cell.text));
    if (columns === undefined) return false;
    this.columns = columns;
    this.#numberAt = columns.findIndex((column) => column.role === 'number');
    this.headerLine = line;
    return true;
  }

  #row({ line, from, to }: Block, found: readonly LocalCell[]): Row {
    const duties: Duty[] = [];
    const cells = mapList(found, (cell, at): Cell => {
      const role = this.columns[at]?.role;
      const duty = role === 'unit' || role === 'lead' ? dutyOf(cell, line, role) : undefined;
      if (duty !== undefined) duties.push(duty);
      const isMerged = role === 'project' && cell.text === '';
      if (role === 'project' && !isMerged) this.#project = cell;
      return new PlacedCell(line, cell, isMerged ? this.#project : undefined);
    });
    const number = this.#numberAt < 0 ? null : rowNumber.exec(shadowOf(cells[this.#numberAt]?.value ?? ''));
    return {
      line,
      range: rangeInLine(line, from, to),
      cells,
      isBand: isBand(cells, this.columns),
      number: number === null ? undefined : Number(number[1]),
      duties,
    };
  }
}

/** Whether a table has a column for tasks, and one for who does them or by when. */
export function assignsTasks(columns: readonly Column[]): boolean {
  const hasColumn = (role: ColumnRole): boolean => columns.some((column) => column.role === role);
  return hasColumn('task') && (hasColumn('unit') || hasColumn('lead') || hasColumn('deadline') || hasColumn('leader'));
}

/**
 * Reads one table.
 * @param blocks its rows, in the order of the text
 */
export function readTable(part: Part, blocks: readonly Block[], facts: readonly LineFacts[]): Table {
  const reader = new TableReader();
  for (const block of blocks) reader.read(block, facts[block.line]!);
  const { columns, headerLine, repeatedHeaders, rows } = reader;
  return {
    part,
    format: blocks[0]!.kind === 'pipe' ? 'pipes' : 'tabs',
    firstLine: blocks[0]!.line,
    lastLine: blocks[blocks.length - 1]!.line,
    columns,
    headerLine,
    repeatedHeaders,
    rows,
    isTaskTable: assignsTasks(columns),
  };
}
