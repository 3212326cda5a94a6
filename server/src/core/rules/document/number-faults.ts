/** What is wrong with a document number. */
import type { FoundNumber } from '../../plan/passages/citations';
import type { Columns } from '../../text/range';
import { mapList } from '../../text/lists';

/** A replacement in the columns of the text that the number was found in. */
export interface Repair extends Columns {
  readonly newText: string;
}

/** The faults of one number. `lost`: copying has lost a character, which can't always be told for certain. */
export interface Faults {
  readonly kind: 'form' | 'lost' | 'short';
  readonly repairs: readonly Repair[];
  /** What should be done, in Chinese, in the order of the text. */
  readonly advice: readonly string[];
}

/** Numbers of licences, contracts and files, which have their own forms. */
const otherAgency =
  /(?:证|执|许|准|合同|编号|代码|案|协议|备案|注册|批次|档|登记|专利|课题|书|件|单|房|地|图纸?|栋|幢|期|类|级|款|条|项|版|表|年|月|日|号|第)$/u;
const otherContext = /(?:编号|证号|案号|合同|许可|备案|批号|登记号|证书|执业|执照)[^，。；]{0,12}$/u;
/** 5号楼, 3号线, 2号井 are places. */
const placeAfter = /^\s*[楼线院机井地馆厅路床站口厂仓池桥塔泵炉房室柜门窗车船舰塘坝闸]/u;
/** 公告第3号 and 令第7号 have a 第 of their own. */
const countedKinds = /(?:令|公告|通告|公报|简报|纪要|通报|专报|信息|字)$/u;

function withoutWidth({ from, to }: Columns): boolean {
  return from === to;
}

/** Whether what looks like a document number is the number of something else: a house, a contract, a certificate. */
function isOfSomethingElse(shadow: string, { agency, ordinal, digits, end }: FoundNumber): boolean {
  const name = shadow.slice(agency.from, agency.to);
  if (name.length < 2 || otherAgency.test(name) || placeAfter.test(shadow.slice(end.to, end.to + 3))) return true;
  // 国用（2008）第0123号 is a certificate.
  if (!withoutWidth(ordinal) && digits.to - digits.from >= 4 && shadow[digits.from] === '0') return true;
  return otherContext.test(shadow.slice(Math.max(0, agency.from - 16), agency.to));
}

/** The faults of the number of the document itself, which can't be that of anything else; undefined where it has none. */
export function faultsOfOwn(shadow: string, found: FoundNumber): Faults | undefined {
  const kind = kindIn(shadow, found);
  return brokenOff(found) ?? wrongForm(shadow, found, kind === '字' ? undefined : kind);
}

/** The faults of a number that is cited; undefined too where it is the number of something else. */
export function faultsOfCited(shadow: string, found: FoundNumber): Faults | undefined {
  const isSurely = hasSquareBrackets(shadow, found) || isLost(found);
  if (!isSurely && isOfSomethingElse(shadow, found)) return undefined;
  const broken = brokenOff(found);
  if (broken !== undefined) return broken;
  const kind = kindIn(shadow, found);
  // 卫医执字（2018）第0012号 is a licence, whatever it looks like.
  if (kind === '字' && !withoutWidth(found.ordinal)) return undefined;
  return wrongForm(shadow, found, kind);
}

/** The word before the year that has a 第 of its own behind it; undefined where there is none. */
function kindIn(shadow: string, { agency }: FoundNumber): string | undefined {
  return countedKinds.exec(shadow.slice(agency.from, agency.to))?.[0];
}

function hasSquareBrackets(shadow: string, { open, close }: FoundNumber): boolean {
  return shadow[open.from] === '〔' && shadow[close.from] === '〕';
}

/** Whether copying has lost a character of it. */
function isLost({ open, close, digits, end }: FoundNumber): boolean {
  return withoutWidth(open) || withoutWidth(close) || withoutWidth(end) || withoutWidth(digits);
}

/** What is missing of a number, so that its form says nothing. */
function brokenOff(found: FoundNumber): Faults | undefined {
  if (isLost(found)) return lost(found);
  const { from, to } = found.year;
  return to - from === 2 ? { kind: 'short', repairs: [], advice: ['年份应写全四位'] } : undefined;
}

/**
 * What of a whole number is written in another way than the standard's.
 * @param kind the word that lets it have a 第 before the figures
 */
function wrongForm(shadow: string, found: FoundNumber, kind: string | undefined): Faults | undefined {
  const { open, close, ordinal, digits } = found;
  const repairs: Repair[] = [];
  const advice: string[] = [];
  if (!hasSquareBrackets(shadow, found)) {
    if (shadow[open.from] !== '〔') repairs.push({ ...open, newText: '〔' });
    // With the space behind it that a copy may have.
    const behind = close.to + (shadow[close.to] === ' ' ? 1 : 0);
    if (shadow[close.from] !== '〕') repairs.push({ from: close.from, to: behind, newText: '〕' });
    advice.push('年份用六角括号“〔〕”括起');
  }
  if (!withoutWidth(ordinal) && kind === undefined) {
    repairs.push({ ...ordinal, newText: '' });
    advice.push('序号前不加“第”');
  }
  const zeros = /^0+(?=\d)/u.exec(shadow.slice(digits.from, digits.to))?.[0].length ?? 0;
  if (zeros > 0) {
    repairs.push({ from: digits.from, to: digits.from + zeros, newText: '' });
    advice.push('序号前不补“0”');
  }
  return repairs.length === 0 ? undefined : { kind: 'form', repairs, advice };
}

function lost({ open, close, year, digits, end }: FoundNumber): Faults {
  const repairs: Repair[] = [];
  if (withoutWidth(open)) repairs.push({ from: year.from, to: year.from, newText: '〔' });
  if (withoutWidth(close)) repairs.push({ from: year.to, to: year.to, newText: '〕' });
  if (withoutWidth(end)) repairs.push({ from: digits.to, to: digits.to, newText: '号' });
  const missing = mapList(repairs, ({ newText }) => `“${newText}”`).join('、');
  // What the number was, nobody can tell.
  if (withoutWidth(digits)) return { kind: 'lost', repairs: [], advice: [`缺${missing}和序号`] };
  return { kind: 'lost', repairs, advice: [`缺${missing}`] };
}

/** The text of a number after its repairs. */
export function repaired(text: string, { from, to }: Columns, repairs: readonly Repair[]): string {
  let result = '';
  let done = from;
  for (const repair of repairs) {
    result += text.slice(done, repair.from) + repair.newText;
    done = repair.to;
  }
  return result + text.slice(done, to);
}
