/** Finds parts of a total that are more than all of it: 共建设120个，其中新建90个、改造50个. */
import type { Quantity } from '../../plan/passages/quantities';
import { valueOf } from './ranges';
import { mapList } from '../../text/lists';

/** A total with the parts of it that come to more than it. */
export interface WrongShare {
  readonly total: Quantity;
  /** One that is more by itself, or several. */
  readonly parts: readonly Quantity[];
  /** Where they are all of the total: its years, which come to less, or what comes to it with two digits exchanged. */
  readonly isAll?: 'years' | 'digits';
  /** Whether it is not said that the one is of the same kind. */
  readonly isLikely?: boolean;
}

/** Kinds of which a thing is one only: parts that are all of one family don't overlap. */
const families: readonly RegExp[] = [
  /^(?:新建|改建|扩建|改扩建|改造|续建|迁建|翻建|重建|提升|修缮|维修|整治)/u,
  /^(?:中央|省级?|市级?|县级?|区级?|乡级|镇级|村级)/u,
  /^(?:城市|城镇|市区|主城区|城区|乡镇|农村|乡村|县城|牧区|山区|平原|川区)/u,
  /^(?:学前教育|义务教育|小学|初中|普通高中|高中|中学|幼儿园|中职|高职)(?:阶段)?/u,
  /^(?:产业|基础设施|民生|社会事业|社会民生|生态)(?:发展|建设|保障|环保|环境)?类?/u,
  /^(?:个人|小微企业|企业)(?:创业)?(?:担保)?贷款/u,
  /^(?:[甲乙丙丁]级|[一二三四五]星级?|特大型|大型|中型|小型)/u,
  /^(?:公办|民办|公立|民营|国有|集体)/u,
  /^(?:男性?|女性?)/u,
  /^(?:东片|西片|南片|北片|东部|西部|南部|北部|中部)/u,
  /^(?:上半年|下半年|第?[一二三四]季度)(?:完成|调整|建成|新建|改造|安排|新增|组织|实施)?/u,
  /^(?:非?机动车)/u,
  /^(?:[省市县区]直(?:机关|单位|部门)?|县区|区县|乡镇|镇街)/u,
  /^(?:上级(?:交办|转办|督办|反馈)|自行(?:排查|摸排|发现)|自查(?:发现)?)/u,
];
/** 2025年30个、2026年40个: years, each with its share. */
const year = /^(?:19|20)\d\d年(?:完成|建成|新建|改造|安排|新增|投入|建设|实施|培训|治理|整治)?$/u;
/** 三年建成60个: so many years, whose shares are all of it. */
const span = /([两二三四五])年/u;
/** Places, each with its share. */
const place = /^[\u4e00-\u9fff]{1,5}(?:街道|社区|[镇乡村县区市])$/u;
/** A body of a place, with the place before its name: 青山县人民医院. */
const bodyOfPlace = /^(?<place>(?![全各本我])[\u4e00-\u9fff]{2,5}?(?<level>[县区市]))[\u4e00-\u9fff]{2,10}$/u;
/** What is said of money besides where it comes from. */
const money = /^(?:财政)?(?:资金|投资|补助|补贴|配套|自筹|财政)?(?:资金)?$/u;
/** What is got for money, not part of it. */
const proceeds = /产值|收入|销售|税|利润|效益|贷款|债|资产|预期|预计/u;
/** What each of some gets is no total: E类人才60万元，其中博士后75万元. */
const rates = /[A-Z甲乙丙丁一二三四五]类|补[贴助]|奖励|资助|津贴|标准|额度/u;
const people = new Set(['人', '名']);
/** 配备2名，其中寄宿制学校3名: what each of them has. */
const posts = /[校园院所站镇乡村社区县市队班户处点]$/u;
/** Numbers that are no exact ones, or stand for each of several; 市级以上 and 规模以上 are kinds. */
const vague =
  /[约近超余多每均]|左右|(?<![级模额])以上|以下|以内|至少|不少于|不低于|不超过|力争|可达|比|较|同期|增[长加]|分别|第/u;
const vagueParts = new RegExp(`各|${vague.source}`, 'u');
/** 各 in the clause of the total; what 各 does in the clauses before it says nothing of the total. */
const each = /各[^，]*(?:，其中.*)?$/u;
const sentence = /[^。；]*$/u;
/** 12个标准车间: what is counted may stand behind the number too. */
const nounBehind = /^[\u4e00-\u9fff]{0,12}/u;
const longestSentence = 120;
const longestLabel = 14;
/** Rounded parts may come to a little more. */
const tolerance = 1.005;

interface Part {
  readonly quantity: Quantity;
  /** The words before its number. */
  readonly label: string;
}

