import { defaultSettings, profiles, rules } from '../core';
import type { Profile, Rule, RuleOption, RuleSetting, Settings } from '../core';
import { didYouMean, oneOf, quoted } from './nearest';

/** The name of the settings file that a team shares. */
export const settingsFileName = 'planlint.yaml';

/** What is wrong in a settings object. */
export interface SettingsProblem {
  /** The keys that lead there, outermost first; empty for the whole. */
  readonly path: readonly string[];
  /** Whether the last key itself is wrong, rather than its value. */
  readonly on: 'key' | 'value';
  readonly message: string;
}

/** All of a rule that its settings depend on. */
export type KnownRule = Pick<Rule, 'id' | 'options'>;

/** Other words for on and off, as YAML and people have them. */
const offAndOn: Readonly<Record<'off' | 'on', readonly string[]>> = {
  off: ['no', 'false', 'n', 'disable', 'disabled', 'none', 'never', '0', '关', '关闭', '不', '否'],
  on: ['yes', 'true', 'y', 'enable', 'enabled', '1', '开', '开启', '是'],
};

/** What the profiles are called, in their order. */
const profileNames: readonly string[] = ['起草', '审核', '从严'];

/** What a rule may be set to, in the order in which it is shown. */
export const ruleLevels = ['off', 'on', 'error', 'warning', 'info', 'hint'] as const;

const topKeys = ['profile', 'rules'];
/** Keys of the file alone, which `library/settings.ts` reads. */
const fileKeys = ['extends', 'packs', 'files'];

type Report = (path: readonly string[], on: SettingsProblem['on'], message: string) => void;

/**
 * Validates settings as they come from `planlint.yaml` or from VS Code's section `planlint`.
 * @param value plain data; `undefined` and `null` stand for “nothing set”
 * @param known the rules that exist
 * @param isFile whether it comes from a file, which has keys of its own
 * @returns what is valid (whatever is wrong counts as not set), and what is wrong, with what would be allowed
 */
export function parseSettings(
  value: unknown,
  known: readonly KnownRule[] = rules,
  isFile = false,
): { readonly settings: Settings; readonly problems: readonly SettingsProblem[] } {
  const problems: SettingsProblem[] = [];
  const report: Report = (path, on, message) => problems.push({ path, on, message });
  const top = asObject(value, [], report);
  const keys = isFile ? [...topKeys, ...fileKeys] : topKeys;
  for (const key of Object.keys(top)) {
    if (!keys.includes(key)) {
      const near = didYouMean(key, keys);
      report([key], 'key', `没有名为“${key}”的设置${near || `；可以用的有 ${keys.join('、')}`}`);
    }
  }
  return {
    settings: { profile: parseProfile(top['profile'], report), rules: parseRules(top['rules'], known, report) },
    problems,
  };
}

function parseProfile(value: unknown, report: Report): Profile {
  if (value === undefined || value === null) return defaultSettings.profile;
  const found = profiles.find((profile) => profile === value);
  if (found) return found;
  report(['profile'], 'value', `profile 只能是 ${oneOf(profiles)}，这里是${shown(value)}${profileMeant(value)}`);
  return defaultSettings.profile;
}

function parseRules(value: unknown, known: readonly KnownRule[], report: Report): Settings['rules'] {
  const result: Record<string, RuleSetting> = {};
  for (const [id, setting] of Object.entries(asObject(value, ['rules'], report))) {
    const rule = known.find((one) => one.id === id);
    if (!rule) {
      const near = didYouMean(
        id,
        known.map((one) => one.id),
      );
      report(['rules', id], 'key', `没有名为“${id}”的规则${near || '；规则见 planlint rules'}`);
      continue;
    }
    const parsed = parseRule(setting, rule, report);
    if (parsed !== undefined) result[id] = parsed;
  }
  return result;
}

function parseRule(value: unknown, rule: KnownRule, report: Report): RuleSetting | undefined {
  if (value === undefined || value === null) return undefined;
  const path = ['rules', rule.id];
  if (!isObject(value)) return parseLevel(value, path, report);
  const options: Record<string, unknown> = {};
  const keys = ['severity', ...Object.keys(rule.options ?? {})];
  for (const [key, setting] of Object.entries(value)) {
    if (setting === undefined || setting === null) continue;
    const place = [...path, key];
    if (!keys.includes(key)) {
      const near = didYouMean(key, keys);
      report(place, 'key', `规则 ${rule.id} 没有名为“${key}”的选项${near || `；可以用的有 ${keys.join('、')}`}`);
      continue;
    }
    const isLevel = key === 'severity';
    const parsed = isLevel
      ? parseLevel(setting, place, report)
      : parseOption(setting, rule.options![key]!, place, report);
    if (parsed !== undefined) options[key] = parsed;
  }
  return options;
}

function parseLevel(value: unknown, path: readonly string[], report: Report): (typeof ruleLevels)[number] | undefined {
  const found = ruleLevels.find((level) => level === value);
  if (found === undefined) {
    report(path, 'value', `${path.at(-1)} 只能是 ${oneOf(ruleLevels)}，这里是${shown(value)}${levelMeant(value)}`);
  }
  return found;
}

function parseOption(value: unknown, option: RuleOption, path: readonly string[], report: Report): number | undefined {
  if (typeof value === 'number' && value >= option.min && value <= option.max) return value;
  report(
    path,
    'value',
    `${path.at(-1)} 应是 ${option.min} 到 ${option.max} 之间的数（默认 ${option.default}），这里是${shown(value)}`,
  );
  return undefined;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function asObject(value: unknown, path: readonly string[], report: Report): Readonly<Record<string, unknown>> {
  if (value === undefined || value === null) return {};
  if (isObject(value)) return value;
  const what = path.length === 0 ? '设置' : `“${path.join('.')}”`;
  report(path, 'value', `${what}应由“键: 值”组成（半角冒号，后面空一格），这里是${shown(value)}`);
  return {};
}

function suggestion(value: unknown, known: readonly string[]): string {
  return typeof value === 'string' ? didYouMean(value, known) : '';
}

/** The question after a profile that is none, which may be meant by its Chinese name. */
function profileMeant(value: unknown): string {
  const at = profileNames.findIndex((name) => name === value);
  return at < 0 ? suggestion(value, profiles) : `，是不是“${profiles[at]!}”？`;
}

/** The question after a level that is none: `no` is meant as off, though it is nearer to on. */
function levelMeant(value: unknown): string {
  const word = typeof value === 'object' ? '' : String(value).toLowerCase();
  const level = offAndOn.off.includes(word) ? 'off' : offAndOn.on.includes(word) ? 'on' : undefined;
  return level === undefined ? suggestion(value, ruleLevels) : `，是不是“${level}”？`;
}

function shown(value: unknown): string {
  if (typeof value === 'string') return quoted(value);
  if (Array.isArray(value)) return '一个列表';
  if (isObject(value)) return '一组键值';
  return ` ${String(value)}`;
}
