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
