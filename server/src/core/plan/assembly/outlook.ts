/** What the numbered lines of a part tell about each other before they are read one by one. */
import type { LineFacts } from '../../line/facts';
import type { Block, MarkerStyle } from '../model';
import { ladderTops } from './ladder';

/** Decimals such as 2.1, and articles without a space behind them, are headings only where there are at least this many. */
const fewestDoubtful = 3;
/** Where so many numbered lines of a style, and so large a share, are sentences, one without a full stop may be torn. */
const fewestSentences = 3;
const sentenceShare = 0.9;

/** What the headings of a part tell about the ones among them that are doubtful. */
export interface Outlook {
  /** How many numbers of each style there are, doubtful ones included. */
  readonly counts: ReadonlyMap<MarkerStyle, number>;
  /** By the index of a doubtful block: the next number of its style that is beyond doubt. */
  readonly following: ReadonlyMap<number, number>;
  /** How many of each style are whole sentences, or have some behind their title. */
  readonly sentences: ReadonlyMap<MarkerStyle, number>;
  /** The indexes of headings of the kind 1. that stand above decimals. */
  readonly tops: ReadonlySet<number>;
}

const none: ReadonlySet<number> = new Set();

/** Looks through the headings of a part, from block to block, before they are read. */
export function lookAhead(blocks: readonly Block[], from: number, to: number, facts: readonly LineFacts[]): Outlook {
  const counts = new Map<MarkerStyle, number>();
  const sentences = new Map<MarkerStyle, number>();
  const following = new Map<number, number>();
  const next = new Map<MarkerStyle, number>();
  for (let at = to - 1; at >= from; at--) {
    const block = blocks[at]!;
    const { marker, doubtful } = block;
    if (marker === undefined) continue;
    counts.set(marker.style, (counts.get(marker.style) ?? 0) + 1);
    if (isSentence(block, facts)) sentences.set(marker.style, (sentences.get(marker.style) ?? 0) + 1);
    if (!doubtful) next.set(marker.style, marker.value);
    else if (next.has(marker.style)) following.set(at, next.get(marker.style)!);
  }
  const hasDecimals = (counts.get('decimal') ?? 0) >= fewestDoubtful;
  return { counts, following, sentences, tops: hasDecimals ? ladderTops(blocks, from, to, facts) : none };
}

/** Whether a numbered line is a sentence, or has sentences behind its title. */
function isSentence({ line, to, form }: Block, facts: readonly LineFacts[]): boolean {
  return form !== 'alone' || '。；'.includes(facts[line]!.shadow[to - 1]!);
}

/** Whether there are so many of a style that even doubtful numbers are headings. */
export function isMany({ counts }: Outlook, style: MarkerStyle): boolean {
  return counts.get(style)! >= fewestDoubtful;
}

/** Whether nearly all numbered lines of a style are sentences, or have some behind their title. */
export function areSentences({ counts, sentences }: Outlook, style: MarkerStyle): boolean {
  const count = counts.get(style)!;
  const whole = sentences.get(style) ?? 0;
  return whole >= fewestSentences && whole >= Math.min(count - 1, count * sentenceShare);
}
