import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Edit } from '../../server/src/core';
import { applyEdits, sortEdits } from '../../server/src/core';
import { lineStarts } from '../../server/src/core/text/lines';

/** An edit from line and column to line and column. */
function edit(from: string, to: string, newText: string): Edit {
  const [start, end] = [from, to].map((place) => {
    const [line, character] = place.split(':').map(Number);
    return { line: line!, character: character! };
  });
  return { range: { start: start!, end: end! }, newText };
}

describe('applyEdits', () => {
  it('replaces, inserts and deletes, in whatever order the edits come', () => {
    const edits = [edit('1:1', '1:2', ''), edit('0:0', '0:0', '甲'), edit('0:1', '0:2', '丙丁')];
    assert.equal(applyEdits('ab\ncd', edits), '甲a丙丁\nc');
  });

  it('keeps line ends of every kind', () => {
    assert.equal(applyEdits('a\r\nb\rc\nd', [edit('1:0', '1:1', 'B'), edit('3:0', '3:1', 'D')]), 'a\r\nB\rc\nD');
  });

  it('joins lines where a range goes over their end', () => {
    assert.equal(applyEdits('上半\r\n\r\n下半', [edit('0:2', '2:0', '')]), '上半下半');
  });

  it('puts inserts at one place in the order given', () => {
    assert.equal(applyEdits('x', [edit('0:0', '0:0', '1'), edit('0:0', '0:0', '2')]), '12x');
  });

  it('moves places outside the text to its end', () => {
    assert.equal(applyEdits('ab', [edit('7:0', '7:3', '。')]), 'ab。');
    assert.equal(applyEdits('ab', [edit('0:9', '0:9', '。')]), 'ab。');
  });

  it('refuses edits that overlap', () => {
    assert.throws(() => applyEdits('abc', [edit('0:0', '0:2', 'x'), edit('0:1', '0:3', 'y')]), RangeError);
  });

  it('does what cutting and pasting by offsets does', () => {
    const letters = fc.array(fc.constantFrom('甲', '\n', '\r', '\r\n', '𠮷', 'a'), { maxLength: 20 });
    fc.assert(
      fc.property(letters, fc.nat(30), fc.nat(30), fc.string({ maxLength: 3 }), (parts, one, other, newText) => {
        const text = parts.join('');
        const [from, to] = [one, other].map((at) => at % (text.length + 1)).sort((a, b) => a - b) as [number, number];
        // No editor can name a place between CR and LF.
        fc.pre(![from, to].some((at) => text[at - 1] === '\r' && text[at] === '\n'));
        const starts = lineStarts(text);
        const place = (at: number): string => {
          const line = starts.findLastIndex((start) => start <= at);
          return `${line}:${at - starts[line]!}`;
        };
        assert.equal(
          applyEdits(text, [edit(place(from), place(to), newText)]),
          text.slice(0, from) + newText + text.slice(to),
        );
      }),
    );
  });
});

describe('sortEdits', () => {
  it('sorts into the order of the text and leaves the list given', () => {
    const edits = [edit('2:0', '2:1', 'c'), edit('0:5', '1:0', 'b'), edit('0:5', '0:5', 'a')];
    assert.deepEqual(
      sortEdits(edits).map(({ newText }) => newText),
      ['a', 'b', 'c'],
    );
    assert.equal(edits[0]!.newText, 'c');
  });
});
