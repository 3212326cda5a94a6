import assert from 'node:assert/strict';
import { LastAnswers } from '../../server/src/core/text/last-answers';

describe('LastAnswers', () => {
  it('asks once for each text, whatever the answer', () => {
    const asked: string[] = [];
    const lengths = new LastAnswers((text) => {
      asked.push(text);
      return text === '' ? undefined : text.length;
    });
    assert.deepEqual(
      ['甲', '', '乙乙', '甲', '', '乙乙'].map((text) => lengths.of(text)),
      [1, undefined, 2, 1, undefined, 2],
    );
    assert.deepEqual(asked, ['甲', '', '乙乙']);
  });

  it('does not grow without end', () => {
    let asked = 0;
    const answers = new LastAnswers((text) => {
      asked++;
      return text;
    });
    answers.of('甲');
    for (let at = 0; at < 10_000; at++) assert.equal(answers.of(String(at)), String(at));
    answers.of('甲');
    assert.equal(asked, 10_002);
  });
});
