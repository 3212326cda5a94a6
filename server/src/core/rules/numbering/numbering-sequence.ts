import type { Plan, Section } from '../../plan/model';
import type { Edit } from '../../text/range';
import { mostRelated } from '../everywhere';
import type { Fix, Related, Severity } from '../rule';
import { defineRule } from '../rule';
import { articles, clauses } from '../sources';
import type { Cause } from './causes';
import { damagesIn } from './causes';
import { wordsFor } from './certainty';
import { damagedExamples } from './damaged-examples';
import type { DamagedMarker } from './damaged-markers';
import { numberDefects, strayMarkers } from './damaged-markers';
import { gluedExamples } from './glued-examples';
import type { GluedNumber } from './glued-numbers';
import { gluedNumbers } from './glued-numbers';
import { ladderExamples } from './ladder-examples';
import { digitsRange, markerText } from './number-text';
import type { LostReference } from './references';
import { lostReferences, referenceEdits } from './references';
import type { Count } from './renumber';
import { numberEdits, renumberedFrom, rightNumber } from './renumber';
import { examples } from './sequence-examples';
import { addAll, flatMapList, mapList } from '../../text/lists';

/** The place of a heading's number and what is said of it; none where there is no heading. */
function placeOf(plan: Plan, section: Section | undefined, say: (number: string) => string): Related[] {
  if (section === undefined) return [];
  const { line, marker } = section;
  const range = { start: { line, character: marker.whole.from }, end: { line, character: marker.whole.to } };
  return [{ range, message: say(markerText(plan, section)) }];
}

/** A 1 with no 2 behind it, or a number in a list of two, may also be something else than a slip. */
function severityOf({ at, member, count }: Cause): Severity | undefined {
  const { members, expected } = count.series;
  const isLone = member.marker.value === 1 && (expected[at + 1] ?? 1) === 1;
  return isLone || members.length <= 2 ? 'warning' : undefined;
}

/** Whether a member is the first of its run, at the beginning or where the count begins anew. */
const isFirst = ({ at, count }: Cause): boolean => at === 0 || count.series.expected[at] === 1;

/** The places that show why a number is wrong: its neighbours, or the heading under which it is the first. */
function around(plan: Plan, cause: Cause): Related[] {
  const { before, after, member, wrong, count, companions } = cause;
  const above =
    isFirst(cause) && member.parent !== undefined
      ? placeOf(plan, member.parent, (number) => `在“${number}”之下`)
      : placeOf(plan, before, (number) => `前一项是“${number}”`);
  const others = mapList([...wrong.keys()].slice(1), (at) => count.series.members[at]!);
  return [
    ...flatMapList(others, (other) => placeOf(plan, other, (number) => `“${number}”也不对`)),
    ...flatMapList(companions, (lost) => placeOf(plan, lost.member, (number) => `到“${number}”也缺了序号`)),
    ...above,
    ...placeOf(plan, after, (number) => `后一项是“${number}”`),
  ];
}

/** The numbers between the one that should be there and the one that is. */
function missingText(plan: Plan, { member, right }: Cause): string {
  const last = member.marker.value - 1;
  const from = markerText(plan, member, right);
  return last > right ? `${from}”至“${markerText(plan, member, last)}` : from;
}

/** The references that new numbers from a member on would make mean another item than they did. */
function lostBehind(plan: Plan, count: Count, at: number): readonly LostReference[] {
  const first = rightNumber(count, at);
  return lostReferences(plan, count.series).filter(({ value }) => value >= first);
}

