import assert from 'node:assert/strict';
import { parsePlan, renumber } from '../../server/src/core';
import type { RenumberScope } from '../../server/src/core';
import { marked } from '../features/cursor';
import { plan, renumbered } from './renumber';

/** Why nothing is done. */
function refusal(textWithMark: string, scope: RenumberScope): string {
  const { plan: parsed, position } = marked(textWithMark);
  const { changes, message } = renumber(parsed, scope, position);
  assert.deepEqual(changes, []);
  return message;
}

describe('renumber', () => {
  it('closes gaps and ends repeats, where the count runs on over sections', () =>
    assert.equal(
      renumbered(plan('一、种植', '1.改种。', '2.施肥。', '4.修剪。', '三、加工', '5.杀青。', '5.揉捻。', '6.烘干。')),
      plan('一、种植', '1.改种。', '2.施肥。', '3.修剪。', '二、加工', '4.杀青。', '5.揉捻。', '6.烘干。'),
    ));

  it('tells of references to what is no longer there, and to one of two', () => {
    const text = plan('一、种植', '1.改种。', '3.修剪。见第2项。', '4.施肥。见第3项和第4项。', '4.浇水。');
    const { remark } = renumber(parsePlan(text), 'document', { line: 0, character: 0 });
    assert.equal(remark, '第4行的“第2项”、第5行的“第4项”看不出指的是哪一项，没有改。请核对。');
    assert.equal(renumbered(text).split('\n')[4], '3.施肥。见第2项和第4项。');
    const right = plan('一、种植', '1.改种。', '3.修剪。见第1项。');
    assert.equal(renumber(parsePlan(right), 'document', { line: 0, character: 0 }).remark, undefined);
  });

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

  it('says why it does nothing', () => {
    assert.match(refusal('‸' + plan('一、种植', '1.改种。'), 'level'), /光标/u);
    assert.match(refusal(plan('一、种‸植', '二、加工'), 'section'), /没有编号的事项/u);
    assert.match(refusal(plan('一、种植', '1.改种。‸', '2.施肥。'), 'document'), /不用重排/u);
  });
});
