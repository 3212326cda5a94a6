import assert from 'node:assert/strict';
import fc from 'fast-check';
import { expectProblems, kindsOf, mended, withLines } from '../planted';
import type { Copied } from './table';
import { columnsOf, copiedPlan, pick, withCell } from './table';

const departments = ['市住建局', '市水利局', '市城管局', '市园林局', '市交通局'];

/** Plans whose items name their units as the rows do. */
const notedPlan = copiedPlan
  .filter(({ items }) => items.length >= 5)
  .map(({ lines, items, rows, sections: titles }): Copied => {
    const noted = [...lines];
    items.forEach((item, at) => {
      const units = `${pick(departments, at)}、市财政局`;
      noted[item] = `${lines[item]!}（${units}按职责分工负责）`;
      noted[rows[at]!] = withCell(lines[rows[at]!]!, 3, units);
    });
    return { lines: noted, items, rows, sections: titles };
  });

export const kinds = kindsOf('table-text', ({ finds, quiet }) => {
  quiet('units that are those of the body', notedPlan, ({ lines }) => void expectProblems(lines, []));

  finds('another unit in the row', notedPlan, fc.nat(), (plan, which) => {
    const row = pick(plan.rows, which);
    const unit = '市教育局';
    const lines = withLines(plan.lines, row, withCell(plan.lines[row]!, 3, `${unit}、市财政局`));
    const [from] = columnsOf(lines[row]!, 3);
    const [problem] = expectProblems(lines, [['table-text', row, from, from + unit.length]]);
    assert.equal(problem!.severity, 'warning');
    assert.deepEqual(mended(lines, problem!), plan.lines);
  });

  finds('a unit lost in the row', notedPlan, fc.nat(), (plan, which) => {
    const row = pick(plan.rows, which);
    const lines = withLines(plan.lines, row, plan.lines[row]!.replace('、市财政局', ''));
    const [problem] = expectProblems(lines, [['table-text', row, ...columnsOf(lines[row]!, 3)]]);
    assert.equal(problem!.severity, 'info');
    assert.equal(problem!.related[0]!.range.start.line, pick(plan.items, which));
  });
});
