/** Reads tables of cells between tabs or bars: columns by their heading, merged cells, headings repeated on each page. */
import type { LineFacts } from '../line/facts';
import { parseUnits } from '../line/note';
import { CJK, SPACE, has, skipSpaces, trimEnd, withoutSpaces } from '../text/chars';
import type { Columns } from '../text/range';
import { rangeInLine } from '../text/range';
import { shadowOf } from '../text/shadow';
import type { Block, Cell, Column, ColumnRole, Duty, Part, Row, Table } from './model';

const roles: readonly (readonly [ColumnRole, RegExp])[] = [
  ['number', /^(?:序号|编号|项次|次序)$/u],
  ['leader', /^(?:分管|责任|牵头|包抓|包联|主管|市级)?(?:领导|负责人|责任人)$|^责任人$/u],
  [
    'lead',
    /^(?:牵头|主办|主责|主要责任|责任|负责)(?:科室|处室|股室|科|处)$|^(?:牵头|主办|主责)(?:责任)?(?:单位|部门)$/u,
  ],
  [
    'unit',
    /^(?:责任|配合|协办|协同|协助|参与|参加|实施|承办|落实|负责|完成)(?:单位|部门|科室|处室|主体)(?:及责任人)?$/u,
  ],
  [
    'deadline',
    /^(?:完成|办理|整改|推进)?(?:期限|时限|时间|日期)(?:要求|节点)?$|^时间(?:节点|安排|进度)$|^进度(?:安排|要求)$|^完成时限$/u,
  ],
  ['note', /^备注$/u],
  [
    'task',
    /^(?:具体|主要|重点|目标)?(?:工作|任务)(?:任务|内容|举措|措施|事项|目标|要求|要点)?$|^具体(?:举措|措施|内容|事项)$|^(?:任务|目标)分解$|^主要(?:任务|措施|内容)$/u,
  ],
  ['project', /^(?:项目|类别|领域|板块|工作项目|任务类别|工作类别|重点工作|重点任务|重点项目|分类|一级指标)$/u],
];

/** The cells of a row, without the spaces around them. */
function cellColumns(text: string, shadow: string, block: Block): Columns[] {
  const cells: Columns[] = [];
  const mark = block.kind === 'pipe' ? '|' : '\t';
  // Tabs before the first text are empty cells; bars stand at both ends.
  let start = block.kind === 'pipe' ? block.from + 1 : 0;
  const last = block.kind === 'pipe' ? block.to - 1 : text.length;
  for (let at = start; at <= last; at++) {
    if (at < last && (text[at] !== mark || (mark === '|' && text[at - 1] === '\\'))) continue;
    const from = skipSpaces(shadow, start, at);
    cells.push({ from: Math.min(from, at), to: trimEnd(shadow, Math.min(from, at), at) });
    start = at + 1;
  }
  return cells;
}

/** A cell's text without the spaces that line ends left between Chinese characters. */
function joinBroken(text: string): string {
  let joined = '';
  for (let at = 0; at < text.length; at++) {
    if (has(text, at, SPACE)) {
      const next = skipSpaces(text, at, text.length);
      const isLatin =
        !has(text, at - 1, CJK) &&
        !has(text, next, CJK) &&
        at > 0 &&
        /[A-Za-z0-9]/u.test(text[at - 1]!) &&
        /[A-Za-z0-9]/u.test(text[next] ?? '');
      if (isLatin) joined += ' ';
      at = next - 1;
    } else joined += text[at];
  }
  return joined;
}

