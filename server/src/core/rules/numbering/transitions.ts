/** How a level's count gets from one section to the next: it begins anew, or runs on. */
import type { MarkerStyle, Section, Series } from '../../plan/model';
import { addTo } from '../../text/groups';
import type { Position } from '../../text/range';
import { comparePositions } from '../../text/range';
import { flatMapList, mapList } from '../../text/lists';

/** Fewer transitions show no practice. */
const fewestTransitions = 3;
/** The last section often counts for itself, and so does the first. */
const lastSection = /保障|组织(?:实施|领导|推[进动]|管理)|领导|要求$|附则|督[查导办]|考核|(?:实施|工作)步骤|推进措施/u;
const firstSection = /总体|指导思想|目标|思路|要求$|原则|形势|背景|概况|现状/u;

/** How a level gets from one section to the next. */
export interface Transition {
  /** The index of `member` in the series. */
  readonly at: number;
  readonly member: Section;
  readonly before: Section;
  readonly kind: 'restarts' | 'runsOn';
  /** The highest heading between the two. */
  readonly over: Section;
}

const startOf = ({ line, marker }: Section): Position => ({ line, character: marker.whole.from });

/** The highest heading that begins between a member and the one before it; undefined where none does. */
function headingBetween(before: Section, member: Section): Section | undefined {
  let over: Section | undefined;
  const start = startOf(before);
  for (let heading = member.parent; heading !== undefined; heading = heading.parent) {
    if (comparePositions(startOf(heading), start) < 0) break;
    over = heading;
  }
  return over;
}

/** The transitions of a series, by the style of the headings that they lead over. */
function transitionsOf({ members }: Series, numbers: readonly number[]): ReadonlyMap<MarkerStyle, Transition[]> {
  const all = new Map<MarkerStyle, Transition[]>();
  for (let at = 1; at < members.length; at++) {
    const before = members[at - 1]!;
    const member = members[at]!;
    const value = numbers[at]!;
    const kind = value === 1 ? 'restarts' : value === numbers[at - 1]! + 1 ? 'runsOn' : undefined;
    if (kind === undefined || member.parent === before.parent) continue;
    const over = headingBetween(before, member);
    if (over === undefined) continue;
    addTo(all, over.marker.style, { at, member, before, kind, over });
  }
  return all;
}

/** The one transition against all others; undefined where there is none, or more than one. */
function oddOne(transitions: readonly Transition[]): Transition | undefined {
  if (transitions.length < fewestTransitions) return undefined;
  const restarts = transitions.filter(({ kind }) => kind === 'restarts');
  if (restarts.length === 1) return restarts[0];
  return restarts.length === transitions.length - 1 ? transitions.find(({ kind }) => kind === 'runsOn') : undefined;
}

/** Whether sections without items stand between the two, and the level runs on under other headings alone. */
function standsAlone({ over, before }: Transition, transitions: readonly Transition[]): boolean {
  const { parent } = over;
  if (parent === undefined || transitions.filter((one) => one.over.parent === parent).length > 1) return false;
  let last = before.parent;
  while (last !== undefined && last.parent !== parent) last = last.parent;
  return last === undefined || parent.children.indexOf(over) - parent.children.indexOf(last) > 1;
}

/** Whether a count that runs on begins anew for a good reason: behind the general part, or in the last section. */
function isSetApart(transition: Transition, transitions: readonly Transition[]): boolean {
  const { kind, over, before } = transition;
  if (kind !== 'restarts') return false;
  if (standsAlone(transition, transitions)) return true;
  const isLast = over === transitions[transitions.length - 1]!.over;
  if (isLast && lastSection.test(over.title.text)) return true;
  let above = before.parent;
  while (above !== undefined && above.marker.style !== over.marker.style) above = above.parent;
  return over === transitions[0]!.over && above !== undefined && firstSection.test(above.title.text);
}

/** A transition against all others of its level, and how many those are. */
export interface OddTransition extends Transition {
  readonly others: number;
}

/**
 * The transitions that don't get from section to section as all others of their level do, without a good reason.
 * @param numbers the members' numbers: as they are, or as they are to be
 */
export function oddTransitions(
  series: Series,
  numbers: readonly number[] = mapList(series.members, ({ marker }) => marker.value),
): readonly OddTransition[] {
  if (series.members.length <= fewestTransitions) return [];
  return flatMapList([...transitionsOf(series, numbers).values()], (transitions) => {
    const odd = oddOne(transitions);
    if (odd === undefined || isSetApart(odd, transitions)) return [];
    return [{ ...odd, others: transitions.length - 1 }];
  });
}
