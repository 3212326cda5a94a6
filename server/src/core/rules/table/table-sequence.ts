import type { Plan } from '../../plan/model';
import { recount } from '../../plan/assembly/recount';
import type { Slip } from '../../plan/assembly/recount';
import type { Fix, Related } from '../rule';
import { defineRule } from '../rule';
import { articles } from '../sources';
import { numberLike } from '../numbering/number-text';
import { isShortened } from '../numbering/standing';
import type { Numbered } from './row-numbers';
import { digitsRange, isRest, numberedRows } from './row-numbers';
import { mapList } from '../../text/lists';

/** The new numbers of rows, by their index among the numbered rows. */
interface Cause {
  readonly rows: readonly Numbered[];
  readonly only: ReadonlyMap<number, number>;
  readonly onward: ReadonlyMap<number, number>;
}

const fewestRows = 3;
/** One slip in so few rows, and the column counts something else. */
const rowsASlip = 4;

function textOf(plan: Plan, row: Numbered): string {
  const { start, end } = digitsRange(row);
  return plan.lines[start.line]!.slice(start.character, end.character);
}

function neighbour(row: Numbered | undefined, name: string): Related[] {
  return row === undefined ? [] : [{ range: row.cell.range, message: `${name}的序号是“${row.value}”` }];
}

function edits(plan: Plan, rows: readonly Numbered[], numbers: ReadonlyMap<number, number>): Fix['edits'] {
  return mapList([...numbers], ([at, number]) => ({
    range: digitsRange(rows[at]!),
    newText: numberLike(textOf(plan, rows[at]!), number) ?? String(number),
  }));
}

/** The numbers of a slip's rows, and of all rows from it on up to where the count begins anew. */
function numbersOf(rows: readonly Numbered[], expected: readonly number[], slip: Slip): Omit<Cause, 'rows'> {
  const only = new Map<number, number>();
  const onward = new Map<number, number>();
  for (let at = slip.first; at < rows.length; at++) {
    if (at > slip.first && expected[at] !== expected[at - 1]! + 1) break;
    if (expected[at] === rows[at]!.value) continue;
    onward.set(at, expected[at]!);
    if (slip.kind === 'wrong' && at <= slip.last) only.set(at, expected[at]!);
  }
  return { only, onward };
}

