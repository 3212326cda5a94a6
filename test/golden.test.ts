/**
 * Whole documents, each of another shape: what the outline, the problems, the tasks and the safe fixes make of them.
 * `UPDATE=1 npm test` writes the expected files anew; look at every line that changes.
 */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OutlineNode, Plan, Range } from '../server/src/core';
import { check, fixAll, outline, parsePlan, tasks } from '../server/src/core';

const folder = join(__dirname, '..', '..', 'test', 'golden');

function place({ start, end }: Range): string {
  const to = start.line === end.line ? `${end.character}` : `${end.line + 1}:${end.character}`;
  return `${start.line + 1}:${start.character}-${to}`;
}

function said(plan: Plan, { start, end }: Range): string {
  const last = start.line === end.line ? end.character : plan.lines[start.line]!.length;
  return plan.lines[start.line]!.slice(start.character, last) + (start.line === end.line ? '' : '⏎');
}

function outlineText(nodes: readonly OutlineNode[], depth = 0): string {
  return nodes
    .map((node) => {
      const line = `${'  '.repeat(depth)}${node.kind} ${node.marker}${node.marker === '' ? '' : ' '}${node.title} (${place(node.range)})\n`;
      return line + outlineText(node.children, depth + 1);
    })
    .join('');
}

function problemsText(plan: Plan): string {
  return check(plan)
    .map((problem) =>
      [
        `${place(problem.range)} ${problem.severity} ${problem.rule} “${said(plan, problem.range)}”`,
        `  ${problem.message}`,
        ...problem.related.map(({ range, message }) => `  · ${place(range)} “${said(plan, range)}” ${message}`),
        ...problem.fixes().map((fix) => `  ${fix.safe ? '✓' : '?'} ${fix.title}`),
        '',
      ].join('\n'),
    )
    .join('\n');
}

function tasksText(plan: Plan): string {
  return tasks(plan)
    .map(({ number, title, section, units, lead, leaders, deadlines, source }) => {
      const dates = deadlines.map(({ text, date }) => `${text}=${date ?? '?'}`);
      const people = leaders.length > 0 ? ` ${leaders.join('、')}` : '';
      return (
        `${source} ${number} ${title} <${section}> [${units.join('、')}] 牵头[${lead.join('、')}]${people} ${dates.join('、')}`.trimEnd() +
        '\n'
      );
    })
    .join('');
}

function compare(name: string, file: string, actual: string): void {
  const path = join(folder, name, file);
  if (process.env['UPDATE'] === '1') writeFileSync(path, actual);
  assert.ok(existsSync(path), `${file} is missing; UPDATE=1 writes it`);
  assert.equal(actual, readFileSync(path, 'utf8'));
}

describe('whole documents', () => {
  for (const name of readdirSync(folder).sort()) {
    it(name, () => {
      const text = readFileSync(join(folder, name, 'input.txt'), 'utf8');
      const plan = parsePlan(text);
      compare(name, 'outline.txt', outlineText(outline(plan)));
      compare(name, 'tasks.txt', tasksText(plan));
      compare(name, 'problems.txt', problemsText(plan));
      compare(name, 'fixed.txt', fixAll(text).text);
    });
  }
});
