import assert from 'node:assert/strict';
import fc from 'fast-check';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { lineStarts, splitLines } from '../../server/src/core/text/lines';

const hostile = fc
  .array(fc.constantFrom('甲', '\n', '\r', '\r\n', '\u2028', '\u0085', '\v', '\0', '\ud800', '𠮷'), { maxLength: 30 })
  .map((parts) => parts.join(''));

describe('lines', () => {
  for (const [text, lines] of [
    ['', ['']],
    ['甲', ['甲']],
    ['甲\n', ['甲', '']],
    ['甲\r\n乙\r丙\n丁', ['甲', '乙', '丙', '丁']],
    ['甲\n\r乙', ['甲', '', '乙']],
    ['甲\u2028乙\u0085丙\v丁', ['甲\u2028乙\u0085丙\v丁']],
  ] as const)
    it(`splits ${JSON.stringify(text)}`, () => assert.deepEqual(splitLines(text), lines));

  it('begin where the language server’s documents say', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const document = TextDocument.create('file:///a', 'plan', 1, text);
        const starts = Array.from({ length: document.lineCount }, (_, line) =>
          document.offsetAt({ line, character: 0 }),
        );
        assert.deepEqual(lineStarts(text), starts);
      }),
    );
  });

  it('are as many as their beginnings, and stand there', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const starts = lineStarts(text);
        const lines = splitLines(text);
        assert.equal(lines.length, starts.length);
        lines.forEach((line, at) => assert.equal(text.substr(starts[at]!, line.length), line));
      }),
    );
  });
});
