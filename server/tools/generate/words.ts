import type { Rule } from '../../src/core';

/** The words for what a rule is, the same on its page, in the tables and in the settings. */
export const fixWords: Readonly<Record<Rule['fixKind'], string>> = { safe: '可批量', quick: '逐个', none: '无' };
export const fixWordsEn: Readonly<Record<Rule['fixKind'], string>> = {
  safe: 'safe fix, also in bulk',
  quick: 'quick fix, one at a time',
  none: 'no fix',
};

/** Whether the rule runs where no setting speaks of it. */
export function defaultWords({ enabled }: Rule): string {
  return enabled ? '开' : '关';
}

/** The same in English. */
export function defaultWordsEn({ enabled }: Rule): string {
  return enabled ? 'on by default' : 'off by default';
}
