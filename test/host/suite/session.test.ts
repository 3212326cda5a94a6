import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { picture } from './picture';
import { accept, type } from './typing';
import { ask, codeOf, diagnosticsOf, until } from './wait';

const suggestions = '.suggest-widget.visible .monaco-list-row';
const lens = (title: string, nth = 1): string => `:nth-match(.codelens-decoration:has-text("${title}"), ${nth})`;
const words = (text: string): string => `.view-line:has-text("${text}")`;
const diff = '.monaco-diff-editor .line-insert';

/** What a drafter does from an empty document to a table that follows the body, each step built on those before it. */
class Drafting {
  /** The text behind each step that is one edit: each has to be there again while all is undone. */
  readonly states: string[] = [];
  constructor(private readonly editor: vscode.TextEditor) {}

  get document(): vscode.TextDocument {
    return this.editor.document;
  }
  get text(): string {
    return this.document.getText();
  }
  lineOf(start: string): string {
    return this.text.split('\n').find((line) => line.startsWith(start)) ?? '';
  }
  rangeOf(words: string): vscode.Range {
    const from = this.text.indexOf(words);
    assert.ok(from >= 0, `${words} is not in\n${this.text}`);
    return new vscode.Range(this.document.positionAt(from), this.document.positionAt(from + words.length));
  }
  goTo(place: vscode.Position): void {
    this.editor.selection = new vscode.Selection(place, place);
    this.editor.revealRange(new vscode.Range(place, place), vscode.TextEditorRevealType.InCenter);
  }
  async replace(words: string, by: string): Promise<void> {
    const edit = new vscode.WorkspaceEdit();
    edit.replace(this.document.uri, this.rangeOf(words), by);
    assert.ok(await vscode.workspace.applyEdit(edit));
  }
  /** Goes from tab stop to tab stop until one is selected that shows these words. */
  async goToStop(words: string): Promise<void> {
    for (let stops = 0; this.document.getText(this.editor.selection) !== words; stops++) {
      assert.ok(stops < 30, `no tab stop with ${words}`);
      await run('jumpToNextSnippetPlaceholder');
    }
  }
  async fill(words: string, by: string): Promise<void> {
    await this.goToStop(words);
    await run('type', { text: by });
  }
  problems(wanted: (rules: readonly string[]) => boolean): Promise<unknown> {
    return diagnosticsOf(this.document.uri, (all) => wanted(all.map(codeOf)));
  }
  async lensTitles(): Promise<readonly string[]> {
    const found = await ask<vscode.CodeLens>('vscode.executeCodeLensProvider', this.document.uri, 50);
    return found.map(({ command }) => command?.title ?? '');
  }
  keep(): void {
    this.states.push(this.text);
  }
}

function run(command: string, ...given: readonly unknown[]): Thenable<unknown> {
  return vscode.commands.executeCommand(command, ...given);
}

async function newPlan(): Promise<Drafting> {
  const options = { notice: false, table: false, year: 2026, place: '云江市', issuer: '云江市卫生健康局' };
  await run('planlint.newPlan', { kind: '工作要点', ...options });
  const drafting = new Drafting(vscode.window.activeTextEditor!);
  assert.deepEqual([drafting.document.isUntitled, drafting.document.languageId], [true, 'plan']);
  drafting.keep();
  await drafting.fill('牵头单位', '市卫生健康局');
  await drafting.fill('配合单位', '市财政局');
  assert.match(drafting.lineOf('1.'), /（市卫生健康局、市财政局按职责分工负责）$/u);
  await run('leaveSnippet');
  await ask<vscode.DocumentSymbol>('vscode.executeDocumentSymbolProvider', drafting.document.uri);
  await drafting.problems((rules) => rules.length === 0);
  await picture('1-new-plan', '.monaco-editor .view-line');
  return drafting;
}

async function typeItem(drafting: Drafting): Promise<void> {
  drafting.goTo(drafting.document.lineAt(drafting.rangeOf('1.').start.line).range.end);
  await type('\ngzrw');
  await picture('2-item-by-pinyin', suggestions);
  await accept(drafting.document, /\n2\.小标题。/u);
  await drafting.fill('小标题', '守护饮水安全');
  await drafting.fill('具体措施', '检测饮用水水样六百份，9月底前完成');
}

async function completeUnits(drafting: Drafting): Promise<void> {
  await drafting.goToStop('第一个单位');
  await type('wsjk');
  await picture('3-unit', suggestions);
  await accept(drafting.document, /完成。（市卫生健康局、/u);
  await drafting.goToStop('第二个单位');
  await type('shicaiz');
  await accept(drafting.document, /完成。（市卫生健康局、市财政局按职责分工负责）/u);
  await run('leaveSnippet');
  await drafting.problems((rules) => rules.includes('numbering-sequence'));
  drafting.keep();
}

