import assert from 'node:assert/strict';
import { applyEdits, formatPipes, parsePlan } from '../../server/src/core';

const formatted = (text: string): string => applyEdits(text, formatPipes(parsePlan(text)));

describe('pipe tables', () => {
  it('have their bars below each other, Chinese two columns wide', () =>
    assert.equal(
      formatted('|序号|工作任务|单位|\n|---|:---|---:|\n|1|植树abc|林业局|\n|12||  市属各单位|\n'),
      '| 序号 | 工作任务 | 单位       |\n| ---- | :------- | ---------: |\n| 1    | 植树abc  | 林业局     |\n| 12   |          | 市属各单位 |\n',
    ));

  it('keep bars that are text, rows of another length, and the indent', () =>
    assert.equal(formatted('  |a\\|b|c|\n  |---|---|\n  |一|\n'), '  | a\\|b | c   |\n  | ---- | --- |\n  | 一   |\n'));

  it('stay as they are where they are aligned', () => {
    const text = '| 序号 | 任务 |\n| ---- | ---- |\n| 1    | 植树 |\n';
    assert.deepEqual(formatPipes(parsePlan(text)), []);
  });

  it('are all that is touched', () => {
    const text = '某县工作要点\n一、  种植\n序号\t任务\n1\t植树\n| 一行 |\n\n说|明|一下\n';
    assert.deepEqual(formatPipes(parsePlan(text)), []);
  });
});
