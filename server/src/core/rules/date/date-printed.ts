import { chineseDay, isoDay, lastDayOf } from '../../plan/passages/deadlines';
import type { DateMention, Plan } from '../../plan/model';
import { defineRule } from '../rule';
import { articles } from '../sources';

/** Whether there is one document alone, so that its two dates belong together. */
function isOnlyOne({ parts, blocks }: Plan): boolean {
  return parts.filter(({ scope }) => scope === 'notice').length <= 1 && blocks.filter(isPrinted).length === 1;
}

function isPrinted({ kind }: { readonly kind: string }): boolean {
  return kind === 'printed';
}

function isDay({ year, month, day }: DateMention): boolean {
  return day >= 1 && day <= lastDayOf(year, month);
}

const dayOf = ({ year, month, day }: DateMention): string => isoDay(year, month, day);

export default defineRule()({
  id: 'date-printed',
  group: '时间年份',
  title: '印发日期早于成文日期',
  titleEn: 'Printed before it was signed',
  severity: 'error',
  enabled: true,
  fixKind: 'none',
  needs: 'plan',
  why: '成文日期是签发的日期，印发日期是送印的日期，先签发后送印。',
  whyEn: 'A paper is dated when it is signed and goes to print after that.',
  sources: [articles.signed, articles.printed],
  messages: { before: '印发日期是{printed}，早于成文日期{signed}。请核对两处日期。' },
  brief: {
    wrong: '成文日期：2024年2月15日\n县水利局办公室　⟦2024年2月5日⟧印发',
    right: '成文日期：2024年2月15日\n县水利局办公室　2024年2月19日印发',
  },
  examples: [
    {
      name: '早了一个月',
      text: '县水利局关于印发《2024年全县水利工作要点》的通知\n\n各水管所：\n\n现将《2024年全县水利工作要点》印发给你们。\n\n县水利局\n2024年3月5日\n\n2024年全县水利工作要点\n\n一、工程建设\n1.抓好开工。三月底前全部开工。\n2.抓好验收。由水利局负责。\n\n县水利局办公室　　⟦2024年2月5日⟧印发',
    },
    {
      name: '年份没有改',
      text: '县水利局关于印发《2024年全县水利工作要点》的通知\n\n各水管所：\n\n现将《2024年全县水利工作要点》印发给你们。\n\n县水利局\n2024年1月8日\n\n2024年全县水利工作要点\n\n一、工程建设\n1.抓好开工。三月底前全部开工。\n2.抓好验收。由水利局负责。\n\n县水利局办公室　　⟦2023年1月8日⟧印发',
    },
    {
      name: '同一天印发',
      text: '县水利局关于印发《2024年全县水利工作要点》的通知\n\n各水管所：\n\n现将《2024年全县水利工作要点》印发给你们。\n\n县水利局\n2024年3月5日\n\n2024年全县水利工作要点\n\n一、工程建设\n1.抓好开工。三月底前全部开工。\n2.抓好验收。由水利局负责。\n\n县水利局办公室　　2024年3月5日印发',
    },
    {
      name: '日历上没有的成文日期另有规则说',
      text: '县水利局关于印发《2024年全县水利工作要点》的通知\n\n各水管所：\n\n现将《2024年全县水利工作要点》印发给你们。\n\n县水利局\n2024年2月30日\n\n2024年全县水利工作要点\n\n一、工程建设\n1.抓好开工。三月底前全部开工。\n2.抓好验收。由水利局负责。\n\n县水利局办公室　　2024年2月26日印发',
      hidden: true,
    },
    {
      name: '网页上的日期不是成文日期',
      text: '发布日期：2024-04-01\n\n2024年全县水利工作要点\n\n一、工程建设\n1.抓好开工。三月底前全部开工。\n2.抓好验收。由水利局负责。\n\n县水利局办公室　　2024年3月5日印发',
    },
  ],
  check(plan, report) {
    const { signed, printed } = plan.elements;
    if (signed === undefined || printed === undefined || !isOnlyOne(plan)) return;
    // A day that no calendar has is told as such.
    if (!isDay(signed) || !isDay(printed)) return;
    const [signedOn, printedOn] = [dayOf(signed), dayOf(printed)];
    if (printedOn >= signedOn) return;
    report({
      range: printed.range,
      message: 'before',
      data: { printed: chineseDay(printedOn), signed: chineseDay(signedOn) },
      related: [{ range: signed.range, message: `成文日期是${chineseDay(signedOn)}` }],
    });
  },
});
