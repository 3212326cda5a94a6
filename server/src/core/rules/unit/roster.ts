/** The units of a document beside the team's roster. */
import type { Library } from '../../library/library';
import type { UnitIndex } from '../../library/units';
import { unitIndex } from '../../library/units';
import { endsAsUnit } from '../../line/unit-words';
import { levels } from './levels';
import type { Variant } from './variants';
import { flatMapList, mapList } from '../../text/lists';

const allLevels = [...levels, '盟', '镇', '乡'];
/** Not one body but all of a kind: 各区县, 有关部门, 市级部门, 成员单位, 牵头单位. */
const anyBody =
  /各|有关|相关|其他|其它|所有|全体|全市|全县|全区|全省|责任|成员|牵头|配合|主管|所属|直属|下属|辖区|属地|本地|基层(?![^、]{0,6}[科处股室局]$)|以上|(?:市|县|区|省|州|镇|乡)级(?:部门|单位|机关)|^(?:部门|单位|机关|科室|处室|医院|学校|企业|街道|社区|乡镇|镇街|县区|区县|市县)$/u;
const department = /(?:[处科室股]|中心|大队|支队)$/u;
const shortestPrefix = 3;

/** Whether the roster has a unit of which this names a department: 市卫生健康委医政处. */
function isDepartment(name: string, index: UnitIndex): boolean {
  if (!department.test(name)) return false;
  for (let at = name.length - 2; at >= shortestPrefix; at--) {
    const unit = index.unitOf(name.slice(0, at));
    if (unit !== undefined) return unit.departments.length === 0 || unit.departments.includes(name.slice(at));
  }
  return false;
}

/** Whether a unit's level is left out, which is another rule's matter: 教育局 of 市教育局. */
function lacksLevel(name: string, index: UnitIndex): boolean {
  return allLevels.some((level) => index.has(level + name));
}

/** Whether the roster should have this name and doesn't, neither as today's nor as an old one. */
export function isUnknown(name: string, index: UnitIndex): boolean {
  if (anyBody.test(name) || index.matches(name).length > 0) return false;
  if (lacksLevel(name, index) || isDepartment(name, index)) return false;
  // 市教育 of 市教育、财政局, and what was taken for a unit by its place alone.
  return endsAsUnit(name);
}

/** Two spellings of one name, and whether the roster says that `many` is the right one. */
export interface Judged extends Variant {
  readonly isCertain: boolean;
}

/**
 * What the roster makes of spellings that are alike: two units where it has both; where it has one of them, that is the
 * right one, however rare.
 */
export function judge(variants: readonly Variant[], library: Library): readonly Judged[] {
  if (library.units.length === 0) return mapList(variants, (variant) => ({ ...variant, isCertain: false }));
  const index = unitIndex(library);
  return flatMapList(variants, (variant) => {
    const { few, many } = variant;
    const [hasFew, hasMany] = [index.has(few), index.has(many)];
    if (hasFew && hasMany) return [];
    // What a roster lacks is another rule's matter, too.
    if (variant.kind === 'department') return [];
    // Which form a roster prefers is another rule's matter.
    if (variant.kind === 'form' && (hasFew || hasMany)) return [];
    if (hasFew) return [{ ...variant, few: many, many: few, isCertain: true }];
    return [{ ...variant, isCertain: hasMany }];
  });
}
