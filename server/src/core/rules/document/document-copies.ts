import type { Plan } from '../../plan/model';
import type { Range } from '../../text/range';
import { rangeInLine } from '../../text/range';
import type { Fix } from '../rule';
import { defineRule } from '../rule';
import { articles, clauses } from '../sources';
import { copiesOf } from './copies';

/** The standard of 2012 knows neither 主题词 nor 抄报; documents before it are right to have them. */
const standardFrom = 201207;
const subjectWords = /^主\s*题\s*词\s*[：:]/u;
/** Between 主题词 and the copies or the printing line there is next to nothing. */
const near = 4;

function isBeforeStandard({ elements: { signed, printed, documentNumber } }: Plan): boolean {
  const date = signed ?? printed;
  if (date !== undefined) return date.year * 100 + date.month < standardFrom;
  const year = documentNumber?.year?.year;
  return year !== undefined && year <= 2012;
}

/** The line 主题词：… right above the copies. */
function subjectLine({ parts, blocks, facts }: Plan): Range | undefined {
  const end = parts.find(({ scope }) => scope === 'colophon')?.blocks;
  if (end === undefined) return undefined;
  for (let at = Math.max(0, end.from - near); at < Math.min(blocks.length, end.from + near); at++) {
    const { kind, line, from, to } = blocks[at]!;
    if (kind === 'text' && subjectWords.test(facts[line]!.shadow.slice(from, to))) return rangeInLine(line, from, to);
  }
  return undefined;
}

export default defineRule<Fix>()({
  id: 'document-copies',
  group: '公文要素',
  title: '抄送机关的写法不对，或者还写着主题词',
  titleEn: 'A list of copies in the wrong form, or a line of subject words',
  severity: 'info',
  enabled: true,
  fixKind: 'safe',
  needs: 'plan',
  why: '最后一个抄送机关后面用句号；2012年起的公文格式没有“抄报”“抄发”和“主题词”。',
  whyEn: 'The list of copies ends in a full stop; since 2012 there is neither 抄报 nor 抄发 nor 主题词.',
  sources: [clauses.copies, articles.copies],
  messages: {
    stop: '最后一个抄送机关后面用句号“。”，建议改正。',
    label: '现行公文格式没有“{label}”，建议都用“抄送”。',
    words: '现行公文格式不再标“主题词”，建议删去。',
  },
  examples: [
    {
      name: '抄送后面没有句号',
      text: '县水利局关于印发《2024年全县水利工作要点》的通知\n\n各水管所：\n\n现将《2024年全县水利工作要点》印发给你们。\n\n县水利局\n2024年2月5日\n\n2024年全县水利工作要点\n\n一、工程建设\n1.抓好开工。三月底前全部开工。\n\n抄送：县政府办公室，市水利⟦局⟧\n县水利局办公室　2024年2月5日印发',
      fixed:
        '县水利局关于印发《2024年全县水利工作要点》的通知\n\n各水管所：\n\n现将《2024年全县水利工作要点》印发给你们。\n\n县水利局\n2024年2月5日\n\n2024年全县水利工作要点\n\n一、工程建设\n1.抓好开工。三月底前全部开工。\n\n抄送：县政府办公室，市水利局。\n县水利局办公室　2024年2月5日印发',
    },
    {
      name: '还在用主题词和抄报',
      text: '县水利局关于印发《2024年全县水利工作要点》的通知\n\n各水管所：\n\n现将《2024年全县水利工作要点》印发给你们。\n\n县水利局\n2024年2月5日\n\n2024年全县水利工作要点\n\n一、工程建设\n1.抓好开工。三月底前全部开工。\n\n⟦主题词：水利　要点　通知⟧\n⟦抄报⟧：市水利局。\n抄送：县政府办公室。\n县水利局办公室　2024年2月5日印发',
      fixed:
        '县水利局关于印发《2024年全县水利工作要点》的通知\n\n各水管所：\n\n现将《2024年全县水利工作要点》印发给你们。\n\n县水利局\n2024年2月5日\n\n2024年全县水利工作要点\n\n一、工程建设\n1.抓好开工。三月底前全部开工。\n\n\n抄报：市水利局。\n抄送：县政府办公室。\n县水利局办公室　2024年2月5日印发',
    },
    {
      name: '分两行写，第二行有句号',
      text: '县水利局关于印发《2024年全县水利工作要点》的通知\n\n各水管所：\n\n现将《2024年全县水利工作要点》印发给你们。\n\n县水利局\n2024年2月5日\n\n2024年全县水利工作要点\n\n一、工程建设\n1.抓好开工。三月底前全部开工。\n\n抄送：县政府办公室，县人大常委会办公室，\n市水利局，县气象局。\n县水利局办公室　2024年2月5日印发',
    },
    {
      name: '2012年以前的公文',
      text: '县水利局关于印发《2009年全县水利工作要点》的通知\n\n各水管所：\n\n现将《2009年全县水利工作要点》印发给你们。\n\n县水利局\n2009年2月5日\n\n2009年全县水利工作要点\n\n一、工程建设\n1.抓好开工。三月底前全部开工。\n\n主题词：水利　要点　通知\n抄报：市水利局。\n县水利局办公室　2009年2月5日印发',
    },
  ],
  check(plan, report) {
    const lines = copiesOf(plan);
    if (lines.length === 0) return;
    const isOld = isBeforeStandard(plan);
    const words = isOld ? undefined : subjectLine(plan);
    if (words !== undefined)
      report({
        range: words,
        message: 'words',
        extra: { title: '删去“主题词”', safe: false, edits: [{ range: words, newText: '' }] },
      });
    for (const { line, columns, label, isLast, names } of lines) {
      const text = plan.facts[line]!.shadow;
      if (label !== undefined && !isOld) {
        const range = rangeInLine(line, label.from, label.to);
        const found = text.slice(label.from, label.to);
        if (!found.endsWith('送'))
          report({
            range,
            message: 'label',
            data: { label: found },
            extra: { title: '改为“抄送”', safe: false, edits: [{ range, newText: '抄送' }] },
          });
      }
      if (!isLast || names.length === 0 || '。）'.includes(text[columns.to - 1]!)) continue;
      const isMark = '，；、：.'.includes(text[columns.to - 1]!);
      const range = rangeInLine(line, columns.to - 1, columns.to);
      const place = isMark ? range : rangeInLine(line, columns.to, columns.to);
      const title = isMark ? '改为“。”' : '在后面加“。”';
      report({ range, message: 'stop', extra: { title, safe: true, edits: [{ range: place, newText: '。' }] } });
    }
  },
  fix({ extra }) {
    return extra === undefined ? [] : [extra];
  },
});
