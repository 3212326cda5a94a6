/** Numbers in steps, 2.1 and 2.1.1: what stands there, and the edits that write other numbers in their place. */
import type { Part, Plan, Section } from '../../plan/model';
import { rangeIn } from '../../plan/passages/passages';
import { numberLike } from '../../rules/numbering/number-text';
import { DIGIT } from '../../text/chars';
import { groupBy } from '../../text/groups';
import type { Edit, Range } from '../../text/range';
import { rangeInLine } from '../../text/range';
import { shadowOf } from '../../text/shadow';
import { chainOf } from '../sections';

/** The numbers of a decimal: 2, 1 and 1 of 2.1.1. */
export type Path = readonly number[];

/** A decimal. */
export interface Step {
  readonly section: Section;
  readonly path: Path;
  /** The heading whose numbers it goes on from: a decimal, or one of the level that the first numbers are of. */
  readonly host: Section | undefined;
}

/** 见3.2, 按照3.2.1的要求, 第3.2节. */
const reference =
  /(?<=见|按|照|据|符合|满足|落实|执行|第|本(?:方案|计划|办法|预案|文件|要点))\s?(\d{1,2}(?:\.\d{1,2})+)(?=\s?(?:[的节条款项所中和及，。；、）)]|要求|规定|$))/gu;

/** How many numbers a decimal has. */
export function stepsIn(plan: Plan, section: Section): number {
  return pathOf(plan, section).length;
}

/** The decimals of each part, in the order of the text. */
export function stepsByPart(plan: Plan): ReadonlyMap<Part, readonly Step[]> {
  const decimals = plan.sections.filter(({ marker }) => marker.style === 'decimal');
  const byPart = groupBy(decimals, ({ part }) => part);
  return new Map([...byPart].map(([part, sections]) => [part, stepsOf(plan, sections)]));
}

/** What changes where decimals get other numbers. */
export interface StepEdits {
  /** The decimals that do. */
  readonly moved: readonly Step[];
  readonly own: readonly Edit[];
  /** Of what refers to them. */
  readonly references: readonly Edit[];
}

/** The edits that give the decimals of a part other numbers. @param pathFor those of each */
export function stepEdits(plan: Plan, part: Part, steps: readonly Step[], pathFor: (step: Step) => Path): StepEdits {
  const paths = new Map(steps.map((step) => [step, pathFor(step)]));
  const moved = steps.filter((step) => !isSame(paths.get(step)!, step.path));
  const own = moved.flatMap((step) => {
    const { line, marker } = step.section;
    const rangeOf = (from: number, to: number): Range =>
      rangeInLine(line, marker.whole.from + from, marker.whole.from + to);
    return editsOf(writtenOf(plan, step.section), step.path, paths.get(step)!, rangeOf);
  });
  return { moved, own, references: moved.length === 0 ? [] : referenceEdits(plan, part, steps, paths) };
}

function writtenOf({ lines }: Plan, { line, marker }: Section): string {
  return lines[line]!.slice(marker.whole.from, marker.whole.to);
}

function pathOf(plan: Plan, section: Section): Path {
  return shadowOf(writtenOf(plan, section)).split('.').map(Number);
}

/** Whether two decimals have the same numbers. */
export function isSame(one: Path, other: Path): boolean {
  return one.length === other.length && one.every((number, at) => number === other[at]);
}

function stepsOf(plan: Plan, sections: readonly Section[]): readonly Step[] {
  const paths = sections.map((section) => pathOf(plan, section));
  const leader = leaderOf(sections, paths);
  return sections.map((section, at) => ({
    section,
    path: paths[at]!,
    host: chainOf(section.parent).find(({ marker: { style } }) => style === 'decimal' || style === leader),
  }));
}

/** The kind of headings whose number is mostly the first one of the decimals below them. */
function leaderOf(sections: readonly Section[], paths: readonly Path[]): string | undefined {
  const votes = new Map<string, number>();
  const seen = new Set<Section>();
  sections.forEach((section, at) => {
    for (const heading of chainOf(section.parent)) {
      const { style, value } = heading.marker;
      if (style === 'decimal' || seen.has(heading)) continue;
      seen.add(heading);
      votes.set(style, (votes.get(style) ?? 0) + (paths[at]![0] === value ? 1 : -1));
    }
  });
  const [best] = [...votes].sort(([, one], [, other]) => other - one);
  return best !== undefined && best[1] >= 0 ? best[0] : undefined;
}

/**
 * The edits that give a decimal other numbers, each where it changes, so that the marks between them stay.
 * @param written the decimal as it stands
 * @param rangeOf the place of a stretch of it
 */
function editsOf(
  written: string,
  path: Path,
  wanted: Path,
  rangeOf: (from: number, to: number) => Range,
): readonly Edit[] {
  return [...written.matchAll(/[0-9０-９]+/gu)].flatMap(({ 0: figures, index }, step) =>
    path[step] === wanted[step]
      ? []
      : [{ range: rangeOf(index, index + figures.length), newText: numberLike(figures, wanted[step]!)! }],
  );
}

/** The edits of what refers to a decimal that gets other numbers; one that two have may mean either. */
function referenceEdits(
  plan: Plan,
  part: Part,
  steps: readonly Step[],
  paths: ReadonlyMap<Step, Path>,
): readonly Edit[] {
  const meant = new Map<string, Step | undefined>();
  for (const step of steps) {
    const key = step.path.join('.');
    meant.set(key, meant.has(key) ? undefined : step);
  }
  return plan.passagesWith(DIGIT).flatMap((passage) => {
    if (passage.part !== part || passage.kind === 'heading') return [];
    return [...passage.shadow.matchAll(reference)].flatMap(({ 0: whole, 1: digits, index }) => {
      const step = meant.get(digits!);
      if (step === undefined) return [];
      const from = index + whole.length - digits!.length;
      const written = passage.text.slice(from, from + digits!.length);
      return editsOf(written, step.path, paths.get(step)!, (first, end) => rangeIn(passage, from + first, from + end));
    });
  });
}
