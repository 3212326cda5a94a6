import assert from 'node:assert/strict';
import { readPairs } from '../../server/src/core/rules/punctuation/pairing';

/** The faults of a text, each as its kind and the places that it names. */
const faultsIn = (text: string): unknown[] =>
  readPairs(text).faults.map((fault) =>
    fault.kind === 'mixed'
      ? [fault.kind, fault.open, fault.close]
      : 'other' in fault
        ? [fault.kind, fault.at, fault.other]
        : [fault.kind, fault.at],
  );

describe('brackets and quotation marks of a text', () => {
  const cases: readonly (readonly [name: string, text: string, faults: readonly unknown[]])[] = [
    ['in order', '（甲）《乙》“丙‘丁’”', []],
    ['of two widths', '（甲)', [['mixed', 0, 2]]],
    ['of two kinds inside others', '（国〔甲）乙）', [['mixed', 2, 4]]],
    [
      'a straight quotation mark for half of a pair',
      '“甲"和“乙"',
      [
        ['mixed', 0, 2],
        ['mixed', 4, 6],
      ],
    ],
    ['straight ones inside curly ones are left alone', '“甲"乙"丙”', []],
    ['a title that ends in >', '《甲>乙', [['mixed', 0, 2]]],
    ['numbers that are compared', '甲>5，乙<6', []],
    ['a number of a heading in foreign halves', '〈一）甲', [['mixed', 0, 2]]],
    ['a half that is missing', '甲（乙，“丙”', [['open', 1]]],
    ['a half too many', '甲）乙', [['close', 1]]],
    ['a half that is missing inside a pair of its kind', '（甲（乙）', [['open', 0]]],
    ['numbers with half a bracket', '1）甲；2)乙；a）丙；三）丁', []],
    ['numbers with half a bracket inside a pair', '（1）甲；（含：1）乙；2）丙）', []],
    ['numbers with half a bracket inside one that closes nowhere', '（含：a)乙；b)丙，丁', [['open', 0]]],
    ['an interval', '在[5,10)之间', []],
    ['both quotation marks turned left', '“甲“乙', [['turned', 2, 0]]],
    ['both quotation marks turned right', '甲”乙”', [['turned', 1, 3]]],
    [
      'turned marks far from each other are two halves',
      `“${'甲'.repeat(50)}“`,
      [
        ['open', 0],
        ['open', 51],
      ],
    ],
    [
      'two quotations with the inner marks turned',
      '“甲“、”乙”',
      [
        ['turned', 2, 0],
        ['turned', 4, 6],
      ],
    ],
    ['pairs that cross', '《甲（乙》）', [['crossed', 4, 2]]],
    [
      'a half too many behind a pair, and one too few at the end',
      '（甲））乙（',
      [
        ['close', 3],
        ['open', 5],
      ],
    ],
    ['an apostrophe', 'it’s', []],
    ['a quotation that ends in a Latin letter', '‘甲A’', []],
  ];
  for (const [name, text, faults] of cases) it(name, () => assert.deepEqual(faultsIn(text), faults));

  it('in any order are read, and each has one fault at most', () => {
    const marks = ['（', '）', ')', '《', '》', '“', '"'];
    for (let number = 0; number < marks.length ** 5; number++) {
      const text = Array.from(
        { length: 5 },
        (_, at) => marks[Math.floor(number / marks.length ** at) % marks.length],
      ).join('');
      const places = faultsIn(text).flatMap((fault) => (fault as unknown[]).slice(1));
      assert.equal(new Set(places).size, places.length, text);
    }
  });

  it('tells every second level of nested pairs, once for the outermost', () => {
    const { nested, faults } = readPairs('“甲“乙“丙”丁”戊“己”庚”');
    assert.deepEqual(faults, []);
    assert.deepEqual(nested, [
      {
        outer: { open: 0, close: 14 },
        inner: [
          { open: 2, close: 8 },
          { open: 10, close: 12 },
        ],
      },
    ]);
  });

  it('tells single quotation marks outside double ones', () => {
    assert.deepEqual(readPairs('‘甲’“乙‘丙’”').singles, [{ open: 0, close: 2 }]);
  });

  it('reads a hundred thousand open brackets', () => {
    assert.equal(readPairs('（'.repeat(100_000)).faults.length, 100_000);
    assert.equal(readPairs('“'.repeat(50_000) + '”'.repeat(50_000)).faults.length, 2);
  });
});
