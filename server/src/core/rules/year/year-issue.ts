import type { DateMention, Plan, YearMention } from '../../plan/model';
import { withoutSpaces } from '../../text/chars';
import type { Range } from '../../text/range';
import { rangesOverlap } from '../../text/range';
import type { Related } from '../rule';
import { defineRule } from '../rule';
import { articles, clauses } from '../sources';
import { titlesDisagree } from './titles';

/** Plans for one year, which are issued in it or at the end of the year before. */
const annualTitle =
  /(?:要点|工作计划|年度计划|行动计划|工作安排|工作任务|重点任务|目标任务|任务分[解工]表?|工作方案|实施方案)(?:[（(][^（）()]*[)）])?$/u;
/** A plan that deals with what a past or a coming year brought may be of any date. */
const otherYear =
  /整改|督察|督查|审计|巡视|巡察|反馈|总结|考核|考评|评估|表彰|决算|验收|清算|补助|事故|灾后|运动会|奥运|博览会|普查/u;
/** Plans that nobody issues years before. */
const strictlyAnnual =
  /(?:要点|工作计划|年度计划|工作安排|工作任务|重点任务|目标任务|任务分[解工]表?)(?:[（(][^（）()]*[)）])?$/u;

/** The year of a date alone, which may be written 二〇二四年. */
function yearRange({ range: { start } }: DateMention): Range {
  return { start, end: { line: start.line, character: start.character + 4 } };
}

/** The year of a plan of a kind whose year tells when it is issued. */
interface AnnualYear {
  readonly year: YearMention;
  /** Whether it can't be issued years before. */
  readonly isStrict: boolean;
}

function annualYear({ elements: { planYear, planTitle } }: Plan): AnnualYear | undefined {
  if (planYear === undefined || planTitle === undefined) return undefined;
  const title = withoutSpaces(planTitle.text);
  if (!annualTitle.test(title) || otherYear.test(title)) return undefined;
  return { year: planYear, isStrict: strictlyAnnual.test(title) };
}

