import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { codeOf, diagnosticsOf } from './wait';

const text = '某市2024年工作要点\n一、总体要求\n统筹推进,抓好落实。\n三、保障措施\n加强组织领导。\n';

/** Files that are nowhere but here, as those of an editor for a repository on the web. */
class Memory implements vscode.FileSystemProvider {
  private readonly changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  readonly onDidChangeFile = this.changed.event;
  /** As a clock, by which VS Code knows a file that was written. */
  private writes = 0;
  constructor(private readonly files: Map<string, Uint8Array>) {}

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => undefined);
  }
  stat({ path }: vscode.Uri): vscode.FileStat {
    const size = this.files.get(path)?.length;
    const isFolder = [...this.files.keys()].some((file) => file.startsWith(path.replace(/\/?$/u, '/')));
    if (size === undefined && !isFolder) throw vscode.FileSystemError.FileNotFound(path);
    return {
      type: isFolder ? vscode.FileType.Directory : vscode.FileType.File,
      ctime: 0,
      mtime: this.writes,
      size: size ?? 0,
    };
  }
  readDirectory(): [string, vscode.FileType][] {
    return [...this.files.keys()].map((file) => [file.slice(1), vscode.FileType.File]);
  }
  readFile({ path }: vscode.Uri): Uint8Array {
    const bytes = this.files.get(path);
    if (bytes === undefined) throw vscode.FileSystemError.FileNotFound(path);
    return bytes;
  }
  writeFile(uri: vscode.Uri, bytes: Uint8Array): void {
    this.files.set(uri.path, bytes);
    this.writes++;
    this.changed.fire([{ type: vscode.FileChangeType.Changed, uri }]);
  }
  createDirectory(): void {}
  delete(): void {}
  rename(): void {}
}

describe('a plan of a virtual file system', () => {
  const bytes = (content: string): Uint8Array => new TextEncoder().encode(content);
  const at = (name: string): vscode.Uri => vscode.Uri.from({ scheme: 'memory', path: `/${name}` });
  const files = new Map([['/要点.plan', bytes(text)]]);
  let provider: vscode.Disposable;

  before(() => (provider = vscode.workspace.registerFileSystemProvider('memory', new Memory(files))));
  after(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    provider.dispose();
  });

  it('is checked, changed by commands, saved, and checked again when it changes there', async () => {
    const document = await vscode.workspace.openTextDocument(at('要点.plan'));
    await vscode.window.showTextDocument(document);
    await diagnosticsOf(document.uri, (all) => all.some((one) => codeOf(one) === 'numbering-sequence'));
    await vscode.commands.executeCommand('planlint.renumber');
    assert.equal(document.lineAt(3).text, '二、保障措施');
    assert.ok(await document.save());
    assert.match(new TextDecoder().decode(files.get('/要点.plan')), /二、保障措施/u);

    await vscode.commands.executeCommand('planlint.exportTasks', at('任务.csv'));
    assert.deepEqual([...files.get('/任务.csv')!.subarray(0, 3)], [0xef, 0xbb, 0xbf]);

    await vscode.workspace.fs.writeFile(document.uri, bytes(text));
    await diagnosticsOf(document.uri, (all) => all.some((one) => codeOf(one) === 'numbering-sequence'));
  });
});
