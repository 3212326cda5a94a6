import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readOldWord } from '../../server/src/word/old/read';
import { readWord } from '../../server/src/word/read';
import { container, doc, docOf, hex, linesOfDoc, plainStyles, readDoc, streamsOf, style, styles, wide } from './doc';
import type { DocParagraph } from './doc';
import { docx } from './docx';
import { source } from './old-word-source';

/** Properties that the tests use. */
const deleted = '000801';
const hidden = '3c0801';
const inTable = '162401';
const rowEnd = (edges: readonly number[], cells: readonly number[] = []): string => {
  const count = edges.length - 1;
  const forms = Array.from({ length: count }, (_, at) => hex(cells[at] ?? 0) + '00'.repeat(18)).join('');
  const form = hex(count, 1) + edges.map((edge) => hex(edge)).join('') + forms;
  return `${inTable}17240108d6${hex(form.length / 2 + 1)}${form}`;
};
const listed = (list: number, level: number): string => `0a26${hex(level, 1)}0b46${hex(list)}`;

/** A level of a list: its numbers' form, and the text with the levels' signs. */
const level = (format: number, text: string, start = 1): string =>
  hex(start, 4) + hex(format, 1) + '00'.repeat(23) + hex(text.length) + wide(text);
/** Lists of three levels, and how they are used. */
const officialLists = (uses: readonly string[]) => ({
  tables: {
    1: plainStyles,
    73: `0100${hex(7, 4)}${'00'.repeat(4)}${'ff0f'.repeat(9)}0000`,
    74:
      hex(uses.length, 4) +
      uses.map((use) => hex(7, 4) + '00'.repeat(8) + hex(use === '' ? 0 : 1, 1) + '000000').join('') +
      uses.map((use) => `ffffffff${use}`).join(''),
  },
  levels: level(37, '\0、') + level(37, '（\x01）') + level(0, '\x02.') + level(0, '\x03)').repeat(6),
});
const plain = (text: string): DocParagraph => ({ text: `${text}\r` });

