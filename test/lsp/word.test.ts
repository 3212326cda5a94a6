import assert from 'node:assert/strict';
import { docxOf } from '../unit/docx';
import { start } from './harness';

describe('planlint/wordText', () => {
  const ask = async (params: object): Promise<{ readonly text: string }> =>
    (await start()).connection.sendRequest('planlint/wordText', params);

  it('answers with what a Word document says', async () => {
    const base64 = docxOf('一、总体要求\n甲。').toString('base64');
    assert.deepEqual(await ask({ base64 }), { text: '一、总体要求\n甲。\n' });
  });

  it('refuses what is none, in words', async () => {
    await assert.rejects(ask({}), /参数 base64 应当是 Word 文档的内容，没有收到。/u);
    await assert.rejects(ask({ base64: Buffer.from('%PDF-1.7').toString('base64') }), /这是 PDF 文件/u);
    await assert.rejects(ask({ base64: Buffer.from('甲').toString('base64') }), /这不是 Word 文档（\.docx）。/u);
    await assert.rejects(ask({ base64: docxOf('甲').subarray(0, 200).toString('base64') }), /解不开/u);
  });
});
