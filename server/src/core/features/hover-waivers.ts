import type { Waived, Waiver } from '../check/waivers';
import { touches } from '../plan/places';
import type { Position } from '../text/range';
import { harmless, linkTo } from './facts/markdown';
import type { HoverText } from './hover';

/**
 * What to show over a problem that is waived: what it was, who left it and why, and where that can be taken back.
 * @param position 0-based, UTF-16
 * @param file the address of the file with the waivers; undefined where it is not known
 * @returns undefined where no waived problem is at the position
 */
export function hoverOnWaived(
  waived: readonly Waived<Waiver & { readonly line: number }>[],
  position: Position,
  file: string | undefined,
): HoverText | undefined {
  const here = waived.filter(({ problem: { range } }) => touches(range, position));
  const [first] = here;
  if (first === undefined) return undefined;
  const texts = here.map(({ problem, waiver: { reason, by, on, line } }) => {
    const who = [by, on]
      .filter((one) => one !== undefined)
      .map(harmless)
      .join('，');
    const why = reason === undefined ? '没有写理由' : harmless(reason);
    const place = file === undefined ? '' : `　${linkTo('打开这条忽略', { line, character: 0 }, file)}，删去就恢复。`;
    return `**已忽略**：${harmless(problem.message)}\n\n理由：${why}${who === '' ? '' : `（${who}）`}。${place}`;
  });
  return { range: first.problem.range, markdown: texts.join('\n\n') };
}
