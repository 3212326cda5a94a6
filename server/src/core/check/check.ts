import type { Library } from '../library/library';
import { emptyLibrary } from '../library/library';
import type { Plan } from '../plan/model';
import { rules as allRules } from '../rules/registry';
import type { Finding, Fix, Rule, Severity } from '../rules/rule';
import { sortEdits } from '../text/edits';
import type { Range } from '../text/range';
import { comparePositions } from '../text/range';
import type { Fingerprint } from './fingerprint';
import { holdSample } from './held';
import { fingerprints, fingerprintsBeside } from './fingerprint';
import type { Problem, Settings } from './problem';
import { defaultSettings } from './problem';
import { activeRules } from './settings';
import { mapList } from '../text/lists';

/** What `check` tells besides the problems. */
export interface CheckHooks {
  /** Called where a rule throws, in its search (once) or in a fix; the other rules go on. */
  onRuleError?(rule: string, error: unknown): void;
  /** Called before each rule’s search and after it, for whoever measures: the core has no clock. */
  onRuleStart?(rule: string): void;
  onRuleEnd?(rule: string): void;
  /** Asked between rules; where it answers true, `check` stops and returns what it has. */
  isCancelled?(): boolean;
  /** Asked by `fixAll` which of a round's problems it may mend; all where it is missing. */
  mayMend?(problems: readonly Problem[]): readonly Problem[];
}

/** A finding with what is needed to make a problem of it. */
interface Found {
  readonly rule: Rule;
  /** The order of the rules among themselves. */
  readonly rank: number;
  readonly severity: Severity;
  /** The finding’s: each rule makes objects of its own kind, which are slow to look into when sorted. */
  readonly range: Range;
  readonly finding: Finding;
}

/**
 * The problems of a plan, in the order of the text; at one place, in the order of the groups.
 * @param settings which rules run and how grave they are
 * @param hooks    told of rules that throw, and asked whether to stop
 * @param library  what the team knows: its units and terms
 */
export function check(
  plan: Plan,
  settings: Settings = defaultSettings,
  hooks: CheckHooks = {},
  library: Library = emptyLibrary,
): readonly Problem[] {
  holdSample((sample) => checkWith(allRules, sample, defaultSettings));
  return checkWith(allRules, plan, settings, hooks, library);
}

/** As `check`, with the rules given. */
export function checkWith(
  rules: readonly Rule[],
  plan: Plan,
  settings: Settings,
  hooks: CheckHooks = {},
  library: Library = emptyLibrary,
): readonly Problem[] {
  const found: Found[] = [];
  const active = activeRules(rules, settings);
  // Editors underline hints at most; who wants to be told of everything has them in the list.
  const hints = settings.profile === 'strict' ? 'info' : 'hint';
  for (let rank = 0; rank < active.length; rank++) {
    const { rule, severity, options } = active[rank]!;
    if (hooks.isCancelled?.()) break;
    if (rule.needs === 'plan' && plan.genre === 'other') continue;
    const kept = found.length;
    const report = (finding: Finding): void => {
      const own = finding.severity ?? rule.severity;
      found.push({ rule, rank, severity: severity ?? (own === 'hint' ? hints : own), range: finding.range, finding });
    };
    hooks.onRuleStart?.(rule.id);
    try {
      rule.check(plan, report, options, library);
    } catch (error) {
      // What it reported before it fell over may be half a truth.
      found.length = kept;
      hooks.onRuleError?.(rule.id, error);
    }
    hooks.onRuleEnd?.(rule.id);
  }
  found.sort(inTextOrder);
  return toProblems(plan, found.filter(isFirstOfItsPlace), hooks);
}

function inTextOrder(a: Found, b: Found): number {
  return (
    comparePositions(a.range.start, b.range.start) || a.rank - b.rank || comparePositions(a.range.end, b.range.end)
  );
}

