import assert from 'node:assert/strict';
import type { DocumentSymbol, FoldingRange } from 'vscode-languageserver/node';
import type { OutlineNode } from '../../server/src/core';
import { toFoldingRanges } from '../../server/src/lsp/reading/folding';
import { toDocumentSymbols, toSymbolInformation } from '../../server/src/lsp/reading/symbols';
import { diffEdits } from '../../server/src/lsp/protocol/diff';
import { applyEdits } from '../../server/src/core';
import { start } from './harness';

const text = `某某县2026年工作要点

一、总体要求
坚持稳中求进。

二、重点任务
（一）建设项目。加快推进。（县发展改革局牵头）
（二）改善民生。办好实事。（县民政局牵头）
`;

function node(title: string, children: readonly OutlineNode[] = []): OutlineNode {
  const range = { start: { line: 0, character: 0 }, end: { line: 5, character: 0 } };
  const selectionRange = { start: { line: 0, character: 0 }, end: { line: 0, character: 2 } };
  return { kind: 'item', marker: '', title, range, selectionRange, children };
}

describe('document symbols', () => {
  it('show the plan as a tree', async () => {
    const client = await start();
    const uri = await client.open(text);
    const symbols = await client.connection.sendRequest<DocumentSymbol[]>('textDocument/documentSymbol', {
      textDocument: { uri },
    });
    const names = (all: readonly DocumentSymbol[] = []): unknown => all.map((one) => [one.name, names(one.children)]);
    assert.deepEqual(names(symbols), [
      [
        '某某县2026年工作要点',
        [
          ['一、总体要求', []],
          [
            '二、重点任务',
            [
              ['（一）建设项目', []],
              ['（二）改善民生', []],
            ],
          ],
        ],
      ],
    ]);
  });

  it('never have an empty name, nor a selection outside the range', () => {
    const outside = { start: { line: 9, character: 0 }, end: { line: 9, character: 1 } };
    const [symbol] = toDocumentSymbols([{ ...node(' \t '), selectionRange: outside }], { objectSymbols: true });
    assert.equal(symbol?.name, '（无标题）');
    assert.deepEqual(symbol?.selectionRange, symbol?.range);
  });

  it('are a list that names the parents where the client knows no trees', () => {
    const list = toSymbolInformation([node('甲', [node('乙', [node('丙')]), node('丁')])], 'u', {
      objectSymbols: true,
    });
    assert.deepEqual(
      list.map(({ name, containerName }) => [name, containerName]),
      [
        ['甲', undefined],
        ['乙', '甲'],
        ['丙', '乙'],
        ['丁', '甲'],
      ],
    );
  });
});

describe('folding ranges', () => {
  it('fold the sections', async () => {
    const client = await start();
    const uri = await client.open(text);
    const folds = await client.connection.sendRequest<FoldingRange[]>('textDocument/foldingRange', {
      textDocument: { uri },
    });
    for (const fold of [
      { startLine: 2, endLine: 3 },
      { startLine: 5, endLine: 7 },
    ]) {
      assert.ok(
        folds.some(({ startLine, endLine }) => startLine === fold.startLine && endLine === fold.endLine),
        `${JSON.stringify(fold)} is not in ${JSON.stringify(folds)}`,
      );
    }
  });

  it('are the longest ones where the client takes only so many', () => {
    const folds = [
      { startLine: 0, endLine: 9 },
      { startLine: 1, endLine: 2 },
      { startLine: 3, endLine: 8 },
    ];
    assert.deepEqual(toFoldingRanges(folds, 2), [folds[0], folds[2]]);
    assert.deepEqual(toFoldingRanges(folds, 0), []);
    assert.equal(toFoldingRanges(folds, undefined).length, 3);
  });
});

describe('the edits between two texts', () => {
  const cases: readonly (readonly [string, string, number])[] = [
    ['甲,乙,丙', '甲，乙，丙', 2],
    ['甲\r\n乙', '甲\r\n丙', 1],
    ['甲\n乙', '甲\n乙', 0],
    ['', '甲\n乙', 1],
    ['甲\n乙\n丙\n丁', '甲\n丁', 1],
    ['甲\n甲\n甲', '甲', 1],
    ['甲', '甲\n甲\n甲', 1],
    ['𠮷好', '𠮸好', 1],
    ['好𠮷', '好𡮷', 1],
    ['甲\n乙', '甲\r\n乙', 1],
    ['（一）、甲', '（一）甲', 1],
    ['甲\n', '', 1],
  ];
  for (const [old, now, count] of cases) {
    it(`${JSON.stringify(old)} → ${JSON.stringify(now)}`, () => {
      const edits = diffEdits(old, now);
      assert.equal(applyEdits(old, edits), now);
      assert.equal(edits.length, count);
      for (const { range } of edits) {
        for (const { line, character } of [range.start, range.end]) {
          const text = old.split(/\r\n|\n|\r/u)[line]!;
          assert.ok(character <= text.length);
          const before = text.charCodeAt(character - 1);
          assert.ok(!(before >= 0xd800 && before < 0xdc00), 'an edit cuts a character in two');
        }
      }
    });
  }
});
