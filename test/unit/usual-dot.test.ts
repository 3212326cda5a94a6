import assert from 'node:assert/strict';
import { usualDot } from '../../server/src/core/rules/numbering/usual-dot';

describe('the dot behind numbers', () => {
  const cases: readonly (readonly [what: string, marks: readonly string[], dot: string])[] = [
    ['is the narrow one where there are none', [], '.'],
    ['is the wide one where more are wide', ['．', '﹒', '.'], '．'],
    ['is the narrow one where as many are', ['．', '.'], '.'],
    ['does not depend on other marks, nor on none', ['、', '', '', '，'], '.'],
  ];
  for (const [what, marks, dot] of cases) it(what, () => assert.equal(usualDot(marks), dot));
});
