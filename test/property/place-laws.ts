/** What holds for features at any position of any document: broken laws as lines for a person. */
import {
  applyEdits,
  complete,
  definitionAt,
  editsOf,
  highlightsAt,
  hoverOnFacts,
  endItem,
  isAtItemEnd,
  newItem,
  parsePlan,
  rangeContains,
  rangesOverlap,
  referencesAt,
  renamableAt,
  renameUnit,
  renumber,
  selectionsAt,
  sortEdits,
} from '../../server/src/core';
import type { Edit, Library, Plan, Position, Range } from '../../server/src/core';
import { badProposal, badRanges, badWords, spell } from './feature-laws';

function badSelections(plan: Plan, position: Position): readonly string[] {
  const ranges = selectionsAt(plan, position);
  const cursor: Range = { start: position, end: position };
  const grows = ranges.every((range, at) => {
    const before = ranges[at - 1] ?? cursor;
    return rangeContains(range, before) && (at === 0 || !rangeContains(before, range));
  });
  return [
    ...badRanges(plan, 'selection', ranges),
    ...(ranges.length > 0 && grows ? [] : [`selection: ${ranges.map(spell).join(' ')}`]),
  ];
}

function badNavigation(plan: Plan, library: Library, position: Position): readonly string[] {
  const cursor: Range = { start: position, end: position };
  const hover = hoverOnFacts(plan, library, position, 'file:///plan.txt');
  const definition = definitionAt(plan, position);
  const references = referencesAt(plan, position).map(({ range }) => range);
  const highlights = highlightsAt(plan, position);
  const holds = (range: Range | undefined): boolean => range === undefined || rangeContains(range, cursor);
  return [
    ...badRanges(plan, 'hover', [hover?.range]),
    ...badWords('hover', hover === undefined ? [] : [hover.markdown]),
    ...(holds(hover?.range) ? [] : ['hover: its words are elsewhere']),
    ...badRanges(plan, 'definition', [
      definition?.origin,
      ...(definition?.targets ?? []).flatMap((one) => [one.range, one.selectionRange]),
    ]),
    ...(definition?.targets ?? [])
      .filter(({ range, selectionRange }) => !rangeContains(range, selectionRange))
      .map(({ range, selectionRange }) => `definition: ${spell(selectionRange)} not in ${spell(range)}`),
    ...(holds(definition?.origin) ? [] : ['definition: its words are elsewhere']),
    ...badRanges(plan, 'references', references),
    ...badRanges(plan, 'highlights', highlights),
    ...(highlights.length === 0 || highlights.some((range) => holds(range)) ? [] : ['highlights: none here']),
  ];
}

/** Names lose the spaces of narrow cells. */
const withoutSpaces = (text: string): string => text.replace(/[^\S\n]+/gu, '');

/** A name that no document has. */
const newName = '测绘鉴证局';

function badRename(plan: Plan, position: Position): readonly string[] {
  const renamable = renamableAt(plan, position);
  if ('refusal' in renamable) return badWords('rename', [renamable.refusal]);
  const { range, name } = renamable;
  const proposal = renameUnit(plan, position, newName);
  if ('refusal' in proposal) return badWords('rename', [proposal.refusal]);
  const edits = editsOf(proposal);
  const text = plan.lines.join('\n');
  const replaced = edits.map(({ range: { start, end } }) =>
    plan.lines[start.line]!.slice(start.character, end.character),
  );
  return [
    ...badRanges(plan, 'rename', [range]),
    ...badProposal(plan, 'rename', proposal),
    ...(rangesOverlap(range, { start: position, end: position }) ? [] : ['rename: the name is elsewhere']),
    ...replaced
      .filter((old) => withoutSpaces(old) !== withoutSpaces(name))
      .map((old) => `rename: “${old}” is not “${name}”`),
    ...badWayBack(text, edits, name),
  ];
}

/** The name is given back: the text is what it was, or the old name, with a lost bracket in it, is refused. */
function badWayBack(text: string, edits: readonly Edit[], name: string): readonly string[] {
  const there = applyEdits(text, edits);
  const [first] = sortEdits(edits);
  const back = first === undefined ? undefined : renameUnit(parsePlan(there), first.range.start, name);
  if (back === undefined || 'refusal' in back) return badWords('rename', [back?.refusal ?? '']);
  const isSame = withoutSpaces(applyEdits(there, editsOf(back))) === withoutSpaces(text);
  return isSame ? [] : [`rename: “${name}” there and back is not the same`];
}

function badSuggestions(plan: Plan, library: Library, position: Position): readonly string[] {
  const { line, character } = position;
  const { length } = plan.lines[line]!;
  return complete(plan, library, position, { year: 2026 }).flatMap(({ label, insert = label, from, to, replaceTo }) => [
    ...badWords('completion', [label, insert]),
    ...(0 <= from && from <= character && character <= to && to <= replaceTo && replaceTo <= length
      ? []
      : [`completion: “${label}” at ${from}–${to}–${replaceTo}`]),
  ]);
}

/** What is wrong with what features say of a position. */
export function wrongAt(plan: Plan, library: Library, position: Position): readonly string[] {
  isAtItemEnd(plan, position);
  const broken = [
    ...badNavigation(plan, library, position),
    ...badSelections(plan, position),
    ...badRename(plan, position),
    ...badSuggestions(plan, library, position),
    ...badProposal(plan, 'new item', newItem(plan, position)),
    ...badProposal(plan, 'end item', endItem(plan, position)),
    ...badProposal(plan, 'renumber level', renumber(plan, 'level', position)),
    ...badProposal(plan, 'renumber section', renumber(plan, 'section', position)),
  ];
  return broken.map((one) => `${position.line + 1}:${position.character + 1} ${one}`);
}