function isYear({ unit, number, scale, isCode }: Quantity): boolean {
  return unit === '年' && scale === 1 && !isCode && number >= 1990 && number < 2100;
}

/** What no part has before its number; behind another 其中 stand parts of a part. */
const noLabel = /[，。；：、（）]|其中/u;

/** The parts behind 其中: some words and a number of the total's unit each, as long as they follow each other. */
function partsOf(shadow: string, quantities: readonly Quantity[], first: number, from: number): readonly Part[] {
  const parts: Part[] = [];
  const { unit } = quantities[first]!;
  let start = from;
  for (let at = first; at < quantities.length; at++) {
    const quantity = quantities[at]!;
    if (isYear(quantity)) continue;
    const words = shadow.slice(start, quantity.from);
    const label = parts.length === 0 ? words : /^[、，和及](.*)$/u.exec(words)?.[1];
    if (label === undefined || label.length > longestLabel || noLabel.test(label)) break;
    if (quantity.unit !== unit || quantity.isCode) break;
    parts.push({ quantity, label });
    start = quantity.to;
  }
  return parts;
}

/** Whether a part is counted in the things of the total: 示范村 of 20个村, and not 标准车间 of 2个园区. */
function isOfTotal(label: string, family: RegExp | undefined, said: string, unit: string): boolean {
  const noun = family === undefined ? label : label.replace(family, '');
  if (noun === '') return family !== undefined;
  return unit === '元' ? family !== undefined && money.test(noun) : noun.length > 1 && said.includes(noun.slice(-2));
}

/** Whether parts are bodies of a place each, of which none lies in another's. */
function areOfPlaces(parts: readonly Part[]): boolean {
  const found = mapList(parts, ({ label }) => bodyOfPlace.exec(label)?.groups);
  const cities = found.filter((groups) => groups?.level === '市').length;
  const places = new Set(mapList(found, (groups) => groups?.place));
  return places.size === parts.length && !places.has(undefined) && (cities === 0 || cities === parts.length);
}

/** Whether parts can't overlap: places, or of one family, no two of a kind. */
function areApart(parts: readonly Part[], said: string, unit: string): boolean {
  const kinds = new Set(mapList(parts, ({ label }) => label));
  if (kinds.size < parts.length) return false;
  if (parts.every(({ label }) => place.test(label)) || parts.every(({ label }) => year.test(label))) return true;
  if (areOfPlaces(parts)) return true;
  return families.some((family) =>
    parts.every(({ label }) => family.test(label) && isOfTotal(label, family, said, unit)),
  );
}

/** The quantities of the sentence before a place that a part may be one of. */
function totalsBefore(quantities: readonly Quantity[], at: number, start: number): readonly Quantity[] {
  const { unit } = quantities[at]!;
  const totals: Quantity[] = [];
  for (let before = at - 1; before >= 0 && quantities[before]!.from >= start; before--)
    if (quantities[before]!.unit === unit) totals.unshift(quantities[before]!);
  return totals;
}

/** Where the parts begin between two quantities: behind 其中 or 其中：; undefined where none do. */
function partsBegin(shadow: string, from: number, to: number): number | undefined {
  const between = shadow.slice(from, to);
  const lead = between.indexOf('其中');
  if (lead < 0 || /[。；）]/u.test(between.slice(0, lead))) return undefined;
  const end = lead + '其中'.length;
  return from + end + (/[：，]/u.test(between[end] ?? '') ? 1 : 0);
}

/** What the parts behind 其中 are that are more than what stands before it. @param first the number of the first part */
function shareAt(shadow: string, quantities: readonly Quantity[], at: number, first: number): WrongShare | undefined {
  const { unit } = quantities[first]!;
  const start = partsBegin(shadow, quantities[at - 1]!.to, quantities[at]!.from);
  if (start === undefined) return undefined;
  const said = sentence.exec(shadow.slice(Math.max(0, start - longestSentence), start))![0];
  const parts = partsOf(shadow, quantities, first, start);
  if (parts.length === 0 || vague.test(said) || each.test(said)) return undefined;
  const end = parts.at(-1)!.quantity.to;
  if (vagueParts.test(shadow.slice(start, end + 2))) return undefined;
  const totals = totalsBefore(quantities, first, start - said.length);
  const total = totals.at(-1);
  if (total === undefined || totals.some(({ isCode }) => isCode)) return undefined;
  // 新建10个、改造20个，其中……: what they are parts of may be all of that.
  const most = totals.reduce((sum, one) => sum + valueOf(one), 0);
  const behind = nounBehind.exec(shadow.slice(end, end + longestLabel))![0];
  if (behind !== '' && !said.includes(behind.slice(-2))) return undefined;
  // 教职工186人，其中教师192人: people right behind their number are some of them.
  const arePeople = people.has(unit) && totals.length === 1 && /^，?其中：?$/u.test(shadow.slice(total.to, start));
  const more = parts.filter((part) => valueOf(part.quantity) > most);
  const one = more.find((part) => mayBeOf(part, said, unit));
  if (one !== undefined) return { total, parts: [one.quantity] };
  const some = arePeople ? more.find(({ label }) => !posts.test(label)) : undefined;
  if (some !== undefined) return { total, parts: [some.quantity], isLikely: true };
  const sum = parts.reduce((all, { quantity }) => all + valueOf(quantity), 0);
  const several = mapList(parts, ({ quantity }) => quantity);
  if (sum * tolerance < most && totals.length === 1 && areAllYears(parts, said))
    return { total, parts: several, isAll: 'years' };
  if (totals.length === 1 && parts.length > 2 && fitExchanged(shadow, total, several))
    return { total, parts: several, isAll: 'digits' };
  if (isMoneyOverspent(parts, most, sum, unit, said)) return { total, parts: several };
  if (parts.length < 2 || sum <= most * tolerance || !areApart(parts, said, unit)) return undefined;
  return { total, parts: several };
}

