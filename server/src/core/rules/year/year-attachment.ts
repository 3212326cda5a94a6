import type { Range } from '../../text/range';
import type { WrongYear } from '../attachment-year';
import { yearsOfAttachments } from '../attachment-year';
import type { Related } from '../rule';
import { defineRule } from '../rule';
import { articles, clauses } from '../sources';
import { flatMapList, mapList } from '../../text/lists';
import { yearsInMentions } from './attachment-mentions';

/** What the fix replaces, and with which year. */
interface Places {
  readonly ranges: readonly Range[];
  readonly year: number;
}

function placesOf({ note, sheet }: WrongYear): readonly (Related & { readonly name: string })[] {
  return [
    ...(note === undefined ? [] : [{ range: note.range, name: '附件说明', message: '附件说明里的年份' }]),
    ...(sheet === undefined ? [] : [{ range: sheet.range, name: '附件标题', message: '附件标题里的年份' }]),
  ];
}

export default defineRule<Places>()({
  id: 'year-attachment',
  group: '时间年份',
  title: '附件的年份和计划不一致',
  titleEn: 'The year of an attachment differs from the plan’s',
  severity: 'error',
  enabled: true,
  fixKind: 'quick',
  needs: 'plan',
  why: '任务分解表等附件多由上一年的改成，年份容易漏改；附件说明和附件标题往往一起错。',
  whyEn:
    'Task tables and the like are often made from last year’s, whose year is left in them, mostly in the note and on the sheet alike.',
  sources: [articles.facts, clauses.attachment],
  messages: {
    mention: '这里说附件是“{year}年”的，而附件自己写的是“{own}年”，疑为改成今年的时候漏改了。请核对年份。',
    differs: '附件写的是“{year}年”，而本文是“{plan}年”的，两处不一致。请核对{where}的年份。',
  },
  examples: [
    {
      name: '附件说明和附件标题都是去年的',
      text: '2024年全县水利工作要点\n\n一、工程建设\n1.抓好开工。三月底前全部开工。\n\n附件：⟦2023⟧年全县水利重点任务分解表\n\n附件\n\n2023年全县水利重点任务分解表\n\n序号\t任务\t责任单位\n1\t抓好开工\t建设科',
      fixed:
        '2024年全县水利工作要点\n\n一、工程建设\n1.抓好开工。三月底前全部开工。\n\n附件：2024年全县水利重点任务分解表\n\n附件\n\n2024年全县水利重点任务分解表\n\n序号\t任务\t责任单位\n1\t抓好开工\t建设科',
    },
    {
      name: '只有附件标题没改',
      text: '2024年全县水利工作要点\n一、工程建设\n1.抓好开工。三月底前全部开工。\n附件：2024年工作任务清单\n附件\n⟦2023⟧年工作任务清单\n一、建设科\n1.抓好开工。',
      fixed:
        '2024年全县水利工作要点\n一、工程建设\n1.抓好开工。三月底前全部开工。\n附件：2024年工作任务清单\n附件\n2024年工作任务清单\n一、建设科\n1.抓好开工。',
    },
    {
      name: '两个附件都是去年的，算一处原因',
      text: '2024年全县水利工作要点\n一、工程建设\n1.抓好开工。三月底前全部开工。\n附件：1.⟦2023⟧年重点任务分解表\n2.2023年项目推进表',
      fixed:
        '2024年全县水利工作要点\n一、工程建设\n1.抓好开工。三月底前全部开工。\n附件：1.2024年重点任务分解表\n2.2024年项目推进表',
    },
    {
      name: '正文里提到附件，还是去年的名称',
      text: '2024年全县水利工作要点\n一、工程建设\n1.抓好开工。任务见《⟦2023⟧年全县水利任务分解表》（附件）。\n附件：2024年全县水利任务分解表',
      fixed:
        '2024年全县水利工作要点\n一、工程建设\n1.抓好开工。任务见《2024年全县水利任务分解表》（附件）。\n附件：2024年全县水利任务分解表',
    },
    {
      name: '对照去年的，去年的也附上了',
      hidden: true,
      text: '2024年全县水利工作要点\n一、工程建设\n1.抓好开工。对照《2023年全县水利任务分解表》逐项总结，见《2023年重点工程完成情况》（附件2）。\n附件：1.2024年全县水利任务分解表\n2.2023年重点工程完成情况',
    },
    {
      name: '年份一致',
      text: '2024年全县水利工作要点\n一、工程建设\n1.抓好开工。三月底前全部开工。\n附件：2024年重点任务分解表\n附件\n2024年重点任务分解表\n序号\t任务\t责任单位\n1\t抓好开工\t建设科',
    },
    {
      name: '去年的总结、某年版的目录、跨年的表',
      text: '2024年全县水利工作要点\n一、工程建设\n1.抓好开工。三月底前全部开工。\n附件：1.2023年工作总结\n2.水利工程设备目录（2020年版）\n3.2023—2025年重点工程进度安排\n4.2023年重点任务完成情况表',
    },
    {
      name: '一个通知印发两年的文件',
      text: '关于印发2023年工作总结和2024年工作要点的通知\n\n各水管所：\n\n现将《2024年水利工作要点》印发给你们。\n\n2024年水利工作要点\n一、工程建设\n1.抓好开工。三月底前全部开工。\n附件：2023年重点任务分解表',
    },
  ],
  check(plan, report) {
    if (plan.attachments.length === 0) return;
    for (const { range, year, own } of yearsInMentions(plan)) {
      const extra = { ranges: [range], year: own };
      report({ range, message: 'mention', data: { year, own }, severity: 'warning', extra });
    }
    const yearOf = yearsOfAttachments(plan);
    const wrong = flatMapList(plan.attachments, (attachment) => yearOf(attachment) ?? []);
    for (const year of new Set(mapList(wrong, (one) => one.year))) {
      const places = flatMapList(
        wrong.filter((one) => one.year === year),
        placesOf,
      );
      const own = wrong[0]!.plan;
      const names = [...new Set(mapList(places, ({ name }) => name))];
      const [first, ...others] = places;
      report({
        range: first!.range,
        message: 'differs',
        data: { year, plan: own.year, where: names.length === 2 ? '附件说明和附件标题' : names[0]! },
        related: [
          ...mapList(others, ({ range, message }) => ({ range, message })),
          { range: own.range, message: `本文的年份是${own.year}年` },
        ],
        extra: { ranges: mapList(places, ({ range }) => range), year: own.year },
      });
    }
  },
  fix({ extra }) {
    const { ranges, year } = extra!;
    const where = ranges.length > 1 ? `这${ranges.length}处` : '';
    const edits = mapList(ranges, (range) => ({ range, newText: String(year) }));
    return [{ title: `${where}改为“${year}年”`, safe: false, edits }];
  },
});
