import type { Problem } from '../../server/src/core';
import { check, parsePlan } from '../../server/src/core';
import { onRuleError } from '../rules/harness';
import { seedText } from './gold';

/** The problems of a seed under the default settings. A rule that throws fails the test. */
export function problemsOf(seed: string): readonly Problem[] {
  return check(parsePlan(seedText(seed)), undefined, { onRuleError });
}
