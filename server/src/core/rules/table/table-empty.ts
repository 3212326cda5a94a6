import type { Plan, Row, Table } from '../../plan/model';
import { isTotal } from '../../plan/rows/totals';
import { withoutSpaces } from '../../text/chars';
import { defineRule } from '../rule';
import { articles } from '../sources';
import { flatMapList, mapList } from '../../text/lists';

/** Fewer rows tell no habit. */
const fewestRows = 4;
/** Who leads is often one cell for several rows: a column is filled row by row where so many say again what stands above. */
const fewestRepeated = 2;
/** Where fewer rows have one, empty cells are merged ones, or wanted. */
const usualShare = 0.75;

/** The rows whose cell in a column is empty where that of nearly all others is not. */
function rowsWithout({ columns, rows }: Table, at: number): readonly Row[] {
  const task = columns.findIndex(({ role }) => role === 'task');
  if (at < 0 || task < 0) return [];
  // A row with another number of cells is another defect; one without a task goes on with the row above; 合计 is none.
  const whole = rows.filter(
    (row) => row.cells.length === columns.length && row.cells[task]!.text !== '' && !isTotal(row),
  );
  const missing = whole.filter(({ cells }) => cells[at]!.text === '');
  const isUsual = whole.length >= fewestRows && whole.length - missing.length >= whole.length * usualShare;
  return isUsual ? missing : [];
}

/** Whether a column repeats what stands in the row above, so that its cells are not merged. */
function isFilledRowByRow({ rows }: Table, at: number): boolean {
  const said = mapList(rows, ({ cells }) => withoutSpaces(cells[at]?.text ?? ''));
  return said.filter((words, row) => words !== '' && words === said[row - 1]).length >= fewestRepeated;
}

/** The columns that every row should fill: the deadline, and who leads where that is filled row by row. */
function wantedColumns(table: Table): readonly number[] {
  return flatMapList(table.columns, ({ role }, at) => {
    const isWanted = role === 'deadline' || ((role === 'leader' || role === 'lead') && isFilledRowByRow(table, at));
    return isWanted ? [at] : [];
  });
}

/** Whether the column only says again what the items say, so that an empty cell is the item's omission, not the table's. */
function saysOnlyBody({ rows }: Table, at: number, { alignments }: Plan): boolean {
  return rows.every((row) => {
    const said = withoutSpaces(row.cells[at]?.text ?? '');
    if (said === '') return true;
    const items = flatMapList(alignments, (alignment) => alignment.itemsOf(row));
    return items.some(({ title, paragraphs }) =>
      [title, ...paragraphs].some(({ text }) => withoutSpaces(text).includes(said)),
    );
  });
}

