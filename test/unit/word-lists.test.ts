import assert from 'node:assert/strict';
import { item, line, linesOf, paragraph } from './docx';

const level = (at: number, format: string, text: string, more = ''): string =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
const definition = (id: number, levels: string): string =>
  `<w:abstractNum w:abstractNumId="${id}">${levels}</w:abstractNum>`;
const list = (id: number, of: number, more = ''): string =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${more}</w:num>`;

describe('the numbers of lists in Word', () => {
  const official = definition(
    0,
    level(0, 'chineseCounting', '%1、') + level(1, 'chineseCounting', '（%2）') + level(2, 'decimal', '%3.'),
  );

  it('are counted, and begin anew below each heading', () => {
    const body =
      item('甲') + item('乙', 1) + item('丙', 2) + item('丁', 2) + item('戊', 1) + item('己', 2) + item('庚');
    assert.deepEqual(linesOf({ body, numbering: official + list(1, 0) }), [
      ...['一、甲', '（一）乙', '1.丙', '2.丁', '（二）戊', '1.己', '二、庚'],
    ]);
  });

  it('run on where the list says so', () => {
    const numbering =
      definition(0, level(0, 'chineseCounting', '%1、') + level(1, 'decimal', '%2.', '<w:lvlRestart w:val="0"/>')) +
      list(1, 0);
    const body = item('甲') + item('一项', 1) + item('乙') + item('又一项', 1);
    assert.deepEqual(linesOf({ body, numbering }), ['一、甲', '1.一项', '二、乙', '2.又一项']);
  });

  it('begin anew only after the level that the list names', () => {
    const restart = '<w:lvlRestart w:val="1"/>';
    const levels = level(0, 'decimal', '%1.') + level(1, 'decimal', '%2)') + level(2, 'lowerLetter', '%3)', restart);
    const body = [0, 1, 2, 1, 2, 0, 1, 2].map((at) => item('', at)).join('');
    assert.deepEqual(linesOf({ body, numbering: definition(0, levels) + list(1, 0) }), [
      ...['1.', '1)', 'a)', '2)', 'b)', '2.', '1)', 'a)'],
    ]);
  });

  it('go on in another list of the same definition, unless it begins anew', () => {
    const start = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>';
    const numbering = official + list(1, 0) + list(2, 0) + list(3, 0, start);
    const body = item('甲') + item('乙', 0, 2) + item('丙', 0, 3) + item('丁', 0, 3) + item('戊');
    assert.deepEqual(linesOf({ body, numbering }), ['一、甲', '二、乙', '一、丙', '二、丁', '三、戊']);
  });

  it('take levels of their own in the place of the definition’s', () => {
    const own = `<w:lvlOverride w:ilvl="0">${level(0, 'decimal', '第%1条')}</w:lvlOverride>`;
    assert.deepEqual(linesOf({ body: item('甲') + item('乙'), numbering: official + list(1, 0, own) }), [
      '第1条 甲',
      '第2条 乙',
    ]);
  });

  it('show the levels above, in figures where the list is a legal one', () => {
    const levels =
      level(0, 'chineseCounting', '第%1章') +
      level(1, 'decimal', '%1.%2', '<w:isLgl/>') +
      level(2, 'decimal', '%1.%2.%3');
    const body = item('甲') + item('乙', 1) + item('丙', 2);
    assert.deepEqual(linesOf({ body, numbering: definition(0, levels) + list(1, 0) }), [
      '第一章 甲',
      '1.1 乙',
      '一.1.1 丙',
    ]);
  });

  it('come from the paragraph’s style, the one it is based on, or the usual one', () => {
    const numbered = (at: string): string => `<w:pPr><w:numPr>${at}<w:numId w:val="1"/></w:numPr></w:pPr>`;
    const styles =
      `<w:style w:type="paragraph" w:styleId="h1">${numbered('')}</w:style>` +
      `<w:style w:type="paragraph" w:styleId="h2">${numbered('')}</w:style>` +
      `<w:style w:type="paragraph" w:styleId="h3">${numbered('<w:ilvl w:val="2"/>')}</w:style>` +
      '<w:style w:type="paragraph" w:styleId="own"><w:basedOn w:val="h3"/></w:style>' +
      '<w:style w:type="paragraph" w:default="1" w:styleId="a"/>';
    const named = (at: number, style: string): string =>
      level(at, 'decimal', `%${at + 1}.`, `<w:pStyle w:val="${style}"/>`);
    const numbering = definition(0, named(0, 'h1') + named(1, 'h2') + named(2, 'h3')) + list(1, 0);
    const styled = (style: string, more = ''): string => line('甲', `<w:pStyle w:val="${style}"/>${more}`);
    const none = '<w:numPr><w:numId w:val="0"/></w:numPr>';
    const body =
      styled('h1') + styled('h2') + styled('h2') + styled('own') + styled('h2', none) + line('乙') + styled('h1');
    assert.deepEqual(linesOf({ body, numbering, styles }), ['1.甲', '1.甲', '2.甲', '1.甲', '甲', '乙', '2.甲']);
  });

  it('are those of the style that a definition leads to', () => {
    const styles =
      '<w:style w:type="paragraph" w:default="1" w:styleId="a"/>' +
      '<w:style w:type="numbering" w:styleId="ls"><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>';
    const numbering =
      definition(0, '<w:numStyleLink w:val="ls"/>') +
      definition(1, `<w:styleLink w:val="ls"/>${level(0, 'upperRoman', '%1.')}`) +
      list(1, 0) +
      list(2, 1);
    assert.deepEqual(linesOf({ body: item('甲'), numbering, styles }), ['I.甲']);
  });

  it('count hidden paragraphs, which Word does not show, and no deleted ones', () => {
    const hidden = paragraph('', '<w:numPr><w:numId w:val="1"/></w:numPr><w:rPr><w:vanish/></w:rPr>');
    const deleted = paragraph('', '<w:numPr><w:numId w:val="1"/></w:numPr><w:rPr><w:del/></w:rPr>');
    const numbering = official + list(1, 0);
    assert.deepEqual(linesOf({ body: item('甲') + hidden + item('乙'), numbering }), ['一、甲', '三、乙']);
    assert.deepEqual(linesOf({ body: item('甲') + deleted + item('乙'), numbering }), ['一、甲', '二、乙']);
  });

  it('are dots where signs stand in their place, and nothing in a list that is not there', () => {
    const numbering = definition(0, level(0, 'bullet', '\uf06c')) + list(1, 0);
    assert.deepEqual(linesOf({ body: item('甲') + item('乙', 0, 7) + item('丙', 5), numbering }), ['• 甲', '乙', '丙']);
  });

  const forms: readonly (readonly [format: string, at: number, text: string])[] = [
    ['chineseCounting', 12, '十二'],
    ['chineseCountingThousand', 23, '二十三'],
    ['japaneseCounting', 10, '十'],
    ['ideographDigital', 10, '一〇'],
    ['ideographTraditional', 3, '丙'],
    ['ideographTraditional', 11, '11'],
    ['ideographZodiac', 2, '丑'],
    ['chineseLegalSimplified', 23, '贰拾叁'],
    ['decimalEnclosedCircle', 21, '㉑'],
    ['decimalEnclosedCircleChinese', 2, '②'],
    ['decimalEnclosedParen', 3, '⑶'],
    ['decimalEnclosedFullstop', 21, '21'],
    ['decimalFullWidth', 12, '１２'],
    ['decimalZero', 7, '07'],
    ['lowerLetter', 28, 'bb'],
    ['upperRoman', 14, 'XIV'],
    ['lowerRoman', 4, 'iv'],
    ['none', 3, ''],
    ['cardinalText', 5, '5'],
  ];
  for (const [format, at, text] of forms) {
    it(`are ${text || 'nothing'} as ${at} in ${format}`, () => {
      const numbering =
        definition(0, level(0, format, '%1、').replace('w:start w:val="1"', `w:start w:val="${at}"`)) + list(1, 0);
      assert.deepEqual(linesOf({ body: item('甲'), numbering }), [`${text}、甲`]);
    });
  }
});
