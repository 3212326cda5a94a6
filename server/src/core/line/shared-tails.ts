/** Names that share a tail with the one behind them: 高新区和东新区管委会, 电信、移动、联通公司. */

/** What a place alone ends in, so that it may share the tail of the unit behind it. */
const bareEnd = '区县市镇乡港州旗盟';
const sharedTail = /[区县市镇乡港州旗盟）)](管委会|管理委员会|人民政府|政府)$/u;
/** 各市、县（区）人民政府: places of one kind, not a body such as 各区县. */
const anyPlace = /^各(?:市|区|县|州|设区的?市|地级?市)(?:（[市县区旗、]{1,4}）)?$/u;
/** What shares 各 with the name before it: 各县、区人民政府; 各镇、街道. */
const eachOf = /^各(?:市|区|县|州|镇|乡|乡镇|设区的?市|地级?市)(?:（[市县区旗、]{1,4}）)?(?:人民政府|政府)?$/u;
const eachToo = /^(?:[市县区州旗镇乡]{1,2}(?:（[市县区旗、]{1,4}）)?(?:人民政府|政府)?|街道(?:办|办事处)?)$/u;
const longestPlace = 10;
/** What serves a place is called by its service alone, the company by the last. */
const service = '(?:电信|移动|联通|铁塔|广电|供电|供水|供气|供热|燃气|热力|自来水)';
const bareCompany = new RegExp(`${service}$`, 'u');
const companyTail = new RegExp(`${service}((?:分)?公司)$`, 'u');

/** 市第一、第二、第三人民医院; 市第一、二、三医院. */
const ordinal = /^(.*?)(第?)[一二三四五六七八九十]$/u;
const bareOrdinal = /^第?[一二三四五六七八九十]$/u;
const ordinalTail = /^第?[一二三四五六七八九十]([\u4e00-\u9fff（）]{1,10})$/u;
/** 市教育、公安、民政局: what departments are called by. */
const field =
  /^[省市县区州旗]?(?:教育|科技|工信|经信|公安|民政|司法|财政|人社|人力资源(?:和)?社会保障|自然资源|生态环境|住建|住房(?:和)?城乡建设|城管|交通|交通运输|水利|水务|农业农村|商务|文旅|文化(?:和)?旅游|卫健|卫生健康|应急|应急管理|审计|市场监管|体育|统计|医保|医疗保障|林业|气象|税务|发改|发展改革|信访|退役军人|广电|民宗)$/u;
/** The place that a department serves. */
const ofPlace = /^[省市县区州旗]/u;
const fieldTail = /^(.+)局$/u;

/** 各区、县教育局: the body of each of several kinds of places. 各县、市教育局 may name the city's own. */
const eachBody = /^[县区旗](?:（[市县区旗、]{1,4}）)?([\u4e00-\u9fff]{2,14}(?:局|委|委员会|办|办公室|中心|部门))$/u;
/** 各区, and 市 behind it. */
const eachKind = /^各?[市县区州旗]$/u;
const kind = /^[市县区州旗镇乡]$/u;

/** Whether a name goes on from the one before it: 二 behind 市第一, 市 behind 各区. */
export function countsOn(before: string | undefined, name: string): boolean {
  if (before === undefined) return false;
  return (bareOrdinal.test(name) && ordinal.test(before)) || (kind.test(name) && /^各?[市县区州旗镇乡]$/u.test(before));
}

/** A tail, and which names may have it left out. */
interface Tail {
  readonly tail: string;
  readonly isBare: (name: string) => boolean;
}

function isBarePlace(name: string): boolean {
  if (name.startsWith('各')) return anyPlace.test(name);
  return bareEnd.includes(name.slice(-1)) && name.length <= longestPlace;
}

const isBareCompany = (name: string): boolean => bareCompany.test(name);

/** The tail that those before a name may share with it. */
function tailOf(name: string): Tail | undefined {
  const own = eachBody.exec(name)?.[1];
  if (own !== undefined) return { tail: own, isBare: (before) => eachKind.test(before) };
  const end = name.charAt(name.length - 1);
  const isPlace = end === '会' || end === '府';
  if (!isPlace && end !== '司') return undefined;
  const tail = (isPlace ? sharedTail : companyTail).exec(name)?.[1];
  return tail === undefined ? undefined : { tail, isBare: isPlace ? isBarePlace : isBareCompany };
}

/** 市第一、第二、第三人民医院: each number gets what stands before the first and behind the last. */
function spellNumbers(names: readonly string[], last: number, full: string[]): void {
  const tail = ordinalTail.exec(names[last]!)?.[1];
  if (tail === undefined) return;
  let first = last - 1;
  while (first > 0 && bareOrdinal.test(names[first]!)) first--;
  const head = first < 0 ? null : ordinal.exec(names[first]!);
  if (head === null || head[1] === '') return;
  const [, place, sign] = head;
  full[first] = names[first]! + tail;
  for (let at = first + 1; at <= last; at++) {
    const own = names[at]!.replace(/^第/u, '');
    full[at] = place! + sign! + own + (at < last ? tail : '');
  }
}

/** 市教育、公安、民政局: each field gets its 局, and the 市 of the first one. */
function spellFields(names: readonly string[], last: number, full: string[]): void {
  const own = fieldTail.exec(names[last]!)?.[1];
  if (own === undefined || !field.test(own)) return;
  let first = last;
  while (first > 0 && field.test(names[first - 1]!)) first--;
  const place = ofPlace.exec(names[first]!)?.[0] ?? '';
  for (let at = first; at <= last; at++) {
    const name = at < last ? `${names[at]!}局` : names[at]!;
    full[at] = ofPlace.test(name) ? name : place + name;
  }
}

/** Gives names their neighbours' tail, 西新区、高新区和港务区管委会, and the 各 that stands before the first of them. */
export function spellOut(names: readonly string[]): readonly string[] {
  let full: string[] | undefined;
  for (let last = names.length - 1; last > 0; last--) {
    const shared = tailOf(names[last]!);
    if (shared === undefined) {
      if (field.test(names[last - 1]!)) spellFields(names, last, (full ??= [...names]));
      else if (ordinal.test(names[last - 1]!)) spellNumbers(names, last, (full ??= [...names]));
      continue;
    }
    for (let at = last - 1; at >= 0 && shared.isBare(names[at]!); at--) {
      full ??= [...names];
      full[at] = names[at]! + shared.tail;
    }
  }
  for (let at = 1; at < names.length; at++) {
    const before = (full ?? names)[at - 1]!;
    const goesOn = eachToo.test(names[at]!) && eachOf.test(before);
    const isNextKind = eachKind.test(names[at - 1]!) && (kind.test(names[at]!) || eachBody.test(names[at]!));
    if (!goesOn && !(isNextKind && before.startsWith('各'))) continue;
    full ??= [...names];
    full[at] = `各${full[at]!}`;
  }
  return full ?? names;
}
