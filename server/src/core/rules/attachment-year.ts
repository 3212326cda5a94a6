/** The year of an attachment against the plan's, which two rules have to agree on. */
import { stemOf, yearsOf } from '../plan/assembly/elements';
import type { Attachment, Plan, YearMention } from '../plan/model';
import { withoutSpaces } from '../text/chars';
import type { Placed } from '../text/range';
import { flatMapList, mapList } from '../text/lists';

/** An attachment of this plan that names another year than the plan. */
export interface WrongYear {
  readonly year: number;
  /** The plan's own. */
  readonly plan: YearMention;
  /** In the note. */
  readonly note: YearMention | undefined;
  /** In the heading of the sheet. */
  readonly sheet: YearMention | undefined;
}

/** What breaks a plan down, so that it is of the plan's year. */
const breakdown =
  /任务分解|分解表|任务分工|分工(?:表|方案|安排)|(?:任务|责任|工作)清单|重点(?:任务|工作)|推进表|计划表|进度(?:表|安排)|台账|任务[表书]|安排表|考核指标|指标(?:分解|任务)/u;
/** What may look back, or have a year of its own. */
const ownYear =
  /总结|完成情况|报告|通报|结果|得分|排名|评价|评估|情况|成绩|基数|基准|现状|统计|决算|上年|去年|往年|名单|名录|目录|标准|规范|指南|问题|整改|存量|遗留|结转|续建|储备|预安排|对比/u;
/** Behind the digits: 2020年版, 2021届, 2022级 name something and do not date it. */
const isName = /^\s*(?:年?版|年?修订|届|级)/u;
/** So much of the plan's title stands again in the title of its breakdown. */
const sharedShare = 0.6;

/** The one year that a title is for; none where it names several, or only that of an edition. */
function plainYear({ facts }: Plan, place: Placed): YearMention | undefined {
  const years = yearsOf(place, facts);
  if (new Set(mapList(years, ({ year }) => year)).size !== 1) return undefined;
  const [first] = years;
  const { line, character } = first!.range.end;
  const { shadow } = facts[line]!;
  if (isName.test(shadow.slice(character, character + 6)) || '〔[(（'.includes(shadow[character - 5] ?? ' '))
    return undefined;
  return first;
}

/** How much of the pairs of characters of one text stand in another, from 0 to 1. */
function shareIn(text: string, other: string): number {
  let found = 0;
  for (let at = 0; at + 1 < text.length; at++) if (other.includes(text.slice(at, at + 2))) found++;
  return text.length < 2 ? 0 : found / (text.length - 1);
}

/**
 * Tells of each attachment that breaks the plan down where it names another year than the plan; undefined where both
 * agree, where there is nothing to compare, and where another year is as it should be.
 */
export function yearsOfAttachments(plan: Plan): (attachment: Attachment) => WrongYear | undefined {
  const { planYear, planTitle, noticeTitle } = plan.elements;
  if (planYear === undefined) return () => undefined;
  let known: ReadonlySet<number> | undefined;
  // A notice that issues papers of two years, or a plan that spans them, has room for both.
  const isKnown = (year: number): boolean => {
    known ??= new Set(
      mapList(
        flatMapList(
          [noticeTitle, ...mapList(plan.parts, (part) => (part.scope === 'plan' ? part.title : undefined))],
          (title) => (title === undefined ? [] : yearsOf(title, plan.facts)),
        ),
        (mention) => mention.year,
      ),
    );
    return known.has(year);
  };
  const otherYear = (place: Placed | undefined): YearMention | undefined => {
    const year = place && plainYear(plan, place);
    return year?.year === planYear.year ? undefined : year;
  };
  return ({ note, sheet }) => {
    const title = sheet?.scope === 'plan' ? undefined : sheet?.title;
    const ofNote = otherYear(note?.name);
    const ofSheet = otherYear(title);
    const found = ofNote ?? ofSheet;
    if (found === undefined) return undefined;
    const name = withoutSpaces((note?.name ?? title)!.text);
    if (ownYear.test(name)) return undefined;
    const isOfPlan = breakdown.test(name) || shareIn(stemOf(planTitle?.text ?? ''), stemOf(name)) >= sharedShare;
    if (!isOfPlan) return undefined;
    return isKnown(found.year) ? undefined : { year: found.year, plan: planYear, note: ofNote, sheet: ofSheet };
  };
}
