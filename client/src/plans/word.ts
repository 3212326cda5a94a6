/**
 * Word documents (.docx, .doc, .wps): what they say, as files of a scheme of their own that nobody can write. They are checked like
 * plans, and read again whenever Word saves them.
 */
import * as vscode from 'vscode';
import { fileName } from '../asking/file-name';
import { offerToOpen } from '../asking/offer-to-open';
import { readAtMost } from '../asking/read-at-most';
import { reasonOf } from '../asking/reason';
import { showBriefly } from '../asking/show-briefly';
import { nobodyAnswers, type Server } from '../server/language-server';
import { wordFile, wordScheme, wordUri } from './word-uri';

/** Decoded as UTF-8 whatever the setting `files.encoding` says. */
const byteOrderMark = '\ufeff';

/** A larger document can't be handed to the server. */
const mostBytes = 256 * 1024 * 1024;

/** A file as the server takes it. @throws in words where it can't be read */
async function base64Of(file: vscode.Uri): Promise<string> {
  return Buffer.from(await readAtMost(file, mostBytes)).toString('base64');
}

/** What a Word document says. */
interface Said {
  readonly text: string;
  /** What of it could not be read. */
  readonly doubt?: string;
}

/** What a Word document says. @throws in words where it can't be read */
async function readText(server: Server, file: vscode.Uri): Promise<Said> {
  const params = { base64: await base64Of(file) };
  const answer = await server.request<Said>('planlint/wordText', params);
  if (answer === undefined) throw nobodyAnswers();
  return answer;
}

/** Makes the texts readable, takes them for plans, and keeps them as the files are. */
export function registerWordTexts(server: Server): vscode.Disposable {
  const changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();

  function refuse(uri: vscode.Uri): never {
    throw vscode.FileSystemError.NoPermissions(uri);
  }

  const texts: vscode.FileSystemProvider = {
    onDidChangeFile: changed.event,
    watch(uri) {
      const file = wordFile(uri);
      // Its name may have characters that mean something in a pattern.
      const watcher = vscode.workspace.createFileSystemWatcher(
        new vscode.RelativePattern(vscode.Uri.joinPath(file, '..'), '*'),
      );
      const tell = (at: vscode.Uri): void => {
        if (at.toString() === file.toString()) changed.fire([{ type: vscode.FileChangeType.Changed, uri }]);
      };
      // Word writes another file and gives it the name.
      return vscode.Disposable.from(watcher, watcher.onDidChange(tell), watcher.onDidCreate(tell));
    },
    stat: async (uri) => ({
      ...(await vscode.workspace.fs.stat(wordFile(uri))),
      permissions: vscode.FilePermission.Readonly,
    }),
    async readFile(uri) {
      try {
        const file = wordFile(uri);
        const { text, doubt } = await readText(server, file);
        if (doubt !== undefined) void vscode.window.showWarningMessage(`${fileName(file)}：${doubt}`);
        return Buffer.from(byteOrderMark + text);
      } catch (error) {
        throw vscode.FileSystemError.Unavailable(reasonOf(error));
      }
    },
    readDirectory: () => [],
    createDirectory: refuse,
    writeFile: refuse,
    delete: refuse,
    rename: refuse,
  };

  /** Its name is that of a Word document, which says nothing of a language. */
  function takeForPlan(document: vscode.TextDocument): void {
    if (document.uri.scheme === wordScheme && document.languageId !== 'plan')
      void vscode.languages.setTextDocumentLanguage(document, 'plan');
  }

  const disposable = vscode.Disposable.from(
    changed,
    vscode.workspace.registerFileSystemProvider(wordScheme, texts, { isReadonly: true, isCaseSensitive: true }),
    vscode.workspace.onDidOpenTextDocument(takeForPlan),
  );
  vscode.workspace.textDocuments.forEach(takeForPlan);
  return disposable;
}

