import assert from 'node:assert/strict';
import { strToU8, zipSync } from 'fflate';
import { readWord } from '../../server/src/word/read';
import { docx, item, line, linesOf, paragraph, run } from './docx';

describe('the text of a Word document', () => {
  const cases: Readonly<Record<string, readonly [body: string, lines: readonly string[]]>> = {
    'is a line for each paragraph, with the empty ones': [
      line('一、总体要求') + paragraph('') + line('坚持以人民为中心。'),
      ['一、总体要求', '', '坚持以人民为中心。'],
    ],
    'joins the runs of a paragraph': [paragraph(run('市卫') + run('健委', '<w:b/>')), ['市卫健委']],
    'keeps spaces, and the characters that XML has names for': [
      line('甲 &amp; 乙&#x3000;&lt;丙&gt; '),
      ['甲 & 乙　<丙> '],
    ],
    'has breaks as line ends and tabs as tabs': [
      paragraph(`${run('甲')}<w:r><w:br/><w:t>乙</w:t><w:tab/><w:t>丙</w:t><w:noBreakHyphen/></w:r>`),
      ['甲', '乙\t丙-'],
    ],
    'takes tracked changes as made': [
      paragraph(
        `${run('做好')}<w:ins>${run('新')}</w:ins><w:del><w:r><w:delText>旧</w:delText></w:r></w:del>${run('工作')}` +
          `<w:moveFrom>${run('从前')}</w:moveFrom><w:moveTo>${run('。')}</w:moveTo>`,
      ),
      ['做好新工作。'],
    ],
    'joins paragraphs whose end was deleted': [
      line('做好基层', '<w:rPr><w:del/></w:rPr>') + line('卫生工作。'),
      ['做好基层卫生工作。'],
    ],
    'loses nothing where the last end was deleted': [line('甲', '<w:rPr><w:del/></w:rPr>'), ['甲']],
    'leaves out what is hidden': [
      paragraph(run('公开') + run('内部', '<w:vanish/>') + run('的', '<w:vanish w:val="0"/>')),
      ['公开的'],
    ],
    'has the result of a field, not its instruction': [
      paragraph(
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DATE</w:instrText></w:r><w:r><w:t>旧</w:t></w:r>' +
          '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>2026年</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>' +
          `<w:fldSimple w:instr="PAGE">${run('3')}</w:fldSimple>${run('月')}`,
      ),
      ['2026年3月'],
    ],
    'reads links, controls and ruby': [
      paragraph(
        `<w:hyperlink>${run('甲')}</w:hyperlink><w:sdt><w:sdtPr/><w:sdtContent>${run('乙')}</w:sdtContent></w:sdt>` +
          `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${run('单击此处输入')}</w:sdtContent></w:sdt>` +
          `<w:r><w:ruby><w:rt>${run('bǐng')}</w:rt><w:rubyBase>${run('丙')}</w:rubyBase></w:ruby></w:r>`,
      ),
      ['甲乙丙'],
    ],
    'has signs of fonts as signs': [
      paragraph(
        `<w:r><w:sym w:font="Wingdings" w:char="F0FE"/><w:sym w:font="Wingdings" w:char="F0EE"/><w:sym w:char="2605"/></w:r>${run('是')}`,
      ),
      ['☑□★是'],
    ],
    'has the text of boxes behind the paragraph that they hang on, once': [
      paragraph(
        `${run('标题')}<w:r><mc:AlternateContent><mc:Choice><w:drawing><w:txbxContent>${line('盒中')}</w:txbxContent></w:drawing></mc:Choice>` +
          `<mc:Fallback><w:pict><w:txbxContent>${line('盒中')}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
      ) + line('正文'),
      ['标题', '盒中', '正文'],
    ],
    'reads paragraphs in controls': [
      `<w:sdt><w:sdtContent>${line('甲')}</w:sdtContent></w:sdt>${line('乙')}`,
      ['甲', '乙'],
    ],
  };
  for (const [what, [body, lines]] of Object.entries(cases)) it(what, () => assert.deepEqual(linesOf({ body }), lines));

  it('has dots before the pages of a table of contents, in whatever style it is called', () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="11"><w:name w:val="toc 1"/></w:style>' +
      '<w:style w:type="paragraph" w:styleId="own"><w:basedOn w:val="11"/></w:style>';
    const entry = (style: string): string =>
      paragraph(
        `${run('一、')}<w:r><w:tab/></w:r>${run('总体要求')}<w:r><w:tab/></w:r>${run('2')}`,
        `<w:pStyle w:val="${style}"/>`,
      );
    assert.deepEqual(linesOf({ body: entry('11') + entry('own'), styles }), ['一、 总体要求……2', '一、 总体要求……2']);
  });
});

describe('tables in Word', () => {
  const cell = (content: string, properties = ''): string => `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`;
  const cells = (...texts: readonly string[]): string => texts.map((text) => cell(line(text))).join('');
  const row = (content: string, properties = ''): string => `<w:tr><w:trPr>${properties}</w:trPr>${content}</w:tr>`;
  const table = (...rows: readonly string[]): string => `<w:tbl>${rows.join('')}</w:tbl>`;

  it('have tabs between the cells, and nothing where a cell goes on', () => {
    const body = table(
      row(cells('序号', '任务', '责任单位')),
      row(cell(line('1'), '<w:vMerge w:val="restart"/>') + cells('做好甲', '市教育局')),
      row(cell(line('看不见'), '<w:vMerge/>') + cells('做好乙', '市民政局')),
      row(cell(line('2')) + cell(line('做好丙'), '<w:gridSpan w:val="2"/>')),
      row(cells('做好丁', '市财政局'), '<w:gridBefore w:val="1"/>'),
    );
    assert.deepEqual(linesOf({ body }), [
      ...['序号\t任务\t责任单位', '1\t做好甲\t市教育局', '\t做好乙\t市民政局', '2\t做好丙\t', '\t做好丁\t市财政局'],
    ]);
  });

  it('have the lines of a cell on one: names by one space, all else by two', () => {
    const body = table(
      row(cell(line('市教育局') + line('') + line('市财政局')) + cell(line('1.做好甲') + line('2.做好\t乙'))),
    );
    assert.deepEqual(linesOf({ body }), ['市教育局 市财政局\t1.做好甲  2.做好 乙']);
  });

  it('count the numbers of lists in their cells', () => {
    const numbering =
      '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:lvlText w:val="%1"/></w:lvl></w:abstractNum>' +
      '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';
    const body = table(row(cell(item('')) + cells('甲')), row(cell(item('')) + cells('乙')));
    assert.deepEqual(linesOf({ body, numbering }), ['1\t甲', '2\t乙']);
  });

  it('are lines where they only frame, with the table inside', () => {
    const body = table(row(cell(line('甲') + line('乙') + table(row(cells('1', '2'))))));
    assert.deepEqual(linesOf({ body }), ['甲', '乙', '1\t2']);
  });

  it('have their name above the head, bands below it, and long texts as paragraphs', () => {
    const wide = (content: string): string => row(cell(content, '<w:gridSpan w:val="2"/>'));
    const body = table(
      wide(line('任务分解表')),
      row(cells('序号', '任务')),
      wide(line('一、基层工作')),
      row(cells('1', '甲')),
      wide(line('说明：') + line('1.按月报送。')),
    );
    assert.deepEqual(linesOf({ body }), [
      '任务分解表',
      '序号\t任务',
      '一、基层工作\t',
      '1\t甲',
      '说明：',
      '1.按月报送。',
    ]);
  });

  it('leave out deleted rows', () => {
    assert.deepEqual(linesOf({ body: table(row(cells('1', '甲')), row(cells('2', '乙'), '<w:del/>')) }), ['1\t甲']);
  });
});

const textIn = (bytes: Uint8Array): unknown => (readWord(bytes) as { readonly text?: string }).text;

describe('a paragraph with many lines', () => {
  it('is read whole', () => {
    const breaks = 200_000;
    assert.equal(linesOf({ body: paragraph(`<w:r>${'<w:br/>'.repeat(breaks)}</w:r>`) }).length, breaks + 1);
  });
});

describe('a Word document that is none, or damaged', () => {
  const good = { body: line('甲') };
  const cases: readonly (readonly [what: string, bytes: Uint8Array, said: RegExp])[] = [
    ['a zip file of other things', zipSync({ 'a.txt': strToU8('甲') }), /其中没有正文，不是 Word 文档/u],
    ['cut off', docx(good).subarray(0, 300), /解不开，文件可能不完整或已损坏/u],
    [
      'with broken XML',
      docx(good, { 'word/document.xml': strToU8('<a>\n<b></a>') }),
      /word\/document\.xml 第 2 行有 XML 错误/u,
    ],
    ['with an empty part', docx(good, { 'word/styles.xml': strToU8('') }), /word\/styles\.xml/u],
    [
      'with controls in controls without end',
      docx({ body: '<w:sdt><w:sdtContent>'.repeat(3000) + '</w:sdtContent></w:sdt>'.repeat(3000) }),
      /套得太深/u,
    ],
    [
      'larger than any, unpacked',
      docx({ body: ' '.repeat(33 << 20) }),
      /解开后有 \d+ 字节，超过 33554432 字节，没有读/u,
    ],
    ['with tags without end', docx({ body: '<w:p/>'.repeat(2_000_001) }), /有 \d+ 个标记，超过 2000000 个，没有读/u],
    [
      'with a part of a name that no object has',
      Buffer.from(
        docx(good, { '--proto--': strToU8('甲') })
          .toString('latin1')
          .replaceAll('--proto--', '__proto__'),
        'latin1',
      ),
      /名为 __proto__ 的部分/u,
    ],
    ['without a body', docx(good, { 'word/document.xml': strToU8('<w:document/>') }), /没有正文/u],
  ];
  for (const [what, bytes, said] of cases) {
    it(`${what} says so`, () => {
      const read = readWord(bytes);
      assert.ok('error' in read);
      assert.match(read.error, said);
    });
  }

  it('is read where its main part has another name, and parts are missing that it can do without', () => {
    const bytes = zipSync({
      '_rels/.rels': strToU8('<R><Relationship Type="x/officeDocument" Target="/word/document2.xml"/></R>'),
      'word/document2.xml': strToU8('<document><body><p><r><t>甲</t></r></p></body></document>'),
    });
    assert.equal(textIn(bytes), '甲\n');
  });

  it('is read in UTF-16', () => {
    const xml = Buffer.from(
      '\ufeff<w:document><w:body><w:p><w:r><w:t>甲</w:t></w:r></w:p></w:body></w:document>',
      'utf16le',
    );
    assert.equal(textIn(docx(good, { 'word/document.xml': xml })), '甲\n');
  });
});
