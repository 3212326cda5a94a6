import assert from 'node:assert/strict';
import fc from 'fast-check';
import { expectProblems, mended, kindsOf } from '../planted';
import { withSentence } from './sentence';

const factObservance = kindsOf('fact-observance', ({ finds }) => {
  const observance = fc.constantFrom<readonly [right: number, name: string]>(
    [37, '爱国卫生月'],
    [38, '世界无烟日'],
    [114, '国际护士节'],
    [24, '全国“安全生产月”'],
  );

  finds(
    'a count of another year',
    withSentence,
    observance,
    fc.constantFrom(-2, -1, 1, 2),
    ({ line, at, insert }, [right, name], by) => {
      const sentence = (count: number): string[] => insert(`组织开展第${count}个${name}活动，`);
      expectProblems(sentence(right), []);
      const changed = sentence(right + by);
      const from = at + '组织开展第'.length;
      const [problem] = expectProblems(changed, [['fact-observance', line, from, from + String(right + by).length]]);
      assert.deepEqual(mended(changed, problem!), sentence(right));
    },
  );
});

const factPlenum = kindsOf('fact-plenum', ({ finds }) => {
  finds(
    'a plenum that was held after the plan’s year',
    withSentence,
    fc.constantFrom('二', '三', '四'),
    ({ line, at, insert }, session) => {
      const changed = insert(`落实党的二十届${session}中全会精神，`).map((text) => text.replace(/2025年/gu, '2021年'));
      const from = at + '落实党的'.length;
      expectProblems(changed, [['fact-plenum', line, from, from + 7]]);
      expectProblems(insert(`落实党的二十届二中、三中全会精神，`), []);
    },
  );
});

const factGrade = kindsOf('fact-grade', ({ finds }) => {
  finds('a grade of two halves', withSentence, fc.constantFrom('一', '二', '三'), ({ line, at, insert }, level) => {
    const changed = insert(`推动医院达到${level}甲甲等水平，`);
    const [problem] = expectProblems(changed, [['fact-grade', line, at + 6, at + 10]]);
    assert.deepEqual(mended(changed, problem!), insert(`推动医院达到${level}级甲等水平，`));
  });
});

const scopeWord = kindsOf('scope-word', ({ finds }) => {
  finds('the whole province as the object of a city’s plan', withSentence, ({ line, at, insert }) => {
    const changed = insert('推进全省台账建设，').map((text, index) =>
      index > line ? text.replace('。', '。加快全市建设，') : text,
    );
    // A plan that says 全市 in its title alone is not known well enough.
    const isKnown = changed.some((text) => text.includes('加快全市'));
    expectProblems(changed, isKnown ? [['scope-word', line, at + 2, at + 4]] : []);
  });
});

const nameVariant = kindsOf('name-variant', ({ finds }) => {
  const title = '台账管理和使用办法（2024—2026年）';
  finds('a title cited a second time, with a slip', withSentence, ({ line, at, insert }) => {
    const other = title.replace('和', '与');
    const from = at + `落实《${title}》，对照《`.length;
    expectProblems(insert(`落实《${title}》，对照《${other}》，`), [['name-variant', line, from, from + other.length]]);
  });
  finds('quotation marks round a part of a name', withSentence, ({ line, at, insert }) => {
    const from = at + '按照“三清”台账要求，推广'.length;
    expectProblems(insert('按照“三清”台账要求，推广“三清台账”做法，'), [['name-variant', line, from, from + 6]]);
  });
});

export const kinds = [...factObservance, ...factPlenum, ...factGrade, ...scopeWord, ...nameVariant];
