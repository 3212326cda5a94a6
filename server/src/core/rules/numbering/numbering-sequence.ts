import type { Plan, Section, Series, Slip } from '../../plan/model';
import type { Edit, Range } from '../../text/range';
import type { Fix, Related, Severity } from '../rule';
import { defineRule } from '../rule';
import { copyOf, copyRange } from './copies';
import { digitsRange, markerText } from './number-text';
import { referenceEdits } from './references';
import type { Count } from './renumber';
import { believedBefore, numberEdits, renumberedFrom, rightNumber } from './renumber';
import { examples } from './sequence-examples';
import { isLeftOut, isShortened, predecessorStandsAbove } from './standing';

/** What the fix has to know of one slip. */
interface Cause {
  readonly count: Count;
  readonly slip: Slip;
  /** The members whose numbers are wrong, with the right ones; none where something is missing or stands twice. */
  readonly wrong: ReadonlyMap<number, number>;
  /** What stands twice, letter by letter. */
  readonly copy: Range | undefined;
}

/** From so many slips on, and with one in so many members, the numbers are those of a damaged text and tell nothing. */
const manySlips = 6;
const membersASlip = 10;

/** Whether the numbers jump here for a good reason. */
function isRightJump(plan: Plan, series: Series, { kind, first }: Slip): boolean {
  const { members, expected } = series;
  const heading = members[first]!;
  const previous = members[first - 1];
  const isOpen = kind !== 'wrong' || expected[first] === 1 || first === members.length - 1;
  if (isOpen && predecessorStandsAbove(plan, previous, heading)) return true;
  const isMissing = isOpen && heading.marker.value > (previous?.marker.value ?? 0) + 1;
  return isMissing && (isLeftOut(plan, previous, heading) || isShortened(plan));
}

function countOf(plan: Plan, series: Series): { count: Count; slips: readonly Slip[] } {
  const right = new Set(series.slips.filter((slip) => isRightJump(plan, series, slip)));
  const wrong = new Set<number>();
  for (const slip of series.slips) {
    if (slip.kind !== 'wrong' || right.has(slip)) continue;
    for (let at = slip.first; at <= slip.last; at++) wrong.add(at);
  }
  const jumps = new Set([...right].map(({ first }) => first));
  return { count: { series, jumps, wrong }, slips: series.slips.filter((slip) => !right.has(slip)) };
}

/** The wrong members of a slip and their right numbers; a number that happens to be right among them is not listed. */
function wrongOf(count: Count, { kind, first, last }: Slip): ReadonlyMap<number, number> {
  const wrong = new Map<number, number>();
  if (kind !== 'wrong') return wrong;
  for (let at = first; at <= last; at++) {
    const right = rightNumber(count, at);
    if (right !== count.series.members[at]!.marker.value) wrong.set(at, right);
  }
  return wrong;
}

function neighbour(plan: Plan, section: Section | undefined, name: string): Related[] {
  if (section === undefined) return [];
  const { line, marker } = section;
  const range = { start: { line, character: marker.whole.from }, end: { line, character: marker.whole.to } };
  return [{ range, message: `${name}是“${markerText(plan, section)}”` }];
}

/** A single number at the end, or in a list of two, may also be something else than a slip. */
function severityOf({ series }: Count, slip: Slip): Severity | undefined {
  const { members } = series;
  const isLone = slip.first === members.length - 1 && members[slip.first]!.marker.value === 1;
  return isLone || members.length <= 2 ? 'warning' : undefined;
}

