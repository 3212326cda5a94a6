/** What holds for every old Word document, however damaged: it is read as far as that goes, or refused in words, soon. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { readOldWord } from '../../server/src/word/old/read';
import { cpuTime } from '../cpu-time';
import { container, docOf, hex, streamsOf } from '../unit/doc';

const whole = readFileSync(join(__dirname, '../../../test/fixtures/word/draft.doc'));

/** Reads it, and asks what must be so of every answer. @returns how many characters it has */
function lengthOf(bytes: Uint8Array): number {
  const read = readOldWord(bytes);
  if ('error' in read) {
    assert.match(read.error, /\p{Script=Han}/u);
    return 0;
  }
  assert.ok(read.text === '' || read.text.endsWith('\n'));
  assert.doesNotMatch(read.text, /[\0-\x08\x0b-\x1f]/u);
  return read.text.length;
}

/** Bytes, or numbers of four, that are written over others; those of the header more often, as most depends on them. */
const place = fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 0.2, noNaN: true }));
const damage = fc.record({
  place,
  bytes: fc.oneof(
    fc.uint8Array({ minLength: 1, maxLength: 4 }),
    fc.constantFrom(0, -1, -2, 1, 0x7fffffff, 0x10000, 0x200).map((value) => Buffer.from(hex(value, 4), 'hex')),
  ),
});

describe('an old Word document that is damaged', () => {
  for (const [what, bytes] of [
    ['as programs write it', whole],
    ['small', docOf('云江市工作要点\n一、总体要求\n（一）坚持。')],
  ] as const)
    it(`is read or refused, but never runs away: ${what}`, () => {
      fc.assert(
        fc.property(
          fc.array(damage, { minLength: 1, maxLength: 8 }),
          fc.option(place, { freq: 6, nil: undefined }),
          (damages, cut) => {
            const copy = Buffer.from(bytes);
            for (const one of damages) copy.set(one.bytes, Math.floor(one.place * (copy.length - one.bytes.length)));
            const left = cut === undefined ? copy : copy.subarray(0, Math.floor(cut * copy.length));
            // Nothing is shown much more often than it is there.
            assert.ok(lengthOf(left) <= bytes.length * 4);
          },
        ),
        { numRuns: 1500 },
      );
    });

  it('costs no more than a multiple of its size, whatever it says of itself', () => {
    const text = `${'甲'.repeat(200)}\r`.repeat(400);
    const ends = Array.from({ length: 2000 }, (_, at) => hex((at + 1) * 40, 4)).join('');
    const pieces = `0000${hex(1024, 4)}0100`.repeat(2000);
    // Two thousand pieces of the same place, with the same long list of changes.
    const changes = `01${hex(30_000)}${'3c0801'.repeat(10_000)}`;
    const table = `${changes}02${hex(4 + 2000 * 12, 4)}${hex(0, 4)}${ends}${pieces}`;
    const bytes = container(streamsOf({ paragraphs: [{ text }], tables: { 33: table } }));
    const start = cpuTime();
    lengthOf(bytes);
    assert.ok(cpuTime() - start < 2000);
  });
});