export default defineRule<Cause>()({
  id: 'table-sequence',
  group: '任务分解表',
  title: '表格的序号不连续',
  titleEn: 'Row numbers that do not count on',
  severity: 'error',
  enabled: true,
  fixKind: 'quick',
  needs: 'plan',
  why: '任务分解表按序号督办，序号跳了、重了，会漏掉或者重复一项任务。换页重复的表头、合并的单元格不影响编号。',
  whyEn:
    'Tasks are followed up by their row number. Headers repeated on each page and merged cells do not break the count.',
  sources: [articles.facts],
  messages: {
    between: '表格序号“{found}”与前后不接：前一行是“{before}”，后一行是“{after}”，这里应为“{right}”。',
    wrong: '表格序号“{found}”不对，这里应为“{right}”。',
    gap: '表格序号从“{before}”跳到“{found}”，中间缺行，或者这里应为“{right}”。',
    first: '表格第一行的序号是“{found}”，应为“{right}”。',
    repeat: '表格序号“{found}”与前面重复，这里应为“{right}”，后面的顺延。',
  },
  examples: [
    {
      name: '一行的序号写错',
      text: `防汛工作任务分解表
序号\t工作任务\t责任单位\t完成时限
1\t清理排水管网\t城管局\t5月底前
2\t储备防汛物资\t应急局\t5月底前
⟦5⟧\t组织应急演练\t应急局\t6月底前
4\t检查水库堤坝\t水务局\t6月底前`,
      fixed: `防汛工作任务分解表
序号\t工作任务\t责任单位\t完成时限
1\t清理排水管网\t城管局\t5月底前
2\t储备防汛物资\t应急局\t5月底前
3\t组织应急演练\t应急局\t6月底前
4\t检查水库堤坝\t水务局\t6月底前`,
    },
    {
      name: '删了一行没有重排',
      text: `春耕工作任务分解表
| 序号 | 工作任务 | 责任单位 |
| --- | --- | --- |
| 1 | 调运种子 | 农业农村局 |
| 2 | 检修农机 | 农机中心 |
| ⟦4⟧ | 疏通水渠 | 水务局 |
| 5 | 发放补贴 | 财政局 |`,
      fixed: `春耕工作任务分解表
| 序号 | 工作任务 | 责任单位 |
| --- | --- | --- |
| 1 | 调运种子 | 农业农村局 |
| 2 | 检修农机 | 农机中心 |
| 3 | 疏通水渠 | 水务局 |
| 4 | 发放补贴 | 财政局 |`,
    },
    {
      name: '插入一行没有顺延',
      hidden: true,
      text: `扫雪工作任务分解表
序号\t工作任务\t责任单位
1\t准备融雪剂\t城管局
2\t检修车辆\t公交公司
⟦2⟧\t划分路段\t各街道
3\t安排值班\t应急局`,
      fixed: `扫雪工作任务分解表
序号\t工作任务\t责任单位
1\t准备融雪剂\t城管局
2\t检修车辆\t公交公司
3\t划分路段\t各街道
4\t安排值班\t应急局`,
    },
    {
      name: '第一行的序号写错',
      hidden: true,
      text: `禁烧工作任务分解表
序号\t工作任务\t责任单位
⟦2⟧\t张贴通告\t各乡镇
2\t巡查田块\t农业农村局
3\t回收秸秆\t供销社`,
      fixed: `禁烧工作任务分解表
序号\t工作任务\t责任单位
1\t张贴通告\t各乡镇
2\t巡查田块\t农业农村局
3\t回收秸秆\t供销社`,
    },
    {
      name: '最后一行的序号写错',
      hidden: true,
      text: `献血工作任务分解表
序号\t工作任务\t责任单位
1\t宣传动员\t宣传部
2\t统计人数\t卫健局
3\t安排车辆\t交通局
⟦3⟧\t通报结果\t红十字会`,
      fixed: `献血工作任务分解表
序号\t工作任务\t责任单位
1\t宣传动员\t宣传部
2\t统计人数\t卫健局
3\t安排车辆\t交通局
4\t通报结果\t红十字会`,
    },
    {
      name: '换页重复的表头和合并的单元格',
      text: `助残工作任务分解表
序号\t项目\t工作任务\t责任单位
1\t康复\t新建康复站\t残联
2\t\t配发辅具\t残联
序号\t项目\t工作任务\t责任单位
3\t就业\t开办工坊\t人社局
\t\t\t民政局
4\t\t举办招聘会\t人社局`,
    },
    {
      name: '按部分重新编号，每部分只列几项',
      text: `政务服务任务分解表
序号\t工作任务\t责任单位
一、网上办理（共6项）\t\t
1\t开通预约\t政务局
2\t压减材料\t政务局
5\t公布清单\t司法局
二、窗口服务（共4项）\t\t
1\t延时服务\t政务局
3\t帮办代办\t各街道`,
    },
  ],
  check(plan, report) {
    for (const table of plan.tables) {
      const { numbered: rows, boundaries, counts } = numberedRows(table);
      if (rows.length < fewestRows) continue;
      const { expected, slips } = recount(
        mapList(rows, ({ value }) => value),
        boundaries,
        isRest(rows),
      );
      if (slips.length === 0 || (slips.length > 1 && slips.length * rowsASlip > rows.length)) continue;
      const isPartial = counts || (slips.some(({ kind }) => kind === 'gap') && isShortened(plan));
      for (const slip of slips) {
        const cause = { rows, ...numbersOf(rows, expected, slip) };
        const at = slip.kind === 'wrong' ? [...cause.only.keys()][0] : slip.first;
        if (at === undefined) continue;
        const row = rows[at]!;
        const before = rows[at - 1];
        const after = rows[slip.last + 1];
        if (isPartial && row.value > (before?.value ?? 0)) continue;
        const right = expected[at]!;
        const base = {
          range: digitsRange(row),
          extra: cause,
          related: [...neighbour(before, '前一行'), ...neighbour(after, '后一行')],
        };
        const data = { found: row.value, right };
        if (before === undefined) report({ ...base, message: 'first', data });
        else if (slip.kind === 'gap') report({ ...base, message: 'gap', data: { ...data, before: before.value } });
        else if (slip.kind === 'repeat') report({ ...base, message: 'repeat', data });
        else if (after === undefined) report({ ...base, message: 'wrong', data });
        else report({ ...base, message: 'between', data: { ...data, before: before.value, after: after.value } });
      }
    }
  },
  fix({ extra }, plan) {
    const { rows, only, onward } = extra!;
    const fixes: Fix[] = [];
    if (only.size > 0) {
      const right = mapList([...only.values()], (number) => `“${number}”`).join('');
      fixes.push({ title: `改为${right}`, safe: false, edits: edits(plan, rows, only) });
    }
    if (onward.size > only.size) {
      const [first] = onward.values();
      const title = `从“${first}”起重新编号，共${onward.size}行`;
      fixes.push({ title, safe: false, edits: edits(plan, rows, onward) });
    }
    return fixes;
  },
});
