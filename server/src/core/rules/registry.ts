// Written by `npm run generate` from the files in this folder. Do not edit.
import numberingSequence from './numbering/numbering-sequence';
import textBroken from './text/text-broken';
import textChrome from './text/text-chrome';
import textOverlap from './text/text-overlap';
import type { Rule } from './rule';

/** All rules, in the order of their folders and names. */
export const rules: readonly Rule[] = [numberingSequence, textBroken, textChrome, textOverlap];
