import type { FoundNumber } from '../../plan/passages/citations';
import { numbersIn } from '../../plan/passages/citations';
import { collected } from '../../plan/passages/collected';
import type { Plan } from '../../plan/model';
import type { Readable } from '../../plan/passages/passages';
import { rangeIn } from '../../plan/passages/passages';
import { ISSUED } from '../../text/chars';
import type { Columns, Edit, Range } from '../../text/range';
import { rangeInLine } from '../../text/range';
import { otherPlaces } from '../everywhere';
import { defineRule } from '../rule';
import { clauses } from '../sources';
import type { Faults } from './number-faults';
import { faultsOfCited, faultsOfOwn, repaired } from './number-faults';
import { flatMapList, mapList } from '../../text/lists';

/** So many wrong citations are told one by one; more of them have one cause. */
const fewest = 3;

/** A wrong number in its place. */
interface Wrong {
  readonly text: string;
  readonly right: string;
  readonly faults: Faults;
  /** From the first wrong character to the last. */
  readonly range: Range;
  readonly edits: readonly Edit[];
  /** The document's own, or one that it cites. */
  readonly whose: 'own' | 'cited';
}

interface FaultyNumber {
  readonly number: FoundNumber;
  readonly faults: Faults;
}

/** The numbers in a text in which `faultsOf` finds something. */
function faultyIn(shadow: string, faultsOf: typeof faultsOfCited): readonly FaultyNumber[] {
  return flatMapList(numbersIn({ shadow }), (number) => {
    const faults = faultsOf(shadow, number);
    return faults === undefined ? [] : [{ number, faults }];
  });
}

/** The wrong numbers that a text cites: a pure function, so that a passage can remember what it found. */
function wrongCitationsIn({ shadow }: Readable): readonly FaultyNumber[] {
  return faultyIn(shadow, faultsOfCited);
}

const findCitations = collected(ISSUED, wrongCitationsIn);

/** What to underline: the wrong characters; where some are lost, what stands around the gap. */
function wrongColumns({ agency, year, end }: FoundNumber, { kind, repairs }: Faults): Columns {
  if (kind === 'short') return year;
  if (kind === 'lost') return { from: agency.to, to: end.to };
  return { from: repairs[0]!.from, to: repairs[repairs.length - 1]!.to };
}

function place(
  text: string,
  { number, faults }: FaultyNumber,
  whose: Wrong['whose'],
  at: (from: number, to: number) => Range,
): Wrong {
  const wrong = wrongColumns(number, faults);
  return {
    text: text.slice(number.from, number.to),
    right: repaired(text, number, faults.repairs),
    faults,
    range: at(wrong.from, wrong.to),
    edits: mapList(faults.repairs, ({ from, to, newText }) => ({ range: at(from, to), newText })),
    whose,
  };
}

/** What is wrong with numbers on lines of their own. */
function wrongHeads(plan: Plan): readonly Wrong[] {
  const found: Wrong[] = [];
  for (const part of plan.parts) {
    if (part.scope === 'chrome' || part.scope === 'colophon') continue;
    for (let index = part.blocks.from; index < part.blocks.to; index++) {
      const { kind, line, from, to } = plan.blocks[index]!;
      if (kind !== 'documentNumber') continue;
      const { text, shadow } = plan.facts[line]!;
      // The line alone, so that what else was glued to it stays out.
      const at = (start: number, end: number): Range => rangeInLine(line, from + start, from + end);
      const isHead = plan.elements.documentNumber?.range.start.line === line;
      for (const wrong of faultyIn(shadow.slice(from, to), isHead ? faultsOfOwn : faultsOfCited))
        found.push(place(text.slice(from, to), wrong, 'own', at));
    }
  }
  return found;
}

/** What is wrong with numbers in the text. */
function wrongCitations(plan: Plan): readonly Wrong[] {
  return flatMapList(findCitations(plan), ({ passage, found }) => {
    const at = (from: number, to: number): Range => rangeIn(passage, from, to);
    return mapList(found, (wrong) => place(passage.text, wrong, 'cited', at));
  });
}