/** So much more than a sum of money its parts come to where one of them is wrong; other parts may well overlap. */
const overspent = 1.1;

/** Whether three parts of a sum of money or more come to a little more than it: so many are meant to be all of it. */
function isMoneyOverspent(parts: readonly Part[], most: number, sum: number, unit: string, said: string): boolean {
  if (unit !== '元' || parts.length < 3 || sum <= most * tolerance || sum > most * overspent) return false;
  return parts.every((part) => mayBeOf(part, said, unit));
}

/** What a number would be with two digits beside each other exchanged: 28560 and 82650 for 28650. */
function exchangedValues(shadow: string, { from, digitsTo, scale }: Quantity): readonly number[] {
  const digits = shadow.slice(from, digitsTo);
  const values: number[] = [];
  for (let at = 0; at + 1 < digits.length; at++) {
    const next = digits[at + 1] === '.' ? at + 2 : at + 1;
    const [one, other] = [digits[at], digits[next]];
    if (other === undefined || one === other || !/^\d\d$/u.test(one! + other) || (at === 0 && other === '0')) continue;
    values.push(
      Number(digits.slice(0, at) + other + digits.slice(at + 1, next) + one! + digits.slice(next + 1)) * scale,
    );
  }
  return values;
}

/** Whether parts that are more than their total come to it as soon as two digits of one of the numbers change places. */
function fitExchanged(shadow: string, total: Quantity, parts: readonly Quantity[]): boolean {
  const whole = valueOf(total);
  const sum = parts.reduce((all, part) => all + valueOf(part), 0);
  const isNone = (rest: number): boolean => Math.abs(rest) < whole * 1e-9;
  if (sum < whole || isNone(sum - whole)) return false;
  return (
    exchangedValues(shadow, total).some((value) => isNone(sum - value)) ||
    parts.some((part) => exchangedValues(shadow, part).some((value) => isNone(sum - valueOf(part) + value - whole)))
  );
}

/** Whether parts are those of all years that the words before them speak of: 三年…，其中2024年…、2025年…、2026年…. */
function areAllYears(parts: readonly Part[], said: string): boolean {
  const years = parts.length > 1 ? span.exec(said)?.[1] : undefined;
  if (years === undefined || ' 一二三四五'.indexOf(years.replace('两', '二')) !== parts.length) return false;
  return (
    new Set(mapList(parts, ({ label }) => label)).size === parts.length && parts.every(({ label }) => year.test(label))
  );
}

/** Whether one part is counted in the things of the total. */
function mayBeOf({ label }: Part, said: string, unit: string): boolean {
  if (unit === '元') return !proceeds.test(label) && !rates.test(said);
  const family = families.find((words) => words.test(label));
  return isOfTotal(label, undefined, said, unit) || (family !== undefined && isOfTotal(label, family, said, unit));
}

/**
 * The totals that are less than the parts behind 其中.
 * @param quantities all numbers of the text
 * @param notSummed  units that don't add up
 */
export function wrongShares(
  shadow: string,
  quantities: readonly Quantity[],
  notSummed: ReadonlySet<string>,
): readonly WrongShare[] {
  const found: WrongShare[] = [];
  for (let at = 1; at < quantities.length; at++) {
    // 其中2025年30个
    const first = isYear(quantities[at]!) ? at + 1 : at;
    const { unit, isCode } = quantities[first] ?? quantities[at]!;
    const share = notSummed.has(unit) || isCode ? undefined : shareAt(shadow, quantities, at, first);
    if (share !== undefined) found.push(share);
  }
  return found;
}
