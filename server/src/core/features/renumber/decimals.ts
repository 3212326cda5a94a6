/**
 * Numbers in steps, 2.1 and 2.1.1: the last number counts below each heading from 1 on, those before it are the
 * heading's own.
 */
import { recount } from '../../plan/assembly/recount';
import type { Part, Plan, Section } from '../../plan/model';
import { rangeIn } from '../../plan/passages/passages';
import { numberLike } from '../../rules/numbering/number-text';
import { isLeftOut } from '../../rules/numbering/standing';
import { DIGIT } from '../../text/chars';
import type { Edit, Range } from '../../text/range';
import { rangeInLine } from '../../text/range';
import { shadowOf } from '../../text/shadow';
import type { Change } from '../proposal';
import { mendedNumbers } from './counts';

/** The numbers of a decimal: 2, 1 and 1 of 2.1.1. */
type Path = readonly number[];

interface Step {
  readonly section: Section;
  readonly path: Path;
  /** The heading whose numbers it goes on from: a decimal, or one of the level that the first numbers are of. */
  readonly host: Section | undefined;
}

/** What the other levels say of decimals. */
export interface DecimalScope {
  /** Whether a decimal's last number is to be mended; those before it always follow its heading. */
  readonly isWanted: (section: Section) => boolean;
  /** The number that a heading of another kind is to have. */
  readonly numberOf: (section: Section) => number;
}

/** 见3.2, 按照3.2.1的要求, 第3.2节. */
const reference =
  /(?<=见|按|照|据|符合|满足|落实|执行|第|本(?:方案|计划|办法|预案|文件|要点))\s?(\d{1,2}(?:\.\d{1,2})+)(?=\s?(?:[的节条款项所中和及，。；、）)]|要求|规定|$))/gu;

/** The changes that number decimals on, one for each part that has some to be changed. */
export function decimalChanges(plan: Plan, scope: DecimalScope): readonly Change[] {
  const byPart = new Map<Part, Section[]>();
  for (const section of plan.sections) {
    if (section.marker.style !== 'decimal') continue;
    const own = byPart.get(section.part);
    if (own === undefined) byPart.set(section.part, [section]);
    else own.push(section);
  }
  return [...byPart].flatMap(([part, sections]) => changesIn(plan, part, stepsOf(plan, sections), scope));
}

/** How many numbers a decimal has. */
export function stepsIn(plan: Plan, section: Section): number {
  return pathOf(plan, section).length;
}

function changesIn(plan: Plan, part: Part, steps: readonly Step[], { isWanted, numberOf }: DecimalScope): Change[] {
  const lasts = lastNumbers(plan, steps);
  const paths = new Map<Section, Path>();
  for (const { section, path, host } of steps) {
    const above = host === undefined ? [] : (paths.get(host) ?? [numberOf(host)]);
    const last = isWanted(section) ? lasts.get(section)! : section.marker.value;
    paths.set(section, [...above, ...path.slice(above.length, -1), last]);
  }
  const moved = steps.filter(({ section, path }) => !isSame(paths.get(section)!, path));
  if (moved.length === 0) return [];
  const own = moved.flatMap(({ section, path }) => {
    const { line, marker } = section;
    const rangeOf = (from: number, to: number): Range =>
      rangeInLine(line, marker.whole.from + from, marker.whole.from + to);
    return editsOf(writtenOf(plan, section), path, paths.get(section)!, rangeOf);
  });
  const references = referenceEdits(plan, part, steps, paths);
  const { section, path } = moved[0]!;
  return [
    {
      label: `重排多级序号${moved.length}处${references.length > 0 ? `，改引用${references.length}处` : ''}`,
      detail: `“${path.join('.')}”改为“${paths.get(section)!.join('.')}”：${section.title.text}`,
      edits: [...own, ...references],
    },
  ];
}

function writtenOf({ lines }: Plan, { line, marker }: Section): string {
  return lines[line]!.slice(marker.whole.from, marker.whole.to);
}