export default defineRule()({
  id: 'year-issue',
  group: '时间年份',
  title: '计划年份、发文年份和成文日期对不上',
  titleEn: 'The year of the plan or its number does not fit the date of issue',
  severity: 'warning',
  enabled: true,
  fixKind: 'none',
  needs: 'plan',
  why: '年度计划在当年或上一年年底印发，发文字号用的是成文那一年的年份；对不上时，多半是套用旧稿漏改了一处。',
  whyEn:
    'A year’s plan is issued in that year or at the end of the one before, and its number bears the year of its date. Where they disagree, one is mostly left over from an old draft.',
  sources: [articles.signed, clauses.number],
  messages: {
    late: '{source}是{issued}年，而这是{plan}年的计划，印发时那一年已经过去。请核对年份。',
    early: '{source}是{issued}年，比计划的{plan}年早了{years}年。请核对年份。',
    number: '发文字号是{number}年的，而成文日期在{signed}年。请核对年份。',
  },
  brief: {
    wrong: '成文日期：2025年2月5日\n标题：⟦2024⟧年全县水利工作要点',
    right: '成文日期：2025年2月5日\n标题：2025年全县水利工作要点',
  },
  examples: [
    {
      name: '成文日期晚于计划年份',
      text: '水利发〔2025〕3号\n\n县水利局关于印发《2024年全县水利工作要点》的通知\n\n各水管所：\n\n现将《2024年全县水利工作要点》印发给你们。\n\n县水利局\n2025年2月5日\n\n⟦2024⟧年全县水利工作要点\n\n一、工程建设\n1.抓好开工。三月底前全部开工。',
    },
    {
      name: '成文日期的年份没有改',
      text: '县水利局关于印发《2024年全县水利工作要点》的通知\n\n各水管所：\n\n现将《2024年全县水利工作要点》印发给你们。\n\n县水利局\n⟦2022⟧年2月5日\n\n2024年全县水利工作要点\n\n一、工程建设\n1.抓好开工。三月底前全部开工。',
    },
    {
      name: '发文字号的年份没有改',
      text: '水利发〔⟦2023⟧〕3号\n\n县水利局关于印发《2024年全县水利工作要点》的通知\n\n各水管所：\n\n现将《2024年全县水利工作要点》印发给你们。\n\n县水利局\n2024年2月5日\n\n2024年全县水利工作要点\n\n一、工程建设\n1.抓好开工。三月底前全部开工。',
    },
    {
      name: '上一年年底印发，十二月编号、一月成文',
      text: '水利发〔2023〕88号\n\n县水利局关于印发《2024年全县水利工作要点》的通知\n\n各水管所：\n\n现将《2024年全县水利工作要点》印发给你们。\n\n县水利局\n2024年1月3日\n\n2024年全县水利工作要点\n\n一、工程建设\n1.抓好开工。三月底前全部开工。',
    },
    {
      name: '五月才印发当年的要点',
      text: '水利发〔2024〕8号\n\n县水利局关于印发《2024年全县水利工作要点》的通知\n\n各水管所：\n\n现将《2024年全县水利工作要点》印发给你们。\n\n县水利局\n2024年5月15日\n\n2024年全县水利工作要点\n\n一、工程建设\n1.抓好开工。三月底前全部开工。',
    },
    {
      name: '整改去年的问题、筹备后年的活动',
      text: '县水利局关于印发《2022年防汛督查反馈问题整改实施方案》的通知\n\n各水管所：\n\n现将《2022年防汛督查反馈问题整改实施方案》印发给你们。\n\n县水利局\n2024年2月5日\n\n2022年防汛督查反馈问题整改实施方案\n\n一、整改内容\n1.抓好开工。三月底前全部开工。',
    },
  ],
  check(plan, report) {
    const { signed, documentNumber } = plan.elements;
    const number = documentNumber?.year;
    const issued = signed?.year ?? number?.year;
    if (issued === undefined) return;
    const annual = annualYear(plan);
    const agree = signed === undefined || number === undefined || fits(number.year, signed);
    if (agree && (annual === undefined || misfit(annual, issued) === undefined)) return;
    // Where the titles name two years, another rule speaks of the plan's.
    const own = titlesDisagree(plan) ? undefined : annual;
    const places: Related[] = [
      ...(signed === undefined ? [] : [{ range: yearRange(signed), message: `成文日期在${signed.year}年` }]),
      ...(number === undefined ? [] : [{ range: number.range, message: `发文字号是${number.year}年的` }]),
      ...(own === undefined ? [] : [{ range: own.year.range, message: `计划是${own.year.year}年的` }]),
    ];
    const besides = (range: Range): Related[] => places.filter((place) => !rangesOverlap(place.range, range));
    // Where plan and number speak with one voice against the date, the date is the one slip.
    const isDates = own !== undefined && number?.year === own.year.year;
    const message = own === undefined ? undefined : misfit(own, issued);
    if (!agree && !(isDates && message !== undefined)) {
      const range = isDates ? yearRange(signed) : number.range;
      report({ range, message: 'number', data: { number: number.year, signed: signed.year }, related: besides(range) });
      return;
    }
    if (own === undefined || message === undefined) return;
    const { year } = own.year;
    // A date and a number that agree speak against the plan's year.
    const isPlans = signed !== undefined && number !== undefined && agree;
    const range = isPlans ? own.year.range : places[0]!.range;
    const source = signed === undefined ? '发文字号' : '成文日期';
    const related = besides(range);
    if (message === 'late') report({ range, message, data: { source, issued, plan: year }, related });
    else report({ range, message, data: { source, issued, plan: year, years: year - issued }, related });
  },
});

/** How a paper issued in a year misses its plan's year. */
function misfit({ year: { year }, isStrict }: AnnualYear, issued: number): 'late' | 'early' | undefined {
  if (issued > year) return 'late';
  return isStrict && issued < year - 1 ? 'early' : undefined;
}

/** Whether a number of that year can be under a paper of that date: it may be drawn in December and signed in January. */
function fits(number: number, signed: DateMention): boolean {
  if (number === signed.year) return true;
  return (number === signed.year - 1 && signed.month === 1) || (number === signed.year + 1 && signed.month === 12);
}
