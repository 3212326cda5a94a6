import assert from 'node:assert/strict';
import type {
  DefinitionLink,
  DocumentHighlight,
  DocumentLink,
  Hover,
  Location,
  MarkupContent,
  SelectionRange,
  SemanticTokens,
  WorkspaceEdit,
} from 'vscode-languageserver/node';
import { cursorAt, sample } from '../features/cursor';
import { askAt, readingClient } from './asking';
import { start, textAt } from './harness';
import type { TestClient } from './harness';

describe('navigation', () => {
  let client: TestClient;
  let uri: string;
  before(async () => {
    client = await start({ capabilities: readingClient, initializationOptions: { goTo: true } });
    uri = await client.open(sample);
  });
  after(() => client.shutdown());

  it('gives definitions as links: what leads there, what to select', async () => {
    const [link] = await askAt<DefinitionLink[]>(client, uri, 'definition', '第1项');
    assert.equal(textAt(sample, link!.originSelectionRange!), '第1项');
    assert.equal(textAt(sample, link!.targetSelectionRange), '1.营造水源涵养林');
    assert.match(textAt(sample, link!.targetRange), /^1\.营造水源涵养林。.*配合）$/u);
    assert.equal(await askAt(client, uri, 'definition', '苗木成活'), null);
  });

  it('finds references with and without the declaration', async () => {
    const ask = (includeDeclaration: boolean): Promise<Location[]> =>
      askAt(client, uri, 'references', '县水利局', { context: { includeDeclaration } });
    const all = await ask(true);
    assert.deepEqual([...new Set(all.map(({ range }) => textAt(sample, range)))], ['县水利局']);
    assert.equal(all.length, (await ask(false)).length + 1);
  });

  it('highlights a unit', async () => {
    const places = await askAt<DocumentHighlight[]>(client, uri, 'documentHighlight', '县水利局');
    assert.equal(places.length, sample.split('县水利局').length - 1);
  });

  it('links to places of the document itself', async () => {
    const links = await client.connection.sendRequest<DocumentLink[]>('textDocument/documentLink', {
      textDocument: { uri },
    });
    const first = links.find(({ range }) => textAt(sample, range) === '附件1');
    assert.deepEqual([first?.target, first?.tooltip], [`${uri}#L29,1`, '2026年林业工作任务分解表']);
  });

  it('links to files beside the document', async () => {
    const other = await client.open(
      `${sample}\n附件：[分解表](附件/分解%20表.md)[坏](%)\n`,
      'file:///plans/甲/a.plan.md',
    );
    const links = await client.connection.sendRequest<DocumentLink[]>('textDocument/documentLink', {
      textDocument: { uri: other },
    });
    const targets = links.map(({ target }) => target!).filter((target) => !target.startsWith(other));
    assert.deepEqual(targets.map(decodeURIComponent), ['file:///plans/甲/附件/分解 表.md']);
  });

  it('shows the problem first and the facts behind it', async () => {
    const wrong = sample.replace('三、森林', '四、森林').replace('二、森林', '三、森林');
    const other = await client.open(wrong);
    const { position } = cursorAt(wrong, '三、森林', 0);
    const hover = await client.connection.sendRequest<Hover>('textDocument/hover', {
      textDocument: { uri: other },
      position,
    });
    const { value } = hover.contents as MarkupContent;
    assert.match(value, /序号跳号[\s\S]*---[\s\S]*第2个，共2个。按顺序应为“二、”/u);
  });

  it('selects from the inside out', async () => {
    const { position } = cursorAt(sample, '县水利局', 1);
    const [selection] = await client.connection.sendRequest<SelectionRange[]>('textDocument/selectionRange', {
      textDocument: { uri },
      positions: [position],
    });
    const words: string[] = [];
    for (let at: SelectionRange | undefined = selection; at !== undefined; at = at.parent)
      words.push(textAt(sample, at.range));
    assert.equal(words[0], '县水利局');
    assert.equal(words.at(-1), sample);
    words.slice(1).forEach((word, at) => assert.ok(word.includes(words[at]!) && word.length > words[at]!.length));
  });

  it('answers outside of the text too', async () => {
    const position = { line: 999, character: 999 };
    const params = { textDocument: { uri }, position };
    assert.equal(await client.connection.sendRequest('textDocument/definition', params), null);
    assert.equal(await client.connection.sendRequest('textDocument/hover', params), null);
    const ranges = await client.connection.sendRequest<SelectionRange[]>('textDocument/selectionRange', {
      textDocument: { uri },
      positions: [position],
    });
    assert.equal(ranges.length, 1);
    assert.deepEqual(client.logs, []);
  });

  it('gives tokens of the whole and of a range', async () => {
    const legend = client.initialized.capabilities.semanticTokensProvider!.legend.tokenTypes;
    const full = await client.connection.sendRequest<SemanticTokens>('textDocument/semanticTokens/full', {
      textDocument: { uri },
    });
    assert.ok(full.data.length > 100 && full.data.length % 5 === 0);
    const line = sample.split('\n').findIndex((one) => one.startsWith('3.修建'));
    const range = { start: { line, character: 0 }, end: { line, character: 5 } };
    const { data } = await client.connection.sendRequest<SemanticTokens>('textDocument/semanticTokens/range', {
      textDocument: { uri },
      range,
    });
    assert.deepEqual(data.slice(0, 5), [line, 0, 2, legend.indexOf('planNumber'), 0]);
    assert.deepEqual(data.slice(5, 10), [0, 2, 5, legend.indexOf('planHeading'), 0]);
  });
});