/** The fix that counts on from a defect, with what was lost together with it, and the references to all of them. */
function renumber(plan: Plan, cause: Cause): Fix | undefined {
  const edits: Edit[] = [];
  const references: Edit[] = [];
  const lost: LostReference[] = [];
  for (const { count, at } of [cause, ...cause.companions]) {
    const numbers = renumberedFrom(count, at);
    const changed = numberEdits(plan, count.series, numbers);
    if (changed === undefined) return undefined;
    addAll(edits, changed);
    addAll(references, referenceEdits(plan, count.series, numbers));
    addAll(lost, lostBehind(plan, count, at));
  }
  if (edits.length === 0) return undefined;
  const also = references.length > 0 ? `，连同引用${references.length}处` : '';
  const rest =
    lost.length > 0 ? `（引用“${lost[0]!.text}”${lost.length > 1 ? `等${lost.length}处` : ''}请另行核对）` : '';
  const head = markerText(plan, cause.member, cause.right);
  return {
    title: `从“${head}”起重新编号，共${edits.length}项${also}${rest}`,
    safe: false,
    edits: [...edits, ...references],
  };
}

/** What is said of a cause that is neither a copy nor a damaged number. */
function said(plan: Plan, cause: Cause, severity: Severity | undefined) {
  const { member, before, after, right: number, slip, wrong, count } = cause;
  const found = markerText(plan, member);
  const right = markerText(plan, member, number);
  const previous = before === undefined ? '' : markerText(plan, before);
  const { should, lacks } = wordsFor(severity);
  if (slip.kind === 'gap') {
    const missing = missingText(plan, cause);
    if (isFirst(cause)) return { message: 'gapFirst', data: { found, missing, lacks } } as const;
    return { message: 'gap', data: { found, missing, lacks, before: previous } } as const;
  }
  if (slip.kind === 'repeat') {
    const message = before?.marker.value === member.marker.value ? 'repeat' : 'back';
    return { message, data: { found, before: previous, right, should } } as const;
  }
  if (wrong.size > 1) {
    const [, second] = mapList([...wrong.keys()], (at) => count.series.members[at]!);
    if (wrong.size === 2 && second!.marker.value === number)
      return { message: 'swapped', data: { found, other: markerText(plan, second!), right, should } } as const;
    return { message: 'several', data: { found, right, should, count: wrong.size } } as const;
  }
  if (isFirst(cause)) return { message: 'first', data: { found, right, should } } as const;
  if (after === undefined || count.series.expected[slip.last + 1] === 1)
    return { message: 'last', data: { found, before: previous, right, should } } as const;
  return {
    message: 'between',
    data: { found, before: previous, after: markerText(plan, after), right, should },
  } as const;
}

/** Between which numbers a damaged one stands. */
function neighboursOf(plan: Plan, { before, member, right }: Cause): string {
  const after = `后一项是“${markerText(plan, member)}”`;
  return before === undefined || right === 1 ? after : `前一项是“${markerText(plan, before)}”，${after}`;
}

/** What is wrong: with a series, with a number that can't be read as what it is, or with the line that it stands in. */
type Told =
  | { readonly cause: Cause; readonly damaged?: undefined; readonly glued?: undefined }
  | { readonly damaged: DamagedMarker; readonly glued?: undefined }
  | { readonly glued: GluedNumber };

