import assert from 'node:assert/strict';
import fc from 'fast-check';
import { emptyLibrary, termsFound } from '../../server/src/core';
import type { LibraryUnit } from '../../server/src/core';
import { Automaton } from '../../server/src/core/library/automaton';
import { NearWords } from '../../server/src/core/library/nearest';
import { unitIndex } from '../../server/src/core/library/units';
import { cpuTime } from '../cpu-time';

const origin = { library: '甲库', file: undefined };
const blank = { short: undefined, aliases: [], former: [], level: undefined, parent: undefined };

function unit(name: string, more: Partial<LibraryUnit> = {}): LibraryUnit {
  return { ...blank, departments: [], leaders: [], origin, name, ...more };
}

const few = fc.stringMatching(/^[ab甲]{1,4}$/u);

describe('words in one run', () => {
  it('are those that a search for each word would find', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(few, { minLength: 1, maxLength: 6 }),
        fc.stringMatching(/^[ab甲]{0,20}$/u),
        (words, text) => {
          const found = new Automaton(words).find(text).map(({ word, from, to }) => [words[word], from, to].join());
          const wanted = words.flatMap((word) =>
            [...text].flatMap((_, at) => (text.startsWith(word, at) ? [[word, at, at + word.length].join()] : [])),
          );
          assert.deepEqual(found.sort(), wanted.sort());
        },
      ),
    );
  });

  it('take capital letters for small ones', () => {
    assert.equal(new Automaton(['drg']).find('推行DRG、Drg付费').length, 2);
  });
});

describe('near words', () => {
  it('are a letter away that is wrong, missing, too many, or swapped', () => {
    const words = new NearWords(['市教育局', '市民政局']);
    for (const word of ['市教肓局', '市教局', '市教育总局', '市育教局', '教育局']) {
      assert.deepEqual(words.nearest(word, 3), ['市教育局'], word);
    }
    assert.deepEqual(words.nearest('省水利厅', 3), []);
  });

  it('are found whichever of two was mistyped', () => {
    const word = fc.stringMatching(/^[甲乙丙]{1,6}$/u);
    fc.assert(
      fc.property(word, word, (one, other) => {
        fc.pre(one.length === other.length);
        assert.deepEqual(new NearWords([one]).nearest(other, 1).length, new NearWords([other]).nearest(one, 1).length);
      }),
    );
  });
});

describe('a roster', () => {
  const education = unit('云江市教育局', { short: '市教育局', aliases: ['市教委'], departments: ['办公室'] });
  const reform = unit('云江市发展和改革委员会', { short: '市发展改革委', former: [{ name: '市计委', until: '2003' }] });
  const index = unitIndex({ ...emptyLibrary, units: [education, reform] });

  it('knows its units by every name', () => {
    assert.deepEqual(
      ['云江市教育局', '市教育局', '市教委', '办公室', '市计委', '市民政局'].map((name) => index.matches(name)[0]?.as),
      ['name', 'short', 'alias', 'department', 'former', undefined],
    );
    assert.deepEqual([index.has('市计委'), index.has('市教委')], [false, true]);
  });

  it('names what is near: a slip away, or a shorter form', () => {
    assert.deepEqual(index.nearest('市教肓局'), ['市教育局']);
    assert.deepEqual(index.nearest('市发改委'), ['市发展改革委']);
    assert.deepEqual(index.nearest('高新区管委会'), []);
  });

  it('is the same index for the same units', () => {
    const units = [education];
    assert.equal(unitIndex({ ...emptyLibrary, units }), unitIndex({ ...emptyLibrary, units, terms: [] }));
  });
});

describe('terms', () => {
  const term = (avoid: string, more: object = {}) => ({ avoid, prefer: [], reason: undefined, origin, ...more });

  it('are not found in longer words that are right, in titles, or in longer Latin words', () => {
    const terms = [
      term('健康中国', { prefer: ['健康中国建设'] }),
      term('甲', { except: ['甲等'] }),
      term('AED', { kind: 'always' }),
    ];
    assert.deepEqual(termsFound('推进健康中国建设，评上甲等，配置AED', terms), []);
    assert.deepEqual(termsFound('落实《健康中国行动》', terms), []);
    assert.deepEqual(termsFound('见 paed.html', terms), []);
    assert.deepEqual(termsFound('推进健康中国，甲，aed', terms), ['健康中国', '甲', 'aed']);
  });

  it('of which two overlap count once, the longer one', () => {
    assert.deepEqual(termsFound('残疾人士们', [term('残疾人士'), term('残疾人士们')]), ['残疾人士们']);
  });

  it('that are hostile end in time that grows with the text', () => {
    const words = Array.from({ length: 60 }, (_, at) => term('a'.repeat(at + 1)));
    const start = cpuTime();
    termsFound('a'.repeat(20_000), words);
    const time = cpuTime() - start;
    assert.ok(time < 4000, `${time} ms`);
  });
});