async function pickFile(): Promise<vscode.Uri | undefined> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const picked = await vscode.window.showOpenDialog({
    title: vscode.l10n.t('Check a Word Document'),
    filters: { [vscode.l10n.t('Word documents')]: ['docx', 'doc', 'wps'] },
    ...(folder === undefined ? {} : { defaultUri: folder }),
  });
  return picked?.[0];
}

/**
 * Shows what a Word document says, with its problems.
 * @returns why it can't be shown, for the user; undefined where it is
 */
export async function showWord(
  server: Server,
  file: vscode.Uri,
  options: vscode.TextDocumentShowOptions,
): Promise<string | undefined> {
  try {
    const document = await vscode.workspace.openTextDocument(wordUri(file));
    await vscode.window.showTextDocument(await vscode.languages.setTextDocumentLanguage(document, 'plan'), options);
    return undefined;
  } catch (error) {
    const reason = await whyUnread(server, file, error);
    return vscode.l10n.t('{0} can’t be checked: {1}', fileName(file), reason);
  }
}

/** The same by command. @param given its file where a menu calls; else the user is asked */
export async function checkWord(server: Server, given: unknown): Promise<void> {
  const file = given instanceof vscode.Uri ? given : await pickFile();
  const reason = file && (await showWord(server, file, { preview: false }));
  if (reason !== undefined) void vscode.window.showErrorMessage(reason);
}

/** Why a Word document could not be opened. @param error what VS Code says of it, which is hardly more than that */
async function whyUnread(server: Server, file: vscode.Uri, error: unknown): Promise<string> {
  try {
    await readText(server, file);
    return reasonOf(error);
  } catch (reason) {
    return reasonOf(reason);
  }
}

/** The shown Word document; undefined where none is, which the user is told. */
function activeWord(): vscode.TextDocument | undefined {
  const active = vscode.window.activeTextEditor?.document;
  if (active?.uri.scheme === wordScheme) return active;
  void vscode.window.showInformationMessage(vscode.l10n.t('Open a Word document with Planlint first.'));
  return undefined;
}

/** A new plan with what the shown Word document says, to be written on. */
export async function wordToText(): Promise<void> {
  const content = activeWord()?.getText();
  if (content === undefined) return;
  await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language: 'plan', content }));
}

/** Where the copy with comments is to be saved. */
async function askCopy(file: vscode.Uri): Promise<vscode.Uri | undefined> {
  const name = fileName(file).replace(/(?:\.(?:docx?|wps))?$/iu, '-核稿.docx');
  return vscode.window.showSaveDialog({
    title: vscode.l10n.t('Save a Copy with Comments'),
    defaultUri: vscode.Uri.joinPath(file, '..', name),
    filters: { [vscode.l10n.t('Word documents')]: ['docx'] },
  });
}

/** A copy of the shown Word document with its problems as comments. @param given the file to write, where it is known */
export async function annotateWord(server: Server, given: unknown): Promise<void> {
  const document = activeWord();
  if (document === undefined) return;
  const file = wordFile(document.uri);
  try {
    const params = { uri: document.uri.toString(), base64: await base64Of(file) };
    const copy = await server.request<{ readonly base64: string; readonly count: number }>(
      'planlint/annotateWord',
      params,
    );
    if (copy === undefined) return;
    if (copy.count === 0) return showBriefly(vscode.l10n.t('No problems were found; nothing was written.'));
    // Asked for last: not every document can have comments.
    const target = given instanceof vscode.Uri && given.scheme !== wordScheme ? given : await askCopy(file);
    if (target === undefined) return;
    if (target.toString() === file.toString())
      throw new Error(vscode.l10n.t('This is the document itself; choose another name.'));
    await vscode.workspace.fs.writeFile(target, Buffer.from(copy.base64, 'base64'));
    void offerToOpen(target, vscode.l10n.t('{0} comments written to {1}.', copy.count, fileName(target)));
  } catch (error) {
    void vscode.window.showErrorMessage(vscode.l10n.t('The comments can’t be written: {0}', reasonOf(error)));
  }
}
