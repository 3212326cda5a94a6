import assert from 'node:assert/strict';
import { parsePlan, tasks } from '../../server/src/core';

describe('items without a note', () => {
  it('take the units of the next item only where notes for groups are the custom', () => {
    const item = (number: number, note: string): string => `${number}.修好第${number}段路。年内完成。${note}`;
    const unitsIn = (first: readonly string[], second: readonly string[]): readonly string[] =>
      tasks(parsePlan(['云江县2025年工作要点', '一、修路', ...first, '二、修桥', ...second].join('\n'))).map(
        ({ units }) => units.join('、'),
      );
    const group = [item(1, ''), item(2, '（县交通局）')];
    // As many notes for one item as for groups: nobody can tell.
    const either = unitsIn([...group, item(3, '（县住建局）')], [item(4, '（县水利局）')]);
    assert.deepEqual(either, ['', '县交通局', '县住建局', '县水利局']);
    const groups = unitsIn(group, [item(3, ''), item(4, '（县水利局）')]);
    assert.deepEqual(groups, ['县交通局', '县交通局', '县水利局', '县水利局']);
  });
});

describe('items beside a table of projects', () => {
  it('are tasks, though they name no units', () => {
    const text = (title: string): string =>
      [
        '云江县2025年水利工作要点',
        '一、治水',
        '1.清淤河道。清淤十公里。',
        '2.修闸。修好三座。',
        '',
        '附件',
        '',
        title,
        '',
        '序号\t项目名称\t建设内容\t责任单位\t完成时限',
        '1\t东河水厂\t新建取水口\t县水利局\t9月底前',
        '2\t西河泵站\t更换机组\t县水利局\t10月底前',
      ].join('\n');
    const titles = (title: string): readonly string[] => tasks(parsePlan(text(title))).map((task) => task.title);
    assert.deepEqual(titles('2025年水利重点项目表'), ['清淤河道', '修闸', '东河水厂', '西河泵站']);
    assert.deepEqual(titles('2025年水利任务分解表'), ['东河水厂', '西河泵站']);
  });
});