export default defineRule<Told>()({
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
  sources: [clauses.levels, articles.facts],
  messages: {
    between: '序号“{found}”与前后不接：前一项是“{before}”，后一项是“{after}”，这里{should}为“{right}”。',
    first: '第一项的序号是“{found}”，{should}为“{right}”。',
    last: '序号“{found}”与前一项“{before}”不接，{should}为“{right}”。如果中间漏了内容，请补上。',
    swapped: '“{found}”和“{other}”的序号颠倒了，{should}先“{right}”，后“{found}”。',
    several: '从“{found}”起有{count}项的序号不对，{should}从“{right}”编起。',
    gap: '“{before}”之后就是“{found}”，{lacks}“{missing}”。请补上漏掉的内容，或者从这里起重新编号。',
    gapFirst: '第一项的序号就是“{found}”，{lacks}“{missing}”。请补上漏掉的内容，或者从这里起重新编号。',
    repeat: '序号“{found}”重复，前一项已经是“{before}”，这里{should}为“{right}”，后面的顺延。',
    back: '序号从“{before}”退回到“{found}”，这里{should}为“{right}”，后面的顺延。',
    damaged:
      '从“{found}”起，这一级的序号有{count}处不接，文本可能残缺、经过删节或者识别有误。不再逐处提示，请对照原文核对。',
    unread: '“{found}”{should}写作“{right}”：{neighbours}。',
    glued: '“{found}”跟在前一项后面，没有另起一行，疑漏了换行。请核对。',
    copy: '这里与第{line}行起的“{found}”完全相同，是重复的。请删去一份；都要保留的，从这里起重新编号。',
  },
  examples: [...examples, ...damagedExamples, ...gluedExamples, ...ladderExamples],
  check(plan, report) {
    for (const { places } of damagesIn(plan)) {
      const [first, ...others] = places as [Section, ...Section[]];
      report({
        range: digitsRange(first),
        message: 'damaged',
        data: { found: markerText(plan, first), count: places.length },
        severity: 'warning',
        related: flatMapList(others.slice(0, mostRelated), (other) =>
          placeOf(plan, other, (number) => `“${number}”与前后不接`),
        ),
      });
    }
    for (const stray of strayMarkers(plan)) {
      const { range, found, right, before, after } = stray;
      const neighbours = `前一项是“${markerText(plan, before)}”，后一项是“${markerText(plan, after)}”`;
      const data = { found, right, neighbours, should: wordsFor(undefined).should };
      report({ range, message: 'unread', data, extra: { damaged: stray } });
    }
    const allGlued = gluedNumbers(plan);
    for (const glued of allGlued) {
      const related = [
        ...placeOf(plan, glued.previous, (number) => `前一项是“${number}”`),
        ...placeOf(plan, glued.next, (number) => `后一项是“${number}”`),
      ];
      const { range, found } = glued;
      report({ range, severity: 'warning', message: 'glued', data: { found }, related, extra: { glued } });
    }
    for (const { cause, damaged } of numberDefects(plan)) {
      // Nothing is missing there.
      if (allGlued.some(({ next }) => next === cause.member)) continue;
      const severity = severityOf(cause);
      if (damaged !== undefined) {
        const { range, found, right } = damaged;
        const data = { found, right, neighbours: neighboursOf(plan, cause), should: wordsFor(severity).should };
        report({ range, severity, message: 'unread', data, extra: { damaged } });
        continue;
      }
      const { member, copy } = cause;
      const place = { range: digitsRange(member), severity, extra: { cause } };
      if (copy === undefined) {
        report({ ...place, ...said(plan, cause, severity), related: around(plan, cause) });
        continue;
      }
      const data = { found: markerText(plan, member), line: copy.twin.line + 1 };
      const related = placeOf(plan, copy.twin, (text) => `这里是前一份“${text}”`);
      report({ ...place, message: 'copy', data, related });
    }
  },
  fix({ extra }, plan) {
    if (extra === undefined) return [];
    if (extra.glued !== undefined)
      return [{ title: '另起一行', safe: false, edits: [{ range: extra.glued.breakAt, newText: '\n' }] }];
    if (extra.damaged !== undefined) {
      const { range, right } = extra.damaged;
      return [{ title: `改为“${right}”`, safe: false, edits: [{ range, newText: right }] }];
    }
    const { cause } = extra;
    const { count, wrong, copy } = cause;
    const fixes: Fix[] = [];
    if (copy !== undefined)
      fixes.push({ title: '删去这一份', safe: false, edits: [{ range: copy.range, newText: '' }] });
    const only = numberEdits(plan, count.series, wrong) ?? [];
    if (only.length > 0) {
      const numbers = mapList([...wrong], ([at, number]) => `“${markerText(plan, count.series.members[at]!, number)}”`);
      const title = `改为${numbers.slice(0, 3).join('')}${numbers.length > 3 ? '等' : ''}`;
      fixes.push({ title, safe: false, edits: only });
    }
    const onward = renumber(plan, cause);
    if (onward !== undefined && onward.edits.length > only.length) fixes.push(onward);
    return fixes;
  },
});
