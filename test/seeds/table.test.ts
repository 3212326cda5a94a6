/** The task table of seed 004 against its body, as the experts read them. */
import assert from 'node:assert/strict';
import { parsePlan, tasks } from '../../server/src/core';
import * as gold from './gold';
import { problemsOf } from './problems';

if (gold.isThere) describe('seed 004: the body and its task table', describeTable);

function describeTable(): void {
  it('36 items and 37 rows belong together as the experts say', () => {
    const wanted = gold.outlineOf('004').body_items!;
    assert.equal(wanted.length, 36);
    const { alignments } = parsePlan(gold.seedText('004'));
    assert.equal(alignments.length, 1);
    const alignment = alignments[0]!;
    assert.deepEqual(
      alignment.items.map(({ section }) => [section.line + 1, alignment.rowsOf(section).map(({ number }) => number)]),
      wanted.map(({ line, table_rows: rows }) => [line, rows]),
    );
  });

  it('a row’s task has the title of its item', () => {
    assert.deepEqual(
      tasks(parsePlan(gold.seedText('004'))).map(({ title }) => title.replaceAll('*', '')),
      gold.outlineOf('004').tasks.map(({ title }) => title),
    );
  });

  it('seven 项目 cells differ from their headings, each told once', () => {
    const problems = problemsOf('004').filter(({ rule }) => rule === 'table-heading');
    assert.deepEqual(
      problems.map(({ range, severity }) => [range.start.line + 1, severity]),
      [142, 146, 147, 154, 161, 169, 175].map((line) => [line, 'warning']),
    );
  });

  it('targets that only the table has are told as info, and no figure contradicts the body', () => {
    const problems = problemsOf('004').filter(({ rule }) => rule.startsWith('table-') || rule === 'deadline-table');
    const lines = problems.filter(({ rule, severity }) => rule === 'table-text' && severity === 'info');
    assert.deepEqual(
      lines.map(({ range }) => range.start.line + 1),
      [135, 164, 168],
    );
    assert.deepEqual(
      problems.filter(
        ({ rule, severity }) => rule === 'table-number' || (rule === 'deadline-table' && severity !== 'info'),
      ),
      [],
    );
  });

  it('finds what is likely to differ between body and table, too', () => {
    const problems = problemsOf('004');
    const wanted = gold
      .labelsOf('004')
      .filter(({ category, certainty }) => category === 'body-table-mismatch' && certainty !== 'debatable')
      // The cell is the whole task's deadline, and the row says its step's own: rulebook DL-03.
      .filter(({ line }) => line !== 177);
    const rules = gold.rulesFor(['body-table-mismatch']);
    const missed = wanted.filter(
      (label) =>
        !problems.some(
          ({ rule, range, related }) =>
            rules.has(rule) &&
            [range, ...related.map((other) => other.range)].some((place) => gold.touches(place, label)),
        ),
    );
    assert.deepEqual(
      missed.map(({ id, line }) => `${id} ${line}`),
      [],
    );
  });
}
