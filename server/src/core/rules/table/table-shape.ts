import type { Plan, Row, Table } from '../../plan/model';
import { mapList } from '../../text/lists';
import type { Edit } from '../../text/range';
import { rangeInLine } from '../../text/range';
import { otherPlaces } from '../everywhere';
import { defineRule } from '../rule';
import { articles } from '../sources';

/** Fewer rows tell no width. */
const fewestRows = 4;
/** Where fewer rows have the usual width, the table is laid out in another way. */
const usualShare = 0.75;

/** How many cells a row has up to its last one with text. */
function filledWidth({ cells }: Row): number {
  let width = cells.length;
  while (width > 0 && cells[width - 1]!.text === '') width--;
  return width;
}

/** How many cells the rows of a table have, where nearly all have as many; its heading must have as many too. */
function usualWidth({ columns, rows }: Table): number | undefined {
  if (rows.length < fewestRows) return undefined;
  const width = columns.length > 0 ? columns.length : rows[0]!.cells.length;
  let same = 0;
  for (const { cells } of rows) if (cells.length === width) same++;
  return same >= rows.length * usualShare && same < rows.length ? width : undefined;
}

/** Whether the cells that a row lacks at its end are mostly empty in the other tasks' rows, as a column of notes is. */
function mayEndEarly({ rows }: Table, width: number, row: Row): boolean {
  const whole = rows.filter((one) => one.cells.length === width && filledWidth(one) > 1);
  const last = whole.filter(({ cells }) => cells[width - 1]!.text !== '').length;
  return row.cells.length < width && last < whole.length * usualShare;
}

/** A heading that stands again between two rows that belong together, as where a page of the printed table ended. */
interface Again {
  readonly line: number;
  /** The last line of a heading of two rows. */
  readonly last: number;
  readonly before: Row;
  readonly after: Row;
}

/** The headings after which the rows are counted on: behind others another table, or another part of it, begins. */
function headingsAgain({ repeatedHeaders, rows }: Table): readonly Again[] {
  const again: Again[] = [];
  let next = 0;
  repeatedHeaders.forEach((line, at) => {
    if (repeatedHeaders[at - 1] === line - 1) return;
    while (next < rows.length && rows[next]!.line < line) next++;
    const [before, after] = [rows[next - 1], rows[next]];
    if (before?.number === undefined || after?.number === undefined || after.number <= before.number) return;
    again.push({ line, last: repeatedHeaders[at + 1] === line + 1 ? line + 1 : line, before, after });
  });
  return again;
}

/** Takes a heading out, with the empty lines around it. */
function without({ line, last: end, before, after }: Again, { lines }: Plan): Edit {
  const isBare = (at: number): boolean => /^[\s|:-]*$/u.test(lines[at]!);
  let first = line;
  while (first - 1 > before.range.end.line && isBare(first - 1)) first--;
  let last = end;
  while (last + 1 < after.line && isBare(last + 1)) last++;
  const start = { line: first - 1, character: lines[first - 1]!.length };
  return { range: { start, end: { line: last, character: lines[last]!.length } }, newText: '' };
}

