/** Which items of the body are tasks: those that somebody is to do, and no principles, provisions or safeguards. */
import type { Part, Plan, Section, Table } from '../plan/model';
import { isCovered, rowsOfItem } from '../plan/rows/counterparts';
import { isNobodysWork } from '../plan/section-kinds';
import { groupBy } from '../text/groups';
import { chainOf } from './sections';
import { isPlanAttached, taskAttachments } from './task-parts';

/** What sets rules and no tasks. */
const regulation = /(?:办法|规定|条例|细则|章程|规则|规程|制度|准则)(?:[（(][^（）()]*[)）])?$/u;

/** Whether an item is a provision of a regulation, or stands in one: what it asks for is no task of anyone. */
function isProvision(section: Section): boolean {
  const { title } = section.part;
  const mayBe = title === undefined || regulation.test(title.text);
  return mayBe && chainOf(section).some((one) => one.marker.style === 'article');
}

/** Headings whose items see to it that the tasks are done; without a note they are none themselves. */
const safeguards =
  /保障措施|组织(?:领导|实施|保障)|^(?:强化|加强|落实|完善|健全)?(?:工作|政策)?保障(?:机制|体系)?$|(?:工作|有关|相关)要求|监督|督导|考核/u;

/** The items that are counted on with some that have notes: 7. of 1.–9., whatever heading it stands below. */
function countedWithNoted({ series }: Plan): ReadonlySet<Section> {
  const isNoted = ({ duties, dutyInherited }: Section): boolean => dutyInherited || duties.length > 0;
  return new Set(series.flatMap(({ runsOn, members }) => (runsOn && members.some(isNoted) ? members : [])));
}

/**
 * The items of one part that are tasks: where notes say who does what, those of headings that have such notes, and those
 * that are counted on with them.
 */
function itemsOf(sections: readonly Section[], plan: Plan): readonly Section[] {
  const leaves = sections.filter((section) => section.children.length === 0);
  const isNested = leaves.some((section) => section.parent !== undefined);
  const wanted = leaves
    .filter((section) => !isNested || section.parent !== undefined || section.duties.length > 0)
    .filter((section) => section.duties.length > 0 || !(chainOf(section).some(isNobodysWork) || isProvision(section)));
  if (!isNested) return wanted;
  const root = (section: Section): Section => chainOf(section).at(-1)!;
  const noted = new Set(wanted.filter((section) => section.dutyInherited || section.duties.length > 0).map(root));
  if (noted.size === 0) return wanted;
  const counted = countedWithNoted(plan);
  return wanted.filter((section) => {
    const top = root(section);
    return noted.has(top) || (counted.has(section) && !safeguards.test(top.title.text));
  });
}

/** Whether a text is clearly no plan and names nobody who is to do what its items say. */
function isElsewhere({ genre, sections }: Plan): boolean {
  return genre === 'other' && sections.every(({ duties }) => duties.length === 0);
}

/** The items of the body that are tasks, part by part. */
export function taskItems(plan: Plan): readonly Section[] {
  if (isElsewhere(plan)) return [];
  const byPart = groupBy(plan.sections, ({ part }) => part);
  const lists = taskAttachments(plan);
  const hasTasks = (part: Part): boolean =>
    lists.length > 0 ? lists.includes(part) : part.scope !== 'attachment' || isPlanAttached(part);
  return [...byPart].flatMap(([part, sections]) => (hasTasks(part) ? itemsOf(sections, plan) : []));
}

/** So many items of the body that name their units are tasks, whatever a table lists besides. */
const fewestNoted = 3;

/** Whether a table in an attachment lists projects, and not what the body says. */
function isOfProjects({ part: { scope, title } }: Table): boolean {
  return (
    scope === 'attachment' &&
    title !== undefined &&
    /(?:项目|工程)/u.test(title.text) &&
    !/任务|分工|分解|责任/u.test(title.text)
  );
}

/**
 * The items of the body that a table besides doesn't list: those that name their units, of which the table that was made
 * from them has no row; all of them where none was made from them, as a list of projects is another matter.
 */
export function itemsBesides(plan: Plan): readonly Section[] {
  const items = taskItems(plan);
  if (plan.alignments.some(({ isDerived }) => isDerived)) {
    const isListed = (item: Section): boolean => isCovered(item, (one) => rowsOfItem(plan, one));
    return items.filter((item) => item.duties.length > 0 && !isListed(item));
  }
  if (plan.tables.every((table) => !table.isTaskTable || isOfProjects(table))) return items;
  return items.filter(({ duties }) => duties.length > 0).length < fewestNoted ? [] : items;
}