/** False where the same rule has spoken of the same range just before; the sort has brought them together. */
function isFirstOfItsPlace(one: Found, at: number, sorted: readonly Found[]): boolean {
  const previous = sorted[at - 1];
  return previous === undefined || previous.rule !== one.rule || inTextOrder(previous, one) !== 0;
}

/** The fingerprints of all problems of one check: most callers, above all the one at each keystroke, ask for none. */
class Names {
  readonly #plan: Plan;
  readonly #found: readonly Found[];
  #names: readonly Fingerprint[] | undefined;
  #beside: readonly (readonly string[])[] | undefined;

  constructor(plan: Plan, found: readonly Found[]) {
    this.#plan = plan;
    this.#found = found;
  }

  at(index: number): Fingerprint {
    return (this.#names ??= fingerprints(this.#plan, this.#found))[index]!;
  }

  beside(index: number): readonly string[] {
    return (this.#beside ??= fingerprintsBeside(this.#plan, this.#found))[index]!;
  }
}

function toProblems(plan: Plan, found: readonly Found[], hooks: CheckHooks): readonly Problem[] {
  const names = new Names(plan, found);
  return mapList(found, (one, at) => new FoundProblem(one, plan, hooks, names, at));
}

/**
 * A class, as an object with a getter of its own takes twenty times as long to make, and a document may have many.
 * It holds no functions: V8 keeps a function in a field alive with the object's shape, and the plan with it.
 */
class FoundProblem implements Problem {
  readonly rule: string;
  readonly severity: Severity;
  readonly range: Problem['range'];
  readonly related: Problem['related'];
  readonly #found: Found;
  readonly #plan: Plan;
  readonly #hooks: CheckHooks;
  readonly #names: Names;
  readonly #at: number;
  #message: string | undefined;
  #fixes: readonly Fix[] | undefined;

  constructor(found: Found, plan: Plan, hooks: CheckHooks, names: Names, at: number) {
    const { rule, severity, finding } = found;
    this.rule = rule.id;
    this.severity = severity;
    this.range = finding.range;
    this.related = finding.related ?? [];
    this.#found = found;
    this.#plan = plan;
    this.#hooks = hooks;
    this.#names = names;
    this.#at = at;
  }

  get message(): string {
    const { rule, finding } = this.#found;
    return (this.#message ??= fillSlots(rule.messages[finding.message]!, finding.data ?? {}) + (finding.note ?? ''));
  }

  get fingerprint(): string {
    return this.#names.at(this.#at).name;
  }

  get fingerprintAmong(): string | undefined {
    return this.#names.at(this.#at).among;
  }

  get fingerprintsBeside(): readonly string[] {
    return this.#names.beside(this.#at);
  }

  fixes(): readonly Fix[] {
    return (this.#fixes ??= fixesOf(this.#found.rule, this.#found.finding, this.#plan, this.#hooks));
  }
}

/** The text of a message with its `{slots}` filled; a slot without data stays as it is. */
function fillSlots(template: string, data: Finding['data']): string {
  let text = '';
  let done = 0;
  for (let at = template.indexOf('{'); at >= 0; at = template.indexOf('{', done)) {
    const end = template.indexOf('}', at) + 1;
    if (end === 0) break;
    text += template.slice(done, at) + (data[template.slice(at + 1, end - 1)] ?? template.slice(at, end));
    done = end;
  }
  return text + template.slice(done);
}

/** The fixes of a finding; none where the rule throws, or offers edits that overlap each other. */
function fixesOf(rule: Rule, finding: Finding, plan: Plan, hooks: CheckHooks): readonly Fix[] {
  try {
    const fixes = rule.fix?.(finding, plan) ?? [];
    for (const { title, edits } of fixes) {
      const sorted = sortEdits(edits);
      const clash = sorted.some(
        ({ range }, at) => at > 0 && comparePositions(sorted[at - 1]!.range.end, range.start) > 0,
      );
      if (clash) throw new RangeError(`修改“${title}”的两处改动互相重叠。`);
    }
    return fixes;
  } catch (error) {
    hooks.onRuleError?.(rule.id, error);
    return [];
  }
}
