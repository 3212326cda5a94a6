import type { Problem } from '../../server/src/core';
import { check, parsePlan } from '../../server/src/core';
import { seedText } from './gold';

/** The problems of a seed under the default settings. A rule that throws fails the test. */
export function problemsOf(seed: string): readonly Problem[] {
  const onRuleError = (rule: string, error: unknown) => {
    throw new Error(`${rule} threw`, { cause: error });
  };
  return check(parsePlan(seedText(seed)), undefined, { onRuleError });
}
