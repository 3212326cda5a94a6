/** What holds for features of whole documents, whatever is written in them: broken laws as lines for a person. */
import {
  applyEdits,
  comparePositions,
  editsOf,
  folding,
  formatPipes,
  generateTable,
  inlays,
  fileLinks,
  innerLinks,
  lenses,
  outline,
  parsePlan,
  planSymbols,
  rangeContains,
  rangeInLine,
  renumber,
  sortEdits,
  syncTable,
  taskTree,
  tasks,
  tokensBetween,
  unitsIntoBody,
} from '../../server/src/core';
import type { Edit, OutlineNode, Plan, Position, Proposal, Range } from '../../server/src/core';

export const spell = ({ start, end }: Range): string =>
  `${start.line + 1}:${start.character + 1}–${end.line + 1}:${end.character + 1}`;

function isPlace({ lines }: Plan, { line, character }: Position): boolean {
  return line >= 0 && line < lines.length && character >= 0 && character <= lines[line]!.length;
}

export function badRanges(plan: Plan, what: string, ranges: readonly (Range | undefined)[]): readonly string[] {
  return ranges.flatMap((range) => {
    if (range === undefined) return [];
    const isGood =
      isPlace(plan, range.start) && isPlace(plan, range.end) && comparePositions(range.start, range.end) <= 0;
    return isGood ? [] : [`${what}: no range ${spell(range)}`];
  });
}

/** What a person reads says something, and has no piece of the program in it. */
export function badWords(what: string, texts: readonly string[]): readonly string[] {
  return texts
    .filter((text) => text.trim() === '' || /undefined|NaN|\[object/u.test(text))
    .map((text) => `${what}: “${text}”`);
}

/** Ranges that follow each other and share nothing. */
function overlaps(what: string, ranges: readonly Range[]): readonly string[] {
  return ranges.flatMap((range, at) => {
    const next = ranges[at + 1];
    return next === undefined || comparePositions(range.end, next.start) <= 0
      ? []
      : [`${what}: ${spell(range)} and ${spell(next)}`];
  });
}

function badEdits(plan: Plan, what: string, edits: readonly Edit[]): readonly string[] {
  const ranges = sortEdits(edits).map(({ range }) => range);
  return [...badRanges(plan, what, ranges), ...overlaps(`${what}: edits overlap`, ranges)];
}

export function badProposal(plan: Plan, what: string, proposal: Proposal): readonly string[] {
  return [
    ...badEdits(plan, what, editsOf(proposal)),
    ...badWords(what, [proposal.message, ...proposal.changes.map(({ label }) => label)]),
    ...proposal.changes
      .filter(({ edits }) => edits.length === 0)
      .map(({ label }) => `${what}: nothing is done: ${label}`),
  ];
}

function badOutline(plan: Plan, nodes: readonly OutlineNode[], within?: Range): readonly string[] {
  return nodes.flatMap(({ range, selectionRange, title, children }) => [
    ...badRanges(plan, 'outline', [range, selectionRange]),
    ...badWords('outline', [title]),
    ...(rangeContains(range, selectionRange) ? [] : [`outline: ${spell(selectionRange)} not in ${spell(range)}`]),
    ...(within === undefined || rangeContains(within, range)
      ? []
      : [`outline: ${spell(range)} not in ${spell(within)}`]),
    ...badOutline(plan, children, range),
  ]);
}

function badDisplay(plan: Plan): readonly string[] {
  const last = plan.lines.length - 1;
  const folds = folding(plan);
  const tokens = tokensBetween(plan, 0, last);
  const tokenRanges = tokens.map(({ line, from, to }) => rangeInLine(line, from, to));
  const middle = last >> 1;
  const pieces = [...tokensBetween(plan, 0, middle), ...tokensBetween(plan, middle + 1, last)];
  const shownLenses = lenses(plan);
  const shownInlays = inlays(plan, 0, last);
  const links = innerLinks(plan);
  const symbols = planSymbols(plan, '文稿');
  return [
    ...folds
      .filter(({ startLine, endLine }) => !(startLine >= 0 && startLine < endLine && endLine <= last))
      .map(({ startLine, endLine }) => `folding: ${startLine}–${endLine}`),
    ...badRanges(plan, 'tokens', tokenRanges),
    ...tokens.filter(({ from, to }) => from >= to).map(({ line }) => `tokens: an empty one in line ${line + 1}`),
    ...overlaps('tokens', tokenRanges),
    ...(JSON.stringify(pieces) === JSON.stringify(tokens)
      ? []
      : ['tokens: some lines have others than all lines together']),
    ...badRanges(
      plan,
      'lenses',
      shownLenses.flatMap(({ range, target }) => [range, target?.range, target?.selectionRange]),
    ),
    ...badWords(
      'lenses',
      shownLenses.map(({ title }) => title),
    ),
    ...badRanges(
      plan,
      'inlays',
      shownInlays.flatMap(({ position, target }) => [{ start: position, end: position }, target?.selectionRange]),
    ),
    ...badWords(
      'inlays',
      shownInlays.flatMap(({ label, tooltip }) => [label, tooltip]),
    ),
    ...badRanges(
      plan,
      'file links',
      fileLinks(plan).map(({ range }) => range),
    ),
    ...badRanges(
      plan,
      'links',
      links.flatMap(({ range, target }) => [range, { start: target, end: target }]),
    ),
    ...overlaps(
      'links',
      links.map(({ range }) => range),
    ),
    ...badWords(
      'links',
      links.map(({ title }) => title),
    ),
    ...badRanges(
      plan,
      'symbols',
      symbols.map(({ range }) => range),
    ),
    ...badWords(
      'symbols',
      symbols.map(({ name }) => name),
    ),
    ...badOutline(plan, outline(plan)),
  ];
}

function badTasks(plan: Plan): readonly string[] {
  const all = tasks(plan);
  const groupings = ['section', 'unit', 'deadline'] as const;
  return [
    ...badRanges(
      plan,
      'tasks',
      all.flatMap(({ range, related }) => [range, ...related]),
    ),
    ...groupings.flatMap((by) =>
      badWords(
        `tasks by ${by}`,
        taskTree(all, by).groups.map(({ title }) => title),
      ),
    ),
    ...badWords(
      'tasks',
      taskTree(all, 'section').groups.flatMap((group) => group.tasks.map(({ title }) => title)),
    ),
  ];
}

const documentStart: Position = { line: 0, character: 0 };

function badCommands(plan: Plan): readonly string[] {
  const text = plan.lines.join('\n');
  const aligned = applyEdits(text, formatPipes(plan));
  const renumbered = renumber(plan, 'document', documentStart);
  return [
    ...badEdits(plan, 'format', formatPipes(plan)),
    ...(formatPipes(parsePlan(aligned)).length === 0 ? [] : ['format: done twice it does more']),
    ...badProposal(plan, 'renumber', renumbered),
    ...badProposal(plan, 'generate', generateTable(plan)),
    ...badProposal(plan, 'generate pipes', generateTable(plan, { format: 'pipes' })),
    ...badProposal(plan, 'sync', syncTable(plan)),
    ...badProposal(plan, 'units into body', unitsIntoBody(plan)),
  ];
}

/** What is wrong with what features say of a whole document. */
export function wrongInDocument(plan: Plan): readonly string[] {
  return [...badDisplay(plan), ...badTasks(plan), ...badCommands(plan)];
}
