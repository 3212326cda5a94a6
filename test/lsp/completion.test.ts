import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { CompletionTriggerKind, InsertTextFormat } from 'vscode-languageserver';
import type {
  ClientCapabilities,
  CompletionItem,
  CompletionList,
  InsertReplaceEdit,
  TextEdit,
} from 'vscode-languageserver';
import { filterText } from '../../server/src/lsp/writing/filter-text';
import { loadSpeller } from '../../server/src/lsp/writing/pinyin';
import { fullClient, start, textAt } from './harness';
import type { TestClient } from './harness';

const text = `云江市2026年重点工作要点
一、夯实基础
1.甲项建设。抓好甲项建设。（市教育局、中国人民银行云江市分行按职责分工负责）
2.乙项建设。抓好乙项建设。（`;

const modern: ClientCapabilities = {
  ...fullClient,
  textDocument: {
    ...fullClient.textDocument,
    completion: { completionItem: { snippetSupport: true, insertReplaceSupport: true, labelDetailsSupport: true } },
  },
};

async function completeAtEnd(client: TestClient, uri: string, triggerCharacter?: string): Promise<CompletionItem[]> {
  const lines = client.document(uri).getText().split('\n');
  const list = await client.connection.sendRequest<CompletionList>('textDocument/completion', {
    textDocument: { uri },
    position: { line: lines.length - 1, character: lines.at(-1)!.length },
    context:
      triggerCharacter === undefined
        ? { triggerKind: CompletionTriggerKind.Invoked }
        : { triggerKind: CompletionTriggerKind.TriggerCharacter, triggerCharacter },
  });
  // A list that the editor narrows by itself would stay open with the whole word in it, and take the Enter key.
  const hasLetters = /[a-z]$/iu.test(lines.at(-1)!);
  assert.equal(list.isIncomplete, !hasLetters && list.items.length > 0);
  return list.items;
}

function labelled(items: readonly CompletionItem[], label: string): CompletionItem {
  const item = items.find((one) => one.label === label);
  assert.ok(item, `${label} is not offered, but ${items.map((one) => one.label).join(' ')}`);
  return item;
}

/**
 * Whether VS Code finds the letters: in their order, the first one at the start of a word (`fuzzyScore`, which looks at
 * 128 characters).
 */
function finds(letters: string, filter: string): boolean {
  const words = filter.slice(0, 128).toLowerCase();
  for (let from = 0; from < words.length; from++) {
    if (words[from] !== letters[0] || (from > 0 && words[from - 1] !== ' ')) continue;
    let at = from;
    if ([...letters].every((letter) => (at = words.indexOf(letter, at) + 1) > 0)) return true;
  }
  return false;
}

