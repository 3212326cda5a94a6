import type { Passage } from '../../plan/passages/passages';
import { rangeIn } from '../../plan/passages/passages';
import type { Range } from '../../text/range';
import type { Fix } from '../rule';
import { defineRule } from '../rule';
import type { FiveYearPlan } from './five-year-plans';
import type { NamedPeriod, WrongPeriod } from './periods';
import { periodsIn } from './periods';
import { mapList } from '../../text/lists';

/** A way out of a wrong year. */
interface Way {
  readonly range: Range;
  readonly newText: string;
  readonly title: string;
}

/** How a plan is named at a place: 十四五, or 十四 of 第十四个五年规划. */
function nameOf({ name }: FiveYearPlan, { isOrdinal }: NamedPeriod): string {
  return isOrdinal ? name.slice(0, -1) : name;
}

/** 开局 of a plan whose last year it is was to be 收官, and the other way round. */
function otherRole(passage: Passage, { kind, period, role, name }: WrongPeriod, year: number): Way | undefined {
  const [said, right] = role.startsWith('开局') ? ['开局', '收官'] : ['收官', '开局'];
  if (kind !== 'year' || !role.startsWith(said) || year !== (right === '收官' ? period.last : period.first))
    return undefined;
  const from = passage.text.indexOf(said, name.to);
  if (from < 0) return undefined;
  return { range: rangeIn(passage, from, from + said.length), newText: right, title: `把“${said}”改为“${right}”` };
}

/** Either the years or the name may be wrong; what fits the plan's own year comes first. */
function waysOf(passage: Passage, one: WrongPeriod, planYear: number | undefined): readonly [Way, ...Way[]] {
  const { period, all, expected, years, name } = one;
  const text = passage.text.slice(years.from, years.to);
  const [first, last] = [Number(text.slice(0, 4)), Number(text.slice(-4))];
  // The five-year plan of which the years are right.
  const meant =
    one.kind === 'span'
      ? all.find((other) => other.first === first && other.last === last)
      : all.find((other) => (expected[0] === period.last ? other.last : other.first) === first);
  const right = one.kind === 'span' ? spanText(text, expected) : String(expected[0]);
  const newYears = { range: rangeIn(passage, years.from, years.to), newText: right, title: `把年份改为“${right}年”` };
  if (meant === undefined) {
    const newRole = first === planYear ? otherRole(passage, one, first) : undefined;
    return newRole === undefined ? [newYears] : [newRole, newYears];
  }
  const meantName = nameOf(meant, one);
  const newName = {
    range: rangeIn(passage, name.from, name.to),
    newText: meantName,
    title: `把规划名称改为“${meantName}”`,
  };
  return one.kind === 'year' && first === planYear ? [newName, newYears] : [newYears, newName];
}

