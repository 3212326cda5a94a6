/** Where the tasks of a document stand. */
import type { Part, Plan, Section } from '../plan/model';

/** One item with a note may be a remark; so many are a list of tasks. */
const fewestNoted = 2;

/**
 * The attachments that list the tasks, as those of a notice about a method of assessment do: their items name units, and
 * none of the plan's own does. Mostly none.
 */
export function taskAttachments({ parts }: Plan): readonly Part[] {
  if (parts.some((part) => part.scope !== 'attachment' && notedIn(part.sections) > 0)) return [];
  return parts.filter(({ scope, sections }) => scope === 'attachment' && notedIn(sections) >= fewestNoted);
}

/** 工作要点, 实施方案（试行）. */
const planName = /(?:要点|计划|方案)(?:[（(][^（）()]*[)）])?$/u;

/** Whether an attachment is a plan of its own whose items name units: one notice may issue several. */
export function isPlanAttached({ scope, title, sections }: Part): boolean {
  return scope === 'attachment' && title !== undefined && planName.test(title.text) && notedIn(sections) >= fewestNoted;
}

/** How many items have a note of units, below them included. */
function notedIn(sections: readonly Section[]): number {
  return sections.reduce((sum, { duties, children }) => sum + (duties.length > 0 ? 1 : 0) + notedIn(children), 0);
}