async function seeLenses(drafting: Drafting): Promise<void> {
  assert.deepEqual(await drafting.lensTitles(), ['3项', '2项', '3项']);
  // A list that VS Code renews a moment after the text: two sections have three items now.
  await picture('4-lenses', lens('3项', 2));
}

async function renumber(drafting: Drafting): Promise<void> {
  await run('planlint.renumber');
  assert.match(drafting.lineOf('3.'), /建设重点项目/u);
  assert.match(drafting.lineOf('5.'), /强化人才支撑/u);
  await drafting.problems((rules) => rules.length === 0);
  drafting.keep();
  await picture('5-renumbered', words('5.强化人才支撑'));
}

async function generateTable(drafting: Drafting): Promise<void> {
  const columns = ['number', 'project', 'task', 'leader', 'unit', 'deadline'];
  await run('planlint.generateTaskTable', { columns, format: 'tabs' });
  assert.equal(
    drafting.lineOf('2\t'),
    '2\t\t守护饮水安全。检测饮用水水样六百份，9月底前完成。\t\t市卫生健康局、市财政局\t9月底前',
  );
  drafting.keep();
  const wanted = '→ 分解表第2行 · 市卫生健康局、市财政局 · 9月底前';
  await until('a lens to the row', async () => (await drafting.lensTitles()).includes(wanted));
  drafting.goTo(drafting.rangeOf('序号\t').start);
  await picture('6-table', lens('→ 分解表第5行'));
}

/** Words of the body change, a row is lost, and people fill in what is theirs. */
async function breakTable(drafting: Drafting): Promise<void> {
  await drafting.replace('检测饮用水水样六百份，9月底前完成。（', '检测饮用水水样八百份，10月底前完成。（');
  await drafting.replace('六百份，9月底前完成。\t\t', '六百份，9月底前完成。\t李明\t');
  await drafting.replace(`${drafting.lineOf('4\t')}\n`, '');
  await drafting.problems((rules) => ['table-number', 'table-sequence'].every((rule) => rules.includes(rule)));
  drafting.keep();
  drafting.goTo(drafting.rangeOf('李明').start);
  await picture('7-broken', '.squiggly-error');
}

async function syncTable(drafting: Drafting): Promise<void> {
  const done = run('planlint.syncTaskTable');
  await until('the comparison', () =>
    vscode.window.tabGroups.all.some(({ activeTab }) => activeTab?.input instanceof vscode.TabInputTextDiff),
  );
  await picture('8-sync', diff);
  // The list may still be on its way when the comparison is there.
  await until('the changes', async () => {
    await run('workbench.action.acceptSelectedQuickOpenItem');
    return /八百份，10月底前完成。\t/u.test(drafting.text);
  });
  await done;
  assert.equal(vscode.window.activeTextEditor?.document, drafting.document);
  assert.match(drafting.lineOf('2\t'), /八百份，10月底前完成。\t李明\t市卫生健康局、市财政局\t9月底前$/u);
  assert.match(drafting.lineOf('5\t'), /组织业务培训/u);
  await drafting.problems((rules) => !rules.includes('table-number') && !rules.includes('table-sequence'));
  drafting.keep();
  drafting.goTo(drafting.rangeOf('李明').start);
  await picture('9-synced', words('李明'));
}

async function renameUnit(drafting: Drafting): Promise<void> {
  const edit = (await run(
    'vscode.executeDocumentRenameProvider',
    drafting.document.uri,
    drafting.rangeOf('（市卫生健康局').end,
    '市疾控局',
  )) as vscode.WorkspaceEdit;
  const renamed = drafting.text.replaceAll('市卫生健康局', '市疾控局');
  assert.ok(await vscode.workspace.applyEdit(edit));
  assert.equal(drafting.text, renamed);
  drafting.keep();
  await picture('10-renamed', words('市疾控局'));
}

async function undoAll(drafting: Drafting): Promise<void> {
  const wanted = [...drafting.states];
  const [first] = wanted;
  for (let steps = 0; drafting.text !== first && steps < 200; steps++) {
    if (drafting.text === wanted.at(-1)) wanted.pop();
    await run('undo');
  }
  assert.deepEqual(wanted, [first], 'a step is not undone by itself');
  drafting.goTo(new vscode.Position(0, 0));
  await picture('11-undone', words('4.强化人才支撑'));
  await run('undo');
  assert.equal(drafting.text, '', 'a new plan is one step');
}

describe('a session of writing', () => {
  it('leads from a new plan to a table that follows the body, and back by undoing', async function () {
    this.timeout(180_000);
    await run('workbench.action.closeAllEditors');
    const drafting = await newPlan();
    await typeItem(drafting);
    await completeUnits(drafting);
    await seeLenses(drafting);
    await renumber(drafting);
    await generateTable(drafting);
    await breakTable(drafting);
    await syncTable(drafting);
    await renameUnit(drafting);
    await undoAll(drafting);
    await run('workbench.action.revertAndCloseActiveEditor');
  });
});
