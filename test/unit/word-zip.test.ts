import assert from 'node:assert/strict';
import { Zip, ZipDeflate, strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { withFiles } from '../../server/src/word/zip';

/** What is in a zip file, by name, in its order. */
function contentsOf(zip: Uint8Array | undefined): readonly (readonly [name: string, text: string])[] {
  assert.ok(zip !== undefined);
  return Object.entries(unzipSync(zip)).map(([name, bytes]) => [name, strFromU8(bytes)]);
}

describe('a zip file with other files', () => {
  const long = Array.from({ length: 99 }, (_, at) => String.fromCharCode(0x4e00 + at * at)).join('');
  const zip = zipSync({
    '甲.xml': strToU8(long),
    'b.xml': strToU8('乙'),
    'c.png': [strToU8('丙丙丙'), { level: 0, comment: '照片' }],
  });

  it('has them in the place of the old ones, new ones at the end, and the others as they were', () => {
    assert.deepEqual(contentsOf(withFiles(zip, { 'b.xml': strToU8('新'), 'd.xml': strToU8('丁') })), [
      ['甲.xml', long],
      ['b.xml', '新'],
      ['c.png', '丙丙丙'],
      ['d.xml', '丁'],
    ]);
    assert.deepEqual(contentsOf(withFiles(zip, {})), contentsOf(zip));
    assert.deepEqual(Buffer.from(withFiles(zip, {})!), Buffer.from(zip));
  });

  it('leaves packed what is not changed, also where that can’t be unpacked', () => {
    const damaged = zip.slice();
    const place = Buffer.from(damaged).indexOf('甲.xml') + Buffer.byteLength('甲.xml') + 10;
    damaged.set([0xff, 0xff, 0xff, 0xff], place);
    const made = withFiles(damaged, { 'b.xml': strToU8('新') });
    assert.ok(made !== undefined);
    assert.deepEqual(Buffer.from(made.subarray(0, place + 4)), Buffer.from(damaged.subarray(0, place + 4)));
  });

  it('is made of one whose figures stand behind the files, as programs leave it that write as they go', () => {
    const pieces: Uint8Array[] = [];
    const streamed = new Zip((error, piece) => {
      assert.equal(error, null);
      pieces.push(piece);
    });
    for (const name of ['a.xml', 'b.xml']) {
      const file = new ZipDeflate(name);
      streamed.add(file);
      file.push(strToU8(name), true);
    }
    streamed.end();
    assert.deepEqual(contentsOf(withFiles(Buffer.concat(pieces), { 'a.xml': strToU8('新') })), [
      ['a.xml', '新'],
      ['b.xml', 'b.xml'],
    ]);
  });

  it('can’t be made of what is cut off, damaged, or too large for its own figures', () => {
    const broken = (change: (bytes: Buffer) => unknown): Uint8Array => {
      const bytes = Buffer.from(zip);
      change(bytes);
      return bytes;
    };
    const end = zip.length - 22;
    for (const bytes of [
      zip.subarray(0, zip.length - 5),
      strToU8('PK'),
      new Uint8Array(0),
      broken((bytes) => bytes.writeUInt32LE(0xffffffff, end + 16)),
      broken((bytes) => bytes.writeUInt32LE(7, end + 16)),
      broken((bytes) => bytes.writeUInt32LE(3, bytes.readUInt32LE(end + 16) + 42)),
      broken((bytes) => bytes.writeUInt32LE(0xffffffff, bytes.readUInt32LE(end + 16) + 42)),
      broken((bytes) => bytes.writeUInt16LE(0xffff, bytes.readUInt32LE(end + 16) + 28)),
    ])
      assert.equal(withFiles(bytes, { 'b.xml': strToU8('新') }), undefined);
  });
});
