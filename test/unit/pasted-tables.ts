/** What is asked of tables that were pasted in all the shapes that they have. */
import assert from 'node:assert/strict';
import { check, defaultSettings, parsePlan, tasks } from '../../server/src/core';

export const title = '滨河县2025年防汛任务分解表';

export function planOf(...lines: readonly string[]): ReturnType<typeof parsePlan> {
  return parsePlan([title, ...lines, ''].join('\n'));
}

/** Each task: its number, what it is, who does it and who leads, by when. */
export function told(...lines: readonly string[]): readonly string[] {
  return tasks(planOf(...lines)).map(
    ({ number, title, units, lead, deadlines }) =>
      `${number} ${title} | ${units.join('、')} | ${lead.join('、')} | ${deadlines.map(({ date }) => date).join('、')}`,
  );
}

/** What stands in the ranges of a row's cells. */
export function cellsIn(...lines: readonly string[]): readonly (readonly string[])[] {
  const { tables, lines: all } = planOf(...lines);
  return tables.flatMap(({ rows }) =>
    rows.map(({ cells }) =>
      cells.map(({ range: { start, end } }) =>
        all
          .slice(start.line, end.line + 1)
          .map((line, at, { length }) =>
            line.slice(at === 0 ? start.character : 0, at === length - 1 ? end.character : line.length),
          )
          .join('⏎'),
      ),
    ),
  );
}

/** The problems of a text, with what they mark. */
export function problemsIn(...lines: readonly string[]): readonly string[] {
  const plan = planOf(...lines);
  return check(plan, { ...defaultSettings, profile: 'strict' }).map(({ rule, range: { start, end } }) =>
    [rule, plan.lines[start.line]!.slice(start.character, end.character)].join(' '),
  );
}

export const isText = (...lines: readonly string[]): void =>
  assert.deepEqual(planOf(...lines).tables, [], lines.join('\n'));

/** What is told of the same two rows in each shape. */
export const expected = ['1 清理河面 | 水务局 |  | 2025-05-31', '2 补种护岸林 | 林业局、水务局 |  | 2025-10-31'];
