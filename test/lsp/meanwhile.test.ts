import assert from 'node:assert/strict';
import { at, start } from './harness';

const text =
  '2025年体育工作要点\n一、设施\n1.修步道。三月底前完成。（市体育局负责）\n3.修球场。五月底前完成。（市体育局负责）\n';

/** What is asked of a place, and what a right answer says. */
const requests: readonly (readonly [method: string, params: object, wanted: RegExp])[] = [
  ['textDocument/hover', { position: { line: 3, character: 0 } }, /应为|重排|第2/u],
  ['textDocument/codeAction', { range: at(3, 0), context: { diagnostics: [] } }, /改为/u],
  ['textDocument/codeLens', {}, /2项/u],
  [
    'textDocument/inlayHint',
    { range: { start: { line: 3, character: 0 }, end: { line: 3, character: 20 } } },
    /5月31日/u,
  ],
  ['textDocument/completion', { position: { line: 4, character: 0 } }, /工作任务/u],
  ['textDocument/references', { position: { line: 3, character: 15 }, context: {} }, /"line":3/u],
];

describe('requests of the first moments', () => {
  for (const [method, params, wanted] of requests) {
    it(`${method} is answered for the text that was asked about, while the settings come and the user types on`, async () => {
      const client = await start();
      const uri = await client.open(text);
      const asked = client.connection.sendRequest(method, { textDocument: { uri }, ...params });
      await client.change(uri, { range: at(0, 0), text: '云江市体育局文件\n\n\n\n\n' });
      assert.match(JSON.stringify(await asked), wanted);
      await client.shutdown();
    });
  }
});
