/** What a reference means: the headings of 第三部分 and 第12项, the attachment of 见附件2. */
import type { Attachment, MarkerStyle, Plan, Section, Series } from '../model';
import { positionIn } from './passages';
import type { AttachmentReference, ItemReference, Referring } from './references';

/** The styles that a reference can mean, likeliest first. */
export function stylesMeant({ unit, inBrackets, isChinese }: ItemReference): readonly MarkerStyle[] {
  if (inBrackets) return isChinese ? ['cn-paren'] : ['arabic-paren'];
  if (unit === '章') return ['chapter'];
  if (unit === '节') return ['part'];
  if (unit === '部分') return ['cn-comma'];
  if (unit === '条') return ['article', 'arabic-dot', 'cn-paren'];
  return ['arabic-dot', 'cn-paren', 'cn-comma'];
}

/** The series of a part that a reference means: the first of its styles that the part has. */
export function seriesMeant(all: readonly Series[], styles: readonly MarkerStyle[]): Series | undefined {
  for (const style of styles) {
    const series = all.find((one) => one.style === style);
    if (series !== undefined) return series;
  }
  return undefined;
}

/** Whether 第三条 is no reference but the number of the heading that it stands at the head of. */
function isOwnNumber(plan: Plan, { passage, reference }: Referring<ItemReference>): boolean {
  const { line, character } = positionIn(passage, reference.from);
  return plan.facts[line]!.blocks.some(({ marker }) => marker !== undefined && marker.whole.from === character);
}

/**
 * The headings that a reference may mean: those with its number in the series of its part, or, where the part has none
 * as in a notice, of the first part that has; of several, those in the section that the reference stands in.
 * @returns none where there is no such heading, or the reference is a heading's own number
 */
export function sectionsMeant(plan: Plan, referring: Referring<ItemReference>): readonly Section[] {
  if (isOwnNumber(plan, referring)) return [];
  const { passage, reference } = referring;
  const styles = stylesMeant(reference);
  const own = plan.series.filter(({ part }) => part === passage.part);
  const series = seriesMeant(own, styles) ?? seriesMeant(plan.series, styles);
  const meant = series?.members.filter(({ marker }) => marker.value === reference.value) ?? [];
  const { line } = positionIn(passage, reference.from);
  const near = meant.filter(({ parent }) => parent !== undefined && parent.line <= line && line <= parent.lastLine);
  return near.length > 0 ? near : meant;
}

/** The attachment that a reference means. One without a number is the only one, or the first. */
export function attachmentMeant(plan: Plan, { number }: AttachmentReference): Attachment | undefined {
  if (number === undefined) return plan.attachments[0];
  return plan.attachments.find((attachment) => (attachment.number ?? 1) === number);
}
