import type { Plan } from '../plan/model';
import { chineseDay } from '../plan/passages/deadlines';
import type { Moment } from '../plan/passages/moments';
import { deadlinesBetween } from '../plan/passages/moments';
import type { Referring } from '../plan/passages/references';
import { attachmentReferences, itemReferences } from '../plan/passages/references';
import { positionIn } from '../plan/passages/passages';
import { attachmentMeant, sectionsMeant } from '../plan/passages/referents';
import type { Columns, Position } from '../text/range';
import { comparePositions } from '../text/range';
import type { Target } from './definition';
import { targetOfAttachment, targetOfSection } from './definition';
import { asLabel } from './titles';

/** A few words behind a place that stand in no text. */
export interface Inlay {
  readonly position: Position;
  readonly label: string;
  /** All of what the label says in short. */
  readonly tooltip: string;
  /** Where it leads, if anywhere. */
  readonly target: Target | undefined;
}

const longestTitle = 14;
/** As much of the text around a reference may already say what it means. */
const around = 50;

/** @param planYear whose days are told without it: a plan with a deadline in each item would repeat it fifty times */
function dateInlay({ place, range, days, namesYear, text }: Moment, planYear: number | undefined): Inlay[] {
  // A table has the same date in most of its rows.
  if (place === 'cell' || days === undefined || namesYear) return [];
  const day = chineseDay(days.last);
  const label = day.startsWith(`${planYear}年`) ? day.slice(`${planYear}年`.length) : day;
  return [{ position: range.end, label, tooltip: `“${text}”指不晚于${day}`, target: undefined }];
}

function titleInlay(
  { passage, reference: { from, to } }: Referring<Columns>,
  title: string,
  target: Target | undefined,
): Inlay[] {
  if (passage.kind === 'cell') return [];
  const said = passage.text.slice(Math.max(0, from - around), to + around);
  // 《山路清单》（附件1） says it already.
  if (title === '' || said.includes(title.slice(-4))) return [];
  return [{ position: positionIn(passage, to, true), label: asLabel(title, longestTitle), tooltip: title, target }];
}

function referenceInlays(plan: Plan): readonly Inlay[] {
  const inlays: Inlay[] = [];
  for (const referring of attachmentReferences(plan)) {
    const attachment = attachmentMeant(plan, referring.reference);
    if (attachment === undefined) continue;
    const title = attachment.sheet?.title?.text ?? attachment.note?.name.text ?? '';
    inlays.push(...titleInlay(referring, title, targetOfAttachment(attachment)));
  }
  for (const referring of itemReferences(plan)) {
    const [section, another] = sectionsMeant(plan, referring);
    if (section === undefined || another !== undefined) continue;
    inlays.push(...titleInlay(referring, section.title.text, targetOfSection(section)));
  }
  return inlays;
}

/**
 * What helps a reader of some lines and stands in no text: in running text, behind a deadline without a year the day
 * that it means, behind 见第12项 and 见附件2 the title that is there.
 * @param firstLine the first line of them
 * @param lastLine  the last, inclusive
 * @returns in the order of the text; none in texts that are clearly no plans
 */
export function inlays(plan: Plan, firstLine: number, lastLine: number): readonly Inlay[] {
  if (plan.genre === 'other') return [];
  const isShown = ({ position: { line } }: Inlay): boolean => firstLine <= line && line <= lastLine;
  const planYear = plan.elements.planYear?.year;
  const dates = deadlinesBetween(plan, firstLine, lastLine).flatMap((moment) => dateInlay(moment, planYear));
  return [...dates, ...referenceInlays(plan)].filter(isShown).sort((a, b) => comparePositions(a.position, b.position));
}
