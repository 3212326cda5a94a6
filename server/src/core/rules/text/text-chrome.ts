import type { Plan } from '../../plan/model';
import { groupBy } from '../../text/groups';
import type { Edit, Range } from '../../text/range';
import { otherPlaces } from '../everywhere';
import { defineRule } from '../rule';
import { clauses } from '../sources';
import { tearsOf } from './tears';
import { rangeOf, readRuns, said } from './web-lines';
import { mapList } from '../../text/lists';

/** So many lines that say the same are the head or the foot of each page. */
const fewestAlike = 3;

/** Takes whole lines out, with the empty lines behind them where one stands before them too. */
function removal({ lines }: Plan, { start, end }: Range): Edit {
  const isEmpty = (line: number): boolean => lines[line]!.trim() === '';
  const before = lines[start.line]!.slice(0, start.character).trim();
  const after = lines[end.line]!.slice(end.character).trim();
  if (before !== '' || after !== '') return { range: { start, end }, newText: '' };
  let next = end.line + 1;
  if (start.line === 0 || isEmpty(start.line - 1)) while (next < lines.length && isEmpty(next)) next++;
  if (next < lines.length) {
    return { range: { start: { line: start.line, character: 0 }, end: { line: next, character: 0 } }, newText: '' };
  }
  let last = start.line - 1;
  while (last > 0 && isEmpty(last)) last--;
  const from = last < 0 ? { line: 0, character: 0 } : { line: last, character: lines[last]!.length };
  return { range: { start: from, end: { line: lines.length - 1, character: lines.at(-1)!.length } }, newText: '' };
}