describe('an old Word document', () => {
  it('has the lines of the same document in its form of today', () => {
    const old = readOldWord(readFileSync(join(__dirname, '../../../test/fixtures/word/draft.doc')));
    const today = readWord(docx(source));
    assert.ok('text' in today && today.text.length > 200);
    assert.deepEqual(old, { text: today.text });
  });

  it('is found in a file of many megabytes, as pictures make one', () => {
    const streams = { Pictures: Buffer.alloc(20_000_000, 'x'), ...streamsOf({ paragraphs: [plain('甲')] }) };
    const read = readOldWord(container(streams));
    assert.equal('text' in read && read.text, '甲\n');
  });

  it('is put together of pieces, which may lie in any order, with one byte for a character or two', () => {
    const paragraphs = [
      plain('云江市工作要点'),
      { text: 'A \x93B\x94 \x96 \x80\r', isNarrow: true },
      plain('“十五五”'),
    ];
    assert.deepEqual(linesOfDoc({ paragraphs }), ['云江市工作要点', 'A “B” – €', '“十五五”']);
  });

  it('is read without what is deleted or hidden, also where that was said of a piece later', () => {
    const paragraphs: readonly DocParagraph[] = [
      { text: '甲乙丙\r', looks: [[1, 2, deleted]] },
      {
        text: '甲乙丙\r',
        looks: [
          [0, 1, hidden],
          [2, 3, '3c0881'],
        ],
      },
      { text: '丁\r', changes: deleted },
      { text: '戊\r', changes: 0x41 * 2 + 0x100 },
      { text: '己\r', looks: [[0, 1, hidden]], changes: '3c0800' },
    ];
    assert.deepEqual(linesOfDoc({ paragraphs }), ['甲丙', '乙', '己']);
  });

  it('runs on into the next paragraph where the mark of one is deleted', () => {
    const paragraphs = [{ text: '前半，\r', looks: [[3, 4, deleted]] as const }, plain('后半。')];
    assert.deepEqual(linesOfDoc({ paragraphs }), ['前半，后半。']);
  });

  it('shows the results of fields, and signs by what they look like', () => {
    const paragraphs: readonly DocParagraph[] = [
      plain('见\x13 HYPERLINK "x" \x14网\x13 PAGE \x141\x15站\x15。'),
      { text: '(\r', looks: [[0, 1, '096a0000fef0']] },
      plain('A\x1eB\x1fC\x01\x02\x0b第二行'),
    ];
    assert.deepEqual(linesOfDoc({ paragraphs }), ['见网1站。', '☑', 'A-BC', '第二行']);
  });

  it('has rows with the columns of the whole table', () => {
    const cell = (text: string): DocParagraph => ({ text: `${text}\x07`, says: inTable });
    const paragraphs = [
      ...[cell('序号'), cell('任务和单位'), { text: '\x07', says: rowEnd([0, 1000, 5000]) }],
      ...[cell('1'), cell('甲'), cell('乙'), { text: '\x07', says: rowEnd([5, 1000, 3000, 5010], [0x60]) }],
      ...[cell(''), cell('丙'), cell('丁'), { text: '\x07', says: rowEnd([0, 1000, 3000, 5000], [0x20]) }],
      plain('表后'),
    ];
    assert.deepEqual(linesOfDoc({ paragraphs }), ['序号\t任务和单位\t', '1\t甲\t乙', '\t丙\t丁', '表后']);
  });

  it('has what stands behind the last mark of a cell, where a row is damaged', () => {
    const paragraphs = [
      { text: '甲\x07', says: inTable },
      { text: '乙\r', says: inTable },
      { text: '\x07', says: rowEnd([0, 1000, 2000]) },
      { text: '丙\x07', says: inTable },
      { text: '丁\x07', says: inTable },
    ];
    assert.deepEqual(linesOfDoc({ paragraphs }), ['甲\t乙', '丙\t丁']);
  });

  it('has boxes where they hang, also in groups', () => {
    const record = (head: number, kind: number, content: string): string =>
      hex(head) + hex(kind) + hex(content.length / 2, 4) + content;
    const shape = (id: number): string => record(0xf, 0xf004, record(2, 0xf00a, hex(id, 4) + hex(0, 4)));
    const group = record(0xf, 0xf003, shape(11) + shape(12));
    const page = record(0xf, 0xf002, record(0xf, 0xf003, shape(1) + shape(10) + group));
    const box = (id: number): string => `${'00'.repeat(14)}${hex(id, 4)}${'00'.repeat(4)}`;
    const tables = {
      // At 1 hangs the box of its own, at 4 the group with the other one.
      40: `${hex(1, 4)}${hex(4, 4)}${hex(6, 4)}${hex(10, 4)}${'00'.repeat(22)}${hex(11, 4)}${'00'.repeat(22)}`,
      50: `${record(0xf, 0xf000, '')}00${page}`,
      56: `${[0, 4, 8, 9].map((at) => hex(at, 4)).join('')}${box(12)}${box(10)}${box(0)}`,
    };
    const paragraphs = [plain('甲\b'), plain('乙\b'), plain('框一'), plain(''), plain('框二'), plain('')];
    const head = { 0x64: 8 };
    assert.deepEqual(linesOfDoc({ paragraphs, length: 6, tables, head }), ['甲', '框二', '乙', '框一']);
  });

  it('has tables in tables, and properties that stand elsewhere', () => {
    const says = rowEnd([0, 1000, 2000]);
    const paragraphs = [
      { text: '内甲\r', says: `${inTable}4966${hex(2, 4)}4b2401` },
      { text: '内乙\r', says: `${inTable}4966${hex(2, 4)}4b2401` },
      { text: '\r', says: `${inTable}4966${hex(2, 4)}4b24014c2401` },
      { text: '外甲\x07', says: inTable },
      { text: '外乙\x07', says: inTable },
      { text: '\x07', says: `4666${hex(0, 4)}` },
    ];
    assert.deepEqual(linesOfDoc({ paragraphs, data: hex(says.length / 2) + says }), ['内甲 内乙  外甲\t外乙']);
  });

  it('ends a paragraph with a section, and breaks it with a page', () => {
    const sections = `${hex(0, 4)}${hex(4, 4)}${hex(8, 4)}${'00'.repeat(24)}`;
    const paragraphs = [plain('甲\x0c乙'), plain('丙')];
    assert.deepEqual(linesOfDoc({ paragraphs, tables: { 6: sections } }), ['甲', '乙', '丙']);
  });
});

