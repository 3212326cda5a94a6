import { dateOf } from '../../plan/assembly/elements';
import { chineseDay, isoDay, lastDayOf } from '../../plan/passages/deadlines';
import type { Block, Plan } from '../../plan/model';
import type { Columns } from '../../text/range';
import { rangeInLine } from '../../text/range';
import { defineRule } from '../rule';
import { clauses } from '../sources';
import { mapList } from '../../text/lists';

/** A date in another form than the standard's, and how it should be. */
interface WrongDate extends Columns {
  readonly form: 'chinese' | 'dotted' | 'padded' | 'lost' | 'unread';
  /** What belongs in the place of the columns; empty where it can't be told. */
  readonly right: string;
}

/** GB/T 9704—2012 brought Arabic dates; papers of before are as they should be. */
const lastChinese = 2012;
const padded = /(?<=年\s{0,4})0\d(?=\s*月)|(?<=月\s{0,4})0\d(?=\s*日)/gu;
/** 2024327, 2024 3 27, 2024年3月27: copying has lost a character or more. */
const lost = /^[^\u4e00-\u9fff]*$|月\d{1,2}$/u;
const dotted = /^((?:19|20)\d\d)([-./])(\d{1,2})\2(\d{1,2})$/u;

/** What is wrong with the date in a block, if it is one. */
function wrongDate({ facts }: Plan, { line, from, to }: Block): WrongDate | undefined {
  const { shadow } = facts[line]!;
  const text = shadow.slice(from, to);
  const split = dotted.exec(text);
  if (split !== null) {
    const [year, month, day] = [Number(split[1]), Number(split[3]), Number(split[4])];
    return isDay(year, month, day)
      ? { form: 'dotted', from, to, right: chineseDay(isoDay(year, month, day)) }
      : undefined;
  }
  const date = dateOf(shadow, line, from, to);
  if (lost.test(text)) {
    if (date === undefined || !isDay(date.year, date.month, date.day)) return { form: 'unread', from, to, right: '' };
    return { form: 'lost', from, to, right: chineseDay(isoDay(date.year, date.month, date.day)) };
  }
  if (date === undefined || !isDay(date.year, date.month, date.day)) return undefined;
  const { start, end } = date.range;
  if (text.includes('二')) {
    const right = chineseDay(isoDay(date.year, date.month, date.day));
    return date.year <= lastChinese ? undefined : { form: 'chinese', from: start.character, to: end.character, right };
  }
  const zeros = [...text.matchAll(padded)];
  if (zeros.length === 0) return undefined;
  const numbers = mapList(zeros, (zero) => from + zero.index);
  const columns = { from: numbers[0]!, to: numbers[numbers.length - 1]! + 2 };
  const right = shadow.slice(columns.from, columns.to).replace(/(?<!\d)0(?=\d)/gu, '');
  return { form: 'padded', ...columns, right };
}

function isDay(year: number, month: number, day: number): boolean {
  return day >= 1 && day <= lastDayOf(year, month);
}

/** The blocks with the dates of signing and of printing, of which the standard speaks. */
function signedAndPrinted({ parts, blocks }: Plan): readonly Block[] {
  const found: Block[] = [];
  for (const { scope, blocks: own, paragraphs } of parts) {
    const isText = scope === 'notice' || scope === 'plan';
    if (!isText && scope !== 'colophon') continue;
    const firstText = paragraphs[0]?.pieces[0]?.line;
    const before = found.length;
    for (let at = own.from; at < own.to; at++) {
      const block = blocks[at]!;
      if (block.kind === 'printed') found.push(block);
      // A date above the text is the web page's.
      if (!isText || firstText === undefined || block.line <= firstText) continue;
      if (block.kind === 'date') found.push(block);
      // In the form of a web page it is the date of signing only under a body's name, where there is no other date.
      const isUnderName = blocks[at - 1]?.kind === 'body' && block.line - blocks[at - 1]!.line <= 2;
      if (block.kind === 'webDate' && isUnderName && found.length === before) found.push(block);
    }
  }
  return found;
}

