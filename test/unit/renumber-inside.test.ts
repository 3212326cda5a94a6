import assert from 'node:assert/strict';
import { plan, renumbered } from './renumber';

describe('renumber', () => {
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
});
