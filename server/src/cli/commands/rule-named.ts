import { rules } from '../../core';
import type { Rule } from '../../core';
import { didYouMean } from '../../config/nearest';
import { Trouble } from '../trouble';

/** @throws Trouble where there is no such rule, with the nearest name */
export function ruleNamed(id: string): Rule {
  const rule = rules.find((one) => one.id === id);
  if (rule !== undefined) return rule;
  const names = rules.map((one) => one.id);
  throw new Trouble(`没有名为“${id}”的规则${didYouMean(id, names) || '；全部规则见 planlint rules'}`);
}
