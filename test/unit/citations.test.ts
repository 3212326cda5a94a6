import assert from 'node:assert/strict';
import { numbersIn } from '../../server/src/core/plan/passages/citations';
import { shadowOf } from '../../server/src/core/text/shadow';

/** The parts of the numbers in a text: agency, opening, year, closing, 第, number, 号. */
function partsOf(text: string): readonly string[] {
  const shadow = shadowOf(text);
  return numbersIn({ shadow }).map(({ agency, open, year, close, ordinal, digits, end }) =>
    [agency, open, year, close, ordinal, digits, end].map(({ from, to }) => text.slice(from, to)).join('|'),
  );
}

describe('document numbers', () => {
  for (const [text, ...parts] of [
    ['水建发〔2024〕3号', '水建发|〔|2024|〕||3|号'],
    ['按照水建发〔2024〕3号和农发〔2023〕15 号文件', '水建发|〔|2024|〕||3|号', '农发|〔|2023|〕||15|号'],
    ['水建发[2024]第03号', '水建发|[|2024|]|第|03|号'],
    ['水建发（2024）3号', '水建发|（|2024|）||3|号'],
    ['水建发 (2024) 3 号', '水建发|(|2024|)||3|号'],
    ['水建发〔24〕3号', '水建发|〔|24|〕||3|号'],
    ['水建发2024〕3号', '水建发||2024|〕||3|号'],
    ['水建发〔20243号', '水建发|〔|2024|||3|号'],
    ['水建发〔2024号', '水建发|〔|2024||||号'],
    ['（水建发〔2024〕3）', '水建发|〔|2024|〕||3|'],
    ['水建发〔2024〕3、4号'],
    ['国务院令第707号'],
    ['公告2024年第3号'],
    ['（2024）水01民初5号'],
    ['（2024）5号'],
    ['共[12]页，第3号'],
    ['2024年3号线'],
    ['水建发〔3024〕3号'],
    ['水建发〔2024〕1234567890号'],
  ] as const)
    it(text, () => assert.deepEqual(partsOf(text), parts));

  it('in a text made to be slow are found in time that grows with it', () => {
    for (const piece of ['号', '〕1', '〔2024', '1', '水〔2024〕1', '第号'])
      assert.ok(numbersIn({ shadow: piece.repeat(100_000) }).length >= 0);
    assert.equal(numbersIn({ shadow: '水建〔2024〕1号'.repeat(10_000) }).length, 10_000);
  });
});
