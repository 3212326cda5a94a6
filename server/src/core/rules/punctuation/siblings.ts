/** Tells of numbered lines whether they are sentences and no headings: by the others of their series. */
import type { Passage, Plan, Section } from '../../plan/model';

/** Fewer show no practice. */
const fewest = 4;
/** So many of a series end in a full stop, or all but one. */
const share = 0.8;
const ends = '。；';

/** What is known of the series of a plan; it is worked out when first asked for. */
export class Siblings {
  readonly #plan: Plan;
  #known: ReadonlySet<Section> | undefined;

  constructor(plan: Plan) {
    this.#plan = plan;
  }

  /** Whether a passage is a numbered line of a series in which nearly all are sentences with a full stop. */
  areSentences({ section, pieces }: Passage): boolean {
    if (section?.line !== pieces[0]!.line) return false;
    return (this.#known ??= this.#read()).has(section);
  }

  #read(): ReadonlySet<Section> {
    const known = new Set<Section>();
    for (const { members } of this.#plan.series) {
      if (members.length < fewest) continue;
      let ended = 0;
      for (const member of members) if (ends.includes(this.#endOf(member))) ended++;
      if (ended >= Math.min(members.length - 1, members.length * share))
        for (const member of members) known.add(member);
    }
    return known;
  }

  /** The last character on an item's own line. */
  #endOf({ line, title, paragraphs }: Section): string {
    const [first] = paragraphs;
    if (first !== undefined && first.pieces[0]!.line === line) return first.text.trimEnd().at(-1)!;
    return this.#plan.facts[line]!.shadow.charAt(title.range.end.character) || ' ';
  }
}
