/** Tells for which headings a note speaks that is not their own. */
import type { Duty, MarkerStyle, Section } from '../model';
import { flatMapList } from '../../text/lists';

/** A section whose inheritance is still open. */
export interface Heir extends Section {
  readonly children: readonly Heir[];
  dutyInherited: boolean;
  inherited: readonly Duty[];
}

/** The siblings up to one that has a note, in it or below it; those behind the last such one form no run. */
function runsOf(siblings: readonly Heir[], noted: ReadonlySet<Section>): Heir[][] {
  const runs: Heir[][] = [];
  let open: Heir[] = [];
  for (const section of siblings) {
    open.push(section);
    if (!noted.has(section)) continue;
    runs.push(open);
    open = [];
  }
  return runs;
}

/** Whether a section's note stands apart from its text, in a line of its own. */
function isApart({ duties, line, paragraphs }: Heir): boolean {
  const note = duties[duties.length - 1]?.range.start;
  if (note === undefined || note.line === line) return false;
  const isBehindText = paragraphs.some(({ pieces }) =>
    pieces.some((piece) => piece.line === note.line && piece.from < note.character),
  );
  return !isBehindText;
}

/** The sections that have a note, in them or below them. */
function withNotes(sections: readonly Section[]): ReadonlySet<Section> {
  const noted = new Set<Section>();
  for (const section of sections) {
    if (section.duties.length === 0) continue;
    for (let at: Section | undefined = section; at !== undefined && !noted.has(at); at = at.parent) noted.add(at);
  }
  return noted;
}

/**
 * Gives the note behind the last member of a group to the others. Whether a level has such notes shows from all its
 * groups: where nearly every member has a note of its own, one without is an omission.
 */
function shareLastNotes(runs: readonly (readonly Heir[])[]): void {
  const balance = new Map<MarkerStyle, number>();
  /** Levels at which notes stand apart from their texts also where they speak for one item alone. */
  const apart = new Set<MarkerStyle>();
  for (const run of runs) {
    const { style } = run[0]!.marker;
    balance.set(style, (balance.get(style) ?? 0) + (run.length > 1 ? 1 : -1));
    if (run.length === 1 && isApart(run[0]!)) apart.add(style);
  }
  for (const run of runs) {
    const last = run[run.length - 1]!;
    const { style } = last.marker;
    // Where notes for one item stand behind its text, one in a line of its own is the group's.
    const isGroups = balance.get(style)! >= 0 || (!apart.has(style) && isApart(last));
    if (!isGroups) continue;
    // With as many notes for one item as for groups nobody can tell whose it is: no omission, and no one's task.
    const isSure = balance.get(style)! > 0 || (!apart.has(style) && isApart(last));
    for (const section of run.slice(0, -1)) {
      section.dutyInherited = true;
      if (isSure) section.inherited = last.duties;
    }
  }
}

/** Gives the notes of parents to their children, and one that says 下同 to all behind it. */
function passDown(sections: readonly Heir[]): void {
  let forAll = false;
  for (const section of sections) {
    const parent = section.parent as Heir | undefined;
    if (forAll || (parent !== undefined && (parent.duties.length > 0 || parent.dutyInherited)))
      section.dutyInherited = true;
    if (parent !== undefined && section.inherited.length === 0) {
      section.inherited = parent.duties.length > 0 ? parent.duties : parent.inherited;
    }
    if (section.duties.some((duty) => duty.forAll)) forAll = true;
  }
}

/**
 * Says of each section whether a note of its parent's, of its group's last member, or one that says 下同 speaks for it.
 * @param sections all of a part, in the order of the text
 */
export function inheritDuties(sections: readonly Heir[]): void {
  const noted = withNotes(sections);
  if (noted.size === 0) return;
  shareLastNotes(flatMapList(sections, ({ children }) => (children.length < 2 ? [] : runsOf(children, noted))));
  passDown(sections);
}
