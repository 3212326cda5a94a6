// Written by `npm run generate` from the files in this folder. Do not edit.
import type { Rule } from './rule';

export const rules: readonly Rule[] = [];
