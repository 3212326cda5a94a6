import type { Waived } from '../check/waivers';
import { touches } from '../plan/places';
import type { Position } from '../text/range';
import { harmless } from './facts/markdown';
import type { HoverText } from './hover';

/**
 * What to show over a problem that is waived: what it was, who left it and why.
 * @param position 0-based, UTF-16
 * @returns undefined where no waived problem is at the position
 */
export function hoverOnWaived(waived: readonly Waived[], position: Position): HoverText | undefined {
  const here = waived.filter(({ problem: { range } }) => touches(range, position));
  const [first] = here;
  if (first === undefined) return undefined;
  const texts = here.map(({ problem, waiver: { reason, by, on } }) => {
    const who = [by, on]
      .filter((one) => one !== undefined)
      .map(harmless)
      .join('，');
    const why = reason === undefined ? '没有写理由' : harmless(reason);
    return `**已忽略**：${harmless(problem.message)}\n\n理由：${why}${who === '' ? '' : `（${who}）`}`;
  });
  return { range: first.problem.range, markdown: texts.join('\n\n') };
}
