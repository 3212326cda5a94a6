/** The façade: all that the server, the command line and the tests may use of the core. */
export { parsePlan } from './plan/parse';
export type * from './plan/model';
export { check } from './check/check';
export type { CheckHooks } from './check/check';
export { fixAll } from './check/fix';
export type { FixResult } from './check/fix';
export { defaultSettings, profiles } from './check/problem';
export type { Problem, Profile, RuleSetting, Settings } from './check/problem';
export { activeRules } from './check/settings';
export type { ActiveRule } from './check/settings';
export { outline } from './features/outline';
export type { OutlineKind, OutlineNode } from './features/outline';
export { folding } from './features/folding';
export type { Fold } from './features/folding';
export { hoverOnProblem } from './features/hover';
export type { HoverText } from './features/hover';
export { editsOf } from './features/proposal';
export type { Change, Proposal } from './features/proposal';
export { renumber } from './features/renumber';
export type { RenumberScope } from './features/renumber';
export { tasks } from './features/tasks';
export type { Deadline, Task } from './features/tasks';
export { emptyLibrary, originName } from './library/library';
export { longestTerm, termFinder } from './library/terms';
export { unitIndex } from './library/units';
export type { NameKind, UnitMatch } from './library/units';
export type {
  Library,
  LibrarySnippet,
  LibraryTemplate,
  LibraryTerm,
  LibraryUnit,
  Origin,
  TermPattern,
} from './library/library';
export { rules } from './rules/registry';
export { groups } from './rules/rule';
export type {
  Example,
  Finding,
  Fix,
  Group,
  OptionValues,
  Related,
  Rule,
  RuleOption,
  RuleOptions,
  Severity,
  Source,
} from './rules/rule';
export { applyEdits, editsOverlap, sortEdits } from './text/edits';
export { comparePositions, rangeContains, rangeInLine, rangesOverlap } from './text/range';
export type { Columns, Edit, Placed, Position, Range } from './text/range';
