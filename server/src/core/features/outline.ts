import type { Plan } from '../plan/model';
import type { Range } from '../text/range';

export type OutlineKind = 'notice' | 'plan' | 'section' | 'item' | 'attachment' | 'table' | 'row';

/** One line of the outline. `selectionRange` lies inside `range`; `title` is never empty. */
export interface OutlineNode {
  readonly kind: OutlineKind;
  /** The number with its marks as written, such as `（一）`; empty where there is none. */
  readonly marker: string;
  readonly title: string;
  readonly range: Range;
  readonly selectionRange: Range;
  readonly children: readonly OutlineNode[];
}

/** The document's outline: notice → plan → sections → items → attachments → tables → rows. */
export function outline(plan: Plan): readonly OutlineNode[] {
  void plan;
  return [];
}
