/** Which brackets of a line belong together, of whatever shape they are. */
import { CLOSING, OPENING, bitsOf } from '../text/chars';

/** The brackets of a line. */
export interface Brackets {
  /** Where brackets open, in the order of the text. */
  readonly openings: readonly number[];
  /** Where each of them closes; -1 where it never does. */
  readonly closings: readonly number[];
  /** Where brackets close that never opened, in the order of the text. */
  readonly unopened: readonly number[];
}

const none: readonly never[] = [];

export const noBrackets: Brackets = { openings: none, closings: none, unopened: none };

/** Pairs the brackets of a line. */
export function bracketsOf(shadow: string): Brackets {
  const openings: number[] = [];
  const closings: number[] = [];
  let unopened: number[] | undefined;
  /** Those that are open, by their place in `openings`. */
  const open: number[] = [];
  for (let at = 0; at < shadow.length; at++) {
    const bits = bitsOf(shadow.charCodeAt(at)) & (OPENING | CLOSING);
    if (bits === 0) continue;
    if (bits === OPENING) {
      open.push(openings.length);
      openings.push(at);
      closings.push(-1);
      continue;
    }
    const start = open.pop();
    if (start === undefined) (unopened ??= []).push(at);
    else closings[start] = at;
  }
  return { openings, closings, unopened: unopened ?? none };
}

/** Where the bracket closes that opens at `open`; -1 where it never does, or where none opens there. */
export function closingOf({ openings, closings }: Brackets, open: number): number {
  let low = 0;
  let high = openings.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (openings[middle] === open) return closings[middle]!;
    if (openings[middle]! < open) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
