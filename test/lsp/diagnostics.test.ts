import assert from 'node:assert/strict';
import { patternRule } from '../unit/fakes';
import { coreWith, fullClient, start } from './harness';
import { fakeRules } from './rules';

const core = coreWith(fakeRules);
const pushClient = {
  ...fullClient,
  textDocument: { publishDiagnostics: { versionSupport: true, relatedInformation: true } },
};

describe('diagnostics by pull', () => {
  it('tell rule, severity, place, page and the other places', async () => {
    const client = await start({ core });
    const uri = await client.open('一、甲\n这里有疑。');
    assert.deepEqual(await client.diagnostics(uri), [
      {
        range: { start: { line: 1, character: 3 }, end: { line: 1, character: 4 } },
        severity: 1,
        code: 'word-doubt',
        codeDescription: { href: 'file:///docs/rules/word-doubt.md' },
        source: 'planlint',
        message: '这里有“疑”。',
        relatedInformation: [
          {
            location: { uri, range: { start: { line: 1, character: 3 }, end: { line: 1, character: 4 } } },
            message: '又见此处',
          },
        ],
      },
    ]);
    assert.deepEqual(client.published, []);
  });

  it('take the address of the pages from the client', async () => {
    const client = await start({ core, initializationOptions: { ruleDocs: 'https://example.org/rules/' } });
    const [diagnostic] = await client.diagnostics(await client.open('坏'));
    assert.equal(diagnostic?.codeDescription?.href, 'https://example.org/rules/word-bad.md');
  });

  it('are not sent again while nothing has changed, and are after an edit', async () => {
    const client = await start({ core });
    const uri = await client.open('坏');
    const first = await client.pull(uri);
    assert.equal(first.kind, 'full');
    assert.deepEqual(await client.pull(uri, first.resultId), { kind: 'unchanged', resultId: first.resultId });
    await client.change(uri, {
      range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
      text: '坏',
    });
    const second = await client.pull(uri, first.resultId);
    assert.equal(second.kind === 'full' && second.items.length, 2);
  });

  it('are not sent again after an edit that changes none of them, in a line that has none', async () => {
    const client = await start({ core });
    const uri = await client.open('坏\n好\n坏');
    const type = (line: number, character: number): Promise<void> =>
      client.change(uri, { range: { start: { line, character }, end: { line, character } }, text: '好' });
    const first = await client.pull(uri);
    await type(1, 0);
    const second = await client.pull(uri, first.resultId);
    assert.equal(second.kind, 'unchanged');
    assert.notEqual(second.resultId, first.resultId);
    // Who was told something else before is told all.
    assert.equal((await client.pull(uri, first.resultId)).kind, 'full');
    // What the editor marks may have been stretched in a line that was edited.
    await type(2, 1);
    const third = await client.pull(uri, second.resultId);
    assert.equal(third.kind, 'full');
    await type(0, 0);
    const fourth = await client.pull(uri, third.resultId);
    assert.equal(fourth.kind === 'full' && fourth.items[0]?.range.start.character, 1);
  });

  it('are sent again where a line was added above', async () => {
    const client = await start({ core });
    const uri = await client.open('好\n坏');
    const first = await client.pull(uri);
    await client.change(uri, {
      range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
      text: '好\n',
    });
    const second = await client.pull(uri, first.resultId);
    assert.equal(second.kind === 'full' && second.items[0]?.range.start.line, 2);
  });

  it('know a document that was closed and opened again with the same version from the one before', async () => {
    const client = await start({ core });
    const uri = await client.open('坏');
    const first = await client.pull(uri);
    await client.close(uri);
    await client.open('坏坏', uri);
    const second = await client.pull(uri, first.resultId);
    assert.equal(second.kind === 'full' && second.items.length, 2);
  });

  it('fade what should not be there, where the client can', async () => {
    const chrome = coreWith([patternRule('text-chrome', /打印/gu)]);
    const [faded] = await start({ core: chrome }).then(async (client) => client.diagnostics(await client.open('打印')));
    assert.deepEqual(faded?.tags, [1]);
    const [plain] = await start({ core: chrome, capabilities: pushClient }).then(async (client) =>
      client.diagnostics(await client.open('打印')),
    );
    assert.equal(plain?.tags, undefined);
  });

  it('are empty for a document that is not open', async () => {
    const client = await start({ core });
    assert.deepEqual(await client.pull('untitled:nothing'), { kind: 'full', items: [] });
  });
});

describe('diagnostics by push', () => {
  it('come after opening and after each edit, with the version', async () => {
    const client = await start({ core, capabilities: pushClient });
    assert.equal(client.initialized.capabilities.diagnosticProvider, undefined);
    const uri = await client.open('坏');
    assert.equal((await client.diagnostics(uri)).length, 1);
    await client.change(uri, { text: '好' });
    assert.deepEqual(await client.diagnostics(uri), []);
    assert.deepEqual(
      client.published.map(({ version }) => version),
      [1, 2],
    );
  });

  it('come once for a burst of changes that arrive together', async () => {
    let checks = 0;
    const counting = { ...core, check: (...args: Parameters<typeof core.check>) => (checks++, core.check(...args)) };
    const client = await start({ core: counting, capabilities: pushClient });
    const uri = await client.open('坏');
    await client.diagnostics(uri);
    checks = 0;
    const edits = Array.from({ length: 100 }, () => client.change(uri, { text: '坏'.repeat(3) }));
    await Promise.all(edits);
    assert.equal((await client.diagnostics(uri)).length, 3);
    assert.ok(checks < 20, `100 changes at once were checked ${checks} times`);
  });

  it('go away when the document is closed', async () => {
    const client = await start({ core, capabilities: pushClient });
    const uri = await client.open('坏');
    await client.diagnostics(uri);
    await client.close(uri);
    await client.until(() => client.published.length === 2);
    assert.deepEqual(client.published[1], { uri, diagnostics: [] });
  });
});
