import assert from 'node:assert/strict';
import { decode, encode } from '../../server/src/disk/encoding';
import type { Decoded, Encoding } from '../../server/src/disk/encoding';
import { encodeGb18030 } from '../../server/src/disk/gb18030';

const text = '2026年全市卫生健康工作要点\r\n一、总体要求\n（一）提升 15% 以上。\n';

function decoded(bytes: Buffer): Decoded {
  const result = decode(bytes);
  assert.ok(!('error' in result), JSON.stringify(result));
  return result;
}

function refusal(bytes: Buffer): string {
  const result = decode(bytes);
  assert.ok('error' in result, 'this was read as a text');
  return result.error;
}

describe('encodings', () => {
  const kinds: readonly (readonly [encoding: Encoding, bom: boolean])[] = [
    ['UTF-8', false],
    ['UTF-8', true],
    ['GB18030', false],
    ['GB18030', true],
    ['UTF-16LE', true],
    ['UTF-16BE', true],
    ['UTF-16LE', false],
    ['UTF-16BE', false],
  ];
  for (const [encoding, bom] of kinds) {
    it(`${encoding} ${bom ? 'with' : 'without'} a byte order mark is recognised and written back as it was`, () => {
      const bytes = encode({ text, encoding, bom });
      assert.deepEqual(decoded(bytes), { text, encoding, bom });
    });
  }

  it('have the bytes that the standards say', () => {
    const bytesOf = (encoding: Encoding, bom: boolean, of: string): string =>
      encode({ text: of, encoding, bom }).toString('hex');
    assert.equal(bytesOf('UTF-8', true, '中'), 'efbbbfe4b8ad');
    assert.equal(bytesOf('UTF-16LE', true, '中'), 'fffe2d4e');
    assert.equal(bytesOf('UTF-16BE', true, '中'), 'feff4e2d');
    // One, two, four bytes in the basic plane, four beyond it.
    assert.equal(bytesOf('GB18030', false, 'a中€㐀𠀀'), '61d6d0a2e38139ee3995328236');
    assert.equal(bytesOf('GB18030', false, '\u3000，。（）'), 'a1a1a3aca1a3a3a8a3a9');
  });

  it('give every character of GB18030 its own bytes back', () => {
    const sequences: Buffer[] = [];
    for (let first = 0x81; first <= 0xfe; first++) {
      for (let second = 0x40; second <= 0xfe; second++) if (second !== 0x7f) sequences.push(Buffer.of(first, second));
    }
    const strange = sequences.filter((bytes) => {
      const character = new TextDecoder('gb18030').decode(bytes);
      return !encodeGb18030(character).equals(bytes);
    });
    // A3A0 is another spelling of the full-width space A1A1; a file with it is not written at all.
    assert.deepEqual(
      strange.map((bytes) => bytes.toString('hex')),
      ['a3a0'],
    );
  });

  it('take short and mixed texts for what they are', () => {
    assert.deepEqual(decoded(Buffer.alloc(0)), { text: '', encoding: 'UTF-8', bom: false });
    assert.deepEqual(decoded(Buffer.of(0xef, 0xbb, 0xbf)), { text: '', encoding: 'UTF-8', bom: true });
    assert.deepEqual(decoded(Buffer.of(0xff, 0xfe)), { text: '', encoding: 'UTF-16LE', bom: true });
    assert.equal(decoded(Buffer.from('a')).encoding, 'UTF-8');
    assert.equal(decoded(encodeGb18030('联通')).text, '联通');
    assert.equal(decoded(encodeGb18030('一、')).text, '一、');
  });

  it('do not take just any zeros for UTF-16', () => {
    assert.equal(decoded(Buffer.from('工作要点\n一、甲', 'utf16le')).encoding, 'UTF-16LE');
    assert.equal(decoded(Buffer.from('Plan', 'utf16le').swap16()).encoding, 'UTF-16BE');
    // Eight letters with a zero between each pair: as UTF-16 they would be eight strange characters.
    assert.equal(decoded(Buffer.from('ab\0cd\0ef')).encoding, 'UTF-8');
  });

  it('leave a text with a few zero bytes a text', () => {
    assert.equal(decoded(Buffer.from('一、甲\0乙\n')).text, '一、甲\0乙\n');
    assert.equal(decoded(Buffer.concat([encodeGb18030(text.repeat(9)), Buffer.alloc(3)])).encoding, 'GB18030');
  });

  it('keep lone surrogates in UTF-16 and refuse to lose them elsewhere', () => {
    const bytes = Buffer.from('fffe2d4e3dd80a00', 'hex');
    assert.ok(encode(decoded(bytes)).equals(bytes));
    assert.throws(() => encode({ text: '\ud83d', encoding: 'UTF-8', bom: false }), /不成对/u);
    assert.throws(() => encode({ text: '\ud83d', encoding: 'GB18030', bom: false }), /U\+D83D/u);
  });
});