export default defineRule<{ readonly right: string; readonly isSafe: boolean }>()({
  id: 'date-format',
  group: '时间年份',
  title: '成文日期、印发日期的写法不对',
  titleEn: 'Date of issue or of printing in the wrong form',
  severity: 'error',
  enabled: true,
  fixKind: 'safe',
  needs: 'plan',
  why: '成文日期和印发日期用阿拉伯数字把年、月、日标全，月、日不编虚位（1不编为01）。',
  whyEn:
    'The dates of issue and of printing are written in full with Arabic numerals and 年月日, and without leading zeros.',
  sources: [clauses.signed, clauses.printed],
  messages: {
    padded: '月、日不编虚位，“{found}”应为“{right}”。',
    chinese: '日期应当用阿拉伯数字，“{found}”应为“{right}”。',
    dotted: '日期应当把年、月、日标全，“{found}”应为“{right}”。',
    lost: '日期“{found}”疑似丢了字，应为“{right}”，可能是复制时丢的。请核对原文。',
    unread: '日期“{found}”疑似丢了“年”“月”“日”，可能是复制时丢的。请核对原文。',
  },
  examples: [
    {
      name: '月、日前有0',
      text: '县水利局关于印发《2024年全县水利工作要点》的通知\n\n各水管所：\n\n现将《2024年全县水利工作要点》印发给你们。\n\n县水利局\n2024年⟦02月05⟧日\n\n2024年全县水利工作要点\n\n一、工程建设\n1.抓好开工。三月底前全部开工。',
      fixed:
        '县水利局关于印发《2024年全县水利工作要点》的通知\n\n各水管所：\n\n现将《2024年全县水利工作要点》印发给你们。\n\n县水利局\n2024年2月5日\n\n2024年全县水利工作要点\n\n一、工程建设\n1.抓好开工。三月底前全部开工。',
    },
    {
      name: '汉字日期',
      text: '县水利局关于印发《2024年全县水利工作要点》的通知\n\n各水管所：\n\n现将《2024年全县水利工作要点》印发给你们。\n\n县水利局\n⟦二〇二四年二月十五日⟧\n\n2024年全县水利工作要点\n\n一、工程建设\n1.抓好开工。三月底前全部开工。',
      fixed:
        '县水利局关于印发《2024年全县水利工作要点》的通知\n\n各水管所：\n\n现将《2024年全县水利工作要点》印发给你们。\n\n县水利局\n2024年2月15日\n\n2024年全县水利工作要点\n\n一、工程建设\n1.抓好开工。三月底前全部开工。',
    },
    {
      name: '用圆点代替年月日',
      text: '县水利局关于印发《2024年全县水利工作要点》的通知\n\n各水管所：\n\n现将《2024年全县水利工作要点》印发给你们。\n\n县水利局\n⟦2024.2.5⟧\n\n2024年全县水利工作要点\n\n一、工程建设\n1.抓好开工。三月底前全部开工。',
      fixed:
        '县水利局关于印发《2024年全县水利工作要点》的通知\n\n各水管所：\n\n现将《2024年全县水利工作要点》印发给你们。\n\n县水利局\n2024年2月5日\n\n2024年全县水利工作要点\n\n一、工程建设\n1.抓好开工。三月底前全部开工。',
    },
    {
      name: '印发日期前有0',
      text: '2024年全县水利工作要点\n\n一、工程建设\n1.抓好开工。三月底前全部开工。\n2.抓好验收。由水利局负责。\n\n县水利局办公室　　2024年⟦03⟧月15日印发',
      fixed:
        '2024年全县水利工作要点\n\n一、工程建设\n1.抓好开工。三月底前全部开工。\n2.抓好验收。由水利局负责。\n\n县水利局办公室　　2024年3月15日印发',
    },
    {
      name: '复制时丢了“年、月、日”',
      text: '县水利局关于印发《2024年全县水利工作要点》的通知\n\n各水管所：\n\n现将《2024年全县水利工作要点》印发给你们。\n\n县水利局\n⟦2024327⟧\n\n2024年全县水利工作要点\n\n一、工程建设\n1.抓好开工。三月底前全部开工。',
      fixed:
        '县水利局关于印发《2024年全县水利工作要点》的通知\n\n各水管所：\n\n现将《2024年全县水利工作要点》印发给你们。\n\n县水利局\n2024年3月27日\n\n2024年全县水利工作要点\n\n一、工程建设\n1.抓好开工。三月底前全部开工。',
    },
    {
      name: '汉字日期，日像年份一样逐字写',
      hidden: true,
      text: '县水利局关于印发《2024年全县水利工作要点》的通知\n\n各水管所：\n\n现将《2024年全县水利工作要点》印发给你们。\n\n县水利局\n⟦二〇二四年一二月二三日⟧\n\n2024年全县水利工作要点\n\n一、工程建设\n1.抓好开工。三月底前全部开工。',
      fixed:
        '县水利局关于印发《2024年全县水利工作要点》的通知\n\n各水管所：\n\n现将《2024年全县水利工作要点》印发给你们。\n\n县水利局\n2024年12月23日\n\n2024年全县水利工作要点\n\n一、工程建设\n1.抓好开工。三月底前全部开工。',
    },
    {
      name: '丢了“日”',
      hidden: true,
      text: '县水利局关于印发《2024年全县水利工作要点》的通知\n\n各水管所：\n\n现将《2024年全县水利工作要点》印发给你们。\n\n县水利局\n⟦2024年2月5⟧\n\n2024年全县水利工作要点\n\n一、工程建设\n1.抓好开工。三月底前全部开工。',
      fixed:
        '县水利局关于印发《2024年全县水利工作要点》的通知\n\n各水管所：\n\n现将《2024年全县水利工作要点》印发给你们。\n\n县水利局\n2024年2月5日\n\n2024年全县水利工作要点\n\n一、工程建设\n1.抓好开工。三月底前全部开工。',
    },
    {
      name: '丢了“年、月、日”，读得出两个日子',
      hidden: true,
      text: '县水利局关于印发《2024年全县水利工作要点》的通知\n\n各水管所：\n\n现将《2024年全县水利工作要点》印发给你们。\n\n县水利局\n⟦2024111⟧\n\n2024年全县水利工作要点\n\n一、工程建设\n1.抓好开工。三月底前全部开工。',
    },
    {
      name: '网页上的日期、正文里的日期',
      text: '发布日期：2024-02-05\n2024.02.05\n\n县水利局关于印发《2024年全县水利工作要点》的通知\n\n各水管所：\n\n现将《2024年全县水利工作要点》印发给你们，2024年03月01日起施行。\n\n县水利局\n2024年2月5日\n\n2024年全县水利工作要点\n\n一、工程建设\n1.抓好开工。三月底前全部开工。',
    },
    {
      name: '旧标准时期的汉字日期',
      text: '县水利局关于印发《2009年全县水利工作要点》的通知\n\n各水管所：\n\n现将《2009年全县水利工作要点》印发给你们。\n\n县水利局\n二〇〇九年二月五日\n\n2009年全县水利工作要点\n\n一、工程建设\n1.抓好开工。三月底前全部开工。',
    },
  ],
  check(plan, report) {
    for (const block of signedAndPrinted(plan)) {
      const wrong = wrongDate(plan, block);
      if (wrong === undefined) continue;
      const { form, from, to, right } = wrong;
      const found = plan.lines[block.line]!.slice(from, to);
      const extra = { right, isSafe: form !== 'lost' };
      const range = rangeInLine(block.line, from, to);
      if (form === 'unread') report({ range, message: form, data: { found }, severity: 'warning' });
      else if (form === 'lost') report({ range, message: form, data: { found, right }, severity: 'warning', extra });
      else report({ range, message: form, data: { found, right }, extra });
    }
  },
  fix({ range, extra }) {
    if (extra === undefined) return [];
    const { right: newText, isSafe } = extra;
    return [{ title: `改为“${newText}”`, safe: isSafe, edits: [{ range, newText }] }];
  },
});