export default defineRule<readonly Way[]>()({
  id: 'year-period',
  group: '时间年份',
  title: '五年规划的起止年份不对',
  titleEn: 'Years that are not those of the five-year plan',
  severity: 'error',
  enabled: true,
  fixKind: 'quick',
  needs: 'plan',
  why: '五年规划的起止年份是固定的：“十四五”是2021—2025年，“十五五”是2026—2030年。沿用旧稿时，规划名称和年份往往只改了一处；规划期满后还写“落实”，也多是旧话。',
  whyEn:
    'Each five-year plan has its fixed years: the 14th is 2021–2025, the 15th 2026–2030. In text taken over from an old draft often only one of name and years is changed.',
  sources: [{ document: '国民经济和社会发展历次五年规划纲要' }],
  messages: {
    span: '“{name}”是{first}—{last}年，不是这里写的“{found}”。请核对年份或者规划名称。',
    year: '“{name}”{role}应为{expected}年，这里写的是“{found}年”。请核对年份或者规划名称。',
    relative: '“{name}”{role}是{expected}年，而这是{plan}年的计划，疑似沿用旧稿。请核对规划名称。',
    expired: '“{name}”到{last}年已经期满，而这是{plan}年的计划。请核对是否应为“{current}”。',
  },
  examples: [
    {
      name: '名称改了，年份没有改',
      text: '2026年全县水利工作要点\n\n一、规划引领\n1.编好规划。完成全县水利发展“十五五”规划（⟦2021—2025⟧年）文本。\n2.抓好开工。三月底前全部开工。',
      fixed:
        '2026年全县水利工作要点\n\n一、规划引领\n1.编好规划。完成全县水利发展“十五五”规划（2026—2030年）文本。\n2.抓好开工。三月底前全部开工。',
    },
    {
      name: '收官之年说错了年份',
      text: '2025年全县水利工作要点\n\n2025年是“⟦十五五⟧”规划收官之年，做好水利工作意义重大。\n\n一、规划引领\n1.抓好开工。三月底前全部开工。',
      fixed:
        '2025年全县水利工作要点\n\n2025年是“十四五”规划收官之年，做好水利工作意义重大。\n\n一、规划引领\n1.抓好开工。三月底前全部开工。',
    },
    {
      name: '本年是收官之年，写成了开局',
      hidden: true,
      text: '2025年全县水利工作要点\n\n2025年是“十四五”规划⟦开局⟧之年，做好水利工作意义重大。\n\n一、规划引领\n1.抓好开工。三月底前全部开工。',
      fixed:
        '2025年全县水利工作要点\n\n2025年是“十四五”规划收官之年，做好水利工作意义重大。\n\n一、规划引领\n1.抓好开工。三月底前全部开工。',
    },
    {
      name: '规划末年写错',
      text: '2024年全县水利工作要点\n\n一、规划引领\n1.抓好供水。到“十四五”末（⟦2024⟧年），全县自来水普及率达到95%。\n2.抓好开工。三月底前全部开工。',
      fixed:
        '2024年全县水利工作要点\n\n一、规划引领\n1.抓好供水。到“十四五”末（2025年），全县自来水普及率达到95%。\n2.抓好开工。三月底前全部开工。',
    },
    {
      name: '今年不是开局之年',
      text: '2025年全县水利工作要点\n\n今年是“⟦十四五⟧”开局之年，做好水利工作意义重大。\n\n一、规划引领\n1.抓好开工。三月底前全部开工。',
    },
    {
      name: '规划已经期满',
      text: '2027年全县水利工作要点\n\n一、规划引领\n1.抓好落实。全面落实“⟦十四五⟧”规划目标任务，加快补齐短板。\n2.抓好开工。三月底前全部开工。',
      fixed:
        '2027年全县水利工作要点\n\n一、规划引领\n1.抓好落实。全面落实“十五五”规划目标任务，加快补齐短板。\n2.抓好开工。三月底前全部开工。',
    },
    {
      name: '普法规划的年份',
      text: '2024年全县普法工作要点\n\n一、规划引领\n1.抓好落实。推进“八五”普法规划（⟦2020—2024⟧年）中期检查。\n2.抓好宣讲。每季度一次。',
      fixed:
        '2024年全县普法工作要点\n\n一、规划引领\n1.抓好落实。推进“八五”普法规划（2021—2025年）中期检查。\n2.抓好宣讲。每季度一次。',
    },
    {
      name: '完成的规划，回头看',
      hidden: true,
      text: '2026年全县水利工作要点\n\n一、去年工作\n圆满完成全县“十四五”规划主要任务，胜利完成“十四五”供水目标。\n\n二、今年任务\n1.抓好开工。三月底前全部开工。',
    },
    {
      name: '两个规划交接的一年，都可以提',
      text: '2025年全县水利工作要点\n\n2025年是“十四五”规划收官之年，也是谋划“十五五”开局的关键一年。\n\n一、规划引领\n1.做好衔接。完成“十四五”规划（2021—2025年）目标任务，启动“十五五”规划（2026—2030年）编制。',
    },
    {
      name: '规划期内的三年行动、长于五年的规划',
      text: '2024年全县水利工作要点\n\n一、规划引领\n1.抓好攻坚。实施“十四五”供水提升三年行动（2023—2025年）。\n2.抓好节水。落实“十四五”节水规划和中长期纲要（2021—2035年）。',
    },
    {
      name: '第八个五年规划也是普法规划',
      text: '2024年全县普法工作要点\n\n一、规划引领\n1.抓好落实。实施法治宣传教育的第八个五年规划（2021—2025年）。\n2.抓好评估。对“十三五”规划实施情况进行总结评估。',
    },
  ],
  check(plan, report) {
    const planYear = plan.elements.planYear?.year;
    for (const { passage, found } of periodsIn(plan)) {
      const { wrong, relative, ahead } = found[0]!;
      for (const one of wrong) {
        const { period, expected, role, years } = one;
        const text = passage.text.slice(years.from, years.to);
        const ways = waysOf(passage, one, planYear);
        const data = { name: period.name, found: text };
        const place = { range: ways[0].range, extra: ways };
        if (one.kind === 'span')
          report({ ...place, message: 'span', data: { ...data, first: period.first, last: period.last } });
        else report({ ...place, message: 'year', data: { ...data, role, expected: expected[0] } });
      }
      if (planYear === undefined || passage.part.scope === 'notice') continue;
      for (const one of relative) {
        if (one.expected === planYear) continue;
        report({
          range: rangeIn(passage, one.name.from, one.name.to),
          message: 'relative',
          data: { name: one.period.name, role: one.role, expected: one.expected, plan: planYear },
          severity: 'warning',
        });
      }
      for (const one of ahead) {
        const current = one.all.find(({ first, last }) => first <= planYear && planYear <= last);
        if (one.period.last >= planYear || current === undefined) continue;
        const range = rangeIn(passage, one.name.from, one.name.to);
        const newText = nameOf(current, one);
        report({
          range,
          message: 'expired',
          data: { name: one.period.name, last: one.period.last, plan: planYear, current: current.name },
          severity: 'info',
          extra: [{ range, newText, title: `改为“${newText}”` }],
        });
      }
    }
  },
  fix({ extra = [] }): readonly Fix[] {
    return mapList(extra, ({ range, newText, title }) => ({ title, safe: false, edits: [{ range, newText }] }));
  },
});

/** The right years with what stands between the wrong ones. */
function spanText(found: string, [first, last]: readonly [number, number]): string {
  return `${first}${found.slice(4, -4)}${last}`;
}