describe('completion over the protocol', () => {
  it('is announced with the marks behind which something belongs', async () => {
    const client = await start({ capabilities: modern });
    const { completionProvider } = client.initialized.capabilities;
    assert.ok(completionProvider?.resolveProvider);
    for (const mark of ['：', '（', '、', '|']) assert.ok(completionProvider.triggerCharacters?.includes(mark), mark);
    assert.ok(!completionProvider.triggerCharacters?.includes('\t'), 'Tab Tab skips a cell');
    assert.equal(completionProvider.allCommitCharacters, undefined);
    await client.shutdown();
  });

  it('keeps the order of the core, and finds each unit by its characters and by its pinyin', async () => {
    const client = await start({ capabilities: modern });
    const items = await completeAtEnd(client, await client.open(text), '（');
    assert.deepEqual(
      items.slice(0, 2).map(({ label }) => label),
      ['市教育局', '中国人民银行云江市分行'],
    );
    assert.deepEqual(
      [...items].sort((a, b) => (a.sortText! < b.sortText! ? -1 : 1)),
      items,
    );
    const bank = labelled(items, '中国人民银行云江市分行').filterText!;
    for (const letters of ['zgrmyh', 'rmyh', 'yinhang', 'zhongguorenmin', 'fenhang', '人民', '银行', '分行'])
      assert.ok(finds(letters, bank), letters);
    assert.ok(!finds('rmyx', bank.replace('中', '')));
    await client.shutdown();
  });

  it('gives snippets with tab stops, and says in the documentation what they insert', async () => {
    const client = await start({ capabilities: modern });
    const items = await completeAtEnd(client, await client.open(`${text}市教育局负责）\nzrdw`));
    const duty = labelled(items, '责任单位');
    assert.equal(duty.insertTextFormat, InsertTextFormat.Snippet);
    assert.match(duty.textEdit!.newText, /^（责任单位：\$\{1:/u);
    for (const letters of ['zrdw', 'zerendanwei', 'zerdw', '责任', 'danwei'])
      assert.ok(finds(letters, duty.filterText!), letters);
    const resolved = await client.connection.sendRequest<CompletionItem>('completionItem/resolve', duty);
    assert.equal(resolved.documentation, '（责任单位：第一个单位、第二个单位）');
    const task = labelled(items, '工作任务');
    assert.match(task.textEdit!.newText, /^3\.\$\{1:小标题\}/u);
    await client.shutdown();
  });

  it('has around the units of a new item what most notes of the document have', async () => {
    const noteIn = async (document: string): Promise<string | undefined> => {
      const client = await start({ capabilities: { textDocument: {} } });
      const items = await completeAtEnd(client, await client.open(document));
      await client.shutdown();
      return labelled(items, '工作任务').textEdit!.newText.split('具体措施。')[1];
    };
    const usual = `${text}市教育局按职责分工负责）\n`;
    const withLabel = usual.replace(/（(.+)按职责分工负责）/gu, '(责任部门: $1)');
    assert.equal(await noteIn(usual), '（第一个单位、第二个单位按职责分工负责）');
    assert.equal(await noteIn(withLabel), '（责任部门：第一个单位、第二个单位）');
    assert.equal(await noteIn(`${withLabel}3.丙项。办好。（市教育局负责）\n`), '（责任部门：第一个单位、第二个单位）');
    assert.equal(await noteIn('云江市2026年重点工作要点\n'), '（第一个单位、第二个单位按职责分工负责）');
  });

  it('gives plain text to a client without snippets, and one range where it knows of no other', async () => {
    const client = await start({ capabilities: { textDocument: {} } });
    const uri = await client.open(`${text}市教育局负责）\n`);
    const items = await completeAtEnd(client, uri);
    const task = labelled(items, '工作任务');
    assert.equal(task.insertTextFormat, InsertTextFormat.PlainText);
    assert.match(task.textEdit!.newText, /^3\.小标题。具体措施。（第一个单位、第二个单位按职责分工负责）$/u);
    assert.ok(
      items.every(
        ({ textEdit, insertTextFormat }) => 'range' in textEdit! && insertTextFormat !== InsertTextFormat.Snippet,
      ),
    );
    assert.ok(items.every(({ labelDetails }) => labelDetails === undefined));
    await client.shutdown();
  });

  it('lets a modern client choose between inserting and replacing', async () => {
    const client = await start({ capabilities: modern });
    const uri = await client.open(`${text}市财政局）`);
    const list = await client.connection.sendRequest<CompletionList>('textDocument/completion', {
      textDocument: { uri },
      position: { line: 3, character: '2.乙项建设。抓好乙项建设。（市财'.length },
    });
    const edit = labelled(list.items, '市教育局').textEdit as InsertReplaceEdit;
    assert.equal(textAt(client.document(uri).getText(), edit.insert), '市财');
    assert.equal(textAt(client.document(uri).getText(), edit.replace), '市财政局');
    await client.shutdown();
  });

  it('takes the year of the day where the document has none', async () => {
    const client = await start({ capabilities: modern });
    const items = await completeAtEnd(client, await client.open(''));
    assert.match((labelled(items, '落款').textEdit as TextEdit).newText, /2027年/u);
    await client.shutdown();
  });

  it('is made for the text that was asked about, while the user types on', async () => {
    const client = await start({ capabilities: modern });
    const before = text.split('\n').slice(0, 3).join('\n');
    const uri = await client.open(`${before}\ng`);
    const asked = completeAtEnd(client, uri);
    await client.change(uri, { text: `${before}\ngzrw` });
    labelled(await asked, '工作任务');
  });

  it('answers nothing for a document that is not open', async () => {
    const client = await start({ capabilities: modern });
    const list = await client.connection.sendRequest<CompletionList>('textDocument/completion', {
      textDocument: { uri: 'untitled:none' },
      position: { line: 0, character: 0 },
    });
    assert.deepEqual(list.items, []);
    await client.shutdown();
  });
});

describe('pinyin', () => {
  for (const [name, spelt] of [
    ['责任单位', 'ze ren dan wei'],
    ['中国人民银行云江市分行', 'zhong guo ren min yin hang yun jiang shi fen hang'],
    ['重庆市', 'chong qing shi'],
    ['市长热线办公室', 'shi zhang re xian ban gong shi'],
    ['吉林省长春市', 'ji lin sheng chang chun shi'],
    ['长安区', 'chang an qu'],
    ['市行政审批局', 'shi xing zheng shen pi ju'],
    ['厦门市会计学会', 'xia men shi kuai ji xue hui'],
    ['行业主管部门', 'hang ye zhu guan bu men'],
    ['重点任务', 'zhong dian ren wu'],
    ['12月底前', 'yue di qian'],
    ['绿化局', 'lv hua ju'],
  ] as const) {
    it(`of ${name} is ${spelt}`, async () => assert.equal((await loadSpeller())(name).join(' '), spelt));
  }

  it('stands first as it was typed, for editors that compare beginnings', async () => {
    const spell = await loadSpeller();
    const filter = (letters: string): string => filterText(['责任单位'], spell('责任单位'), letters);
    assert.ok(filter('zrdw').startsWith('zrdw '));
    assert.ok(filter('zeren').startsWith('zerendanwei '));
    assert.ok(filter('').startsWith('责任单位 '));
    for (const letters of ['', 'z', 'zr', 'ze']) {
      for (const typed of ['zrdw', 'zerendanwei', 'zerdw', 'dw', '单位'])
        assert.ok(finds(typed, filter(letters)), typed);
    }
  });

  it('is found also in long names, by their beginning at least', async () => {
    const name = '云江市推进义务教育优质均衡发展和城乡一体化工作领导小组办公室综合协调专班';
    const syllables = (await loadSpeller())(name);
    for (const letters of ['yjstjyw', 'yunjiang', '云江市推进']) {
      assert.ok(finds(letters, filterText([name], syllables, /[a-z]/u.test(letters) ? letters : '')), letters);
    }
  });
});

describe('completion in large documents', () => {
  // The best of many, so that a busy machine fails no test; `npm run bench` has the 95th percentile.
  it('takes 50 ms at most for 1 MB', async () => {
    const paragraph = (at: number): string =>
      `${at}.第${at}项建设。抓好第${at}项建设，${'统筹推进各项工作，'.repeat(8)}年底前见效。（市教育局、市第${at % 300}中学按职责分工负责）\n`;
    let long = '云江市2026年重点工作要点\n一、重点任务\n';
    for (let at = 1; long.length < 333_000; at++) long += paragraph(at);
    const time = await timeOf(`${long}责任单位：`, '：');
    assert.ok(time <= 50, `${time.toFixed(1)} ms`);
  });

  const folder = join(__dirname, '../../../../shared/corpus/seeds');
  it(`takes 10 ms at most for each of the seeds${existsSync(folder) ? '' : ', WHICH ARE NOT THERE: nothing is measured'}`, async () => {
    const files = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.txt')) : [];
    for (const file of files) {
      const time = await timeOf(`${readFileSync(join(folder, file), 'utf8').trimEnd()}\n`);
      assert.ok(time <= 10, `${file}: ${time.toFixed(1)} ms`);
    }
  });
});

/** The least time of an answer at a document's end, in milliseconds. */
async function timeOf(document: string, triggerCharacter?: string): Promise<number> {
  const client = await start({ capabilities: modern });
  const uri = await client.open(document);
  const times: number[] = [];
  for (let round = 0; round < 40; round++) {
    const begun = performance.now();
    assert.ok((await completeAtEnd(client, uri, triggerCharacter)).length > 0);
    if (round >= 5) times.push(performance.now() - begun);
  }
  await client.shutdown();
  return Math.min(...times);
}
