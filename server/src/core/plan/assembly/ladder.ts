/**
 * Numbers in steps: 1. with 1.1 below it and 1.1.1 below that. The 1. of such a ladder stands above decimals; any other
 * 1. is a list below them.
 */
import type { LineFacts } from '../../line/facts';
import type { Block } from '../model';

/** How many numbers a heading's marker has: 1 for `2.`, 2 for `2.1`, 3 for `2.1.3`. */
export function stepsIn({ line, marker }: Block, facts: readonly LineFacts[]): number {
  return facts[line]!.shadow.slice(marker!.whole.from, marker!.digits.to).split('.').length;
}

/**
 * The headings of the kind 1. that decimals stand below: those with the first decimal right behind them, and those
 * between them that count on.
 * @returns indexes of blocks; none where decimals stand below no such heading
 */
export function ladderTops(
  blocks: readonly Block[],
  from: number,
  to: number,
  facts: readonly LineFacts[],
): ReadonlySet<number> {
  const tops = new Set<number>();
  const steps: number[] = [];
  for (let at = from; at < to; at++) {
    const { kind, marker, doubtful } = blocks[at]!;
    if (kind !== 'heading') continue;
    if (marker!.style === 'decimal' || (marker!.style === 'arabic-dot' && !doubtful)) steps.push(at);
  }
  const isDot = (at: number | undefined): boolean => at !== undefined && blocks[at]!.marker!.style === 'arabic-dot';
  const valueAt = (at: number): number => blocks[at]!.marker!.value;
  const leads = steps.map((at, index) => {
    const next = steps[index + 1];
    if (!isDot(at) || next === undefined || isDot(next)) return false;
    return valueAt(next) === 1 && stepsIn(blocks[next]!, facts) === 2;
  });
  if (!leads.includes(true)) return tops;
  /** The numbers of the last top, and of the last item of a list below it. */
  let top = 0;
  let item = 0;
  steps.forEach((at, index) => {
    if (!isDot(at)) item = 0;
    else if (leads[index]! || (valueAt(at) === top + 1 && valueAt(at) !== item + 1)) {
      tops.add(at);
      top = valueAt(at);
      item = 0;
    } else item = valueAt(at);
  });
  return tops;
}
