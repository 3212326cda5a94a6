/** Making and syncing the task table of seed 004. */
import assert from 'node:assert/strict';
import { applyEdits, check, editsOf, generateTable, parsePlan, syncTable } from '../../server/src/core';
import * as gold from './gold';

if (gold.isThere) describe('seed 004: the task table follows the body', describeTable);

function describeTable(): void {
  const text = gold.seedText('004');
  const plan = parsePlan(text);
  const [table] = plan.tables.filter(({ isTaskTable }) => isTaskTable);

  it('syncing names the seven headings that differ, and rows that say something else', () => {
    const { changes } = syncTable(plan);
    const kinds = changes.map(({ label }) => label.split('：')[0]);
    assert.equal(kinds.filter((kind) => kind === '改项目名称').length, 7);
    const targets = [135, 164, 168].map((line) => line - 1);
    for (const line of targets) {
      assert.ok(
        changes.some(({ label, edits }) => label.startsWith('改写') && edits[0]!.range.start.line === line),
        String(line + 1),
      );
    }
    assert.deepEqual(
      kinds.filter((kind) => kind !== '改写' && kind !== '改项目名称'),
      [],
    );
  });

  it('syncing touches no cell of 分管领导, 牵头科室, 责任单位, 完成期限, and is done once', () => {
    const now = applyEdits(text, editsOf(syncTable(plan)));
    const filled = (of: string): readonly string[] =>
      parsePlan(of).tables.flatMap(({ rows }) =>
        rows.map(({ cells }) =>
          cells
            .slice(3)
            .map((cell) => cell.text)
            .join('|'),
        ),
      );
    assert.ok(table!.columns.slice(3).every(({ role }) => ['leader', 'lead', 'unit', 'deadline'].includes(role)));
    assert.deepEqual(filled(now), filled(text));
    assert.deepEqual(syncTable(parsePlan(now)).changes, []);
  });

  it('generating from the body alone gives 36 rows without a problem of the table', () => {
    const lines = text.split('\n');
    const body = lines
      .slice(
        0,
        lines.findIndex((line) => line.startsWith('附件：')),
      )
      .join('\n');
    const now = applyEdits(body, editsOf(generateTable(parsePlan(body))));
    const made = parsePlan(now);
    assert.equal(made.tables[0]!.rows.length, 36);
    assert.deepEqual(
      check(made)
        .filter(({ rule }) => /^(?:table|attachment)-/u.test(rule))
        .map(({ message }) => message),
      [],
    );
    assert.deepEqual(syncTable(made).changes, []);
  });
}
