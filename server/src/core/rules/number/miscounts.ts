/** Tells which lists surely have another number of members than is said. */
import type { Listing } from '../../plan/passages/listings';
import { joinedIn, jointsIn } from '../../plan/passages/listings';
import type { Severity } from '../rule';
import { flatMapList } from '../../text/lists';

/** How many members a list has whose number is wrong, and how certain that is. */
export interface Miscount {
  readonly size: number;
  readonly severity: Severity;
}

/** Words that lead to a list, so that it may begin inside a piece: 为深圳、珠海的甲、乙、丙3个. */
const leads = /[的在对为将把由从向是按至到各每以等其\d“”《》]/u;
/** Kinds of bodies: 3个街道（乡镇、园区） says what else may be meant. */
const generic =
  /^(?:街道|乡镇|镇街|村居|社区|园区|单位|部门|企业|学校|机构|开发区|县区|区县|市县|市区|农场|林场|班子|科室|处室|人员|个人|团队|组织)$/u;
/** Classifiers of people: a list of bodies before them tells where they are from. */
const people = new Set(['名', '位']);
/** Last letters of places: 甲镇、乙镇、丙镇2个村 counts what is in them. */
const places = new Set('省市县区镇乡村旗州街道');
const inPlaces = /^(?:街道|乡镇|社区|园区|[镇县市区村])/u;
/** 新建、改建、扩建4所学校: what is done to the things counted, except where the noun is one of doing. */
const deeds =
  /(?:新建|改建|扩建|续建|迁建|重建|修建|创建|筹建|共建|建设|建成|建立|设立|成立|改造|完善|培育|打造|申报|评选|推进|实施|完成|开展|组织|举办|引进|培训|修缮|维修|加固|提升|升级|整治|治理|清理|拆除|关闭|取缔|处置|处理|查处|检查|督查|抽查|排查|整改|新增|增加|制定|出台|修订|发布|印发|认定|命名|表彰|推荐|储备|谋划|策划|签约|开工|竣工|投产|落地|达产|入库|争取|落实|配备|购置|采购|安装|更新|淘汰|受理|办理|办结|化解|调解|立案|招聘|选派|选聘|聘请|支持|扶持|指导)$/u;
const processes = /^(?:环节|阶段|步骤|程序|方面|过程|层面)/u;
/** 市、区共建东湖、西湖、南湖三个园区: who does it together stands in a list of its own. */
const together = /共[建创育推抓管办]|协同|协作|联动|联合|联手|共同|合力|携手/u;
/** So many letters behind a number its noun stands. */
const nounReach = 8;
const shortest = 2;
const longest = 9;

const isName = (name: string): boolean => name.length >= shortest && name.length <= longest && !leads.test(name);

/** The letter with which all names end; undefined where they differ. */
function endingOf(names: readonly string[]): string | undefined {
  const ending = names[0]!.slice(-1);
  return names.every((name) => name.endsWith(ending)) ? ending : undefined;
}

/**
 * Whether the names are what is counted. `certain`: the noun names their kind too; `likely`: they are of one length;
 * `weak`: of one kind, of which each may have several.
 */
function areCounted(
  names: readonly string[],
  { unit, open }: Listing,
  noun: string,
): 'certain' | 'likely' | 'weak' | undefined {
  // 吃、住、行、游
  if (names.every((name) => name.length === 1))
    return names.length > 1 && !leads.test(names.join('')) ? 'likely' : undefined;
  if (!names.every(isName)) return undefined;
  const ending = endingOf(names);
  if (ending !== undefined && (noun.includes(ending) || unit.includes(ending))) return 'certain';
  if (ending !== undefined && places.has(ending) && [...noun].some((letter) => places.has(letter))) return undefined;
  if (people.has(unit)) return names.every((name) => name.length <= 3) ? 'likely' : undefined;
  if (names.some((name) => deeds.test(name)) && !processes.test(noun)) return undefined;
  if (ending !== undefined && names.every((name) => name.length > 2)) return 'weak';
  // 三大 announces each of them by name.
  if (unit === '大') return 'weak';
  const single = flatMapList(names, joinedIn);
  if (single.length > 1 && single.every((name) => name.length === single[0]!.length)) return 'likely';
  // 等 right before the number says that those listed are some of what is counted; places are what they are in.
  return open && !places.has(unit.slice(-1)) && !inPlaces.test(noun) ? 'weak' : undefined;
}

/**
 * What is wrong with a listing's number; undefined where nothing surely is.
 * @param behind the text behind the number
 */
export function miscountOf(listing: Listing, behind: string): Miscount | undefined {
  const { names, sizes, count, open, form } = listing;
  const size = sizes[0]!;
  if (sizes.includes(count)) return undefined;
  if (form === 'levels') return { size, severity: 'error' };
  // 领养、抚养两个子女以上: a bound.
  if (/^[^，。；：、]{1,6}以[上下内]/u.test(behind)) return undefined;
  if (open && Math.min(...sizes) <= count) return undefined;
  // Two names may be anything, and so may a list that is far from its number.
  if (size < 3 || Math.abs(size - count) > 2 || count > 20) return undefined;
  // 甲、乙、丙和丁、戊两个: only the last of two lists is counted.
  if (names.slice(0, -1).some((name) => jointsIn(name) > 0) || sizes.length > 2) return undefined;
  if (form === 'before' && names.slice(1).some((name) => together.test(name))) return undefined;
  const noun = /^[^，。；：、（）“”\s]*/u.exec(behind.slice(0, nounReach))![0];
  // Before the first name of a list that stands before its number other words may stand.
  const certainty = areCounted(form === 'inside' ? names : names.slice(1), listing, noun);
  if (certainty === undefined) return undefined;
  if (form === 'inside') {
    if (names.some((name) => generic.test(name))) return undefined;
    return { size, severity: certainty === 'certain' ? 'error' : 'warning' };
  }
  // More than are listed may be counted in them: 5个县区 of three cities.
  if (count > size + 1) return undefined;
  return { size, severity: certainty === 'certain' || (certainty === 'likely' && size > count) ? 'error' : 'warning' };
}