export default defineRule()({
  id: 'table-shape',
  group: '任务分解表',
  title: '表格的列数不对，或者中间又有表头',
  titleEn: 'Row with the wrong number of cells, or heading again between rows',
  severity: 'error',
  enabled: true,
  fixKind: 'quick',
  needs: 'plan',
  why: '一行多一格或者少一格，后面的内容就都错了列：责任单位成了期限，期限成了备注。行末的空格子、占整行的分节标题不算。原文每页重复的表头留在中间，一张表就断成了几段。',
  whyEn:
    'A cell too many or too few moves the rest of the row into the wrong columns. Empty cells at the end and headings over all columns do not count. A heading repeated at each page of the original cuts one table into several.',
  sources: [articles.form],
  messages: {
    less: '这一行只有{found}格，表中其他行有{width}格，少了格子或者丢了分隔。请核对各格是否错了列。',
    more: '这一行有{found}格，表中其他行有{width}格，多了格子或者多了分隔。请核对各格是否错了列。',
    again: '表头在两行之间又出现了{count}次，可能是原文换页留下的，一张表因此断成了{pieces}段。建议删去，接成一张表。',
  },
  brief: {
    wrong: '序号｜工作任务｜责任单位｜完成时限\n⟦3｜巡护山林护林队｜4月底前⟧',
    right: '序号｜工作任务｜责任单位｜完成时限\n3｜巡护山林｜护林队｜4月底前',
  },
  examples: [
    {
      name: '两格粘在一起',
      text: '防火任务分解表\n序号\t工作任务\t责任单位\t完成时限\n1\t开设隔离带\t林业站\t2月底前\n2\t张贴禁火令\t各村委会\t2月底前\n⟦3\t巡护山林护林队\t4月底前⟧\n4\t配发风力灭火机\t应急办\t3月底前\n5\t演练扑救\t应急办\t3月底前',
    },
    {
      name: '任务被切成两格',
      text: '防火任务分解表\n\n| 序号 | 工作任务 | 责任单位 |\n| --- | --- | --- |\n| 1 | 开设隔离带 | 林业站 |\n⟦| 2 | 张贴 | 禁火令 | 各村委会 |⟧\n| 3 | 巡护山林 | 护林队 |\n| 4 | 演练扑救 | 应急办 |\n| 5 | 总结 | 林业站 |',
    },
    {
      name: '两格粘在一起，表中还有占一整行的标题',
      text: '防火任务分解表\n\n| 序号 | 工作任务 | 责任单位 | 完成时限 |\n| --- | --- | --- | --- |\n| 一、早防 |  |  |  |\n| 1 | 开设隔离带 | 林业站 | 2月底前 |\n| 2 | 张贴禁火令 | 各村委会 | 2月底前 |\n| 二、严查 |  |  |  |\n⟦| 3 | 巡护山林 护林队 | 4月底前 |⟧\n| 4 | 配发灭火机 | 应急办 | 3月底前 |\n| 5 | 演练扑救 | 应急办 | 3月底前 |\n| 6 | 总结经验 | 林业站 | 5月底前 |',
      hidden: true,
    },
    {
      name: '换页处的表头留在了表里',
      text: '防火任务分解表\n序号\t工作任务\t责任单位\n1\t开设隔离带\t林业站\n2\t张贴禁火令\t各村委会\n\n⟦序号\t工作任务\t责任单位⟧\n3\t巡护山林\t护林队\n4\t演练扑救\t应急办',
      fixed:
        '防火任务分解表\n序号\t工作任务\t责任单位\n1\t开设隔离带\t林业站\n2\t张贴禁火令\t各村委会\n3\t巡护山林\t护林队\n4\t演练扑救\t应急办',
    },
    {
      name: '行末没有备注的格子省去了',
      text: '防火任务分解表\n序号\t工作任务\t责任单位\t备注\n1\t开设隔离带\t林业站\t\n2\t张贴禁火令\t各村委会\n3\t巡护山林\t护林队\t雨天除外\n4\t配发风力灭火机\t应急办\t\n5\t演练扑救\t应急办\t\n6\t总结经验\t林业站\t',
    },
    {
      name: '每一节有自己的表头，各自编号',
      text: '防火任务分解表\n序号\t工作任务\t责任单位\n1\t开设隔离带\t林业站\n2\t张贴禁火令\t各村委会\n序号\t工作任务\t责任单位\n1\t巡护山林\t护林队\n2\t演练扑救\t应急办',
    },
    {
      name: '分节的行占了整行，下面重写了表头',
      text: '防火任务分解表\n序号\t工作任务\t责任单位\t完成时限\n1\t开设隔离带\t林业站\t2月底前\n2\t张贴禁火令\t各村委会\t2月底前\n二、巡护\t\t\n序号\t工作任务\t责任单位\t完成时限\n3\t巡护山林\t护林队\t4月底前\n4\t演练扑救\t应急办\t3月底前',
    },
  ],
  check(plan, report) {
    for (const table of plan.tables) {
      const width = usualWidth(table);
      if (width === undefined) continue;
      for (const row of table.rows) {
        const found = row.cells.length;
        if (found === width) continue;
        const filled = filledWidth(row);
        // A heading over all columns; empty cells behind the last.
        if (filled <= 1 || (found > width && filled <= width)) continue;
        if (mayEndEarly(table, width, row)) continue;
        report({ range: row.range, message: found < width ? 'less' : 'more', data: { found, width } });
      }
    }
    for (const table of plan.tables) {
      const again = headingsAgain(table);
      if (again.length === 0) continue;
      const ranges = mapList(again, ({ line }) => rangeInLine(line, 0, plan.lines[line]!.trimEnd().length));
      report({
        range: ranges[0]!,
        message: 'again',
        data: { count: again.length, pieces: again.length + 1 },
        severity: 'info',
        related: otherPlaces(ranges.slice(1), (range) => ({ range, message: '表头在这里又出现了' })),
      });
    }
  },
  fix({ message, range: { start } }, plan) {
    const table = plan.tables.find(({ repeatedHeaders }) => repeatedHeaders.includes(start.line));
    if (message !== 'again' || table === undefined) return [];
    const again = headingsAgain(table);
    const title = again.length === 1 ? '删去重复的表头' : `删去${again.length}处重复的表头`;
    return [{ title, safe: false, edits: mapList(again, (one) => without(one, plan)) }];
  },
});