export default defineRule<Cause>()({
  id: 'numbering-sequence',
  group: '层次序号',
  title: '序号跳号、重号或者错位',
  titleEn: 'A number that is skipped, repeated or out of place',
  severity: 'error',
  enabled: true,
  fixKind: 'quick',
  needs: 'plan',
  why: '序号是引用和督办的依据，跳号、重号会让人以为漏了一项，或者引错一项。同一层可以连续编号，也可以在每个标题下从头编号，都不算错。',
  whyEn:
    'People refer to items by number and follow them up by number; a number that is skipped or repeated looks like a lost item. Counting on over sections and beginning anew in each are both right.',
  sources: [
    { document: 'GB/T 9704—2012', clause: '7.3.3' },
    { document: 'GB/T 15834—2011', clause: 'B.3' },
  ],
  messages: {
    between: '序号“{found}”与前后不接：前一项是“{before}”，后一项是“{after}”，这里应为“{right}”。',
    first: '第一项的序号是“{found}”，应为“{right}”。',
    last: '序号“{found}”与前一项“{before}”不接，应为“{right}”。如果中间漏了内容，请补上。',
    swapped: '“{found}”和“{other}”的序号颠倒了，应先“{right}”，后“{found}”。',
    several: '从“{found}”起有{count}项的序号不对，应从“{right}”数起。',
    gap: '“{before}”之后就是“{found}”，缺少“{missing}”。请补上漏掉的内容，或者从这里起重新编号。',
    gapFirst: '第一项的序号就是“{found}”，缺少“{missing}”。请补上漏掉的内容，或者从这里起重新编号。',
    repeat: '序号“{found}”重复，前一项已经是“{before}”，这里应为“{right}”，后面的顺延。',
    back: '序号从“{before}”退回到“{found}”，这里应为“{right}”，后面的顺延。',
    copy: '这里与第{line}行起的“{found}”完全相同，可能粘贴了两遍。请删去一份；都要保留的，从这里起重新编号。',
  },
  examples,
  check(plan, report) {
    const copies: Range[] = [];
    for (const series of plan.series) {
      const { members } = series;
      if (series.slips.length === 0) continue;
      if (series.slips.length >= manySlips && series.slips.length * membersASlip >= members.length) continue;
      const { count, slips } = countOf(plan, series);
      for (const slip of slips) {
        const wrong = wrongOf(count, slip);
        if (slip.kind === 'wrong' && wrong.size === 0) continue;
        const at = slip.kind === 'wrong' ? [...wrong.keys()][0]! : slip.first;
        const member = members[at]!;
        if (copies.some(({ start, end }) => start.line <= member.line && member.line < end.line)) continue;
        const believed = believedBefore(count, at);
        const before = members[believed];
        const after = members[slip.last + 1];
        const right = rightNumber(count, at);
        const earlier = slip.kind === 'repeat' ? copyOf(plan, series, at) : undefined;
        const copy = earlier === undefined ? undefined : copyRange(plan, series, earlier, at);
        if (copy !== undefined) copies.push(copy);
        const found = markerText(plan, member);
        const data = { found, right: markerText(plan, member, right), before: before ? markerText(plan, before) : '' };
        const base = {
          range: digitsRange(member),
          severity: severityOf(count, slip),
          extra: { count, slip, wrong, copy },
        };
        const related = [...neighbour(plan, before, '前一项'), ...neighbour(plan, after, '后一项')];
        const isFirst = at === 0 || series.expected[at] === 1;
        if (earlier !== undefined && copy !== undefined) {
          const twin = members[earlier]!;
          const message = `这里是前一份“${found}”`;
          report({
            ...base,
            message: 'copy',
            data: { found, line: twin.line + 1 },
            related: [{ range: twin.title.range, message }],
          });
        } else if (slip.kind === 'gap') {
          const missing = missingText(plan, member, right);
          if (isFirst) report({ ...base, message: 'gapFirst', data: { found, missing }, related });
          else report({ ...base, message: 'gap', data: { found, missing, before: data.before }, related });
        } else if (slip.kind === 'repeat') {
          const message = before?.marker.value === member.marker.value ? 'repeat' : 'back';
          report({ ...base, message, data, related });
        } else if (wrong.size === 1) {
          if (isFirst) report({ ...base, message: 'first', data: { found, right: data.right }, related });
          else if (after === undefined || series.expected[slip.last + 1] === 1)
            report({ ...base, message: 'last', data, related });
          else report({ ...base, message: 'between', data: { ...data, after: markerText(plan, after) }, related });
        } else {
          const others = [...wrong.keys()].slice(1).map((index) => members[index]!);
          const also = others.flatMap((other) => neighbour(plan, other, '同时'));
          const other = others[0]!;
          if (others.length === 1 && other.marker.value === right)
            report({
              ...base,
              message: 'swapped',
              data: { found, other: markerText(plan, other), right: data.right },
              related: [...also, ...related],
            });
          else
            report({
              ...base,
              message: 'several',
              data: { found, right: data.right, count: wrong.size },
              related: [...also, ...related],
            });
        }
      }
    }
  },
  fix({ extra }, plan) {
    const { count, slip, wrong, copy } = extra!;
    const { series } = count;
    const fixes: Fix[] = [];
    const add = (title: string, edits: readonly Edit[] | undefined): void => {
      const isNew = edits !== undefined && edits.length > 0 && !fixes.some((fix) => isSame(fix.edits, edits));
      if (isNew) fixes.push({ title, safe: false, edits });
    };
    if (copy !== undefined) add('删去这一份', [{ range: copy, newText: '' }]);
    if (wrong.size > 0) {
      const changes = [...wrong].map(([at, number]) => `“${markerText(plan, series.members[at]!, number)}”`);
      add(`改为${changes.slice(0, 3).join('')}${changes.length > 3 ? '等' : ''}`, numberEdits(plan, series, wrong));
    }
    const first = wrong.size > 0 ? [...wrong.keys()][0]! : slip.first;
    const numbers = renumberedFrom(count, first);
    const edits = numberEdits(plan, series, numbers);
    if (edits !== undefined && edits.length > 0) {
      const references = referenceEdits(plan, series, numbers);
      const head = markerText(plan, series.members[first]!, numbers.get(first));
      const also = references.length > 0 ? `，连同引用${references.length}处` : '';
      add(`从“${head}”起重新编号，共${edits.length}项${also}`, [...edits, ...references]);
    }
    return fixes;
  },
});

/** The numbers between the one that should be here and the one that is. */
function missingText(plan: Plan, member: Section, right: number): string {
  const last = member.marker.value - 1;
  const from = markerText(plan, member, right);
  return last > right ? `${from}”至“${markerText(plan, member, last)}` : from;
}

function isSame(one: readonly Edit[], other: readonly Edit[]): boolean {
  return one.length === other.length && JSON.stringify(one) === JSON.stringify(other);
}
