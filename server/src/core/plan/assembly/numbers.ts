/** Headings whose number is told only by those around them. */
import type { LineFacts } from '../../line/facts';
import type { Block } from '../model';
import { withBareTops } from './bare-tops';
import { withTightSteps } from './ladder';
import { withStrays } from './strays';

/** The blocks, others in place of those whose number is another than by their own text. */
export function withNumbers(
  blocks: readonly Block[],
  from: number,
  to: number,
  facts: readonly LineFacts[],
): readonly Block[] {
  return withStrays(withBareTops(withTightSteps(blocks, from, to, facts), from, to, facts), from, to);
}
