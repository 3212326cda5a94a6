/** The text that the rows of a group should have, so that together they say what their items say. */
import type { AlignedGroup, AlignedRow } from '../../plan/rows/alignment';
import type { Plan } from '../../plan/model';
import { withoutSpaces } from '../../text/chars';
import { shareAtEnds } from '../../text/likeness';
import { shadowOf } from '../../text/shadow';
import { itemText, titleText, wholeText } from './item-text';

/** A clause with the mark behind it. */
interface Clause {
  readonly text: string;
  /** Equal for equal wording, whatever the spaces and the width of the marks. */
  readonly key: string;
}

const clausePattern = /[^，。；：！？,;]*[，。；：！？,;]*/gu;
const endMark = /[，。；：！？,;]+$/u;
/** From this share in common on, two clauses are one in two wordings. */
const fewestAlike = 0.5;

function clausesIn(text: string): readonly Clause[] {
  return (text.match(clausePattern) ?? [])
    .map((clause) => ({ text: clause, key: withoutSpaces(shadowOf(clause.replace(endMark, ''))).replaceAll('*', '') }))
    .filter(({ key }) => key !== '');
}

/**
 * The new texts of the rows of one group, of those whose text changes. The items' clauses go where a row has them, or
 * has them in other words; a clause that no row has goes to the row of the one before it. A row of which the items have
 * nothing keeps its text.
 * @param taskOf the text of a row's task
 */
export function reworded(
  { items, rows }: AlignedGroup,
  taskOf: (row: AlignedRow) => string,
  plan: Plan,
): ReadonlyMap<AlignedRow, string> {
  const own = rows.map((row) => clausesIn(taskOf(row)));
  const wanted = items.flatMap(({ section }) => {
    const heading = section.form === 'headless' ? '' : titleText(section);
    const hasHeading = own.some((clauses) => clauses.some(({ key }) => key === clausesIn(heading)[0]?.key));
    return clausesIn(hasHeading ? wholeText(section, plan) : itemText(section, plan));
  });
  const places = rows.length === 1 ? wanted.map(() => 0) : placesOf(wanted, own);
  const texts = new Map<AlignedRow, string>();
  rows.forEach((row, at) => {
    const now = wanted.filter((_, clause) => places[clause] === at);
    if (now.length === 0 || isSame(now, own[at]!)) return;
    texts.set(row, ended(now.map(({ text }) => text).join(''), taskOf(row)));
  });
  return texts;
}

function isSame(one: readonly Clause[], other: readonly Clause[]): boolean {
  return one.length === other.length && one.every(({ key }, at) => key === other[at]!.key);
}

/** The row of each clause; one that no row has goes to that of the clause before it. */
function placesOf(wanted: readonly Clause[], own: readonly (readonly Clause[])[]): readonly number[] {
  const taken = new Set<Clause>();
  const found = wanted.map(({ key }) => {
    for (const [row, clauses] of own.entries()) {
      const clause = clauses.find((one) => one.key === key && !taken.has(one));
      if (clause === undefined) continue;
      taken.add(clause);
      return row;
    }
    return -1;
  });
  wanted.forEach(({ key }, at) => {
    if (found[at]! >= 0) return;
    let best = fewestAlike;
    own.forEach((clauses, row) => {
      for (const clause of clauses) {
        const score = taken.has(clause) ? 0 : shareAtEnds(key, clause.key);
        if (score >= best) [best, found[at]] = [score, row];
      }
    });
  });
  let last = found.find((row) => row >= 0) ?? 0;
  return found.map((row) => {
    if (row >= 0) last = row;
    return last;
  });
}

/** The text with the end that the cell had: a full stop, or none. */
function ended(text: string, before: string): string {
  const bare = text.trim().replace(endMark, '');
  const stop = /[。！？]\s*$/u.exec(before)?.[0].trim();
  return bare + (stop ?? (/[；;]\s*$/u.test(before) ? '；' : ''));
}

/**
 * The new texts of the rows of a summary, of those whose text changes: a clause that says the same as one of the items'
 * in other words gets its words. What the summary leaves out or shortens is left as it is.
 */
export function corrected(
  { items, rows }: AlignedGroup,
  taskOf: (row: AlignedRow) => string,
  plan: Plan,
): ReadonlyMap<AlignedRow, string> {
  const known = items.flatMap(({ section }) => clausesIn(`${titleText(section)}。${itemText(section, plan)}`));
  const own = rows.map((row) => clausesIn(taskOf(row)));
  const free = known.filter(({ key }) => !own.some((clauses) => clauses.some((clause) => clause.key === key)));
  const texts = new Map<AlignedRow, string>();
  rows.forEach((row, at) => {
    const now = own[at]!.map(({ text, key }) => {
      if (known.some((one) => one.key === key)) return text;
      const [best] = free
        .map((one) => ({ one, score: shareAtEnds(key, one.key) }))
        .filter(({ score }) => score >= fewestAlike && score < 1)
        .sort((a, b) => b.score - a.score);
      if (best === undefined) return text;
      free.splice(free.indexOf(best.one), 1);
      return best.one.text.replace(endMark, '') + (endMark.exec(text)?.[0] ?? '');
    }).join('');
    if (now !== own[at]!.map(({ text }) => text).join('')) texts.set(row, now);
  });
  return texts;
}
