import type { Group, OptionValues, Rule, Severity } from '../rules/rule';
import { groups } from '../rules/rule';
import type { RuleSetting, Settings } from './problem';

/** A rule that runs, with what the settings say of it. */
export interface ActiveRule {
  readonly rule: Rule;
  /** What the user wants for all of the rule's problems; else each has the rule's, or its own. */
  readonly severity: Severity | undefined;
  readonly options: OptionValues;
}

/** What matters while a document is being drafted; marks and wording come at the review. */
const draftGroups: ReadonlySet<Group> = new Set<Group>([
  '层次序号',
  '标题',
  '责任单位',
  '时间年份',
  '数字',
  '附件',
  '任务分解表',
]);

const groupRank = new Map<Group, number>(groups.map((group, rank) => [group, rank]));

/**
 * The rules that run, in the order of their groups.
 * @param rules    all that there are
 * @param settings an explicit setting of a rule goes before the profile
 */
export function activeRules(rules: readonly Rule[], settings: Settings): readonly ActiveRule[] {
  const known = answers.get(settings);
  if (known?.rules === rules) return known.active;
  const active = findActive(rules, settings);
  answers.set(settings, { rules, active });
  return active;
}

/** The last answer for some settings: at each keystroke it is asked for again. */
const answers = new WeakMap<Settings, { readonly rules: readonly Rule[]; readonly active: readonly ActiveRule[] }>();

function findActive(rules: readonly Rule[], settings: Settings): readonly ActiveRule[] {
  const active: ActiveRule[] = [];
  for (const rule of rules) {
    const setting = settings.rules[rule.id];
    const wish = wishOf(setting);
    if (wish === 'off' || (wish === undefined && !inProfile(rule, settings.profile))) continue;
    active.push({ rule, severity: wish === 'on' ? undefined : wish, options: optionValues(rule, setting) });
  }
  return active.sort((a, b) => groupRank.get(a.rule.group)! - groupRank.get(b.rule.group)!);
}

/** What is set for a rule; undefined where the profile decides. */
function wishOf(setting: RuleSetting | undefined): Severity | 'on' | 'off' | undefined {
  return typeof setting === 'object' ? setting.severity : setting;
}

function inProfile(rule: Rule, profile: Settings['profile']): boolean {
  if (profile === 'strict') return true;
  return rule.enabled && (profile === 'review' || draftGroups.has(rule.group));
}

/**
 * The values of a rule's options: what is set, where it is a number within its limits, else the default. Whoever reads
 * settings tells the user of the ones that are not taken.
 */
function optionValues(rule: Rule, setting: RuleSetting | undefined): OptionValues {
  const values: Record<string, number> = {};
  for (const [name, option] of Object.entries(rule.options ?? {})) {
    const value = typeof setting === 'object' ? setting[name] : undefined;
    const fits = typeof value === 'number' && value >= option.min && value <= option.max;
    values[name] = fits ? value : option.default;
  }
  return values;
}
