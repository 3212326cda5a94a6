/** Where two names stand side by side without the mark, the space or the line end that parted them. */
import { signatureOf } from '../../plan/issuers';
import type { Duty, Plan } from '../../plan/model';
import { added } from '../../text/lists';
import type { Position } from '../../text/range';

/** 市水务局市林业局; not 市委市政府, 市住建局市政科, 区水利局区级…. */
const glued =
  /^([省市州县区])(?!委)([^省市州县区]{2,14}[局厅办委])(?=\1(?![级政区场民域属直容长内外])[^省市州县区]{2,14}[局厅办委]$)/u;

/** Two names that stand side by side without a mark. */
export interface Seam {
  readonly before: string;
  readonly after: string;
  readonly at: Position;
}

const noSeams: readonly Seam[] = [];

/** All names, as they stand in the text. */
export function namesOf(duties: readonly Duty[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { units } of duties) for (const { name } of units) found.add(name);
  return found;
}

/** Two names of one letter for the level, one for the body and its kind each are no shorter. */
const shortestGlued = 8;

/** The names of a duty that are surely two: one of the two is named by itself elsewhere. */
export function seamsOf({ units }: Duty, isNamed: (name: string) => boolean): readonly Seam[] {
  let seams: readonly Seam[] = noSeams;
  for (const unit of units) {
    const { name } = unit;
    const before = name.length < shortestGlued ? undefined : glued.exec(name)?.[0];
    if (before === undefined) continue;
    const { start, end } = unit.range;
    const after = name.slice(before.length);
    if (end.character - start.character !== name.length || !(isNamed(before) || isNamed(after))) continue;
    seams = added(seams, { before, after, at: { line: start.line, character: start.character + before.length } });
  }
  return seams;
}

/** The place that a body's name begins with: 青禾县水利局. */
const placeOf = /^[\u4e00-\u9fff]{2,4}?[省市县区州旗]/u;
/** What a body's name ends in, before another one begins. */
const bodyEnd = /(?:[局委办厅部处院府社行]|委员会|联合会|工会|办公室|中心|[支总大]队)$/u;
/** Bodies of the state that have a place's name behind their own: 国家税务总局青禾县税务局. */
const ofTheState = /国家|中国|总局|总署/u;
/** 青禾县某局: the place, and what a body's name has at least behind it. */
const fewestBehind = 2;

/** Where the names in one line begin anew with the place that the first one begins with. */
function seamsIn(text: string): readonly number[] {
  const place = placeOf.exec(text)?.[0];
  const seams: number[] = [];
  if (place === undefined || ofTheState.test(text) || !bodyEnd.test(text)) return seams;
  const least = place.length + fewestBehind;
  for (let at = text.indexOf(place, least); at >= 0; at = text.indexOf(place, at + least))
    if (bodyEnd.test(text.slice(0, at)) && text.length - at >= least) seams.push(at);
  return seams;
}

/** The names of those who sign that are surely two: the second begins with the place of the first. */
export function signedSeams(plan: Plan): readonly Seam[] {
  let seams: readonly Seam[] = noSeams;
  for (const { text, range } of signatureOf(plan)) {
    const cuts = [0, ...seamsIn(text), text.length];
    for (let at = 1; at < cuts.length - 1; at++) {
      const before = text.slice(cuts[at - 1], cuts[at]);
      const after = text.slice(cuts[at], cuts[at + 1]);
      seams = added(seams, {
        before,
        after,
        at: { line: range.start.line, character: range.start.character + cuts[at]! },
      });
    }
  }
  return seams;
}
