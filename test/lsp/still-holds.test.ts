import assert from 'node:assert/strict';
import type { Diagnostic } from 'vscode-languageserver/node';
import { parsePlan } from '../../server/src/core';
import { stillHolds } from '../../server/src/lsp/checking/told';

const { facts } = parsePlan('2025年普查工作要点\n一、任务\n1.登记。\n2.复查。\n');
const place = (line: number, from: number, to: number) => ({
  start: { line, character: from },
  end: { line, character: to },
});
const related = (message: string, line = 3) => ({
  location: { uri: 'file:///计划.txt', range: place(line, 0, 1) },
  message,
});
const told: Diagnostic = {
  code: 'word-bad',
  severity: 2,
  message: '请核对。',
  range: place(2, 0, 1),
  relatedInformation: [related('另一处')],
};
const holds = (items: readonly Diagnostic[], now = facts): boolean =>
  stillHolds({ resultId: '1', facts, items: [told] }, now, items);

describe('what a client was told of a document', () => {
  it('holds while nothing has changed', () => assert.ok(holds([{ ...told }])));

  for (const [what, change] of [
    ['the rule', { code: 'word-doubt' }],
    ['the severity', { severity: 1 }],
    ['the message', { message: '已改。' }],
    ['the place', { range: place(2, 0, 2) }],
    ['what is said of a related place', { relatedInformation: [related('又一处')] }],
    ['a related place', { relatedInformation: [related('另一处', 1)] }],
    ['that there is a related place', { relatedInformation: [] }],
  ] as const satisfies readonly (readonly [string, Partial<Diagnostic>])[])
    it(`is told anew where it is another: ${what}`, () => assert.ok(!holds([{ ...told, ...change }])));

  it('is told anew where there are more', () => assert.ok(!holds([told, told])));

  it('is told anew where its line was edited, even if it reads the same, as the editor may have moved the mark', () => {
    const edited = parsePlan('2025年普查工作要点\n一、任务\n1.登记。\n2.复查。\n').facts;
    assert.ok(!holds([told], edited));
    assert.ok(holds([told], [edited[0]!, ...facts.slice(1)]));
  });
});
