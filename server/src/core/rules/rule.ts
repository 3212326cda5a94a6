/**
 * What a rule is. A rule finds (`check`) and mends (`fix`); both are pure, and a fix is worked out only when asked for.
 * Its examples are its tests and its page at once: `⟦…⟧` marks where the problem must be.
 */
import type { Library } from '../library/library';
import type { Plan } from '../plan/model';
import type { Edit, Range } from '../text/range';

/** How certain and how grave: error = the text contradicts itself or a standard; warning = very probably a slip. */
export type Severity = 'error' | 'warning' | 'info' | 'hint';

/** What the severities are called. */
export const severityNames: Readonly<Record<Severity, string>> = {
  error: '错误',
  warning: '警告',
  info: '信息',
  hint: '提示',
};

/** What they mean to who reads them. */
export const severityMeanings: Readonly<Record<Severity, string>> = {
  error: '确实有错，前后矛盾或者违反明文规定，应当改正',
  warning: '多半有错，核对后再改',
  info: '惯例和建议，或者拿不准的地方，看一眼再定',
  hint: '文字上的细节，编辑器里只作淡淡的标记，从严检查时才列入问题面板',
};

/** The groups in the order in which a reviewer reads. */
export const groups = [
  '层次序号',
  '标题',
  '责任单位',
  '时间年份',
  '数字',
  '附件',
  '任务分解表',
  '事实',
  '公文要素',
  '标点',
  '文字',
  '文本完整性',
  '一致性',
  '团队词库',
] as const;
export type Group = (typeof groups)[number];

/** Another place that belongs to the same cause. */
export interface Related {
  readonly range: Range;
  readonly message: string;
}

/** One way to mend a problem. `safe` = it can't be wrong, so it may be done in bulk, without being looked at. */
export interface Fix {
  readonly title: string;
  readonly safe: boolean;
  readonly edits: readonly Edit[];
}

/** One setting of a rule, from which its type, its schema and its documentation derive. */
export type RuleOption = {
  readonly type: 'number';
  readonly default: number;
  readonly min: number;
  readonly max: number;
  readonly description: string;
};
/** The settings of a rule, by name. */
export type RuleOptions = Readonly<Record<string, RuleOption>>;
/** What they are set to. */
export type OptionValues = Readonly<Record<string, number>>;

/** A text on which the rule is tried. With `⟦…⟧` in it a problem must be exactly there; without, there must be none. */
export interface Example {
  readonly name: string;
  readonly text: string;
  /** The text after the first fix of the first problem; given exactly where that problem has a fix. */
  readonly fixed?: string;
  /** Only a test: not shown on the rule's page. */
  readonly hidden?: boolean;
  /** What the team's library has, of a rule that asks it. */
  readonly library?: Partial<Library>;
}

/** Where a rule's demand comes from. */
export interface Source {
  readonly document: string;
  readonly clause?: string;
  /** What it says there, in a few words. */
  readonly says?: string;
}

/** The `{slots}` of a message. */
type Slots<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | Slots<Rest> : never;

/** What `check` reports: plain data. `message` is a key of the rule's messages, `data` fills its slots. */
export interface Finding<
  Messages extends Readonly<Record<string, string>> = Readonly<Record<string, string>>,
  Extra = unknown,
> {
  readonly range: Range;
  readonly message: keyof Messages & string;
  readonly data: Readonly<Record<string, string | number>>;
  readonly related?: readonly Related[];
  /** Where this one is less (or more) certain than the rule is in general. */
  readonly severity?: Severity;
  /**
   * Said behind the message, and no part of what the problem is recognized by: what a library may word anew.
   */
  readonly note?: string | undefined;
  /** Whatever `fix` needs to know of what `check` saw; it never leaves the rule. */
  readonly extra?: Extra;
}

type TypedFinding<Messages extends Readonly<Record<string, string>>, Extra> = {
  [Key in keyof Messages & string]: Omit<Finding<Messages, Extra>, 'message' | 'data'> & {
    readonly message: Key;
  } & ([Slots<Messages[Key]>] extends [never]
      ? { readonly data?: undefined }
      : { readonly data: { readonly [Slot in Slots<Messages[Key]>]: string | number } });
}[keyof Messages & string];

/** A rule as its file writes it. `Extra` is what its check hands over to its fix. */
export interface RuleDefinition<Messages extends Readonly<Record<string, string>>, Extra> {
  /** `group-thing`, the file's name; never used again for something else. */
  readonly id: string;
  readonly group: Group;
  readonly title: string;
  /** The same title in English. */
  readonly titleEn: string;
  readonly severity: Severity;
  /** Whether the rule runs where no setting speaks of it. */
  readonly enabled: boolean;
  /** The strongest kind of fix that it offers. */
  readonly fixKind: 'safe' | 'quick' | 'none';
  /** `plan` = silent on texts that are no plans and no official documents. */
  readonly needs: 'plan' | 'any';
  /** Why it matters, in one or two sentences for the page and the hover. */
  readonly why: string;
  readonly whyEn: string;
  readonly sources: readonly Source[];
  readonly options?: RuleOptions;
  readonly messages: Messages;
  /** A wrong and a right line or two, for the hover, where those beside the first example’s mark would not tell. */
  readonly brief?: { readonly wrong: string; readonly right: string };
  readonly examples: readonly Example[];
  check(
    plan: Plan,
    report: (finding: TypedFinding<Messages, Extra>) => void,
    options: OptionValues,
    library: Library,
  ): void;
  /** The fixes of one finding, most likely first. */
  fix?(finding: Finding<Messages, Extra>, plan: Plan): readonly Fix[];
}

/** A rule as everybody but its own file sees it. */
export interface Rule extends Omit<RuleDefinition<Readonly<Record<string, string>>, unknown>, 'check' | 'fix'> {
  /** @param library what the team knows; of a library that stays the same, the same object */
  check(plan: Plan, report: (finding: Finding) => void, options: OptionValues, library: Library): void;
  fix?(finding: Finding, plan: Plan): readonly Fix[];
}

/**
 * Makes a rule. `Extra` is what `check` hands to `fix`; message keys and slots are checked by the compiler.
 * Use: `export default defineRule<MyExtra>()({ … })`.
 */
export function defineRule<Extra = undefined>() {
  return <const Messages extends Readonly<Record<string, string>>>(definition: RuleDefinition<Messages, Extra>): Rule =>
    definition as unknown as Rule;
}