describe('the numbers of lists in an old Word document', () => {
  const items = (...all: readonly (readonly [text: string, list: number, level: number])[]): readonly DocParagraph[] =>
    all.map(([text, list, at]) => ({ text: `${text}\r`, says: listed(list, at) }));

  it('are counted, and begin anew below each heading', () => {
    const paragraphs = items(['甲', 1, 0], ['乙', 1, 1], ['丙', 1, 2], ['丁', 1, 2], ['戊', 1, 1], ['己', 1, 0]);
    assert.deepEqual(linesOfDoc({ paragraphs, ...officialLists(['']) }), [
      ...['一、甲', '（一）乙', '1.丙', '2.丁', '（二）戊', '二、己'],
    ]);
  });

  it('begin where a use of the list says so, or have another form there', () => {
    const start = `${hex(5, 4)}${hex(0x10, 4)}`;
    const form = `${hex(0, 4)}${hex(0x20, 4)}${level(0, '第\0条')}`;
    const paragraphs = items(['甲', 1, 0], ['乙', 2, 0], ['丙', 3, 0]);
    assert.deepEqual(linesOfDoc({ paragraphs, ...officialLists(['', start, form]) }), ['一、甲', '五、乙', '第1条 丙']);
  });

  it('are those of the style, or of the style that it is based on', () => {
    const sheet = styles(
      style('Normal', '', 0),
      style('heading 1', listed(1, 0), 1),
      style('小节', '0a2601', 0xffe, 1),
    );
    const { tables, levels } = officialLists(['']);
    const paragraphs = [
      { text: '甲\r', style: 1 },
      { text: '乙\r', style: 2 },
      { text: '丙\r', style: 1, says: '0b460000' },
    ];
    assert.deepEqual(linesOfDoc({ paragraphs, tables: { ...tables, 1: sheet }, levels }), ['一、甲', '（一）乙', '丙']);
  });

  it('are missed in words where they can’t be read', () => {
    const said = (read: ReturnType<typeof readDoc>): string => ('text' in read ? (read.doubt ?? '') : read.error);
    const paragraphs = items(['甲', 2, 0], ['乙', 0x7ff, 0]);
    assert.match(
      said(readDoc({ paragraphs, ...officialLists(['']) })),
      /^有 2 段的自动编号读不出来.*另存为 \.docx 再查$/u,
    );
    assert.match(said(readDoc({ paragraphs: [plain('\x13 AUTONUM \x15甲')] })), /^有 1 段的自动编号读不出来/u);
    assert.match(said(readDoc({ paragraphs, tables: { 1: '' } })), /样式读不出来/u);
  });
});

describe('what is no old Word document', () => {
  const errorOf = (bytes: Buffer): string => {
    const read = readOldWord(bytes);
    return 'error' in read ? read.error : `read: ${read.text}`;
  };
  const streams = streamsOf({ paragraphs: [plain('甲')], tables: { 1: plainStyles } });
  const withHead = (at: number, word: number): Buffer =>
    doc({ paragraphs: [plain('甲')], tables: { 1: plainStyles }, head: { [at]: word } });

  it('is told what it is', () => {
    assert.match(errorOf(withHead(10, 0x0304)), /^这份文稿加了打开密码/u);
    assert.match(errorOf(withHead(0, 0xa5dc)), /^这是 Word 6\.0\/95 或更早的文档/u);
    assert.match(errorOf(withHead(2, 0x65)), /^这是 Word 6\.0\/95 或更早的文档/u);
    assert.match(errorOf(container({ Workbook: Buffer.from('x') })), /^其中没有 Word 正文/u);
    assert.match(errorOf(container({ WordDocument: streams['WordDocument']! })), /已损坏$/u);
  });

  it('is not read where what it says of itself can’t be', () => {
    const whole = docOf('云江市工作要点\n一、总体要求');
    assert.deepEqual(readOldWord(whole), { text: '云江市工作要点\n一、总体要求\n' });
    for (const length of [0, 8, 600, 1600]) assert.match(errorOf(whole.subarray(0, length)), /已损坏$|没有 Word/u);
    // A chain of sectors that comes back to itself, and a text of two thousand million characters.
    const circle = Buffer.from(whole);
    circle.writeInt32LE(0, circle.length - 512);
    assert.equal(typeof readOldWord(circle), 'object');
    const long = streamsOf({
      paragraphs: [plain('甲')],
      tables: { 33: `02${hex(16, 4)}${hex(0, 4)}${hex(0x7fffffff, 4)}0000${hex(1024, 4)}0000` },
    });
    assert.match(errorOf(container(long)), /^正文有 2147483647 个字，超过/u);
  });
});
