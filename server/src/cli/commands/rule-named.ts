import { rules } from '../../core';
import type { Rule } from '../../core';
import { didYouMean } from '../../config/nearest';
import { Trouble } from '../trouble';

/**
 * The rules that somebody means who has read a message or the list of rules: by id, title or group, or by words of
 * their titles.
 * @throws Trouble where there are none, with the nearest name
 */
export function rulesMeant(words: string): readonly Rule[] {
  const exact = rules.filter(({ id, title }) => id === words || title === words);
  if (exact.length > 0) return exact;
  const ofGroup = rules.filter(({ group }) => group === words);
  if (ofGroup.length > 0) return ofGroup;
  const found = words.trim() === '' ? [] : rules.filter(({ title }) => title.includes(words));
  return found.length > 0 ? found : [ruleNamed(words)];
}

/** @throws Trouble where there is no such rule, with the nearest name */
export function ruleNamed(id: string): Rule {
  const rule = rules.find((one) => one.id === id);
  if (rule !== undefined) return rule;
  const names = rules.map((one) => one.id);
  throw new Trouble(`没有名为“${id}”的规则${didYouMean(id, names) || '；全部规则见 planlint rules'}`);
}
