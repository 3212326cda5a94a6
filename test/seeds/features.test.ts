import assert from 'node:assert/strict';
import { lenses, parsePlan } from '../../server/src/core';
import { unitsByName } from '../../server/src/core/plan/mentions';
import { tasksOfUnit } from '../../server/src/core/plan/unit-tasks';
import * as gold from './gold';

type GoldNode = ReturnType<typeof gold.headingsOf>[number];

/** How many headings without others below them stand under one. */
function leavesOf(node: GoldNode): number {
  const below = gold.headingsOf(node.children ?? []);
  return below.filter((one) => gold.headingsOf(one.children ?? []).length === 0).length;
}

if (gold.isThere) describe('seeds: what stands between the lines', describeLenses);
else
  describe('seeds: what stands between the lines', () =>
    it('未找到 ../shared，跳过', () => assert.equal(gold.isThere, false)));

function describeLenses(): void {
  for (const seed of ['002', '004']) {
    const plan = parsePlan(gold.seedText(seed));
    const shown = lenses(plan);

    it(`${seed}: each section has the number of its items`, () => {
      const expected = gold
        .headingsOf(gold.outlineOf(seed).outline)
        .filter((node) => leavesOf(node) > 0)
        .map((node) => `${node.line} ${leavesOf(node)}项`);
      const counts = shown.filter(({ target }) => target === undefined);
      assert.deepEqual(
        counts.map(({ range, title }) => `${range.start.line + 1} ${title}`),
        expected,
      );
    });

    it(`${seed}: a unit’s tasks are the items that experts list for it`, () => {
      const tasks = gold.outlineOf(seed).tasks;
      for (const unit of unitsByName(plan).keys()) {
        const isNamed = ({ units_as_written: units, lead_departments: leads = [] }: gold.GoldTask): boolean =>
          units.includes(unit) || leads.includes(unit);
        const wanted = tasks.filter(isNamed).map(({ line }) => line);
        if (wanted.length === 0) continue;
        const found = tasksOfUnit(plan, unit).map(({ section, placed }) => (section ?? placed!.row).line + 1);
        assert.deepEqual(found, wanted, unit);
      }
    });
  }

  it('004: each item has lenses to the rows that were made from it, and no others', () => {
    const expected = gold
      .outlineOf('004')
      .body_items!.flatMap(({ line, table_rows: rows }) => rows.map((row) => `${line} → 分解表第${row}行`));
    const found = lenses(parsePlan(gold.seedText('004')))
      .filter(({ target }) => target !== undefined)
      .map(({ range, title }) => `${range.start.line + 1} ${title.split(' · ')[0]}`);
    assert.deepEqual(found, expected);
  });
}
