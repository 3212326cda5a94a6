/** Finds names of units that are probably the same name, one of them misspelt. */
import { endsAsUnit } from '../../line/unit-words';
import { differing } from '../../text/differing';
import { addTo } from '../../text/groups';
import { comparePositions } from '../../text/range';
import type { Mention } from './names';
import { unitNames } from './names';
import type { Plan } from '../../plan/model';
import { lookOf } from './confusables';
import { departmentsMeant } from './departments';
import { formOf, kinOf } from './kin';
import { plainUnit } from './short-names';
import { flatMapList, mapList } from '../../text/lists';
import { soundOf } from '../scan/sounds/heard';

/** Two spellings of one name; which of them is right, the text alone does not tell. */
export interface Variant {
  /** The rarer one; of two that are as frequent, the one that comes later. */
  readonly few: string;
  readonly many: string;
  /**
   * look: they differ in letters that look alike; sound: in such as sound alike; cut: the end is lost; slip: another letter, or one lost inside; kin:
   * names of departments of which there is only one; form: a long and a short name, where the document is used to one;
   * department: `many` is what departments are called, and may stand nowhere.
   */
  readonly kind: 'look' | 'sound' | 'cut' | 'slip' | 'kin' | 'form' | 'department';
  /** Where `few` differs: the index of the letter. */
  readonly at: number;
}

type Mentions = ReadonlyMap<string, readonly Mention[]>;

/** Fewer places do not make a name certain enough to call another one a slip of it. */
const fewestOfMany = 3;
const shortestSlip = 5;
const shortestSound = 4;
/** So many times the usual form for each odd one, of which there are no more than a few. */
const habit = 4;
const mostOdd = 2;
/** Names of departments; bodies below them (医院, 支队, 镇) have brothers whose names differ in one letter. */
const department = /[局委办厅部署]$/u;
/** Who reads it aloud can't tell two such from each other, so that one body has no two of them: offices below a department too. */
const office = /[局委办厅部署科室处股]$|中心$/u;
/** Letters of offices that do sound the same: 农机 and 农技, 监察 and 检查. */
const twins = '机技监检察查';
/** Letters by which departments differ from each other: 教育局 and 体育局, 财政局 and 民政局. */
const fields =
  '教体文旅科工商农林水利务交民财医卫药环建规住退应审统司执公安政信健计广电土房城乡村市省县区州镇街开发改革革经贸金融税社保人事防法宣组编督巡党团妇工残联侨台外内东西南北中上下前后新老高大小一二三四五六七八九十甲乙丙第畜牧渔粮盐煤矿能气地质测绘消特刑警';
/** Letters without which a name is still right: 住房和城乡建设局, 各乡镇. */
const spare = '和与及、各市省县区州乡镇级直总大中属本';

/** Whether two names stand in one note: then they are two bodies. */
function standTogether(some: readonly Mention[], others: readonly Mention[]): boolean {
  const duties = new Set(mapList(some, ({ duty }) => duty));
  return others.some(({ duty }) => duties.has(duty));
}

/** Two names, the one in fewer places first; where both are as frequent, the one that comes later. */
function ordered(names: Mentions, one: string, other: string): readonly [few: string, many: string] {
  const a = names.get(one)!;
  const b = names.get(other)!;
  if (a.length !== b.length) return a.length < b.length ? [one, other] : [other, one];
  const isLater = comparePositions(a[0]!.unit.range.start, b[0]!.unit.range.start) > 0;
  return isLater ? [one, other] : [other, one];
}

/** Names that differ in look-alike letters only. */
function lookAlikes(names: Mentions): Variant[] {
  const found: Variant[] = [];
  const byLook = new Map<string, string>();
  for (const name of names.keys()) {
    const look = lookOf(name);
    const known = byLook.get(look);
    if (known === undefined) byLook.set(look, name);
    else if (!standTogether(names.get(known)!, names.get(name)!)) {
      const [few, many] = ordered(names, name, known);
      found.push({ few, many, kind: 'look', at: differing(few, many)[0].from });
    }
  }
  return found;
}

