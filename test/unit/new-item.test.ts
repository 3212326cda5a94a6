import assert from 'node:assert/strict';
import { applyEdits, editsOf, endItem, isAtItemEnd, newItem, parsePlan } from '../../server/src/core';
import { marked } from '../features/cursor';
import { plan } from './renumber';

/** The text with a new item, `‸` where the cursor is before and after. */
function withItem(textWithMark: string): string {
  const { plan, position, text } = marked(textWithMark);
  const { changes, cursor } = newItem(plan, position);
  const lines = applyEdits(text, editsOf({ changes })).split('\n');
  lines[cursor!.line] =
    `${lines[cursor!.line]!.slice(0, cursor!.character)}‸${lines[cursor!.line]!.slice(cursor!.character)}`;
  return lines.join('\n');
}

describe('a new item', () => {
  it('stands behind the one at the cursor, with its number; the others and their references go on from there', () =>
    assert.equal(
      withItem(plan('一、种植', '1. 改种。见第2项。', '责任单位：农业‸局', '2. 施肥。', '二、加工', '3. 杀青。')),
      plan('一、种植', '1. 改种。见第3项。', '责任单位：农业局', '2. ‸', '3. 施肥。', '二、加工', '4. 杀青。'),
    ));

  it('stands as far from the item before it as the others do, whatever there is around their heading', () => {
    assert.equal(
      withItem(plan('', '一、种植', '', '1.改种。‸', '2.施肥。', '', '二、加工')),
      plan('', '一、种植', '', '1.改种。', '2.‸', '3.施肥。', '', '二、加工'),
    );
    assert.equal(
      withItem(plan('一、种植', '1.改种。', '', '2.施肥。‸', '二、加工')),
      plan('一、种植', '1.改种。', '', '2.施肥。', '', '3.‸', '二、加工'),
    );
  });

  it('is refused among fifty circled numbers, wherever it would stand, rather than done by halves', () => {
    const circled = (at: number): string =>
      String.fromCharCode(at < 20 ? 0x2460 + at : at < 35 ? 0x323d + at : 0x328e + at);
    const text = plan('一、种植', ...Array.from({ length: 50 }, (_, at) => `${circled(at)}改种。见第${at + 1}项。`));
    for (const line of [2, 30, 51]) {
      const { changes, message } = newItem(parsePlan(text), { line, character: 3 });
      assert.deepEqual([changes, message], [[], '带圈数字最多到50，不能再插入。']);
    }
  });

  it('stands behind the last of the items that share the only line', () => {
    const long = '全年改种两百亩，九月底前完成，逐户登记造册。'.repeat(20);
    const text = `某县2025年茶叶工作要点 一、抓好种植 1.改种茶树。${long} 2.科学施肥。${long} 二、抓好加工 3.统一杀青。建车间两个。`;
    assert.equal(withItem(`${text}‸`), `${text}\n4.‸`);
  });

  it('counts on in steps, and what stands below those behind it goes with them', () =>
    assert.equal(
      withItem(
        plan(
          '一、种植',
          '1.1 改种。‸',
          '1.1.1 选苗。',
          '1.2 施肥。见1.3。',
          '1.2.1 春肥。',
          '1.3 修剪。',
          '二、加工',
          '2.1 杀青。',
          '2.2 揉捻。',
        ),
      ),
      plan(
        '一、种植',
        '1.1 改种。',
        '1.1.1 选苗。',
        '1.2 ‸',
        '1.3 施肥。见1.4。',
        '1.3.1 春肥。',
        '1.4 修剪。',
        '二、加工',
        '2.1 杀青。',
        '2.2 揉捻。',
      ),
    ));

  it('takes the decimals below the headings behind it along, and leaves others as they are', () =>
    assert.equal(
      withItem(plan('一、种‸植', '1.1 改种', '1.3 施肥', '二、加工', '2.1 杀青', '三、销售', '3.1 开店')),
      plan('一、种植', '1.1 改种', '1.3 施肥', '二、‸', '三、加工', '3.1 杀青', '四、销售', '4.1 开店'),
    ));

  it('ends the count of its section where the next one begins anew', () =>
    assert.equal(
      withItem(plan('一、种植', '　　（一）改种‸', '二、加工', '　　（一）杀青', '　　（二）揉捻')),
      plan('一、种植', '　　（一）改种', '　　（二）‸', '二、加工', '　　（一）杀青', '　　（二）揉捻'),
    ));

  it('fills a gap without moving what is behind it', () =>
    assert.equal(withItem(plan('一、种植', '1.改种。‸', '3.施肥。')), plan('一、种植', '1.改种。', '2.‸', '3.施肥。')));

  it('is refused in words where several items share a line', () => {
    const text = '引进良种茶苗，分片改种，逐户登记。'.repeat(8);
    const sections = ['一、种植', '二、加工', '三、销售'].map(
      (title) => `${title}　　1.改种。${text}　　2.补种。${text}`,
    );
    const { plan: glued, position } = marked(`${plan(sections.join('　　')).replace('改种。', '改种。‸')}`);
    assert.ok(glued.sections.length > 3);
    const { changes, message } = newItem(glued, position);
    assert.deepEqual(changes, []);
    assert.match(message, /在同一行/u);
  });

  it('keeps the empty lines between items', () =>
    assert.equal(
      withItem(plan('', '一、种植', '', '1.改种。', '', '2.施肥。‸')),
      plan('', '一、种植', '', '1.改种。', '', '2.施肥。', '', '3.‸'),
    ));

  it('goes behind all that belongs to a heading', () =>
    assert.equal(
      withItem(plan('一、种‸植', '（一）改种', '二、加工')),
      plan('一、种植', '（一）改种', '二、‸', '三、加工'),
    ));

  it('is refused in words where there is none before it', () => {
    const { plan: parsed, position } = marked('某县‸2025年茶叶工作要点\n一、种植\n');
    assert.match(newItem(parsed, position).message, /光标不在任何一项里/u);
  });

  it('that is a number alone is taken back, and the others count as before', () => {
    const ended = (given: string): string => {
      const { plan: parsed, position, text } = marked(given);
      return applyEdits(text, editsOf(endItem(parsed, position)));
    };
    const before = plan('一、种植', '1. 改种。见第2项。', '2. 施肥。', '二、加工', '3. 杀青。');
    const added = withItem(before.replace('见第2项。', '见第2项。‸'));
    assert.equal(added, plan('一、种植', '1. 改种。见第3项。', '2. ‸', '3. 施肥。', '二、加工', '4. 杀青。'));
    assert.equal(ended(added), before.replace('\n2. ', '\n\n2. '));
    for (const other of ['1. 改种。‸', '‸', '一、‸种植']) {
      const given = plan('一、种植', other, '2. 施肥。');
      assert.equal(ended(given), given.replace('‸', ''));
    }
  });

  const ends: readonly (readonly [string, boolean])[] = [
    [plan('一、种植', '1.改种。‸', '2.施肥。'), true],
    [plan('一、种植', '1.改种。‸  ', '2.施肥。'), true],
    [plan('一、种植', '1.改‸种。', '2.施肥。'), false],
    [plan('一、种植‸', '1.改种。'), false],
    [plan('一、种植', '1.1 改种。', '1.2 施肥。‸', '1.3 修剪。'), true],
    [plan('一、种植', '1.改种。', '2.‸'), false],
    ['某县‸', false],
  ];
  for (const [given, wanted] of ends) {
    it(`${wanted ? 'follows' : 'does not follow'} a new line at ${JSON.stringify(given.slice(13))}`, () => {
      const { plan: parsed, position } = marked(given);
      assert.equal(isAtItemEnd(parsed, position), wanted);
    });
  }
});
