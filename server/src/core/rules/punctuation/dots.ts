/** Finds full stops and commas that were typed as dots amid Chinese: 完成全部验收.按月通报进度. */
import type { Readable } from '../../plan/passages/passages';
import { collected } from '../../plan/passages/collected';
import { DOT } from '../../text/chars';
import type { Columns } from '../../text/range';

/** Running text on both sides; 一.总则 and 第一章.总则 are numbers. */
const amid = /(?<=[\u4e00-\u9fff]{6})[.．](?=[\u4e00-\u9fff]{4})/gu;
/** 市政府网.中国: an address. */
const domain = /^(?:中国|公司|网络|政务|公益|集团|网址|在线)/u;
/** With these foreign names are written, whose parts a dot may part: 阿不都.买买提. */
const foreign = '阿艾麦热尔提古丽汗拜吐努帕哈孜依卡迪森格罗勒坎茨莎娜玛娅赛亚斯克拉';

const none: readonly never[] = [];

function findDots({ text }: Readable): readonly Columns[] {
  const found: Columns[] = [];
  for (const { index: at } of text.matchAll(amid)) {
    const isName = foreign.includes(text[at - 1]!) || foreign.includes(text[at + 1]!);
    if (!isName && !domain.test(text.slice(at + 1, at + 3))) found.push({ from: at, to: at + 1 });
  }
  return found.length === 0 ? none : found;
}

/** The dots amid the sentences of a plan. */
export const dotsIn = collected(DOT, findDots);
