import { defineRule } from '../rule';
import { articles } from '../sources';
import { spansDisagree, spansOf, titlesDisagree, titlesOf } from './titles';
import type { Range } from '../../text/range';
import { mapList } from '../../text/lists';

/** A place with the name of what stands there. */
interface Titled {
  readonly name: string;
  readonly range: Range;
}

/** Those that say what the fewest say: what stands alone is the likelier slip, else the reader begins at the first. */
function rarest<One>(all: readonly One[], valueOf: (one: One) => unknown): readonly One[] {
  const counts = new Map<unknown, number>();
  for (const one of all) counts.set(valueOf(one), (counts.get(valueOf(one)) ?? 0) + 1);
  const least = Math.min(...counts.values());
  return all.filter((one) => counts.get(valueOf(one)) === least);
}

/** Where the problem is, with what each title says. */
function told<One extends Titled>(titles: readonly One[], first: One, textOf: (one: One) => string) {
  const names = [...new Set(mapList(titles, (title) => `${title.name}是${textOf(title)}`))];
  return {
    range: first.range,
    data: { list: names.join('，') },
    related: mapList(
      titles.filter((title) => title !== first),
      (title) => ({ range: title.range, message: `${title.name}：${textOf(title)}` }),
    ),
  };
}

export default defineRule()({
  id: 'year-title',
  group: '时间年份',
  title: '通知和计划的标题年份不一致',
  titleEn: 'Notice and plan name different years',
  severity: 'error',
  enabled: true,
  fixKind: 'none',
  needs: 'plan',
  why: '通知标题、通知正文引用的标题和计划自己的标题说的是同一份文件，年份必须一样；改用旧稿时最容易漏改其中一处。',
  whyEn:
    'The notice’s title, the title quoted in its text and the plan’s own title name one paper, so that their years must agree; one is easily left over from an old draft.',
  sources: [articles.facts, articles.title],
  messages: {
    differs: '同一份文件的标题年份不一致：{list}。请核对哪一处写错了。',
    span: '同一份文件的标题起止年份不一致：{list}。请核对哪一处写错了。',
  },
  brief: {
    wrong: '通知：印发《2024年全县水利工作要点》\n要点：⟦2023⟧年全县水利工作要点',
    right: '通知：印发《2024年全县水利工作要点》\n要点：2024年全县水利工作要点',
  },
  examples: [
    {
      name: '计划标题还是去年的',
      text: '县水利局关于印发《2024年全县水利工作要点》的通知\n\n各水管所：\n\n现将《2024年全县水利工作要点》印发给你们，请认真落实。\n\n县水利局\n2024年2月5日\n\n⟦2023⟧年全县水利工作要点\n\n一、工程建设\n1.抓好开工。三月底前全部开工。',
    },
    {
      name: '各写一个年份，过去的一年疑是写错的',
      text: '县水利局关于印发《2024年全县水利工作要点》的通知\n\n各水管所：\n\n现将工作要点印发给你们，请认真落实。\n\n县水利局\n2024年2月5日\n\n⟦2023⟧年全县水利工作要点\n\n一、工程建设\n1.抓好开工。三月底前全部开工。',
      hidden: true,
    },
    {
      name: '通知标题没有书名号，年份是去年的',
      text: '县水利局关于印发⟦2023⟧年工作要点的通知\n\n各水管所：\n\n现将《县水利局2024年工作要点》印发给你们，请认真落实。\n\n县水利局\n2024年2月5日\n\n县水利局2024年工作要点\n\n一、工程建设\n1.抓好开工。三月底前全部开工。',
      hidden: true,
    },
    {
      name: '正文引用的年份写错',
      text: '县水利局关于印发2024年全县水利工作要点的通知\n\n各水管所：\n\n《⟦2022⟧年全县水利工作要点》已经局长办公会通过，请认真落实。\n\n2024年全县水利工作要点\n\n一、工程建设\n1.抓好开工。三月底前全部开工。',
    },
    {
      name: '起止年份写错一处',
      text: '县水利局关于印发农村供水三年行动方案（2025—2027年）的通知\n\n各水管所：\n\n《农村供水三年行动方案（⟦2024—2026⟧年）》已经局长办公会通过，请认真落实。\n\n县水利局\n2025年2月5日\n\n农村供水三年行动方案\n（2025—2027年）\n\n一、工程建设\n1.抓好开工。三月底前全部开工。',
      hidden: true,
    },
    {
      name: '起止年份一致，还提到上一轮的方案',
      text: '县水利局关于印发农村供水三年行动方案（2025—2027年）的通知\n\n各水管所：\n\n现将《农村供水三年行动方案（2025-2027）》印发给你们。《农村供水三年行动方案（2022—2024年）》未完成的事项，一并抓好落实。\n\n县水利局\n2025年2月5日\n\n农村供水三年行动方案\n（2025—2027年）\n\n一、工程建设\n1.抓好开工。三月底前全部开工。',
      hidden: true,
    },
    {
      name: '三处一致',
      text: '县水利局关于印发《2024年全县水利工作要点》的通知\n\n各水管所：\n\n现将《2024年全县水利工作要点》印发给你们，请认真落实。\n\n2024年全县水利工作要点\n\n一、工程建设\n1.抓好开工。三月底前全部开工。',
    },
    {
      name: '通知还提到去年的要点',
      text: '县水利局关于印发《2024年全县水利工作要点》的通知\n\n各水管所：\n\n现将《2024年全县水利工作要点》印发给你们。《2023年全县水利工作要点》未完成的事项，一并抓好落实。\n\n2024年全县水利工作要点\n\n一、工程建设\n1.抓好开工。三月底前全部开工。',
    },
    {
      name: '总结和要点一起印发',
      text: '关于印发2023年水利工作总结和2024年水利工作要点的通知\n\n各水管所：\n\n现将《2024年水利工作要点》印发给你们。\n\n2024年水利工作要点\n\n一、工程建设\n1.抓好开工。三月底前全部开工。',
    },
    {
      name: '总结和要点一起印发，总结在前',
      hidden: true,
      text: '关于印发2023年水利工作总结和2024年水利工作要点的通知\n\n各水管所：\n\n《2023年水利工作总结》和《2024年水利工作要点》已经局长办公会通过，现印发给你们。\n\n县水利局\n2024年2月5日\n\n2023年水利工作总结\n\n一、工程建设\n1.抓好开工。三月底前全部开工。',
    },
    {
      name: '计划标题没有年份',
      text: '县水利局关于印发《水利工作要点》的通知\n\n各水管所：\n\n现将《水利工作要点》印发给你们，请在2024年内完成。\n\n水利工作要点\n\n一、工程建设\n1.抓好开工。三月底前全部开工。',
    },
  ],
  check(plan, report) {
    if (titlesDisagree(plan)) {
      const titles = titlesOf(plan);
      // Where each year stands once, the one that was over when the paper was signed is the likelier slip.
      const signed = plan.elements.signed?.year;
      const rare = rarest(titles, ({ year }) => year);
      const first = rare.find(({ year }) => signed !== undefined && year < signed) ?? rare[0]!;
      report({ message: 'differs', ...told(titles, first, ({ year }) => `${year}年`) });
    }
    if (!spansDisagree(plan)) return;
    const spans = spansOf(plan);
    const [odd] = rarest(spans, ({ years }) => years);
    report({ message: 'span', ...told(spans, odd!, ({ years }) => `${years}年`) });
  },
});
