/**
 * Numbers in steps, 2.1 and 2.1.1: the last number counts below each heading from 1 on, those before it are the
 * heading's own.
 */
import { recount } from '../../plan/assembly/recount';
import type { Plan, Section } from '../../plan/model';
import { isLeftOut } from '../../rules/numbering/standing';
import type { Edit } from '../../text/range';
import type { Change } from '../proposal';
import { mendedNumbers } from './counts';
import type { Path, Step } from './steps';
import { isSame, stepEdits, stepsByPart } from './steps';

/** What the other levels say of decimals. */
export interface DecimalScope {
  /** Whether a decimal is to be mended; where its heading gets another number it follows in any case. */
  readonly isWanted: (section: Section) => boolean;
  /** The number that a heading of another kind is to have. */
  readonly numberOf: (section: Section) => number;
}

/** The changes that number decimals on, one for each part that has some to be changed. */
export function decimalChanges(plan: Plan, scope: DecimalScope): readonly Change[] {
  return [...stepsByPart(plan)].flatMap(([part, steps]) => {
    const lasts = lastNumbers(plan, steps);
    const paths = new Map<Section, Path>();
    for (const step of steps) {
      const { section, path } = step;
      const above = numbersAbove(step, paths, scope);
      const last = scope.isWanted(section) ? lasts.get(section)! : section.marker.value;
      paths.set(section, [...above, ...path.slice(above.length, -1), last]);
    }
    const { moved, own, references } = stepEdits(plan, part, steps, ({ section }) => paths.get(section)!);
    const [first] = moved;
    if (first === undefined) return [];
    return [
      {
        label: `重排多级序号${moved.length}处${references.length > 0 ? `，改引用${references.length}处` : ''}`,
        detail: `“${first.path.join('.')}”改为“${paths.get(first.section)!.join('.')}”：${first.section.title.text}`,
        edits: [...own, ...references],
      },
    ];
  });
}

/** The numbers that a decimal has from its heading. @param paths those of the decimals before it, as they are to be */
function numbersAbove(
  { section, path, host }: Step,
  paths: ReadonlyMap<Section, Path>,
  { isWanted, numberOf }: DecimalScope,
): Path {
  if (host === undefined) return [];
  const number = numberOf(host);
  return paths.get(host) ?? (isWanted(section) || number !== host.marker.value ? [number] : path.slice(0, 1));
}

/** The edits that make room for a new decimal behind one: those whose numbers would be taken move on, with all below them. */
export function decimalsBehind(plan: Plan, item: Section): readonly Edit[] {
  const steps = stepsByPart(plan).get(item.part)!;
  const { path } = steps.find(({ section }) => section === item)!;
  const at = path.length - 1;
  const fellows = steps.filter(
    (step) => step.section.line > item.line && isSame(step.path.slice(0, at), path.slice(0, at)),
  );
  const first = path[at]! + 1;
  let end = first;
  while (fellows.some((step) => step.path.length === path.length && step.path[at] === end)) end++;
  const isMoved = (step: Step): boolean => fellows.includes(step) && first <= step.path[at]! && step.path[at]! < end;
  const { own, references } = stepEdits(plan, item.part, steps, (step) =>
    isMoved(step) ? step.path.map((number, place) => (place === at ? number + 1 : number)) : step.path,
  );
  return [...own, ...references];
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
