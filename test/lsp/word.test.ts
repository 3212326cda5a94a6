import assert from 'node:assert/strict';
import { strFromU8, unzipSync } from 'fflate';
import { docOf } from '../unit/doc';
import { docxOf } from '../unit/docx';
import { start } from './harness';

describe('planlint/wordText', () => {
  const ask = async (params: object): Promise<{ readonly text: string }> =>
    (await start()).connection.sendRequest('planlint/wordText', params);

  it('answers with what a Word document says', async () => {
    const base64 = docxOf('一、总体要求\n甲。').toString('base64');
    assert.deepEqual(await ask({ base64 }), { text: '一、总体要求\n甲。\n' });
  });

  it('answers with what an old one says, and what of it could not be read', async () => {
    const text = '一、总体要求\n甲。';
    assert.deepEqual(await ask({ base64: docOf(text).toString('base64') }), { text: `${text}\n` });
    const counting = await ask({ base64: docOf('\x13AUTONUM\x15甲').toString('base64') });
    assert.match((counting as { readonly doubt?: string }).doubt ?? '', /自动编号读不出来/u);
  });

  it('refuses what is none, in words', async () => {
    await assert.rejects(ask({ base64: Buffer.from('<html>').toString('base64') }), /这是网页（HTML），名字却是/u);
    await assert.rejects(ask({}), /参数 base64 应当是 Word 文档的内容，没有收到。/u);
    await assert.rejects(ask({ base64: Buffer.from('%PDF-1.7').toString('base64') }), /这是 PDF 文件/u);
    await assert.rejects(
      ask({ base64: Buffer.from('甲').toString('base64') }),
      /这不是 Word 文档（\.docx、\.doc、\.wps）。/u,
    );
    await assert.rejects(ask({ base64: docxOf('甲').subarray(0, 200).toString('base64') }), /解不开/u);
  });
});

describe('planlint/annotateWord', () => {
  const text = '云江市2026年工作要点\n一、重点任务\n1.甲项工作。三月底前完成。\n3.乙项工作。四月底前完成。\n';
  const base64 = docxOf(text.trimEnd()).toString('base64');

  it('answers with a copy that has the problems as comments', async () => {
    const client = await start();
    const uri = await client.open(text);
    const problems = await client.diagnostics(uri);
    const copy = await client.connection.sendRequest<{ readonly base64: string; readonly count: number }>(
      'planlint/annotateWord',
      { uri, base64 },
    );
    assert.equal(copy.count, problems.length);
    const comments = strFromU8(unzipSync(Buffer.from(copy.base64, 'base64'))['word/comments.xml']!);
    assert.match(comments, /numbering-sequence/u);
  });

  it('refuses an old document, which can’t have comments', async () => {
    const client = await start();
    const uri = await client.open(text);
    await assert.rejects(
      client.connection.sendRequest('planlint/annotateWord', { uri, base64: docOf(text).toString('base64') }),
      /批注只能写在 \.docx 里；请先在 Word、WPS 里把它另存为 \.docx。/u,
    );
  });

  it('refuses a document that says something else by now', async () => {
    const client = await start();
    const uri = await client.open(text.replace('3.', '2.'));
    await assert.rejects(
      client.connection.sendRequest('planlint/annotateWord', { uri, base64 }),
      /不一样，请重新打开/u,
    );
    await assert.rejects(
      client.connection.sendRequest('planlint/annotateWord', { uri: 'untitled:x', base64 }),
      /没有打开/u,
    );
  });
});
