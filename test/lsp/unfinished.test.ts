import assert from 'node:assert/strict';
import type { Problem } from '../../server/src/core';
import { tellAfter, tellAll } from '../../server/src/lsp/session/unfinished';
import type { Told } from '../../server/src/lsp/session/unfinished';

function problemAt(rule: string, line: number, from: number, to: number, fixes: number): Problem {
  const range = { start: { line, character: from }, end: { line, character: to } };
  const fix = { title: '改', edits: [{ range, newText: '对' }], safe: false };
  const fixed = Array.from({ length: fixes }, () => fix);
  return { rule, severity: 'error', range, message: rule, related: [], fingerprint: rule, fixes: () => fixed };
}

/** Finds a line without 。 at its last character, a 《 without a 》 in its line, 错, and at the beginning of the text two 项. */
function find(lines: readonly string[]): Problem[] {
  const found = lines.join('').split('项').length > 2 ? [problemAt('twice', 0, 0, 1, 0)] : [];
  lines.forEach((line, at) => {
    if (/《[^》]*$/u.test(line)) found.push(problemAt('open', at, line.indexOf('《'), line.indexOf('《') + 1, 0));
    for (const { index } of line.matchAll(/错/gu)) found.push(problemAt('word', at, index, index + 1, 1));
    if (/[^。]$/u.test(line)) found.push(problemAt('end', at, line.length - 1, line.length, 0));
  });
  return found.sort(
    (a, b) => a.range.start.line - b.range.start.line || a.range.start.character - b.range.start.character,
  );
}

function tell(before: Told | undefined, text: string): Told {
  const lines = text.split('\n');
  const found = find(lines);
  return before === undefined ? tellAll({ lines, found }) : tellAfter(before, lines, found);
}

/** What is told after a row of states: rule, line and column of each. `…` lets time go by. */
function toldOf(...states: readonly string[]): string {
  let told: Told | undefined;
  for (const state of states) told = state === '…' && told ? tellAll(told) : tell(told, state);
  return told!.shown.map(({ rule, range }) => `${rule} ${range.start.line}:${range.start.character}`).join(', ');
}

describe('what is unfinished', () => {
  const cases: readonly (readonly [string, readonly string[], string])[] = [
    ['is told where a document was opened with it', ['甲《'], 'open 0:1, end 0:1'],
    ['waits while its line is written', ['甲。', '甲。乙', '甲。乙《', '甲。乙《丙'], ''],
    ['is told when nothing more is typed', ['甲。', '甲。乙', '…'], 'end 0:2'],
    ['stays told while the writer goes on, along with its end', ['甲。', '甲。乙', '…', '甲。乙丙'], 'end 0:3'],
    ['goes away at once where it is finished', ['甲。', '甲。乙', '…', '甲。乙丙', '甲。乙丙。'], ''],
    ['waits anew where it comes up anew', ['甲', '甲。', '甲。乙'], ''],
    ['waits on a new line below it', ['甲。\n', '甲。\n乙', '甲。\n乙\n', '甲。\n乙\n\n'], ''],
    ['is told when the line below it is written', ['甲。\n', '甲。\n乙', '甲。\n乙\n', '甲。\n乙\n丙'], 'end 1:0'],
    ['is told when another line is written', ['甲。\n丁。', '甲。\n丁。乙', '甲戊。\n丁。乙'], 'end 1:2'],
    ['waits above where lines come and go', ['甲。\n', '甲。\n乙', '…', '丁。\n甲。\n乙'], 'end 2:0'],
    ['waits when a line was parted', ['甲乙。', '甲\n乙。'], ''],
    ['was told before its line was parted', ['甲乙', '甲\n乙'], 'end 0:0, end 1:0'],
    ['waits far from it where it follows from it', ['一项。\n二。', '一项。\n二。三项', '一项。\n二。三项。'], ''],
    [
      'is told far from it when the writer goes on',
      ['一项。\n二。', '一项。\n二项。', '一项。甲。\n二项。'],
      'twice 0:0',
    ],
    ['is told at once where more lines were changed', ['甲。', '甲。\n乙。\n丙。\n丁'], 'end 3:0'],
    [
      'is told with others of its rule in its line',
      ['《甲。', '《甲。', '《甲。错', '…', '《甲。错错'],
      'open 0:0, word 0:3, word 0:4, end 0:4',
    ],
    [
      'waits in all lines that are written alike',
      ['甲。\n乙。\n丁。', '甲。丙\n乙。\n丁。丙', '甲。丙戊\n乙。\n丁。丙戊'],
      '',
    ],
    [
      'is told when others are written',
      ['甲。\n乙。\n丁。', '甲。丙\n乙。\n丁。丙', '甲。丙\n乙戊。\n丁。丙'],
      'end 0:2, end 2:2',
    ],
    [
      'is told at once where lines were written unlike',
      ['甲。\n乙。\n丁。', '甲。丙\n乙戊己。\n丁'],
      'end 0:2, end 2:0',
    ],
    ['was told and is elsewhere in its line', ['《错乙。', '《甲错乙。'], 'open 0:0, word 0:2'],
  ];
  for (const [title, states, wanted] of cases) it(title, () => assert.equal(toldOf(...states), wanted));

  it('is not what has a fix, once the writer is past it', () => {
    assert.equal(toldOf('甲。', '甲。错'), '');
    assert.equal(toldOf('甲。', '甲。错', '甲。错乙'), '');
    assert.equal(toldOf('甲。', '甲。错', '甲。错乙', '甲。错乙丙'), 'word 0:2');
  });

  it('is told at last, wherever and however was typed', () => {
    // A row of numbers that looks like chance, the same each time.
    let seed = 1;
    const chance = (below: number): number => (seed = (seed * 48_271) % 2_147_483_647) % below;
    let text = '一项。\n\n二。';
    let told = tell(undefined, text);
    for (let edit = 0; edit < 2_000; edit++) {
      const at = chance(text.length + 1);
      const gone = chance(4) === 0 ? chance(4) : 0;
      text = text.slice(0, at) + ['错', '《', '》', '。', '项', '\n', '甲乙', ''][chance(8)]! + text.slice(at + gone);
      if (text.length > 80) text = text.slice(40);
      told = tell(told, text);
      assert.equal(told.shown.length + told.waiting.size, told.found.length);
      assert.equal(tellAll(told).shown, told.found);
      // What waits belongs to a line that is written, or to blank ones below it.
      for (const line of told.waiting.values()) assert.ok(line < told.lines.length, text);
    }
  });
});
