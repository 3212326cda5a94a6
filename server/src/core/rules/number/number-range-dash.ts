import type { Plan } from '../../plan/model';
import type { Edit } from '../../text/range';
import { otherPlaces } from '../everywhere';
import { defineRule } from '../rule';
import { clauses } from '../sources';
import type { PlacedMark } from './range-marks';
import { findWrongMarks } from './range-marks';
import { eachRange } from './ranges';
import { mapList } from '../../text/lists';

/** So many are told one by one; more of them are the document's habit. */
const fewest = 3;

/** The right mark that the document itself prefers; the dash where it has neither. */
function habitOf(plan: Plan): string {
  let waves = 0;
  let dashes = 0;
  eachRange(plan, (passage, { mark }) => {
    if (passage.text[mark.from] === '～') waves++;
    else if (passage.text[mark.from] === '—' && mark.to === mark.from + 1) dashes++;
  });
  return waves > dashes ? '～' : '—';
}

/** How a wrong mark is called. */
const names: Readonly<Record<string, string>> = {
  '-': '短横线',
  '－': '短横线',
  '–': '短横线',
  '−': '减号',
  '~': '半角波浪线',
  '--': '两个短横线',
  '---': '三个短横线',
  '——': '破折号',
  '――': '破折号',
  '──': '破折号',
  一: '汉字“一”',
};

export default defineRule<PlacedMark>()({
  id: 'number-range-dash',
  group: '数字',
  title: '数值范围用了短横线',
  titleEn: 'Hyphen as range mark',
  severity: 'info',
  enabled: true,
  fixKind: 'safe',
  needs: 'plan',
  why: '数值、时间的起止之间用一字线“—”或浪纹线“～”；短横线连接的是编号和电话号码，半角波浪线、破折号也不是连接号。',
  whyEn:
    'Between the ends of a range stands a dash “—” or a wave “～”; a hyphen joins codes and telephone numbers, and neither a half-width tilde nor a double dash is a range mark.',
  sources: [clauses.range, clauses.connector],
  messages: {
    one: '“{found}”的范围用了{name}，建议改为“{right}”。',
    character: '“{found}”里的“一”是汉字，可能是连接号认错了，应为“{right}”。',
    throughout: '有{count}处数值范围用了短横线等符号。建议统一改为“{right}”，可以一次改完。',
  },
  examples: [
    {
      name: '偶尔一处',
      text: '2025年托育工作要点\n一、主要任务\n1.建托育园。每个街道建成1⟦-⟧2所公办托育园，年底前开园。\n',
      fixed: '2025年托育工作要点\n一、主要任务\n1.建托育园。每个街道建成1—2所公办托育园，年底前开园。\n',
    },
    {
      name: '半角波浪线；文中别处用浪纹线，就改成浪纹线',
      text: '2025年林业工作要点\n一、主要任务\n1.补植。每亩补植30～40株，幼林3⟦~⟧5年内不间伐。\n',
      fixed: '2025年林业工作要点\n一、主要任务\n1.补植。每亩补植30～40株，幼林3～5年内不间伐。\n',
    },
    {
      name: '年份、日期、时刻的起止',
      text: '2025年普查工作要点\n一、主要任务\n1.入户。3月1日⟦-⟧5月31日入户，每天8:30⟦-⟧17:30登记，结果用于2026⟦－⟧2030年规划。\n',
      fixed:
        '2025年普查工作要点\n一、主要任务\n1.入户。3月1日—5月31日入户，每天8:30-17:30登记，结果用于2026－2030年规划。\n',
    },
    {
      name: '连着几个短横线',
      text: '2025年普查工作要点\n1.入户。3月1日⟦---⟧5月31日入户登记。\n',
      fixed: '2025年普查工作要点\n1.入户。3月1日—5月31日入户登记。\n',
      hidden: true,
    },
    {
      name: '括号里只有起止年份，表里只有两个数',
      text: '2025年防涝工作要点\n1.排查。对照《易涝点治理方案（2023⟦-⟧2025）》逐处核对，标准见附表。\n| 城镇类型 | 重现期 |\n| --- | --- |\n| 大城市 | 50⟦~⟧30 |\n| 其他 | 20～10 |\n',
      fixed:
        '2025年防涝工作要点\n1.排查。对照《易涝点治理方案（2023～2025）》逐处核对，标准见附表。\n| 城镇类型 | 重现期 |\n| --- | --- |\n| 大城市 | 50~30 |\n| 其他 | 20～10 |\n',
      hidden: true,
    },
    {
      name: '多了就全文只报一处',
      text: '2025年养老工作要点\n1.建食堂。每个社区建1⟦-⟧2个，每餐10-15元。\n2.办讲座。每季度3-5场，每场40-60人。\n',
      fixed: '2025年养老工作要点\n1.建食堂。每个社区建1—2个，每餐10—15元。\n2.办讲座。每季度3—5场，每场40—60人。\n',
    },
    {
      name: '“一”字当了连接号',
      text: '2025年防汛工作要点\n1.巡堤。每组安排3⟦一⟧5人，每两小时巡查一遍。\n',
      fixed: '2025年防汛工作要点\n1.巡堤。每组安排3—5人，每两小时巡查一遍。\n',
    },
    {
      name: '编号、电话、日期、型号里的短横线不算',
      text: '2025年档案工作要点\n1.整理。索引号2024-018631和2023-07-15的卷宗先整理，按DA/T 22-2015执行，咨询电话0830-2345678。\n2.布展。第二展厅见图1-2所示，每周7×24小时值守，办公地点在3-5号楼。\n',
    },
    {
      name: '一字线和浪纹线都对',
      text: '2025年教研工作要点\n1.听课。每学期听课20—30节，每节40～45分钟，2025—2027年全覆盖，参加中国—中亚教育论坛，标准号（2023-15）和（2024-2023）不改。\n',
    },
    {
      name: '比率里的斜线、比分和缩写不算',
      text: '2025年统计工作要点\n1.报表。孕产妇死亡率控制在15/10万以内，推行DRG/DIP付费，足球联赛以3-1取胜的队晋级。\n',
    },
  ],
  check(plan, report) {
    const marks = findWrongMarks(plan);
    if (marks.length === 0) return;
    const right = habitOf(plan);
    if (marks.length <= fewest) {
      for (const one of marks) {
        const { range, text, mark } = one;
        const data = { found: text, right };
        if (mark === '一') report({ range, message: 'character', data, severity: 'warning', extra: one });
        else report({ range, message: 'one', data: { ...data, name: names[mark]! }, extra: one });
      }
      return;
    }
    report({
      range: marks[0]!.range,
      message: 'throughout',
      data: { count: marks.length, right },
      related: otherPlaces(marks.slice(1), ({ range, text }) => ({ range, message: `这里是“${text}”` })),
    });
  },
  fix({ extra }, plan) {
    const right = habitOf(plan);
    const marks = extra === undefined ? findWrongMarks(plan) : [extra];
    const edits = mapList(marks, ({ range }): Edit => ({ range, newText: right }));
    const title = extra === undefined ? `全部改为“${right}”（${edits.length}处）` : `改为“${right}”`;
    return [{ title, safe: true, edits }];
  },
});
