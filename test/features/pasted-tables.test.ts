import assert from 'node:assert/strict';
import { applyEdits, editsOf, emptyLibrary, hoverOnFacts, renameUnit } from '../../server/src/core';
import { cursorAt, wordsAt } from './cursor';
import { labelsAt } from './suggestions';

/** The same table as it is pasted from here and there, behind the same body. */
const body = `滨河县2025年防汛工作要点
一、重点任务
1.清理河面。打捞水草，五月底前完成。（县水务局负责）
2.补种护岸林。十月底前完成。（县林业局、县水务局负责）

附件

滨河县2025年防汛任务分解表

`;
const shapes: Readonly<Record<string, string>> = {
  'with quotes': `序号\t工作任务\t责任单位\t完成时限
1\t清理河面\t县水务局\t5月底前
2\t补种护岸林\t"县林业局
县水务局"\t10月底前
`,
  'between bars': `序号 | 工作任务 | 责任单位 | 完成时限
1 | 清理河面 | 县水务局 | 5月底前
2 | 补种护岸林 | 县林业局、县水务局 | 10月底前
`,
  'between commas': `序号,工作任务,责任单位,完成时限
1,清理河面,县水务局,5月底前
2,补种护岸林,县林业局、县水务局,10月底前
`,
  'lined up by spaces': `序号  工作任务      责任单位              完成时限
1     清理河面      县水务局              5月底前
2     补种护岸林    县林业局、县水务局    10月底前
`,
};

for (const [shape, table] of Object.entries(shapes)) {
  describe(`a table ${shape}`, () => {
    const text = body + table;

    it('names units, which hover tells of', () => {
      const { plan, position } = cursorAt(text, table.slice(table.indexOf('县林业局'), table.indexOf('10月')), 1);
      const found = hoverOnFacts(plan, emptyLibrary, position, 'file:///a.txt')!;
      assert.equal(wordsAt(plan, found.range).replace(/^\d+:/u, ''), '县林业局');
      assert.match(found.markdown, /正文1项.*分解表1行/u);
    });

    it('has its units renamed with those of the body', () => {
      const { plan, position } = cursorAt(text, '县水务局负责', 1);
      const result = renameUnit(plan, position, '县水利局');
      assert.ok('changes' in result);
      assert.equal(applyEdits(text, editsOf(result)), text.replaceAll('县水务局', '县水利局'));
    });

    it('has the units of the document offered in their column, and none in that of deadlines', () => {
      const at = text.lastIndexOf('县林业局');
      assert.ok(labelsAt(`${text.slice(0, at)}县林‸${text.slice(at + '县林业局'.length)}`).includes('县林业局'));
      const inTime = text.lastIndexOf('月底前');
      assert.ok(!labelsAt(`${text.slice(0, inTime)}‸${text.slice(inTime)}`).some((label) => label.endsWith('局')));
    });
  });
}

describe('a cell of several lines', () => {
  it('has no unit offered that another line of it names', () => {
    const table = shapes['with quotes']!.replace('"县林业局\n县水务局"', '"县林业局\n县‸"');
    const labels = labelsAt(body + table);
    assert.ok(labels.includes('县水务局'));
    assert.ok(!labels.includes('县林业局'));
  });
});
