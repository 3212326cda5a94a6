import assert from 'node:assert/strict';
import type { Plan } from '../../server/src/core';
import { parsePlan } from '../../server/src/core';
import { DIGIT } from '../../server/src/core/text/chars';

const lines = [
  '2025年全市供水工作要点',
  '一、主要任务',
  '1.修管道。修管道3公里。',
  '2.建泵房。',
  '3.查水表。查水表900只。',
];

/** Tells which texts with digits were read. */
function reader() {
  const texts: string[] = [];
  const numbers = {
    bits: DIGIT,
    mayHave: undefined,
    read({ text }: { readonly text: string }): readonly string[] {
      texts.push(text);
      return text.match(/\d+(?=公里|只)/gu) ?? [];
    },
  };
  const found = (plan: Plan): readonly string[] =>
    plan.gather(numbers).flatMap(({ passage, index, found: all }) => {
      assert.equal(plan.passages[index], passage);
      return all.map((number) => `${passage.pieces[0]!.line}:${number}`);
    });
  return { found, read: (): readonly string[] => texts.splice(0) };
}

const withLine = (at: number, text: string): string =>
  lines.map((line, index) => (index === at ? text : line)).join('\n');

describe('what is gathered', () => {
  it('is read once a plan', () => {
    const { found, read } = reader();
    const plan = parsePlan(lines.join('\n'));
    assert.deepEqual(found(plan), ['2:3', '4:900']);
    assert.equal(read().length, 4);
    assert.deepEqual([found(plan), read()], [['2:3', '4:900'], []]);
  });

  it('is taken over by the next state but for the passages that changed, wherever the others stand now', () => {
    const { found, read } = reader();
    const plan = parsePlan(lines.join('\n'));
    found(plan);
    read();
    const edited = parsePlan(withLine(2, '1.修管道。修管道4公里。\n\n另修管道5公里。'), plan);
    assert.deepEqual(found(edited), ['2:4', '4:5', '6:900']);
    assert.deepEqual(read(), ['1.修管道。修管道4公里。', '另修管道5公里。']);
    const shorter = parsePlan(withLine(2, ''), edited);
    assert.deepEqual([found(shorter), read()], [['4:900'], []]);
  });

  it('is taken over from the last state that was asked', () => {
    const { found, read } = reader();
    const first = parsePlan(lines.join('\n'));
    found(first);
    read();
    const other = reader();
    const second = parsePlan(withLine(4, '3.查水表。查水表901只。'), first);
    other.found(second);
    const third = parsePlan(withLine(4, '3.查水表。查水表902只。'), second);
    assert.deepEqual([found(third), read()], [['2:3', '4:902'], ['3.查水表。查水表902只。']]);
  });

  it('of a state that another one came of is still right', () => {
    const { found } = reader();
    const first = parsePlan(lines.join('\n'));
    const second = parsePlan(withLine(2, '1.修管道。'), first);
    assert.deepEqual([found(second), found(first)], [['4:900'], ['2:3', '4:900']]);
  });
});