/** Whether names of departments differ in letters that others differ in, too: 水务局 and 税务局 sound the same. */
function areFields(few: string, many: string): boolean {
  for (let at = 0; at < few.length; at++) {
    const [one, other] = [few[at]!, many[at]!];
    if (one === other || (fields.includes(one) && fields.includes(other))) continue;
    if (!(twins.includes(one) && twins.includes(other))) return false;
  }
  return true;
}

/** Names that sound like a frequent one, once or twice. */
function soundAlikes(names: Mentions): Variant[] {
  const rare: string[] = [];
  const bySound = new Map<string, string>();
  for (const [name, mentions] of names) {
    if (name.length < shortestSound) continue;
    if (mentions.length <= mostOdd) rare.push(name);
    else if (office.test(name)) bySound.set(soundOf(name), name);
  }
  if (bySound.size === 0) return [];
  return flatMapList(rare, (few) => {
    const many = bySound.get(soundOf(few));
    if (many === undefined || many.length !== few.length || areFields(few, many)) return [];
    if (names.get(many)!.length < fewestOfMany * names.get(few)!.length) return [];
    if (standTogether(names.get(few)!, names.get(many)!)) return [];
    return [{ few, many, kind: 'sound', at: differing(few, many)[0].from }];
  });
}

/** Whether most units of the list around a name end as units do: not in 发展改革、教育、财政等部门, which share their end. */
function isAmongUnits({ unit, duty }: Mention): boolean {
  const list = duty.lists.find((indexes) => indexes.some((index) => duty.units[index] === unit)) ?? [];
  const odd = list.filter((index) => !endsAsUnit(duty.units[index]!.name)).length;
  return odd * 2 <= Math.max(2, list.length);
}

/** Names that lost their last letter. */
function cutOff(names: Mentions): Variant[] {
  const found: Variant[] = [];
  for (const [many, mentions] of names) {
    const few = many.slice(0, -1);
    const cut = few.length < 3 ? undefined : names.get(few);
    if (cut === undefined || cut.length > mentions.length) continue;
    if (endsAsUnit(few) || !endsAsUnit(many) || !cut.every(isAmongUnits)) continue;
    if (!standTogether(cut, mentions)) found.push({ few, many, kind: 'cut', at: few.length });
  }
  return found;
}

/** Names that are a frequent one but for one letter inside, once. */
function slips(names: Mentions): Variant[] {
  const isCandidate = (name: string): boolean => name.length >= shortestSlip && department.test(name);
  const rare: string[] = [];
  const lengths = new Set<number>();
  for (const [name, mentions] of names) {
    if (mentions.length > 1 || name.length < shortestSlip - 1 || !department.test(name)) continue;
    rare.push(name);
    lengths.add(name.length).add(name.length + 1);
  }
  if (rare.length === 0) return [];
  const frequent: string[] = [];
  for (const [name, mentions] of names)
    if (mentions.length >= fewestOfMany && lengths.has(name.length) && isCandidate(name)) frequent.push(name);
  /** Frequent names without one of their inner letters, or with a hole for it. */
  const keys = new Map<string, { name: string; at: number }>();
  for (const name of frequent) {
    for (let at = 1; at < name.length - 1; at++) {
      keys.set(`${name.slice(0, at)}*${name.slice(at + 1)}`, { name, at });
      if (!spare.includes(name[at]!)) keys.set(name.slice(0, at) + name.slice(at + 1), { name, at });
    }
  }
  const found: Variant[] = [];
  const add = (few: string, key: string): boolean => {
    const match = keys.get(key);
    if (match === undefined || standTogether(names.get(few)!, names.get(match.name)!)) return false;
    if (few.length === match.name.length) {
      if (fields.includes(few[match.at]!) && fields.includes(match.name[match.at]!)) return false;
    }
    found.push({ few, many: match.name, kind: 'slip', at: match.at });
    return true;
  };
  for (const few of rare) {
    if (few.length >= shortestSlip && add(few, few)) continue;
    for (let at = 1; isCandidate(few) && at < few.length - 1; at++) {
      if (add(few, `${few.slice(0, at)}*${few.slice(at + 1)}`)) break;
    }
  }
  return found;
}

