/** Our variables in snippets and templates, as their authors write them. */
import { planVariables } from '../../core';
import { didYouMean } from '../nearest';
import type { Fault } from '../data/tree';

/** What is wrong with the variables in a text: names that we don't have stay as they are when the snippet is used. */
export function unknownVariables(text: string): readonly Fault[] {
  return [...text.matchAll(/\$\{?(PLAN_\w*)/gu)].flatMap(({ index, 0: whole, 1: name }): Fault[] => {
    if (planVariables.some((known) => known === name)) return [];
    const near = didYouMean(name!, planVariables) || `；可以用的有 ${planVariables.join('、')}`;
    const to = index + whole.length;
    return [{ from: to - name!.length, to, message: `没有名为“${name!}”的变量${near}`, severity: 'warning' }];
  });
}
