import assert from 'node:assert/strict';
import type { Definition, Hover, Location, WorkspaceEdit } from 'vscode-languageserver/node';
import { cursorAt, sample } from '../features/cursor';
import { askAt } from './asking';
import { start, textAt } from './harness';

describe('a bare client', () => {
  it('gets all of it in the plainest form', async () => {
    const client = await start({ capabilities: {} });
    const uri = await client.open(sample);
    const { capabilities: offered } = client.initialized;
    assert.equal(offered.renameProvider, true);
    assert.equal(offered.positionEncoding, 'utf-16');
    const places = await askAt<Definition>(client, uri, 'definition', '第1项');
    assert.ok(Array.isArray(places) && 'uri' in places[0]! && textAt(sample, places[0].range) === '1.营造水源涵养林');
    const edit = await askAt<WorkspaceEdit>(client, uri, 'rename', '县林业局', { newName: '县林草局' });
    assert.deepEqual(Object.keys(edit), ['changes']);
    await client.apply(uri, edit);
    assert.ok(!client.document(uri).getText().includes('县林业局'));
    const hover = await client.connection.sendRequest<Hover>('textDocument/hover', {
      textDocument: { uri },
      position: cursorAt(sample, '县水利局', 1).position,
    });
    assert.ok(hover !== null);
    await client.until(() => client.published.some((one) => one.uri === uri && one.diagnostics.length >= 0));
    await client.shutdown();
  });

  it('that lists UTF-8 alone is served in UTF-16, as the protocol says, and is told so', async () => {
    const client = await start({ capabilities: { general: { positionEncodings: ['utf-8'] } } });
    await client.until(() => client.logs.length > 0);
    assert.match(client.logs[0]!, /UTF-16/u);
    assert.equal(client.initialized.capabilities.positionEncoding, 'utf-16');
    const text =
      '云江县2026年工作要点\n一、𠮷类\n1.修路。𠮷路要修。（县交通局、县财政局）\n2.架桥。（县交通局、县财政局）\n';
    const uri = await client.open(text);
    const at = text.split('\n')[2]!.indexOf('县交通局');
    const found = await client.connection.sendRequest<Location[]>('textDocument/references', {
      textDocument: { uri },
      position: { line: 2, character: at },
      context: { includeDeclaration: true },
    });
    assert.deepEqual(found[0]?.range, { start: { line: 2, character: at }, end: { line: 2, character: at + 4 } });
    await client.shutdown();
  });
});
