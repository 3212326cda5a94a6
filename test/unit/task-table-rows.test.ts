import assert from 'node:assert/strict';
import { body, head, rows, synced, tableOf, withTable } from './task-table';

describe('a task table whose rows are brought in line', () => {
  it('keeps the mark at the end of a cell that is reworded', () => {
    const marked = rows.map((row, at) => (at === 1 ? row.replace('安装量水设施。', '装设量水设施；') : row));
    assert.equal(tableOf(synced(withTable(body, [head, ...marked])))[2], rows[1]!.replace('设施。', '设施；'));
  });

  it('loses its last row, be it the last line of all', () => {
    const text = withTable(
      body.filter((line) => !line.startsWith('4')),
      [head, ...rows],
    ).trimEnd();
    assert.deepEqual(tableOf(synced(text)), [head, ...rows.slice(0, 3)]);
    assert.doesNotMatch(synced(text), /\n$/u);
  });

  it('keeps the numbers of its rows where nobody wants them to count on', () => {
    const text = withTable(body, [
      head,
      ...rows.filter((_, at) => at !== 1).map((row, at) => row.replace(/^\d+/u, String(at + 1))),
    ]);
    const numbers = tableOf(synced(text, [0])).map((line) => line.split('\t')[0]);
    assert.deepEqual(numbers, ['序号', '1', '2', '2', '3']);
  });
});