/** What each column is for, by its heading; undefined where the row is no heading. */
export function columnsOf(names: readonly string[]): readonly Column[] | undefined {
  const columns = names.map((name): Column => {
    const clean = withoutSpaces(name).replace(/[（(].*$/u, '');
    const role = clean.length > 10 ? undefined : roles.find(([, pattern]) => pattern.test(clean))?.[0];
    return { role: role ?? 'other', name: withoutSpaces(name) };
  });
  const known = columns.filter((column) => column.role !== 'other').length;
  if (known < 2 || known * 2 < names.filter((name) => name !== '').length) return undefined;
  const tasks = columns.flatMap((column, at) => (column.role === 'task' ? [at] : []));
  if (tasks.length > 1 && !columns.some((column) => column.role === 'project')) {
    return columns.map((column, at) => (at === tasks[0] ? { ...column, role: 'project' } : column));
  }
  if (tasks.length === 0) {
    const project = columns.findIndex((column) => column.role === 'project');
    return columns.map((column, at) => (at === project ? { ...column, role: 'task' } : column));
  }
  return columns;
}

function unitDuty(line: number, cell: Cell, role: ColumnRole): Duty | undefined {
  if (cell.text === '') return undefined;
  const from = cell.range.start.character;
  const shadow = shadowOf(cell.text);
  // Spaces are line ends inside a name, unless every piece between them stands for itself, as in a column of 科室.
  const inCell = role !== 'lead' || /[、，]/u.test(shadow);
  const parsed = parseUnits(cell.text, shadow, 0, cell.text.length, role === 'lead' ? 'lead' : 'responsible', inCell);
  if (parsed.units.length === 0) return undefined;
  return {
    range: cell.range,
    form: 'cell',
    units: parsed.units.map(({ name, full, role: does, from: start, to: end }) => ({
      name,
      full,
      role: does,
      range: rangeInLine(line, from + start, from + end),
    })),
    lists: parsed.lists,
    forAll: parsed.forAll,
  };
}

/**
 * Reads one table.
 * @param blocks its rows, in the order of the text
 */
export function readTable(part: Part, blocks: readonly Block[], facts: readonly LineFacts[]): Table {
  const format = blocks[0]!.kind === 'pipe' ? 'pipes' : 'tabs';
  let columns: readonly Column[] = [];
  let headerLine: number | undefined;
  let headerText = '';
  const repeatedHeaders: number[] = [];
  const rows: Row[] = [];
  const carried: string[] = [];
  for (const block of blocks) {
    const { text, shadow } = facts[block.line]!;
    const places = cellColumns(text, shadow, block);
    const line = block.line;
    const names = places.map(({ from, to }) => text.slice(from, to));
    const joined = withoutSpaces(names.join('|'));
    if (headerLine !== undefined && joined === headerText) {
      repeatedHeaders.push(line);
      continue;
    }
    const heading = headerLine === undefined || rows.length === 0 ? columnsOf(names) : undefined;
    if (heading !== undefined) {
      columns = heading;
      headerLine = line;
      headerText = joined;
      continue;
    }
    const cells = places.map(({ from, to }, at): Cell => {
      const value = joinBroken(names[at]!);
      const isMerged = value === '' && columns[at]?.role === 'project';
      if (!isMerged) carried[at] = value;
      return {
        text: names[at]!,
        range: rangeInLine(line, from, to),
        value: isMerged ? (carried[at] ?? '') : value,
        carried: isMerged,
      };
    });
    const numberAt = columns.findIndex((column) => column.role === 'number');
    const number = numberAt < 0 ? null : /^(\d{1,3})[.、．]?$/u.exec(shadowOf(cells[numberAt]?.value ?? ''));
    const duties = cells.flatMap((cell, at) => {
      const role = columns[at]?.role;
      const duty = role === 'unit' || role === 'lead' ? unitDuty(line, cell, role) : undefined;
      return duty === undefined ? [] : [duty];
    });
    rows.push({
      line,
      range: rangeInLine(line, block.from, block.to),
      cells,
      number: number === null ? undefined : Number(number[1]),
      duties,
    });
  }
  const hasColumn = (role: ColumnRole): boolean => columns.some((column) => column.role === role);
  return {
    part,
    format,
    firstLine: blocks[0]!.line,
    lastLine: blocks[blocks.length - 1]!.line,
    columns,
    headerLine,
    repeatedHeaders,
    rows,
    isTaskTable:
      hasColumn('task') && (hasColumn('unit') || hasColumn('lead') || hasColumn('deadline') || hasColumn('leader')),
  };
}
