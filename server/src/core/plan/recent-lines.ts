import type { LineFacts } from '../line/facts';
import type { Plan } from './model';

/** So many lines are kept at least, and at most twice as many beside those of the last document: some 20 MB. */
const mostLines = 10_000;

/**
 * The lines of the documents that were read last, to be handed to the next parse: drafts of one plan, and plans made
 * from one pattern, lie together in a folder and have most of their lines in common. What is found in a line is kept with
 * it, as the next document may have it too.
 */
export class RecentLines {
  #young = new Map<string, LineFacts>();
  #old = new Map<string, LineFacts>();

  /** What is known of a line. */
  get(text: string): LineFacts | undefined {
    return this.#young.get(text) ?? this.#old.get(text);
  }

  /** Keeps the lines of a plan; those that nobody has asked for since long are dropped. */
  keep({ lines, facts }: Plan): void {
    lines.forEach((text, at) => this.#young.set(text, facts[at]!));
    if (this.#young.size < mostLines) return;
    this.#old = this.#young;
    this.#young = new Map();
  }
}