export default defineRule<readonly Range[]>()({
  id: 'text-chrome',
  group: '文本完整性',
  title: '夹在文件里的网页内容和页码',
  titleEn: 'Lines of a web page and page numbers inside the document',
  severity: 'info',
  enabled: true,
  fixKind: 'quick',
  needs: 'plan',
  why: '从网站复制的文件常带着导航、索引号表、打印按钮和相关链接，从PDF复制的常带着页码；它们不是文件的内容，印发前要删去。',
  whyEn:
    'A document copied from a web site brings along its navigation, data table, buttons and links; one copied from a PDF its page numbers. None of these belong to the document.',
  sources: [clauses.parts],
  messages: {
    line: '“{text}”是网页上的内容，不是文件正文。请删去。',
    lines: '从“{text}”起有{count}行是网页上的内容，不是文件正文。请删去。',
    again: '有{count}处“{text}”这样的内容不是文件正文，疑似每页的页眉或页脚。请删去。',
    numbers: '文中有{count}处页码，如“{text}”。正文里不留页码，请删去。',
  },
  brief: {
    wrong: '⟦当前位置：首页 > 文件⟧\n2024年档案工作要点',
    right: '2024年档案工作要点',
  },
  examples: [
    {
      name: '文首的导航和日期',
      text: '⟦当前位置：首页 > 文件\n\n发布日期：2024-03-05 浏览次数：18⟧\n\n2024年档案工作要点\n\n一、收集\n1.按时归档。月底前交齐。',
      fixed: '2024年档案工作要点\n\n一、收集\n1.按时归档。月底前交齐。',
    },
    {
      name: '文末的按钮',
      text: '2024年档案工作要点\n\n一、收集\n1.按时归档。月底前交齐。\n\n⟦【打印】【关闭】⟧\n',
      fixed: '2024年档案工作要点\n\n一、收集\n1.按时归档。月底前交齐。',
    },
    {
      name: '网站的栏目、标题和日期',
      text: '⟦资讯\n\n【县档案馆】县档案馆关于印发《2024年档案工作要点》的通知-县档发〔2024〕3号\n\n2024.03.05\n县档案馆⟧\n\n馆内各科室：\n\n现将《2024年档案工作要点》印发给你们，请认真落实。\n\n2024年档案工作要点\n\n一、收集\n1.按时归档。月底前交齐。',
      fixed:
        '馆内各科室：\n\n现将《2024年档案工作要点》印发给你们，请认真落实。\n\n2024年档案工作要点\n\n一、收集\n1.按时归档。月底前交齐。',
    },
    {
      name: '落款后面的相关解读和重复的标题',
      text: '县档案馆关于印发2024年档案工作要点的通知\n\n馆内各科室：\n\n现将《2024年档案工作要点》印发给你们，请认真落实。\n\n县档案馆\n2024年3月5日\n\n⟦相关解读\n\n《2024年档案工作要点》政策解读\n\n县档案馆\n关于印发2024年档案工作要点的通知⟧\n\n2024年档案工作要点\n\n一、收集\n1.按时归档。月底前交齐。',
      fixed:
        '县档案馆关于印发2024年档案工作要点的通知\n\n馆内各科室：\n\n现将《2024年档案工作要点》印发给你们，请认真落实。\n\n县档案馆\n2024年3月5日\n\n2024年档案工作要点\n\n一、收集\n1.按时归档。月底前交齐。',
      hidden: true,
    },
    {
      name: '文档网站的按钮',
      text: '2024年档案工作要点\n\n⟦时间：2024-03-05 18:01 档案要点 我要投稿\n侵权投诉⟧\n\n一、收集\n1.按时归档。月底前交齐。',
      fixed: '2024年档案工作要点\n\n一、收集\n1.按时归档。月底前交齐。',
      hidden: true,
    },
    {
      name: '展开、收起',
      text: '2024年档案工作要点\n\n一、收集\n1.按时归档。月底前交齐。\n\n⟦展开>>\n收起<<⟧\n',
      fixed: '2024年档案工作要点\n\n一、收集\n1.按时归档。月底前交齐。',
      hidden: true,
    },
    {
      name: '正文里的页码',
      text: '2024年档案工作要点\n一、收集\n1.按时归档。月底前交齐。\n⟦— 1 —⟧\n2.逐件登记。专人负责。\n— 2 —\n3.分类编目。年底完成。',
      fixed: '2024年档案工作要点\n一、收集\n1.按时归档。月底前交齐。\n2.逐件登记。专人负责。\n3.分类编目。年底完成。',
    },
    {
      name: '每页的页脚，只报一处',
      text: '2024年档案工作要点\n\n一、收集\n1.按时归档。月底前交齐。\n⟦版权所有 档案学刊第1期⟧\n2.查漏补缺。每季度查一次。\n版权所有 档案学刊第2期\n3.移交进馆。年底前移交。\n版权所有 档案学刊第3期\n',
      fixed:
        '2024年档案工作要点\n\n一、收集\n1.按时归档。月底前交齐。\n2.查漏补缺。每季度查一次。\n3.移交进馆。年底前移交。\n',
      hidden: true,
    },
    {
      name: '版记不是网页内容',
      text: '2024年档案工作要点\n\n一、收集\n1.按时归档。月底前交齐。\n\n抄送：县委办公室。\n\n某某县档案馆\n\n2024年3月5日印发',
    },
    {
      name: '活动方案写明的主办单位和公开方式',
      text: '2024年档案日活动方案\n\n一、组织\n主办单位：县档案馆\n承办单位：县图书馆\n二、时间\n6月9日全天。\n\n公开方式：主动公开',
    },
    {
      name: 'Markdown 文件自己的头部和注释',
      text: '---\ntitle: 档案\ndate: 2024-03-05\n---\n\n2024年档案工作要点\n\n<!-- 待补 -->\n\n一、收集\n1.按时归档。月底前交齐。',
    },
  ],
  check(plan, report) {
    const { runs, numbers } = readRuns(plan);
    const told = mapList(runs, (run) => said(plan, run));
    const alike = groupBy(told, ({ words }) => words);
    for (const { range, words, text, count } of told) {
      const same = words === undefined ? [] : alike.get(words)!;
      if (same.length >= fewestAlike) {
        if (same[0]!.range !== range) continue;
        const ranges = mapList(same, (one) => one.range);
        const related = otherPlaces(ranges.slice(1), (one) => ({ range: one, message: '这里也有' }));
        report({ range, message: 'again', data: { text, count: ranges.length }, related, extra: ranges });
      } else if (count === 1) report({ range, message: 'line', data: { text }, extra: [range] });
      else report({ range, message: 'lines', data: { text, count }, extra: [range] });
    }
    const torn = numbers.length === 0 ? new Set<number>() : linesInTears(plan);
    const loose = numbers.filter(({ line }) => !torn.has(line));
    if (loose.length === 0) return;
    const ranges = mapList(loose, (block) => rangeOf(block, block));
    const [first] = loose;
    report({
      range: ranges[0]!,
      message: 'numbers',
      data: { text: plan.lines[first!.line]!.slice(first!.from, first!.to), count: ranges.length },
      related: mapList(ranges.slice(1), (range) => ({ range, message: '这里也有页码' })),
      extra: ranges,
    });
  },
  fix({ extra, message }, plan) {
    const title = message === 'numbers' ? '删去全部页码' : '删去这些网页内容';
    return [{ title, safe: false, edits: mapList(extra!, (range) => removal(plan, range)) }];
  },
});

/** Lines inside torn sentences: what stands there goes with the tear. */
function linesInTears(plan: Plan): Set<number> {
  const lines = new Set<number>();
  for (const { before, after } of tearsOf(plan))
    for (let line = before.line + 1; line < after.line; line++) lines.add(line);
  return lines;
}
