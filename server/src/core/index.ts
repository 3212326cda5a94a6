/** The façade: all that the server, the command line and the tests may use of the core. */
export { parsePlan } from './plan/parse';
export { RecentLines } from './plan/recent-lines';
export type * from './plan/model';
export { check } from './check/check';
export type { CheckHooks } from './check/check';
export { fixAll } from './check/fix';
export type { FixResult } from './check/fix';
export { sift } from './check/waivers';
export type { Sifted, Waived, Waiver } from './check/waivers';
export { defaultSettings, profiles } from './check/problem';
export type { Problem, Profile, RuleSetting, Settings } from './check/problem';
export { activeRules } from './check/settings';
export { factsWanted, newFromTemplate, newPlan, planKinds } from './features/new-plan';
export type { NewPlanOptions, PlanKind, TemplateFacts } from './features/new-plan';
export { outline, outlineLabel } from './features/outline';
export type { OutlineKind, OutlineNode } from './features/outline';
export { folding } from './features/folding';
export type { Fold } from './features/folding';
export { complete, planVariables, snippetAsText } from './features/completion';
export type { CompletionOptions, Suggestion, SuggestionKind } from './features/completion';
export { definitionAt } from './features/definition';
export type { Definition, Target } from './features/definition';
export { highlightsAt } from './features/highlights';
export { hoverOnProblem } from './features/hover';
export { hoverOnFacts } from './features/hover-facts';
export { hoverOnWaived } from './features/hover-waivers';
export { inlays } from './features/inlays';
export type { Inlay } from './features/inlays';
export { lenses } from './features/lenses';
export type { Lens } from './features/lenses';
export { fileLinks, innerLinks } from './features/links';
export { endItem, isAtItemEnd, newItem } from './features/new-item';
export { formatPipes } from './features/pipes';
export { editsOf } from './features/proposal';
export type { Change, Proposal } from './features/proposal';
export { referencesAt } from './features/references';
export type { Reference } from './features/references';
export { renamableAt, renameUnit } from './features/rename';
export type { Refusal, Renamable } from './features/rename';
export { renumber } from './features/renumber';
export type { RenumberScope } from './features/renumber';
export { selectionsAt } from './features/selection';
export { columnNames } from './features/task-table/columns';
export type { TaskColumn } from './features/task-table/columns';
export { generateTable } from './features/task-table/generate';
export { syncTable } from './features/task-table/sync';
export { unitsIntoBody } from './features/task-table/units-into-body';
export { taskSheet, taskTree } from './features/task-tree';
export type { TaskEntry, TaskGroup, TaskGrouping, TaskTree } from './features/task-tree';
export { tasks } from './features/tasks';
export type { Deadline, Task } from './features/tasks';
export { tokenTypes, tokensBetween } from './features/tokens';
export type { Token, TokenType } from './features/tokens';
export { unknownUnits } from './features/unknown-units';
export type { UnknownUnit } from './features/unknown-units';
export { matchesQuery, planSymbols } from './features/workspace-symbols';
export type { PlanSymbol } from './features/workspace-symbols';
export { emptyLibrary } from './library/library';
export { slipsBetween } from './library/nearest';
export { longestTerm } from './library/terms';
export { termsFound } from './library/try-terms';
export { unitIndex } from './library/units';
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
export { groups, severityMeanings, severityNames } from './rules/rule';
export { citation } from './rules/sources';
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
export { differing, sameEnds } from './text/differing';
export { applyEdits, sortEdits } from './text/edits';
export { addTo, groupBy } from './text/groups';
export { addAll } from './text/lists';
export { toChineseNumber, toCircled } from './text/numerals';
export { comparePositions, rangeContains, rangeInLine, rangesOverlap, sameRange } from './text/range';
export type { Columns, Edit, Placed, Position, Range } from './text/range';
export { characterWidth, displayWidth } from './text/width';
