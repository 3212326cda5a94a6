import type { Severity } from '../rule';

/** How a message says what should stand somewhere: for certain, or, where the finding is less than an error, in doubt. */
export const wordsFor = (severity: Severity | undefined): { readonly should: string; readonly lacks: string } =>
  severity === undefined ? { should: '应', lacks: '缺少' } : { should: '疑应', lacks: '疑似缺少' };