export default defineRule<readonly Wrong[]>()({
  id: 'document-number',
  group: '公文要素',
  title: '发文字号的写法不对',
  titleEn: 'Document numbers in a wrong form',
  severity: 'error',
  enabled: true,
  fixKind: 'safe',
  needs: 'plan',
  why: '发文字号由机关代字、年份、序号组成：年份写全四位、用六角括号“〔〕”括起，序号不编虚位、不加“第”、后面加“号”。写错了，引用和检索都会对不上。',
  whyEn:
    'A document number is the body’s letters, the year in four digits within 〔〕, and the number without leading zeros or 第, with 号 behind it. In another form it is neither found nor cited rightly.',
  sources: [clauses.number, clauses.year],
  messages: {
    own: '发文字号“{found}”应写作“{right}”：{advice}。',
    cited: '引用的文号“{found}”疑应写作“{right}”：{advice}。',
    many: '有{count}处引用的文号写法疑似不对，如“{found}”应写作“{right}”。可以一次改完。',
    lost: '文号“{found}”疑似{advice}，可能是复制时丢的。请核对原文。',
    short: '文号“{found}”的年份只有两位，应写全四位。请核对。',
  },
  examples: [
    {
      name: '自己的文号用了方括号，序号补了零',
      text: '水利发⟦[2024]第0⟧3号\n\n县水利局关于印发《2024年全县水利工作要点》的通知\n\n各水管所：\n\n现将《2024年全县水利工作要点》印发给你们。\n\n县水利局\n2024年2月5日\n\n2024年全县水利工作要点\n\n一、工程建设\n1.抓好开工。三月底前全部开工。',
      fixed:
        '水利发〔2024〕3号\n\n县水利局关于印发《2024年全县水利工作要点》的通知\n\n各水管所：\n\n现将《2024年全县水利工作要点》印发给你们。\n\n县水利局\n2024年2月5日\n\n2024年全县水利工作要点\n\n一、工程建设\n1.抓好开工。三月底前全部开工。',
    },
    {
      name: '自己的文号有“字”，用了圆括号，加了“第”',
      text: '县水利局关于印发《2024年全县水利工作要点》的通知\n\n水政办字⟦（2024）第0⟧6号\n\n各水管所：\n\n现将《2024年全县水利工作要点》印发给你们。\n\n县水利局\n2024年2月5日\n\n2024年全县水利工作要点\n\n一、工程建设\n1.抓好开工。三月底前全部开工。',
      fixed:
        '县水利局关于印发《2024年全县水利工作要点》的通知\n\n水政办字〔2024〕6号\n\n各水管所：\n\n现将《2024年全县水利工作要点》印发给你们。\n\n县水利局\n2024年2月5日\n\n2024年全县水利工作要点\n\n一、工程建设\n1.抓好开工。三月底前全部开工。',
      hidden: true,
    },
    {
      name: '引用的文号用了圆括号和方括号',
      text: '2024年全县水利工作要点\n一、工程建设\n1.抓好开工。按照《关于加快水利建设的意见》（水建发⟦（2023）⟧12号）和水安发⟦【2023】⟧5号文件要求，三月底前全部开工。',
      fixed:
        '2024年全县水利工作要点\n一、工程建设\n1.抓好开工。按照《关于加快水利建设的意见》（水建发〔2023〕12号）和水安发【2023】5号文件要求，三月底前全部开工。',
    },
    {
      name: '处处都是方括号，算一处原因',
      text: '2024年全县水利工作要点\n一、依据\n1.上级文件。水建发⟦[2023]⟧12号、水安发[2023]5号、水保发[2022]8号、水资发[2024]1号。',
      fixed:
        '2024年全县水利工作要点\n一、依据\n1.上级文件。水建发〔2023〕12号、水安发〔2023〕5号、水保发〔2022〕8号、水资发〔2024〕1号。',
    },
    {
      name: '复制时丢了一半括号',
      text: '2024年全县水利工作要点\n一、工程建设\n1.抓好开工。按照水建发⟦2023〕12号⟧文件要求，三月底前全部开工。',
      fixed: '2024年全县水利工作要点\n一、工程建设\n1.抓好开工。按照水建发〔2023〕12号文件要求，三月底前全部开工。',
    },
    {
      name: '复制时两个括号都丢了',
      hidden: true,
      text: '2024年全县水利工作要点\n一、工程建设\n1.抓好开工。按照《关于加快水利建设的意见》（水建发⟦202312号⟧）要求，三月底前全部开工。',
      fixed:
        '2024年全县水利工作要点\n一、工程建设\n1.抓好开工。按照《关于加快水利建设的意见》（水建发〔2023〕12号）要求，三月底前全部开工。',
    },
    {
      name: '括号里的其他编号',
      hidden: true,
      text: '2024年全县水利工作要点\n一、工程建设\n1.抓好开工。三月底前全部开工（项目编码202312号），值班电话（热线2024号）照旧。',
    },
    {
      name: '年份只有两位',
      text: '2024年全县水利工作要点\n一、工程建设\n1.抓好开工。按照水建发〔⟦23⟧〕12号文件要求，三月底前全部开工。',
    },
    {
      name: '写对了的，和电报、函的字号',
      text: '水利发〔2024〕3号\n\n县水利局关于印发《2024年全县水利工作要点》的通知\n\n各水管所：\n\n现将《2024年全县水利工作要点》印发给你们。\n\n2024年全县水利工作要点\n\n一、依据\n1.上级文件。《防汛通知》（水汛发明电〔2024〕1号）、水建函〔2023〕12 号、水安〔2023〕5、6号。',
    },
    {
      name: '令、公告、证照、合同、楼号各有各的写法',
      text: '2024年全县水利工作要点\n一、依据\n1.有关规定。国务院令第707号，水利部公告2024年第3号，取水许可证编号：取水字（2018）第0012号，水政执字（2020）第5号，国用（2008）第0123号，合同水建（2023）01号楼，新城小区（2023）5号楼。',
    },
  ],
  check(plan, report) {
    const all = [...wrongHeads(plan), ...wrongCitations(plan)];
    if (all.length === 0) return;
    const mayBeOne = ({ whose, faults: { kind } }: Wrong): boolean => whose === 'cited' && kind === 'form';
    const cited = all.filter(mayBeOne);
    const isMany = cited.length > fewest;
    for (const one of all) {
      const { range, text: found, right, faults, whose } = one;
      if (isMany && mayBeOne(one)) continue;
      const advice = faults.advice.join('，');
      const extra = [one];
      if (faults.kind === 'short') report({ range, message: 'short', data: { found }, severity: 'warning', extra });
      else if (faults.kind === 'lost')
        report({ range, message: 'lost', data: { found, advice }, severity: 'warning', extra });
      else if (whose === 'own') report({ range, message: 'own', data: { found, right, advice }, extra });
      else report({ range, message: 'cited', data: { found, right, advice }, severity: 'warning', extra });
    }
    if (!isMany) return;
    const [first, ...others] = cited;
    report({
      range: first!.range,
      message: 'many',
      data: { count: cited.length, found: first!.text, right: first!.right },
      severity: 'warning',
      related: otherPlaces(others, ({ range, right }) => ({
        range,
        message: `这里应写作“${right}”`,
      })),
      extra: cited,
    });
  },
  fix({ extra }) {
    const wrong = extra!;
    const edits = flatMapList(wrong, (one) => one.edits);
    if (edits.length === 0) return [];
    const title = wrong.length === 1 ? `改为“${wrong[0]!.right}”` : `改正这${wrong.length}处文号`;
    return [{ title, safe: wrong[0]!.faults.kind === 'form', edits }];
  },
});
