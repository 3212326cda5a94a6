import assert from 'node:assert/strict';
import { applyEdits, editsOf, parsePlan, renumber } from '../../server/src/core';
import type { RenumberScope } from '../../server/src/core';

/** The text after renumbering; `‸` marks where the cursor is. */
function renumbered(marked: string, scope: RenumberScope = 'document'): string {
  const before = marked.split('‸')[0]!.split('\n');
  const position = { line: before.length - 1, character: before[before.length - 1]!.length };
  const text = marked.replace('‸', '');
  return applyEdits(text, editsOf(renumber(parsePlan(text), scope, position)));
}

/** Why nothing is done. */
function refusal(marked: string, scope: RenumberScope): string {
  const before = marked.split('‸')[0]!.split('\n');
  const position = { line: before.length - 1, character: before[before.length - 1]!.length };
  const { changes, message } = renumber(parsePlan(marked.replace('‸', '')), scope, position);
  assert.deepEqual(changes, []);
  return message;
}

const plan = (...lines: readonly string[]): string => ['某县2025年茶叶工作要点', ...lines, ''].join('\n');

describe('renumber', () => {
  it('closes gaps and ends repeats, where the count runs on over sections', () =>
    assert.equal(
      renumbered(plan('一、种植', '1.改种。', '2.施肥。', '4.修剪。', '三、加工', '5.杀青。', '5.揉捻。', '6.烘干。')),
      plan('一、种植', '1.改种。', '2.施肥。', '3.修剪。', '二、加工', '4.杀青。', '5.揉捻。', '6.烘干。'),
    ));

  it('lets a count begin anew under each heading where the document does so', () =>
    assert.equal(
      renumbered(
        plan('一、种植', '（一）改种', '（三）施肥', '二、加工', '（一）杀青', '（一）揉捻', '四、销售', '（一）开店'),
      ),
      plan('一、种植', '（一）改种', '（二）施肥', '二、加工', '（一）杀青', '（二）揉捻', '三、销售', '（一）开店'),
    ));

  it('lets the one section that counts otherwise count as all others do', () =>
    assert.equal(
      renumbered(
        plan(
          '一、甲',
          '1.改种。',
          '2.施肥。',
          '二、乙',
          '3.修剪。',
          '4.杀青。',
          '三、丙',
          '1.揉捻。',
          '2.烘干。',
          '四、丁',
          '3.开店。',
          '4.设摊。',
        ),
      ),
      plan(
        '一、甲',
        '1.改种。',
        '2.施肥。',
        '二、乙',
        '3.修剪。',
        '4.杀青。',
        '三、丙',
        '5.揉捻。',
        '6.烘干。',
        '四、丁',
        '7.开店。',
        '8.设摊。',
      ),
    ));

  it('keeps the marks, the figures and their width', () =>
    assert.equal(
      renumbered(plan('一、种植', '０１．改种。', '０３．施肥。', '（１）选苗', '（３）移栽', '①挖坑', '③浇水')),
      plan('一、种植', '０１．改种。', '０２．施肥。', '（１）选苗', '（２）移栽', '①挖坑', '②浇水'),
    ));

  it('mends the references to what it numbers, and no others', () =>
    assert.equal(
      renumbered(
        plan(
          '一、种植',
          '1.改种。见第4项。',
          '2.施肥。按《茶园办法》第4条执行。',
          '4.修剪。',
          '三、加工',
          '5.杀青。见第三部分。',
        ),
      ),
      plan(
        '一、种植',
        '1.改种。见第3项。',
        '2.施肥。按《茶园办法》第4条执行。',
        '3.修剪。',
        '二、加工',
        '4.杀青。见第二部分。',
      ),
    ));

  it('numbers the rows of the task table', () =>
    assert.equal(
      renumbered(
        plan(
          '一、种植',
          '1.改种。',
          '附件',
          '任务分解表',
          '序号\t工作任务\t责任单位',
          '1\t改种\t农业局',
          '3\t施肥\t农业局',
          '4\t修剪\t林业局',
        ),
      ),
      plan(
        '一、种植',
        '1.改种。',
        '附件',
        '任务分解表',
        '序号\t工作任务\t责任单位',
        '1\t改种\t农业局',
        '2\t施肥\t农业局',
        '3\t修剪\t林业局',
      ),
    ));

  it('of a level leaves the others alone', () =>
    assert.equal(
      renumbered(plan('一、种植', '1.改‸种。', '3.施肥。', '三、加工', '4.杀青。'), 'level'),
      plan('一、种植', '1.改种。', '2.施肥。', '三、加工', '3.杀青。'),
    ));

  it('of a section leaves what stands outside of it alone', () =>
    assert.equal(
      renumbered(plan('一、种植', '（一）改种', '（三）施肥', '二、加工', '（一）杀青‸', '（三）揉捻'), 'section'),
      plan('一、种植', '（一）改种', '（三）施肥', '二、加工', '（一）杀青', '（二）揉捻'),
    ));

  it('of a section goes on from the number before it as it stands', () =>
    assert.equal(
      renumbered(
        plan('一、种植', '1.改种。', '3.施肥。', '二、加‸工', '5.杀青。', '7.揉捻。', '三、销售', '8.开店。'),
        'section',
      ),
      plan('一、种植', '1.改种。', '3.施肥。', '二、加工', '4.杀青。', '5.揉捻。', '三、销售', '8.开店。'),
    ));

  it('leaves the number of what was left out on purpose', () => {
    const text = plan('一、种植', '1.改种。', '2.施肥。', '（略）', '5.修剪。', '6.浇水。');
    assert.equal(renumbered(text), text);
  });

  it('keeps what its neighbours glued to a line show to be right', () => {
    const text = plan(
      '一、种植（一）改种。引进良种茶苗。',
      '（二）施肥。增施有机肥。',
      '（三）修剪。冬季修剪。',
      '二、加工（一）杀青。改进工艺。',
      '（二）揉捻。改进工艺。',
    );
    assert.equal(renumbered(text), text);
  });

  it('puts items in the wrong order right in an excerpt, too', () =>
    assert.equal(
      renumbered(plan('（节选）', '一、种植', '（二）改种', '（一）施肥', '（三）修剪')),
      plan('（节选）', '一、种植', '（一）改种', '（二）施肥', '（三）修剪'),
    ));

  describe('numbers in steps', () => {
    it('follow their heading, count from 1 on, and take their references along', () =>
      assert.equal(
        renumbered(
          plan(
            '一、种植',
            '1.1 改种。引进良种，按照4.2的要求烘干。',
            '1.3 施肥。增施有机肥1.3吨，见3.1。',
            '三、加工',
            '3.1 杀青。改进工艺。',
            '四、销售',
            '4.1 开店。在县城开店。',
            '4.2 设摊。在景区设摊。',
            '4.2.1 选址。选好地址。',
            '4.2.3 招商。公开招商。',
          ),
        ),
        plan(
          '一、种植',
          '1.1 改种。引进良种，按照3.2的要求烘干。',
          '1.2 施肥。增施有机肥1.3吨，见2.1。',
          '二、加工',
          '2.1 杀青。改进工艺。',
          '三、销售',
          '3.1 开店。在县城开店。',
          '3.2 设摊。在景区设摊。',
          '3.2.1 选址。选好地址。',
          '3.2.2 招商。公开招商。',
        ),
      ));

    it('follow a heading that was given its new number by hand', () =>
      assert.equal(
        renumbered(
          plan('一、种植', '1.1 改种', '1.2 施肥', '二、加工', '1.1 杀青', '3.2 揉捻', '三、销售', '3.1 开店'),
        ),
        plan('一、种植', '1.1 改种', '1.2 施肥', '二、加工', '2.1 杀青', '2.2 揉捻', '三、销售', '3.1 开店'),
      ));

    it('stand below 1. and count there, lists below them for themselves', () =>
      assert.equal(
        renumbered(plan('1. 种植', '1.1 改种', '1. 挖坑', '1.2 施肥', '3. 加工', '３．１ 杀青', '3.3 揉捻')),
        plan('1. 种植', '1.1 改种', '1. 挖坑', '1.2 施肥', '2. 加工', '２．１ 杀青', '2.2 揉捻'),
      ));

    it('may have their text right behind them', () =>
      assert.equal(
        renumbered(plan('1.种植', '1.1改种', '1.3施肥', '1.4修剪', '3.加工', '3.1杀青', '3.2揉捻')),
        plan('1.种植', '1.1改种', '1.2施肥', '1.3修剪', '2.加工', '2.1杀青', '2.2揉捻'),
      ));

    it('stay where no heading says what they count', () => {
      const text = plan('2.3 改种', '2.4 施肥', '4.1 杀青', '4.2 揉捻');
      assert.equal(renumbered(text), text);
    });

    it('go along with their level and count with their own', () => {
      const lines = ['一、种植', '1.1 改‸种', '1.3 施肥', '三、加工', '3.1 杀青', '3.1.2 揉捻'];
      assert.equal(
        renumbered(plan(...lines), 'level'),
        plan('一、种植', '1.1 改种', '1.2 施肥', '三、加工', '3.1 杀青', '3.1.2 揉捻'),
      );
      assert.equal(
        renumbered(plan('一、种‸植', ...lines.slice(1).map((line) => line.replace('‸', ''))), 'level'),
        plan('一、种植', '1.1 改种', '1.3 施肥', '二、加工', '2.1 杀青', '2.1.2 揉捻'),
      );
    });
  });

  describe('lists inside a paragraph', () => {
    for (const [before, after] of [
      ['一是选苗；二是整地；四是栽种；五是浇水。', '一是选苗；二是整地；三是栽种；四是浇水。'],
      ['（1）选苗；（2）整地；（2）栽种；（3）浇水。', '（1）选苗；（2）整地；（3）栽种；（4）浇水。'],
      [
        '（1）选苗；（3）整地；（4）栽种。其中（4）项由林业站负责，按《规程》（4）项验收。',
        '（1）选苗；（2）整地；（3）栽种。其中（3）项由林业站负责，按《规程》（4）项验收。',
      ],
      ['①选苗；③整地；④栽种。', '①选苗；②整地；③栽种。'],
      ['第一，选苗。第三，整地。第二，栽种。', '第一，选苗。第二，整地。第三，栽种。'],
      ['一要选苗，三要整地，三要栽种。一是浇水，二是除草。', '一要选苗，二要整地，三要栽种。一是浇水，二是除草。'],
    ] as const)
      it(`${before} → ${after}`, () => {
        assert.equal(
          renumbered(plan('一、种植', `1.改种。要做好：${before}`)),
          plan('一、种植', `1.改种。要做好：${after}`),
        );
      });

    for (const text of [
      '坚持一是一、二是二，力争全市第三，按（1）至（3）款执行。',
      '一是选苗；其次要整地；三是栽种。',
      '一是选苗，二是整地。同时要做到一是浇水，二是除草。',
      '一是选苗；二是落实“一要快，三要好”的要求；三是栽种。',
    ])
      it(`leaves “${text}” alone`, () => {
        const whole = plan('一、种植', `1.改种。${text}`);
        assert.equal(renumbered(whole), whole);
      });

    it('go on from an item to which they are glued', () =>
      assert.equal(
        renumbered(
          plan('一、种植', '（1）选苗，三月完成。', '（3）整地，四月完成；（4）栽种，五月完成。', '（5）浇水。'),
        ),
        plan('一、种植', '（1）选苗，三月完成。', '（2）整地，四月完成；（3）栽种，五月完成。', '（4）浇水。'),
      ));

    it('are numbered with the section that they stand in, and not with a level', () => {
      const lines = [
        '一、种植',
        '1.改‸种。一是选苗；三是整地；四是栽种。',
        '二、加工',
        '2.杀青。一是烘；三是炒；四是晒。',
      ];
      assert.equal(
        renumbered(plan(...lines), 'section'),
        plan(lines[0]!, '1.改种。一是选苗；二是整地；三是栽种。', lines[2]!, lines[3]!),
      );
      assert.equal(renumbered(plan(...lines), 'level'), plan(...lines).replace('‸', ''));
    });

    it('are numbered in the task table as in the body', () =>
      assert.equal(
        renumbered(
          plan(
            '附件',
            '任务分解表',
            '序号\t工作任务\t责任单位',
            '1\t改种：一是选苗，三是整地，四是栽种\t农业局',
            '2\t施肥\t农业局',
          ),
        ),
        plan(
          '附件',
          '任务分解表',
          '序号\t工作任务\t责任单位',
          '1\t改种：一是选苗，二是整地，三是栽种\t农业局',
          '2\t施肥\t农业局',
        ),
      ));
  });

  it('says why it does nothing', () => {
    assert.match(refusal('‸' + plan('一、种植', '1.改种。'), 'level'), /光标/u);
    assert.match(refusal(plan('一、种‸植', '二、加工'), 'section'), /没有编号的事项/u);
    assert.match(refusal(plan('一、种植', '1.改种。‸', '2.施肥。'), 'document'), /不用重排/u);
  });
});
