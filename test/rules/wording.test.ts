import assert from 'node:assert/strict';
import { bitsIn } from '../../server/src/core/text/chars';
import { shadowOf } from '../../server/src/core/text/shadow';
import { misread } from '../../server/src/core/rules/scan/wordings/misread';
import { misreadRare } from '../../server/src/core/rules/scan/wordings/misread-rare';
import { misreadStrokes } from '../../server/src/core/rules/scan/wordings/misread-strokes';
import { collocations } from '../../server/src/core/rules/scan/wordings/collocations';
import { confused } from '../../server/src/core/rules/scan/wordings/confused';
import type { Hit, Table } from '../../server/src/core/rules/scan/wording-finder';
import { scan } from '../../server/src/core/rules/scan/scan';
import { bordering } from '../../server/src/core/rules/scan/wordings/bordering';
import { borderingMore } from '../../server/src/core/rules/scan/wordings/bordering-more';
import type { Pattern } from '../../server/src/core/rules/scan/wordings/pattern';
import { homophones } from '../../server/src/core/rules/scan/wordings/homophones';
import { idioms } from '../../server/src/core/rules/scan/wordings/idioms';
import { littleWords } from '../../server/src/core/rules/scan/wordings/little-words';
import { phrases } from '../../server/src/core/rules/scan/wordings/phrases';
import { preferred } from '../../server/src/core/rules/scan/wordings/preferred';
import { redundant } from '../../server/src/core/rules/scan/wordings/redundant';
import { sameSoundNouns } from '../../server/src/core/rules/scan/wordings/same-sound-nouns';
import { sameSoundVerbs } from '../../server/src/core/rules/scan/wordings/same-sound-verbs';
import { mistyped } from '../../server/src/core/rules/scan/wordings/mistyped';
import { mistypedMore } from '../../server/src/core/rules/scan/wordings/mistyped-more';
import { symbols } from '../../server/src/core/rules/scan/wordings/symbols';
import { typed } from '../../server/src/core/rules/scan/wordings/typed';
import { typos } from '../../server/src/core/rules/scan/wordings/typos';
import { variantSpellings } from '../../server/src/core/rules/scan/wordings/variant-spellings';
import { cpuTime } from '../cpu-time';

const tables: readonly (readonly [string, Table, readonly Pattern[]])[] = [
  ['typos', 'typo', typos],
  ['typed', 'typo', typed],
  ['mistyped', 'typo', mistyped],
  ['mistyped, more', 'typo', mistypedMore],
  ['idioms', 'typo', idioms],
  ['homophones', 'typo', homophones],
  ['bordering words', 'typo', bordering],
  ['more bordering words', 'typo', borderingMore],
  ['misread', 'misread', misread],
  ['misread strokes', 'misread', misreadStrokes],
  ['misread, rare letters', 'misread', misreadRare],
  ['confused', 'confused', confused],
  ['nouns of the same sound', 'confused', sameSoundNouns],
  ['verbs of the same sound', 'confused', sameSoundVerbs],
  ['little words', 'confused', littleWords],
  ['phrases', 'confused', phrases],
  ['preferred', 'confused', preferred],
  ['symbols', 'confused', symbols],
  ['variant spellings', 'confused', variantSpellings],
  ['redundant', 'redundant', redundant],
  ['collocations', 'redundant', collocations],
];

const find = (text: string): readonly Hit[] =>
  scan({ text, shadow: shadowOf(text), bits: bitsIn(text) })[0]?.wordings ?? [];

for (const [name, table, patterns] of tables) {
  describe(`wordings: ${name}`, () => {
    for (const pattern of patterns) {
      const { id, words, right, wrong, fine, reason, before, tail, after } = pattern;
      it(`${id} is found where it is wrong`, () => {
        assert.ok(wrong.length > 0);
        for (const text of wrong) {
          const hits = find(text).filter((hit) => hit.pattern === pattern);
          assert.deepEqual(
            hits.map((hit) => hit.table),
            [table],
            text,
          );
        }
      });

      it(`${id} is not found where it is right`, () => {
        assert.ok(fine.length > 0);
        for (const text of fine)
          assert.deepEqual(
            find(text).map((hit) => hit.pattern.id),
            [],
            text,
          );
      });

      it(`${id} tells what is right, which is right itself`, () => {
        const rights = right?.split('|') ?? [];
        if (rights.length > 1) assert.equal(rights.length, words.split('|').length);
        // Messages of all tables but this one name what is right.
        if (table !== 'redundant') assert.ok(rights.length > 0);
        if (table === 'typo' || table === 'misread') assert.equal(reason, undefined);
        else assert.match(reason!, /[^。]$/u);
        for (const word of rights)
          assert.deepEqual(
            find(word).filter((hit) => hit.pattern === pattern),
            [],
            word,
          );
        if (before === undefined && tail === undefined && after === undefined)
          for (const [at, word] of words.split('|').entries())
            assert.equal(find(word)[0]?.right, rights[at] ?? rights[0], word);
      });
    }
  });
}

describe('wordings', () => {
  it('have ids of their own, and words of their own', () => {
    for (const [, , patterns] of tables) {
      const ids = patterns.map(({ id }) => id);
      assert.deepEqual(ids, [...new Set(ids)]);
    }
    const plain = tables.flatMap(([, , patterns]) =>
      patterns.filter(({ before, after, tail }) => (before ?? after ?? tail) === undefined),
    );
    const words = plain.flatMap((pattern) => pattern.words.split('|'));
    assert.deepEqual(words, [...new Set(words)]);
  });

  it('overlap as the longer of two', () => {
    assert.deepEqual(
      find('截止到2025年底').map(({ from, to, right }) => [from, to, right]),
      [[0, 3, '截至']],
    );
  });

  it('are left alone in the titles of other texts', () => {
    assert.deepEqual(find('《关于布署防汛的通知》'), []);
    assert.equal(find('《关于部署防汛的通知》布署').length, 1);
  });

  it('cost time that grows with the text', () => {
    const hostile = ['加快', '防止', '加大', '通过', '向'].map((word) => word.repeat(20_000));
    for (const text of hostile) {
      const start = cpuTime();
      find(text);
      assert.ok(cpuTime() - start < 500, text.slice(0, 2));
    }
  });
});
