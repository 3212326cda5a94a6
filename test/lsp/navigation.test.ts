import assert from 'node:assert/strict';
import type {
  CodeLens,
  Definition,
  DefinitionLink,
  DocumentHighlight,
  DocumentLink,
  Hover,
  InlayHint,
  Location,
  MarkupContent,
  SelectionRange,
  SemanticTokens,
  SymbolInformation,
  WorkspaceEdit,
} from 'vscode-languageserver/node';
import { cursorAt, sample } from '../features/cursor';
import { fullClient, start, textAt } from './harness';
import type { Setup, TestClient } from './harness';

/** A modern editor that also shows what stands between the lines. */
const capabilities: Setup['capabilities'] = {
  ...fullClient,
  workspace: {
    ...fullClient.workspace,
    workspaceEdit: { documentChanges: true, changeAnnotationSupport: {} },
    codeLens: { refreshSupport: true },
    inlayHint: { refreshSupport: true },
  },
  textDocument: {
    ...fullClient.textDocument,
    definition: { linkSupport: true },
    documentLink: { tooltipSupport: true },
    rename: { prepareSupport: true },
  },
};

/** Asks about the place of some words in the sample. */
async function askAt<Result>(
  client: TestClient,
  uri: string,
  method: string,
  words: string,
  more: Readonly<Record<string, unknown>> = {},
): Promise<Result> {
  const { position } = cursorAt(sample, words, 1);
  return client.connection.sendRequest<Result>(`textDocument/${method}`, { textDocument: { uri }, position, ...more });
}

describe('navigation', () => {
  let client: TestClient;
  let uri: string;
  before(async () => {
    client = await start({ capabilities, initializationOptions: { goTo: true } });
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
    const client = await start({ capabilities });
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
    const client = await start({ capabilities });
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
    const client = await start({ capabilities });
    const uri = await client.open(sample);
    const edit = await askAt<WorkspaceEdit>(client, uri, 'rename', '县林业局', { newName: '县林草局' });
    await client.change(uri, { text: `云江\n${sample}` });
    await assert.rejects(client.apply(uri, edit));
    await client.shutdown();
  });
});

describe('what stands between the lines', () => {
  const lensesOf = (client: TestClient, uri: string): Promise<CodeLens[]> =>
    client.connection.sendRequest('textDocument/codeLens', { textDocument: { uri } });
  const hintsOf = (client: TestClient, uri: string): Promise<InlayHint[]> =>
    client.connection.sendRequest('textDocument/inlayHint', {
      textDocument: { uri },
      range: { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } },
    });

  it('leads to the row where the client can go there; else it is words', async () => {
    for (const goTo of [true, false]) {
      const client = await start({ capabilities, initializationOptions: { goTo } });
      const uri = await client.open(sample);
      const lenses = await lensesOf(client, uri);
      const [count, row] = lenses.map(({ command }) => command);
      assert.deepEqual([count?.title, count?.command], ['2项', '']);
      assert.equal(row?.title, '→ 分解表第1行 · 造林科 · 10月底前');
      assert.equal(row?.command, goTo ? 'planlint.goTo' : '');
      if (goTo) {
        const [of, from, to] = row!.arguments as [string, Location['range']['start'], Location['range']];
        assert.deepEqual([of, from.line], [uri, 13]);
        assert.equal(textAt(sample, to), '在白河上游营造水源涵养林三千亩，十月底前完成验收');
      }
      await client.shutdown();
    }
  });

  it('gives hints that lead to what they name', async () => {
    const client = await start({ capabilities });
    const uri = await client.open(sample);
    const [date, title] = await hintsOf(client, uri);
    assert.equal(date?.label, '2026年10月31日');
    assert.ok(Array.isArray(title?.label));
    assert.equal(textAt(sample, title.label[0]!.location!.range), '2026年林业工作任务分解表');
    await client.shutdown();
  });

  it('is turned off and on by settings, at once', async () => {
    let section: unknown = {};
    const client = await start({ capabilities, configuration: () => section });
    const refreshed: string[] = [];
    for (const method of ['workspace/codeLens/refresh', 'workspace/inlayHint/refresh'])
      client.connection.onRequest(method, () => {
        refreshed.push(method);
        return null;
      });
    const uri = await client.open(sample);
    assert.ok((await lensesOf(client, uri)).length > 0 && (await hintsOf(client, uri)).length > 0);
    section = { codeLens: false, inlayHints: false };
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    // The server asks for the settings, then for refreshes, before it answers what comes behind.
    await client.pull(uri);
    assert.deepEqual([await lensesOf(client, uri), await hintsOf(client, uri)], [[], []]);
    assert.deepEqual(refreshed.sort(), ['workspace/codeLens/refresh', 'workspace/inlayHint/refresh']);
    assert.deepEqual(client.shown, []);
    await client.shutdown();
  });

  it('complains of a setting that is neither true nor false', async () => {
    const client = await start({ capabilities, configuration: () => ({ codeLens: 'ja' }) });
    const uri = await client.open(sample);
    assert.ok((await lensesOf(client, uri)).length > 0);
    await client.until(() => client.shown.length > 0);
    assert.match(client.shown[0]!, /planlint\.codeLens.*true 或 false/u);
    await client.shutdown();
  });
});

describe('symbols of the workspace', () => {
  const file = 'file:///w/%E5%B7%A5%E4%BD%9C%E8%A6%81%E7%82%B9.txt';
  const find = (client: TestClient, query: string): Promise<SymbolInformation[]> =>
    client.connection.sendRequest('workspace/symbol', { query });

  it('are those of open documents as they are, and of the plans in the folders', async () => {
    const files = new Map<string, string | Error>([
      [file, sample],
      ['file:///w/notes.txt', sample],
      ['file:///w/坏的工作计划.txt', new Error('EACCES')],
      ['file:///w/编码工作计划.txt', '\ufffd\ufffd'],
    ]);
    const client = await start({ folders: ['file:///w'], files });
    client.connection.onRequest('workspace/workspaceFolders', () => [{ uri: 'file:///w', name: 'w' }]);
    const names = async (query: string): Promise<readonly string[]> =>
      (await find(client, query)).map(
        ({ name, location }) => `${name} ${location.uri === file ? 'file' : location.uri}`,
      );
    assert.deepEqual(await names('抚育林'), ['2.抚育中幼林 file']);
    assert.deepEqual(await names('县水利局'), ['县水利局 file']);
    // Open, the document counts and not the file.
    await client.open(sample.replace('抚育中幼林', '抚育老林'), file);
    assert.deepEqual(await names('抚育林'), ['2.抚育老林 file']);
    await client.close(file);
    files.set(file, sample.replace('抚育中幼林', '抚育竹林'));
    assert.deepEqual(await names('抚育林'), ['2.抚育竹林 file']);
    assert.ok(client.logs.some((log) => log.includes('EACCES')));
    assert.ok(client.logs.some((log) => log.includes('不是 UTF-8')));
    await client.shutdown();
  });

  it('of untitled documents are found where there is no folder', async () => {
    const client = await start({ capabilities: {} });
    await client.open(sample, 'untitled:甲');
    const [unit] = await find(client, '森林防火科');
    assert.deepEqual([unit?.name, unit?.location.uri], ['县应急管理局森林防火科', 'untitled:甲']);
    await client.shutdown();
  });
});

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
