/** The items of a plan that assign work, in the groups in which a reviewer compares them. */
import type { Part, Plan, Section } from '../../plan/model';
import { holdsNoTasks, isNobodysWork } from '../../plan/section-kinds';
import { flatMapList } from '../../text/lists';

/** Items that stand beside each other: all under one first-level heading, or the first-level ones themselves. */
export interface ItemGroup {
  readonly items: readonly Section[];
}

/** Adds the items of a section that are tasks: none where it is of another kind, or stands in one that is. */
function collect(section: Section, into: Section[]): void {
  if (holdsNoTasks(section) || isNobodysWork(section)) return;
  if (section.children.length === 0) into.push(section);
  else for (const child of section.children) collect(child, into);
}

/** The groups of items that may be expected to name units. */
export function itemGroups(plan: Plan): readonly ItemGroup[] {
  const groups: ItemGroup[] = [];
  for (const part of plan.parts) {
    const first: Section[] = [];
    for (const root of part.sections) {
      if (root.children.length === 0) collect(root, first);
      else {
        const items: Section[] = [];
        collect(root, items);
        if (items.length > 0) groups.push({ items });
      }
    }
    if (first.length > 0) groups.push({ items: first });
  }
  return groups;
}

/**
 * Whether the one item of a part that lacks something is numbered as enough others are, so that it is none that went
 * astray, as （一） inside 1.
 * @param hasIt tells of an item whether it has what the one lacks
 */
export function isOneOf(
  groups: readonly ItemGroup[],
  part: Part,
  hasIt: (item: Section) => boolean,
  fewest: number,
): boolean {
  const items = flatMapList(groups, (group) => (group.items[0]!.part === part ? group.items : []));
  const style = items.find((item) => !hasIt(item))?.marker.style;
  return items.filter(({ marker }) => marker.style === style).length >= fewest;
}

/** Whether an item is a heading of the level above that has lost its own items, of which another rule speaks. */
export function lostItems({ form, paragraphs, marker }: Section, items: readonly Section[]): boolean {
  if (form !== 'alone' || paragraphs.length > 0) return false;
  return items.filter((other) => other.marker.style === marker.style).length * 2 < items.length;
}
