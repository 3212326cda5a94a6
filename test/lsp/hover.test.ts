import assert from 'node:assert/strict';
import type { Hover, MarkupContent } from 'vscode-languageserver/node';
import { start } from './harness';

const text = `某某县2026年工作要点

一、总体要求

坚持稳中求进。

三、重点任务

加快项目建设。
`;

async function hoverAt(line: number, character: number): Promise<Hover | null> {
  const client = await start();
  const uri = await client.open(text);
  const position = { line, character };
  return client.connection.sendRequest<Hover | null>('textDocument/hover', { textDocument: { uri }, position });
}

describe('hover', () => {
  it('over a problem, tells the rule in short with a wrong and a right example', async () => {
    const hover = await hoverAt(6, 0);
    assert.ok(hover !== null);
    const { kind, value } = hover.contents as MarkupContent;
    assert.equal(kind, 'markdown');
    assert.match(value, /\*\*序号跳号、重号或者错位\*\*（警告）/u);
    assert.match(value, /反例\n```text\n[^`]*【[^`]*】[^`]*\n```/u);
    assert.match(value, /正例\n```text\n[^`【]+\n```/u);
    assert.match(value, /依据\n- GB\/T 9704—2012《党政机关公文格式》7\.3\.3：.+“一、”“（一）”/u);
    assert.deepEqual(hover.range?.start, { line: 6, character: 0 });
  });

  it('says nothing where there is no problem', async () => {
    assert.equal(await hoverAt(4, 2), null);
  });
});
