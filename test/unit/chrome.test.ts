import assert from 'node:assert/strict';
import { chromeKind, firstOfHeaded, headed } from '../../server/src/core/line/chrome';
import { firstLetters } from './first-letters';

describe('the patterns of lines that a web page puts round a document', () => {
  it('are tried on lines with just the letters that they begin with', () => {
    const letters = new Set(headed.flatMap((pattern) => [...firstLetters(pattern)]));
    // Lines come without the spaces around.
    letters.delete(' ');
    const all = [...letters].sort().join('');
    assert.equal([...firstOfHeaded].sort().join(''), all);
  });

  for (const line of [
    '本站首页 > 通知公告 > 正文',
    '附表（定稿）.docx',
    '某某县人民政府 版权所有',
    '以下是小编为大家整理的方案',
    '近日，某县印发工作方案。全文如下：',
  ])
    it(`are tried on what has their mark: ${line}`, () => assert.equal(chromeKind(line), 'chrome'));
});

describe('the first letters of a pattern', () => {
  for (const [pattern, letters] of [
    [/^当前(?:的)?位置/u, ['当']],
    [/^(?:发布|更新)?(?:日期|时间)/u, ['发', '更', '日', '时']],
    [/^[（(]?\s*大|^<!--/u, ['（', '(', ' ', '大', '<']],
    [/^(?:[|｜]*)+\[?打印/u, ['|', '｜', '[', '打']],
    [/^【{0,2}原文/u, ['【', '原']],
    [/^[^。]{0,80}小编/u, ['any', '小']],
    [/^.{1,60}[.]pdf/u, ['any']],
  ] as const)
    it(`of ${pattern.source}`, () => assert.deepEqual([...firstLetters(pattern)], letters));
});
