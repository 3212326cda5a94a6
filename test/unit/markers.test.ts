import assert from 'node:assert/strict';
import { parsePlan, tasks } from '../../server/src/core';

/** The headings of a plan, those below others indented. */
function headings(...lines: string[]): readonly string[] {
  const plan = parsePlan(lines.join('\n'));
  return plan.sections.map((section) => {
    let depth = 0;
    for (let above = section.parent; above !== undefined; above = above.parent) depth++;
    return `${'  '.repeat(depth)}${plan.lines[section.line]!.slice(section.marker.whole.from)}`;
  });
}

describe('headings by their number', () => {
  it('第一篇 stands above 第一章', () => {
    const lines = ['青河县水利发展规划', '第一篇 规划背景', '第一章 水情', '水少。', '第二章 机遇', '不多。'];
    const more = ['第二篇用好每一滴水', '第三章 节水', '第一节 管网', '改造。', '第二节 灌区', '改造。'];
    assert.deepEqual(headings(...lines, ...more), [
      '第一篇 规划背景',
      '  第一章 水情',
      '  第二章 机遇',
      '第二篇用好每一滴水',
      '  第三章 节水',
      '    第一节 管网',
      '    第二节 灌区',
    ]);
  });

  it('第一篇文章 and 第一篇章 are none', () => {
    assert.deepEqual(headings('宣传工作要点', '一、刊发报道', '第一篇文章三月见报。', '第一篇章 启航', '演出两场。'), [
      '一、刊发报道',
    ]);
  });

  it('1 总则 stands above 1.1 where such lines count on', () => {
    const lines = ['青河县供水应急预案', '1 总则', '1.1 编制目的', '保供水。', '1.2 适用范围', '全县。', '2 组织体系'];
    const more = ['2.1 指挥机构', '设指挥部。', '2.2 办事机构', '设办公室。', '3 附则', '由水务局解释。'];
    assert.deepEqual(headings(...lines, ...more), [
      '1 总则',
      '  1.1 编制目的',
      '  1.2 适用范围',
      '2 组织体系',
      '  2.1 指挥机构',
      '  2.2 办事机构',
      '3 附则',
    ]);
  });

  it('4.1.1 Ⅰ级响应 is one as 4.1.1 一级响应 is', () => {
    const lines = [
      '1 响应',
      '1.1 分级',
      '1.1.1 Ⅰ级响应',
      '全县动员。',
      '1.1.2 Ⅱ级响应',
      '各镇动员。',
      '2 附则',
      '2.1 修订',
    ];
    assert.deepEqual(headings('青河县供水应急预案', ...lines), [
      '1 响应',
      '  1.1 分级',
      '    1.1.1 Ⅰ级响应',
      '    1.1.2 Ⅱ级响应',
      '2 附则',
      '  2.1 修订',
    ]);
  });

  it('a number at the head of a line is none where no decimals stand below', () => {
    const lines = ['2025年供水工作要点', '1.1 检修泵站', '五月完成。', '1.2 清洗水池', '六月完成。', '1.3 更换水表'];
    assert.deepEqual(headings(...lines, '2 台水泵备用', '3 台车辆值班'), [
      '1.1 检修泵站',
      '1.2 清洗水池',
      '1.3 更换水表',
    ]);
  });

  it('任务一：… is one where there are more', () => {
    const lines = ['青河县旅游行动方案', '一、重点任务', '任务一：修步道', '五月完成。责任单位：县文旅局'];
    const more = [
      '任务二：办展览',
      '六月完成。责任单位：县文旅局、县教育局',
      '任务三：建厕所',
      '七月完成。责任单位：县住建局',
    ];
    assert.deepEqual(headings(...lines, ...more, '二、保障措施', '加强督办。'), [
      '一、重点任务',
      '  任务一：修步道',
      '  任务二：办展览',
      '  任务三：建厕所',
      '二、保障措施',
    ]);
    const found = tasks(parsePlan([...lines, ...more].join('\n')));
    assert.deepEqual(
      found.map(({ title, units }) => `${title}=${units.join('、')}`),
      ['修步道=县文旅局', '办展览=县文旅局、县教育局', '建厕所=县住建局'],
    );
    assert.deepEqual(headings(...lines), ['一、重点任务']);
  });
});