describe('rename', () => {
  it('is prepared with the exact range, and is one edit of one version; what may be wrong is to be confirmed', async () => {
    const client = await start({ capabilities: readingClient });
    const uri = await client.open(sample);
    assert.deepEqual(client.initialized.capabilities.renameProvider, { prepareProvider: true });
    const prepared = await askAt<{ range: Location['range']; placeholder: string }>(
      client,
      uri,
      'prepareRename',
      '县林业局',
    );
    assert.deepEqual([textAt(sample, prepared.range), prepared.placeholder], ['县林业局', '县林业局']);
    const edit = await askAt<WorkspaceEdit>(client, uri, 'rename', '县林业局', { newName: '县林草局' });
    assert.equal(edit.documentChanges?.length, 1);
    const annotations = Object.values(edit.changeAnnotations ?? {});
    assert.deepEqual(
      annotations.map(({ label, needsConfirmation }) => [label, needsConfirmation]),
      [
        ['正文的责任分工', false],
        ['任务分解表', false],
        ['行文中提到的', true],
      ],
    );
    await client.apply(uri, edit);
    assert.equal(client.document(uri).getText(), sample.replaceAll('县林业局', '县林草局'));
    await client.shutdown();
  });

  it('is refused in Chinese, with nothing done', async () => {
    const client = await start({ capabilities: readingClient });
    const uri = await client.open(sample);
    const refused = (method: string, words: string, more?: Readonly<Record<string, unknown>>): Promise<void> =>
      assert.rejects(askAt(client, uri, method, words, more), /[\u4e00-\u9fff]{4}/u);
    await refused('prepareRename', '苗木成活');
    await refused('rename', '苗木成活', { newName: '县林草局' });
    await refused('rename', '县林业局', { newName: '县林草局、县水利局' });
    assert.deepEqual(client.logs, []);
    await client.shutdown();
  });

  it('of an old version is bound to it, so that editors refuse it', async () => {
    const client = await start({ capabilities: readingClient });
    const uri = await client.open(sample);
    const edit = await askAt<WorkspaceEdit>(client, uri, 'rename', '县林业局', { newName: '县林草局' });
    await client.change(uri, { text: `云江\n${sample}` });
    await assert.rejects(client.apply(uri, edit));
    await client.shutdown();
  });
});
