/**
 * The document that `test/fixtures/word/draft.doc` was saved from, by LibreOffice as “Word 97–2003”, so that both forms
 * of it can be held against each other.
 */
import { item, line, paragraph, run } from './docx';
import type { WordParts } from './docx';

const level = (at: number, format: string, text: string, style = ''): string =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${style}<w:lvlText w:val="${text}"/></w:lvl>`;
const cell = (content: string, properties = '', width = 2000): string =>
  `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${properties}</w:tcPr>${content}</w:tc>`;
const row = (...cells: readonly string[]): string => `<w:tr>${cells.join('')}</w:tr>`;
const table = (columns: readonly number[], ...rows: readonly string[]): string =>
  `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid>${columns
    .map((width) => `<w:gridCol w:w="${width}"/>`)
    .join('')}</w:tblGrid>${rows.join('')}</w:tbl>`;
const styled = (style: string, text: string): string => line(text, `<w:pStyle w:val="${style}"/>`);
const change = (name: string, content: string): string =>
  `<w:${name} w:id="1" w:author="甲" w:date="2026-01-05T09:00:00Z">${content}</w:${name}>`;
const removed = (text: string): string => `<w:r><w:delText xml:space="preserve">${text}</w:delText></w:r>`;
const fieldMark = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
const field = (instruction: string, result: string): string =>
  `${fieldMark('begin')}<w:r><w:instrText xml:space="preserve">${instruction}</w:instrText></w:r>${fieldMark('separate')}${run(result)}${fieldMark('end')}`;

const box =
  '<w:r><w:pict><v:rect style="position:absolute;width:120pt;height:60pt"><v:textbox><w:txbxContent>' +
  `${line('框里第一段')}${line('框里第二段')}</w:txbxContent></v:textbox></v:rect></w:pict></w:r>`;

const merged = table(
  [1000, 3000, 2000, 2000],
  row(
    cell(line('序号'), '', 1000),
    cell(line('工作任务'), '', 3000),
    cell(line('责任单位'), '<w:gridSpan w:val="2"/>', 4000),
  ),
  row(
    cell(line('1'), '<w:vMerge w:val="restart"/>', 1000),
    cell(line('修缮码头'), '', 3000),
    cell(line('交通局') + line('水利局')),
    cell(line('六月底前')),
  ),
  row(
    cell(line(''), '<w:vMerge/>', 1000),
    cell(line('疏浚河道'), '', 3000),
    cell(line('水利局')),
    cell(line('年底前')),
  ),
);
const nested = table(
  [4000, 4000],
  row(
    cell(line('外甲'), '', 4000),
    cell(table([1500, 1500], row(cell(line('内甲'), '', 1500), cell(line('内乙'), '', 1500))) + line('外乙'), '', 4000),
  ),
);

export const source: WordParts = {
  numbering:
    `<w:abstractNum w:abstractNumId="0">${level(0, 'chineseCounting', '%1、')}${level(1, 'chineseCounting', '（%2）')}${level(2, 'decimal', '%3.')}</w:abstractNum>` +
    `<w:abstractNum w:abstractNumId="1">${level(0, 'chineseCounting', '第%1章', '<w:pStyle w:val="Heading1"/>')}${level(1, 'decimal', '%1.%2', '<w:pStyle w:val="Heading2"/>')}</w:abstractNum>` +
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>' +
    '<w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>',
  styles:
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>' +
    '<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>' +
    '<w:style w:type="paragraph" w:styleId="Heading2"><w:name w:val="heading 2"/><w:basedOn w:val="Normal"/><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="2"/></w:numPr></w:pPr></w:style>' +
    '<w:style w:type="paragraph" w:styleId="Contents1"><w:name w:val="toc 1"/><w:basedOn w:val="Normal"/></w:style>',
  body: [
    line('云江市渡口管理工作要点'),
    styled('Contents1', '总则').replace('</w:t></w:r>', '</w:t></w:r><w:r><w:tab/></w:r><w:r><w:t>3</w:t></w:r>'),
    ...[item('总体要求'), line('坚持安全第一，“预防”为主，2026 年底前完成。')],
    ...[item('重点任务'), item('整治渡口', 1), item('修缮码头', 2), item('更新标志', 2)],
    ...[item('疏浚河道', 1), item('逐段测量', 2), item('保障措施')],
    item('另起的一项', 0, 3),
    ...[styled('Heading1', '组织'), styled('Heading2', '分工'), styled('Heading2', '督查'), styled('Heading1', '附则')],
    paragraph(run('本要点') + change('del', removed('暂')) + change('ins', run('自印发之日起')) + run('施行。')),
    paragraph(run('删去句末') + run('，'), `<w:rPr>${change('del', '').replace('></w:del>', '/>')}</w:rPr>`),
    line('与下段相连。'),
    paragraph(run('看得见') + run('看不见', '<w:vanish/>') + run('的字。')),
    paragraph(run('详见') + field(' HYPERLINK "https://example.org/" ', '网站') + run('。')),
    paragraph(run('第一行') + '<w:r><w:br/></w:r>' + run('第二行') + '<w:r><w:noBreakHyphen/></w:r>' + run('A区')),
    paragraph(run('带框的一段。') + box),
    merged,
    line('表后。'),
    nested,
    line('全文完。𠮷'),
  ].join(''),
};