function pathOf(plan: Plan, section: Section): Path {
  return shadowOf(writtenOf(plan, section)).split('.').map(Number);
}

function isSame(one: Path, other: Path): boolean {
  return one.length === other.length && one.every((number, at) => number === other[at]);
}

/** The headings above one, the nearest first. */
function above({ parent }: Section): readonly Section[] {
  return parent === undefined ? [] : [parent, ...above(parent)];
}

function stepsOf(plan: Plan, sections: readonly Section[]): readonly Step[] {
  const paths = sections.map((section) => pathOf(plan, section));
  const leader = leaderOf(sections, paths);
  return sections.map((section, at) => ({
    section,
    path: paths[at]!,
    host: above(section).find(({ marker: { style } }) => style === 'decimal' || style === leader),
  }));
}

/** The kind of headings whose number is mostly the first one of the decimals below them. */
function leaderOf(sections: readonly Section[], paths: readonly Path[]): string | undefined {
  const votes = new Map<string, number>();
  const seen = new Set<Section>();
  sections.forEach((section, at) => {
    for (const heading of above(section)) {
      const { style, value } = heading.marker;
      if (style === 'decimal' || seen.has(heading)) continue;
      seen.add(heading);
      votes.set(style, (votes.get(style) ?? 0) + (paths[at]![0] === value ? 1 : -1));
    }
  });
  const [best] = [...votes].sort(([, one], [, other]) => other - one);
  return best !== undefined && best[1] >= 0 ? best[0] : undefined;
}

/** The last numbers as they should be: below each host, and where there is none, of those with equal numbers before. */
function lastNumbers(plan: Plan, steps: readonly Step[]): ReadonlyMap<Section, number> {
  const runs: Step[][] = [];
  const open = new Map<Section | undefined, Step[]>();
  for (const step of steps) {
    const run = open.get(step.host);
    if (run !== undefined && (step.host !== undefined || isBeside(run[run.length - 1]!.path, step.path)))
      run.push(step);
    else {
      const begun = [step];
      open.set(step.host, begun);
      runs.push(begun);
    }
  }
  const numbers = new Map<Section, number>();
  runs.forEach((run, at) => {
    const members = run.map(({ section }) => section);
    const values = members.map(({ marker }) => marker.value);
    const boundaries = values.map(() => -1);
    // Where no heading tells, a run that begins with 3 may be one number of another.
    const isOpen = at === 0 || run[0]!.host === undefined;
    const right = mendedNumbers(values, recount(values, boundaries, isOpen), ({ first }) =>
      isRightJump(plan, run[first]!, run[first - 1]),
    );
    members.forEach((member, index) => numbers.set(member, right[index]!));
  });
  return numbers;
}

/** Whether the decimal before one stands in the text above it, or was left out there on purpose. */
function isRightJump(plan: Plan, { section, path, host }: Step, before: Step | undefined): boolean {
  const previous = before?.section;
  if (isLeftOut(plan, previous, section)) return true;
  const number = [...path.slice(0, -1), path[path.length - 1]! - 1].join('\\.');
  const form = new RegExp(`(?<![\\d.见按照据第])${number}(?![\\d.])`, 'u');
  const first = previous ?? host;
  for (let line = first?.line ?? section.part.firstLine; line < section.line; line++) {
    const { shadow } = plan.facts[line]!;
    if (form.test(line === first?.line ? shadow.slice(first.marker.whole.to) : shadow)) return true;
  }
  return false;
}

/** Whether two decimals differ in their last number only. */
function isBeside(one: Path, other: Path): boolean {
  return isSame(one.slice(0, -1), other.slice(0, -1));
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
  paths: ReadonlyMap<Section, Path>,
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
      return editsOf(written, step.path, paths.get(step.section)!, (first, end) =>
        rangeIn(passage, from + first, from + end),
      );
    });
  });
}
