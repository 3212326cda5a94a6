/** Where the lines of a text break that breaks at a fixed width. */
import { isOtherHalf } from '../../line/damaged';
import type { LineFacts } from '../../line/facts';
import { mapList } from '../../text/lists';
import type { Block, Piece } from '../model';

/** So large a share of the lines that break is no wider than a full one. */
const fullShare = 0.75;
/** Full lines differ by no more, as marks and figures are set closer; nearly all of those that break are full. */
const slack = 2.5;
const alikeShare = 0.8;
/** The first line of a paragraph is indented so far, which a copy does not show. */
const indent = 2;

/** How wide the lines are that break at one width, or undefined where they are ragged. */
export function fullWidth(broken: readonly Block[], facts: readonly LineFacts[]): number | undefined {
  const widths = mapList(broken, ({ line, from, to }) => widthOf(facts[line]!.text, from, to)).sort((a, b) => a - b);
  const full = widths[Math.floor(widths.length * fullShare)]!;
  const near = widths.filter((width) => Math.abs(full - width) <= slack).length;
  return near >= widths.length * alikeShare ? full : undefined;
}

/** The width of a text in Chinese characters, two letters or digits being as wide as one. */
function widthOf(text: string, from: number, to: number): number {
  let width = 0;
  for (let at = from; at < to; at++) width += text.charCodeAt(at) < 0x80 ? 0.5 : 1;
  return width;
}

/**
 * Whether a line ends so far before the edge at which lines break that the next one begins something: its first
 * characters would have gone onto it, the indent of a paragraph counted in.
 * @param full how wide full lines are
 */
export function endsBeforeEdge({ line, from, to }: Piece, facts: readonly LineFacts[], full: number): boolean {
  return widthOf(facts[line]!.text, from, to) + indent + 1 < full;
}

/** Whether a line begins with a number that only ends a bracket of the line before: （p. / 159）. */
export function endsBracket(last: Block, next: Block, facts: readonly LineFacts[]): boolean {
  const isHalf = (lacks: 'opening' | 'closing', { line, from, to }: Block): boolean =>
    isOtherHalf(lacks, facts[line]!.shadow, from, to);
  return next.marker?.style === 'arabic-half' && isHalf('closing', next) && isHalf('opening', last);
}
