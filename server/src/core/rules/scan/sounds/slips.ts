/**
 * Reads a text by its sound, character by character: phrases, and words that no phrase has. A loop of its own, as engines
 * make one that asks about everything at once slow.
 */
import { heardOf } from './heard';
import { mayBeOdd, oddPairAt, readOddPairs } from './odd-pairs';
import type { SoundSlip } from './same-sound';
import { hearPhrases, heardWith, maySoundRight, slipBefore } from './same-sound';

/**
 * The slips in a text, in their order and none over another; what a phrase tells goes before what a word tells alone.
 * @param shadow with full-width marks beside Chinese
 * @param others of phrases too, and told by something else, in their order
 */
export function soundSlips(shadow: string, others: readonly SoundSlip[]): readonly SoundSlip[] {
  hearPhrases();
  readOddPairs();
  let found: SoundSlip[] | undefined;
  const last = shadow.length - 1;
  let sound = 0;
  let next = shadow.charCodeAt(0);
  let heardNext = heardOf(next);
  for (let at = 0; at <= last; at++) {
    const unit = next;
    const heard = heardNext;
    next = at < last ? shadow.charCodeAt(at + 1) : 0;
    heardNext = heardOf(next);
    sound = heardWith(sound, heard);
    const slip = maySoundRight(sound) ? slipBefore(shadow, at + 1, sound) : undefined;
    if (slip !== undefined) (found ??= []).push(slip);
    const odd = mayBeOdd(unit, next, heard, heardNext) ? oddPairAt(shadow, at) : undefined;
    if (odd !== undefined) (found ??= []).push(odd);
  }
  if (found === undefined) return others;
  return inOrder([...found, ...others]);
}

/** Whether a word alone tells it. */
const isAlone = ({ phrase, right }: SoundSlip): boolean => phrase === right;

function inOrder(slips: readonly SoundSlip[]): readonly SoundSlip[] {
  const sorted = [...slips].sort(
    (one, other) => one.from - other.from || Number(isAlone(one)) - Number(isAlone(other)),
  );
  let done = 0;
  return sorted.filter((slip, at) => {
    const next = sorted[at + 1];
    const isTold = isAlone(slip) && next !== undefined && next.from < slip.to && !isAlone(next);
    if (isTold || slip.from < done) return false;
    done = slip.to;
    return true;
  });
}