/** Names that are a department's but for a slip; of several, the one that stands elsewhere. */
function departments(names: Mentions): Variant[] {
  const found: Variant[] = [];
  for (const few of names.keys()) {
    const meant = departmentsMeant(few);
    if (meant.length === 0) continue;
    const many = meant.find((name) => names.has(name)) ?? meant[0]!;
    const mentions = names.get(many);
    // What stands so often is a department's name there.
    if (names.get(few)!.length >= fewestOfMany + (mentions?.length ?? 0)) continue;
    if (mentions !== undefined && standTogether(names.get(few)!, mentions)) continue;
    found.push({ few, many, kind: 'department', at: differing(few, many)[0].from });
  }
  return found;
}

/** Names that are probably meant for one department, which has one of them. */
function kin(names: Mentions): Variant[] {
  const found: Variant[] = [];
  const byKin = new Map<string, string>();
  for (const name of names.keys()) {
    const key = kinOf(name);
    if (key === undefined) continue;
    const known = byKin.get(key);
    if (known === undefined) byKin.set(key, name);
    else if (formOf(known) !== formOf(name) && !standTogether(names.get(known)!, names.get(name)!)) {
      const [few, many] = ordered(names, name, known);
      found.push({ few, many, kind: 'kin', at: differing(few, many)[0].from });
    }
  }
  return found;
}

/**
 * Names of one department in another form, once or twice in a document that is used to one form. A document may well
 * begin with the full name, and a table have other names than the text.
 */
function forms(names: Mentions): Variant[] {
  const found: Variant[] = [];
  const byPlain = new Map<string, string[]>();
  for (const name of names.keys()) {
    const plain = plainUnit(name);
    addTo(byPlain, plain, name);
  }
  for (const alike of byPlain.values()) {
    if (alike.length !== 2) continue;
    const [few, many] = ordered(names, alike[0]!, alike[1]!);
    if (few === alike[0] || withoutAnd(few) === withoutAnd(many)) continue;
    if (isHabit(names.get(many)!, names.get(few)!))
      found.push({ few, many, kind: 'form', at: differing(few, many)[0].from });
  }
  return found;
}

/** Whether a document is used to the one name in places such as those of the other. */
function isHabit(many: readonly Mention[], few: readonly Mention[]): boolean {
  if (few.length > mostOdd || standTogether(few, many)) return false;
  const isCell = ({ duty }: Mention): boolean => duty.form === 'cell';
  const alike = many.filter((mention) => isCell(mention) === isCell(few[0]!)).length;
  return alike >= habit * few.length && few.every((mention) => isCell(mention) === isCell(few[0]!));
}

/** 住房和城乡建设局 is no other name than 住房城乡建设局. */
function withoutAnd(name: string): string {
  return name.replace(/[和与及]/gu, '');
}

/** The variants among the names of a plan's units, one for each misspelt name. */
export function variantsOf(plan: Plan): readonly Variant[] {
  return plan.remember(findVariants);
}

function findVariants(plan: Plan): readonly Variant[] {
  const names = unitNames(plan);
  const found: Variant[] = [];
  const told = new Set<string>();
  for (const variant of [
    ...lookAlikes(names),
    ...soundAlikes(names),
    ...departments(names),
    ...cutOff(names),
    ...slips(names),
    ...kin(names),
    ...forms(names),
  ]) {
    if (told.has(variant.few)) continue;
    told.add(variant.few);
    found.push(variant);
  }
  return found;
}
