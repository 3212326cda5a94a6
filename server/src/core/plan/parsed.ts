/** A plan as it was read, and what can be worked out of it. */
import type { Alignment } from './rows/alignment';
import { alignmentsOf } from './rows/alignment';
import type { Enumeration } from './passages/enumerations';
import { enumerationsOf } from './passages/enumerations';
import type { Passage, Plan } from './model';
import type { Collected, PassageReader } from './passages/gathered';
import { Gathered } from './passages/gathered';
import type { PassageSource } from './passages/passages';
import { passagesOf } from './passages/passages';
import type { Previous } from './read-lines';
import { RecentLines } from './recent-lines';

/** What is read at once; the rest is worked out when it is first asked for. */
export type ReadPlan = Omit<Plan, 'passages' | 'passagesWith' | 'gather' | 'remember' | 'enumerations' | 'alignments'>;

/**
 * A class, as an object literal with accessors gets a shape of its own, which keeps its plan alive until the next full
 * garbage collection: at every keystroke one more.
 */
export class ParsedPlan implements Plan {
  readonly lines: Plan['lines'];
  readonly facts: Plan['facts'];
  readonly blocks: Plan['blocks'];
  readonly parts: Plan['parts'];
  readonly sections: Plan['sections'];
  readonly paragraphs: Plan['paragraphs'];
  readonly tables: Plan['tables'];
  readonly series: Plan['series'];
  readonly attachments: Plan['attachments'];
  readonly elements: Plan['elements'];
  readonly genre: Plan['genre'];
  readonly hardWrapped: boolean;
  readonly unmarkedEntries: Plan['unmarkedEntries'];
  readonly #bodies: readonly PassageSource[];
  #passages: readonly Passage[] | undefined;
  readonly #keepsFindings: boolean;
  /** What an earlier state of the document had gathered; nothing once it is taken over. */
  #before: Gathered | undefined;
  #gathered: Gathered | undefined;
  /** Readers and their answers. */
  readonly #answers = new Map<unknown, object>();
  readonly #byBits = new Map<number, readonly Passage[]>();
  #enumerations: readonly Enumeration[] | undefined;
  #alignments: readonly Alignment[] | undefined;

  /** @param previous an earlier state of the same document, or other documents */
  constructor(read: ReadPlan, bodies: readonly PassageSource[], previous: Previous | undefined) {
    this.lines = read.lines;
    this.facts = read.facts;
    this.blocks = read.blocks;
    this.parts = read.parts;
    this.sections = read.sections;
    this.paragraphs = read.paragraphs;
    this.tables = read.tables;
    this.series = read.series;
    this.attachments = read.attachments;
    this.elements = read.elements;
    this.genre = read.genre;
    this.hardWrapped = read.hardWrapped;
    this.unmarkedEntries = read.unmarkedEntries;
    this.#bodies = bodies;
    this.#keepsFindings = previous instanceof RecentLines;
    this.#before = previous instanceof ParsedPlan ? (previous.#gathered ?? previous.#before) : undefined;
  }

  get passages(): readonly Passage[] {
    if (this.#passages !== undefined) return this.#passages;
    const passages: Passage[] = [];
    for (const body of this.#bodies) for (const passage of passagesOf(body, this.facts)) passages.push(passage);
    return (this.#passages = passages);
  }

  passagesWith(bits: number): readonly Passage[] {
    let found = this.#byBits.get(bits);
    if (found === undefined) {
      found = this.passages.filter((passage) => (passage.bits & bits) !== 0);
      this.#byBits.set(bits, found);
    }
    return found;
  }

  gather<Item>(reader: PassageReader<Item>): readonly Collected<Item>[] {
    if (this.#gathered === undefined) {
      this.#gathered = new Gathered(this.passages, this.#before, this.#keepsFindings);
      this.#before = undefined;
    }
    return this.#gathered.all(reader);
  }

  remember<Result extends object>(read: (plan: Plan) => Result): Result {
    let answer = this.#answers.get(read) as Result | undefined;
    if (answer === undefined) this.#answers.set(read, (answer = read(this)));
    return answer;
  }

  get enumerations(): readonly Enumeration[] {
    return (this.#enumerations ??= enumerationsOf(this.passages));
  }

  get alignments(): readonly Alignment[] {
    return (this.#alignments ??= alignmentsOf(this));
  }
}