export default defineRule()({
  id: 'table-empty',
  group: '任务分解表',
  title: '表中任务漏填完成期限、牵头单位',
  titleEn: 'Table row without a deadline or a leader',
  severity: 'warning',
  enabled: true,
  fixKind: 'none',
  needs: 'plan',
  why: '别的行都写了完成期限、分管领导或者牵头单位，只有这一行空着，多半是漏填。大半空着的，当作合并单元格或者本来就不填。',
  whyEn:
    'Where the other rows have a deadline or name who leads, an empty cell was probably forgotten. Where many are empty, they are merged cells or left out on purpose.',
  sources: [articles.feasible],
  messages: {
    empty: '这一行的“{column}”是空的，表中另有{given}行填了，疑似漏填。请补上。',
  },
  brief: {
    wrong: '工作任务　责任单位　完成期限\n开设收购点　供销社　⟦（空）⟧',
    right: '工作任务　责任单位　完成期限\n开设收购点　供销社　4月底前',
  },
  examples: [
    {
      name: '一行没有填期限',
      text: '采茶季任务分解表\n序号\t工作任务\t责任单位\t完成期限\n1\t检修炒茶机\t农机站\t3月底前\n2\t培训采茶工\t茶叶协会\t3月底前\n3\t开设收购点\t供销社\t⟦⟧\n4\t抽检农残\t市监所\t5月底前\n5\t评选新茶\t茶叶协会\t5月底前',
    },
    {
      name: '期限后面还有一栏',
      text: '渡口整治任务分解表\n\n| 序号 | 工作内容 | 完成时限 | 责任部门 |\n| --- | --- | --- | --- |\n| 1 | 更换救生衣 | 4月底 | 海事处 |\n| 2 | 检验渡船 |  ⟦⟧| 海事处 |\n| 3 | 硬化码头 | 6月底 | 交通局 |\n| 4 | 安装监控 | 6月底 | 公安局 |',
    },
    {
      name: '三栏的表，一行没有填期限',
      hidden: true,
      text: '采茶季任务分解表\n序号\t工作任务\t完成期限\n1\t检修炒茶机\t3月底前\n2\t培训采茶工\t⟦⟧\n3\t开设收购点\t4月底前\n4\t抽检农药残留\t5月底前\n5\t评选优质新茶\t5月底前',
    },
    {
      name: '各行都写牵头科室，一行空着',
      text: '采茶季任务分解表\n序号\t工作任务\t牵头科室\t责任单位\t完成期限\n1\t检修炒茶机\t生产科\t农机站\t3月底前\n2\t培训采茶工\t生产科\t茶叶协会\t3月底前\n3\t开设收购点\t⟦⟧\t供销社\t4月底前\n4\t抽检农残\t市场科\t市监所\t5月底前\n5\t评选新茶\t市场科\t茶叶协会\t5月底前',
      hidden: true,
    },
    {
      name: '牵头科室的单元格合并了',
      text: '采茶季任务分解表\n序号\t工作任务\t牵头科室\t责任单位\t完成期限\n1\t检修炒茶机\t生产科\t农机站\t3月底前\n2\t培训采茶工\t\t茶叶协会\t3月底前\n3\t开设收购点\t购销科\t供销社\t4月底前\n4\t抽检农残\t质检科\t市监所\t5月底前\n5\t评选新茶\t办公室\t茶叶协会\t5月底前',
      hidden: true,
    },
    {
      name: '期限都是从正文来的，正文这一项没有写',
      hidden: true,
      text: '采茶季工作要点\n一、准备工作\n1.检修炒茶机，3月底前完成。\n2.培训采茶工，3月中旬前完成。\n3.开设收购点，方便茶农交售。\n4.抽检农药残留，5月底前完成。\n5.评选优质新茶，5月底前完成。\n附件\n采茶季任务分解表\n序号\t工作任务\t完成期限\n1\t检修炒茶机，3月底前完成\t3月底前\n2\t培训采茶工，3月中旬前完成\t3月中旬前\n3\t开设收购点，方便茶农交售\t\n4\t抽检农药残留，5月底前完成\t5月底前\n5\t评选优质新茶，5月底前完成\t5月底前',
    },
    {
      name: '期限都是从正文来的，正文这一项没有写，各项有标题和正文',
      hidden: true,
      text: '采茶季工作要点\n一、准备工作\n1.检修机器。检修炒茶机，3月底前完成。\n2.培训工人。培训采茶工，3月中旬前完成。\n3.方便茶农。开设收购点，方便茶农交售。\n4.抽检农残。抽检农药残留，5月底前完成。\n5.评选新茶。评选优质新茶，5月底前完成。\n附件\n采茶季任务分解表\n序号\t工作任务\t责任单位\t完成期限\n1\t检修炒茶机，3月底前完成\t农机站\t3月底前\n2\t培训采茶工，3月中旬前完成\t茶叶协会\t3月中旬前\n3\t开设收购点，方便茶农交售\t供销社\t\n4\t抽检农药残留，5月底前完成\t市监所\t5月底前\n5\t评选优质新茶，5月底前完成\t茶叶协会\t5月底前',
    },
    {
      name: '期限相同的单元格合并了',
      text: '采茶季任务分解表\n序号\t工作任务\t责任单位\t完成期限\n1\t检修炒茶机\t农机站\t3月底前\n2\t培训采茶工\t茶叶协会\t\n3\t开设收购点\t供销社\t\n4\t抽检农残\t市监所\t5月底前\n5\t评选新茶\t茶叶协会\t',
    },
    {
      name: '合计写在任务一栏里',
      hidden: true,
      text: '码头整治任务分解表\n序号\t工作任务\t投资（万元）\t责任单位\t完成期限\n1\t硬化码头\t30\t海事处\t3月底前\n2\t检验渡船\t12\t海事处\t3月底前\n3\t更换趸船\t50\t船务站\t4月底前\n4\t安装监控\t8\t派出所\t5月底前\n\t合计\t100\t\t',
    },
    {
      name: '换页重复的表头，按季度完成，分节的行',
      text: '采茶季任务分解表\n序号\t工作任务\t责任单位\t完成期限\n一、准备\t\t\t\n1\t检修炒茶机\t农机站\t3月底前\n2\t培训采茶工\t茶叶协会\t按季度完成\n序号\t工作任务\t责任单位\t完成期限\n二、收购\t\t\t\n3\t开设收购点\t供销社\t长期坚持\n4\t抽检农残\t市监所\t5月底前',
    },
  ],
  check(plan, report) {
    for (const table of plan.tables) {
      if (!table.isTaskTable) continue;
      for (const at of wantedColumns(table)) {
        const missing = rowsWithout(table, at);
        if (missing.length === 0 || saysOnlyBody(table, at, plan)) continue;
        const given = table.rows.filter(({ cells }) => (cells[at]?.text ?? '') !== '').length;
        for (const { cells } of missing)
          report({ range: cells[at]!.range, message: 'empty', data: { column: table.columns[at]!.name, given } });
      }
    }
  },
});
