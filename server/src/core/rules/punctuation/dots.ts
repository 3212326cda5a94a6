/** Finds full stops and commas that were typed as dots amid Chinese: 完成全部验收.按月通报进度. */
import type { LineFacts } from '../../line/facts';
import { keptWith } from '../../line/facts';
import type { Plan } from '../../plan/model';
import { CJK, DOT, has } from '../../text/chars';
import type { Columns } from '../../text/range';
import { eachBlock } from './half-marks';

/** So many Chinese characters stand before and behind: 一.总则 and 第一章.总则 are numbers. */
const fewestBefore = 6;
const fewestBehind = 4;
/** 市政府网.中国: an address. */
const domain = /^(?:中国|公司|网络|政务|公益|集团|网址|在线)/u;
/** With these foreign names are written, whose parts a dot may part: 阿不都.买买提. */
const foreign = '阿艾麦热尔提古丽汗拜吐努帕哈孜依卡迪森格罗勒坎茨莎娜玛娅赛亚斯克拉';

const none: readonly never[] = [];

/** Whether so many characters from one on, in a direction, are Chinese. */
function areChinese(text: string, from: number, count: number, step: 1 | -1): boolean {
  for (let away = 0; away < count; away++) if (!has(text, from + away * step, CJK)) return false;
  return true;
}

/** Whether a dot stands amid running text and is none of a name or an address. */
function isAmid(text: string, at: number): boolean {
  if (!areChinese(text, at + 1, fewestBehind, 1) || !areChinese(text, at - 1, fewestBefore, -1)) return false;
  const isName = foreign.includes(text[at - 1]!) || foreign.includes(text[at + 1]!);
  return !isName && !domain.test(text.slice(at + 1, at + 3));
}

function findDots({ text }: LineFacts): readonly Columns[] {
  let found: Columns[] | undefined;
  for (const dot of '.．')
    for (let at = text.indexOf(dot); at >= 0; at = text.indexOf(dot, at + 1))
      if (isAmid(text, at)) (found ??= []).push({ from: at, to: at + 1 });
  return found === undefined ? none : found.sort((a, b) => a.from - b.from);
}

/** A dot in the columns of its line. */
export interface Dot extends Columns {
  readonly line: number;
}

/** The dots amid the sentences of a plan, in the order of the text. */
export function dotsIn(plan: Plan): readonly Dot[] {
  const dots: Dot[] = [];
  eachBlock(plan, ({ line, from, to }) => {
    const facts = plan.facts[line]!;
    if ((facts.bits & DOT) === 0) return;
    for (const dot of keptWith(facts, findDots)) if (dot.from >= from && dot.to <= to) dots.push({ line, ...dot });
  });
  return dots;
}
