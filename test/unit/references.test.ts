import assert from 'node:assert/strict';
import { parsePlan } from '../../server/src/core';
import { positionIn } from '../../server/src/core/plan/passages/passages';
import { attachmentReferences, itemReferences } from '../../server/src/core/plan/passages/references';

const planOf = (text: string) => parsePlan(`2025年山路工作要点\n一、修路\n${text}`);

describe('references to attachments', () => {
  for (const [text, references] of [
    ['具体分工见附件。', '附件='],
    ['具体分工详见附件3。', '附件3=3'],
    ['按照《山路清单》（附件1）逐条修补。', '附件1=1'],
    ['填报附件二、附件四。', '附件二=2 附件四=4'],
    ['填报附件1、2和附件3。', '附件1=1 2=2 3=3'],
    ['填报（附件1—附件3）。', '附件1=1 3=3'],
    ['附件１所列路段年内修通。', '附件１=1'],
    ['标准见《关于修路的通知》附件2。', ''],
    ['标准参见“通知”附件。', ''],
    ['按照通知附件2执行。', ''],
    ['以附件形式报送。', ''],
    ['报送附件、2025年计划。', ''],
    ['见附件1、3月底前报送。', '附件1=1'],
  ] as const)
    it(text, () => {
      const found = attachmentReferences(planOf(`1.修补。${text}`)).map(
        ({ passage, reference: { from, to, number } }) => `${passage.text.slice(from, to)}=${number ?? ''}`,
      );
      assert.equal(found.join(' '), references);
    });

  it('the head of a sheet and the note are none', () => {
    const plan = planOf('1.修补。年内修通。\n\n附件：1.甲表\n2.乙表\n\n附件1\n\n甲表\n\n序号\t任务\n1\t修补');
    assert.deepEqual(attachmentReferences(plan), []);
  });
});

describe('references to items', () => {
  for (const [text, references] of [
    ['见第三部分。', '三部分'],
    ['按第（二）项和第12项办理。', '（二）项 12项'],
    ['按《办法》第三条办理。', ''],
    ['按管理办法第三条办理。', ''],
    ['按条例第六条第二项、第四项和第五项办理。', ''],
    ['按条例第六条办理，第四项除外。', '四项'],
  ] as const)
    it(text, () => {
      const found = itemReferences(planOf(`1.修补。${text}`)).map(({ passage, reference: { from, to } }) =>
        passage.text.slice(from + 1, to),
      );
      assert.equal(found.join(' '), references);
    });

  it('goes over a page end', () => {
    const plan = planOf('1.修补。各镇按时完成年内的修补任务，逐段验收并登记，详细要求按第\n\n三部分办理，按月报送。');
    const [found] = itemReferences(plan);
    assert.equal(found!.reference.value, 3);
    assert.equal(positionIn(found!.passage, found!.reference.digits.from).line, 4);
  });
});
