import { strict as assert } from 'node:assert';
import { parsePlan } from '../../server/src/core/plan/parse';

const body = `河湾县农田灌溉工作方案
一、修渠道
1.清淤十公里。
二、管用水
2.装表计量。`;

/** Where the last section and its last item end, counted from 1. */
function endsOf(close: string): readonly number[] {
  const { sections } = parsePlan(`${body}\n${close}`);
  return sections.slice(-2).map(({ lastLine }) => lastLine + 1);
}

describe('the close of a part', () => {
  const closes: readonly [name: string, close: string][] = [
    ['the note of an attachment', '附件：灌溉任务分解表'],
    ['a note of several', '附件：1.灌溉任务分解表\n2.计量设施清单'],
    ['a signature', '河湾县人民政府\n2024年3月5日'],
    ['the signature of several bodies', '河湾县水利局\n河湾县财政局\n\n2024年3月5日'],
    ['a date alone', '2024年3月5日'],
    [
      'note, signature and what is said of the copy',
      '附件：灌溉任务分解表\n河湾县人民政府\n2024年3月5日\n（此件公开发布）',
    ],
    ['lines of the page between', '打印\n河湾县人民政府\n2024年3月5日\n扫一扫在手机打开当前页'],
  ];
  for (const [name, close] of closes) it(`is no section’s: ${name}`, () => assert.deepEqual(endsOf(close), [5, 5]));

  it('is not the text behind the last item', () => {
    assert.deepEqual(endsOf('各乡镇要抓紧落实。\n河湾县人民政府\n2024年3月5日'), [6, 6]);
  });

  it('is no name of a body without a date', () => {
    assert.deepEqual(endsOf('河湾县人民政府'), [6, 6]);
  });

  it('is no note with text behind it', () => {
    assert.deepEqual(endsOf('附件：灌溉任务分解表\n各乡镇要抓紧落实。'), [7, 7]);
  });
});
