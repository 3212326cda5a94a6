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
  const end = name.charAt(name.length - 1);
  const isPlace = end === '会' || end === '府';
  if (!isPlace && end !== '司') return undefined;
  const tail = (isPlace ? sharedTail : companyTail).exec(name)?.[1];
  return tail === undefined ? undefined : { tail, isBare: isPlace ? isBarePlace : isBareCompany };
}

/** Gives names their neighbours' tail, 西新区、高新区和港务区管委会, and the 各 that stands before the first of them. */
export function spellOut(names: readonly string[]): readonly string[] {
  let full: string[] | undefined;
  for (let last = names.length - 1; last > 0; last--) {
    const shared = tailOf(names[last]!);
    if (shared === undefined) continue;
    for (let at = last - 1; at >= 0 && shared.isBare(names[at]!); at--) {
      full ??= [...names];
      full[at] = names[at]! + shared.tail;
    }
  }
  for (let at = 1; at < names.length; at++) {
    if (!eachToo.test(names[at]!) || !eachOf.test((full ?? names)[at - 1]!)) continue;
    full ??= [...names];
    full[at] = `各${full[at]!}`;
  }
  return full ?? names;
}