describe('what is no text', () => {
  const zip = (name: string): Buffer =>
    Buffer.concat([Buffer.from('504b030414000000', 'hex'), Buffer.from('[Content_Types].xml'), Buffer.from(name)]);
  const ole = (name: string): Buffer =>
    Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(512), Buffer.from(name, 'utf16le')]);
  const cases: readonly (readonly [what: string, bytes: Buffer, said: RegExp])[] = [
    [
      'a .docx',
      zip('word/document.xml'),
      /^这是 Word 文档（\.docx），不是纯文本；请另存为“纯文本（\*\.txt，编码选 UTF-8）”/u,
    ],
    ['an .xlsx', zip('xl/workbook.xml'), /^这是 Excel 表格/u],
    ['an .ofd', zip('OFD.xml'), /^这是 OFD 版式文件/u],
    ['a .zip', zip('草稿.txt'), /^这是 ZIP 压缩包.*请解压/u],
    ['a .doc', ole('WordDocument'), /^这是 Word 97—2003 文档（\.doc）或 WPS 文字文档（\.wps），.*另存为/u],
    ['a .docx with a password', ole('EncryptedPackage'), /^这是加了打开密码的文档，读不了；请在 Word、WPS 里去掉/u],
    ['some OLE file', ole('?'), /^这是 Office 或 WPS 的旧版文档/u],
    ['a PDF', Buffer.from('%PDF-1.7\n%âãÏÓ'), /^这是 PDF 文件.*复制或导出到 \.txt/u],
    ['an RTF', Buffer.from('{\\rtf1\\ansi}'), /^这是 RTF 文档/u],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), /^这是 PNG 图片/u],
    ['zeros', Buffer.alloc(4096), /^不是文本，或编码无法识别/u],
    ['a few zeros', Buffer.alloc(3), /^不是文本，或编码无法识别/u],
    [
      'noise',
      Buffer.from(Array.from({ length: 500 }, (_, at) => (at * 197 + 0x80) % 256)),
      /^不是文本，或编码无法识别/u,
    ],
    ['half a UTF-16 unit', Buffer.from('fffe2d4e2d', 'hex'), /末尾少了一个字节/u],
  ];
  for (const [what, bytes, said] of cases) it(`${what} is named`, () => assert.match(refusal(bytes), said));

  it('Big5 is no GB18030, though its bytes fit', () => {
    // 工作要點 一、改善：，每日，。 in Big5, and in traditional characters in GBK, which is read.
    const big5 = Buffer.from('a475a740adb5c249a440a142a7efb5bda147a141a843a4e9a141a143', 'hex');
    assert.match(refusal(big5), /^看起来是 Big5/u);
    const traditional = '2025年集貿工作要點\n一、改善市場，維護秩序。\n';
    assert.equal(decoded(encodeGb18030(traditional)).text, traditional);
    for (const right of ['Ａ类：α、β、γ。（Ⅰ）', '一、使用カタカナ的标牌，逐一核对。', '│一│二│'])
      assert.equal(decoded(encodeGb18030(right)).text, right);
  });

  it('UTF-8 that was cut or damaged is no GB18030', () => {
    const whole = Buffer.from('一、总体要求\n二、主要任务和工作安排');
    assert.match(refusal(whole.subarray(0, -1)), /^看起来是 UTF-8 文本，但第 2 行有损坏的字节/u);
    const damaged = Buffer.from(whole);
    damaged[4] = 0xff;
    assert.match(refusal(damaged), /第 1 行有损坏的字节/u);
    assert.match(refusal(Buffer.concat([Buffer.of(0xef, 0xbb, 0xbf), damaged])), /第 1 行有损坏的字节/u);
  });
});
