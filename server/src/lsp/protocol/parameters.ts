/** What the protocol's requests and notifications need in their parameters, as far as a feature relies on it. */
import { asParams } from './own-requests';

/** A parameter that has to be there, and what it has to be in the words of a refusal. */
interface Need {
  readonly name: string;
  readonly is: (value: unknown) => boolean;
  readonly wanted: string;
}

const isText = (value: unknown): boolean => typeof value === 'string';
const hasUri = (value: unknown): boolean => isText(asParams(value)['uri']);

/** Whether a value is a whole number from 0 on. */
export function isCount(value: unknown): boolean {
  return Number.isInteger(value) && Number(value) >= 0;
}

/** Whether a value is a list of nothing but what it should hold. */
export function areAll(value: unknown, is: (one: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every((one) => is(one));
}

/** Whether a value is a place. @param isNumber what its line and its column have to be */
export function isPosition(value: unknown, isNumber = isCount): boolean {
  const { line, character } = asParams(value);
  return isNumber(line) && isNumber(character);
}

function isRange(value: unknown, isNumber = isCount): boolean {
  const { start, end } = asParams(value);
  return isPosition(start, isNumber) && isPosition(end, isNumber);
}

/** A change of a text. Its range may be missing, or lie outside: whoever refused it would lose step with the editor. */
function isChange(value: unknown): boolean {
  const { text, range = null } = asParams(value);
  return isText(text) && (range === null || isRange(range, Number.isInteger));
}

function isOpened(value: unknown): boolean {
  return hasUri(value) && isText(asParams(value)['text']);
}

function isVersioned(value: unknown): boolean {
  return hasUri(value) && Number.isInteger(asParams(value)['version']);
}

function isFoldersEvent(value: unknown): boolean {
  const { added, removed } = asParams(value);
  return areAll(added, hasUri) && areAll(removed, hasUri);
}

const need = (name: string, is: (value: unknown) => boolean, wanted: string): Need => ({ name, is, wanted });

const document = need('textDocument', hasUri, '文稿，形如 { uri }');
const range = need('range', (value) => isRange(value), '范围，形如 { start, end }');
const place = [document, need('position', (value) => isPosition(value), '位置，形如 { line, character }，从 0 数起')];
const stretch = [document, range];

/** A parameter that may be missing. */
const optional = (is: (value: unknown) => boolean) => (value: unknown) =>
  value === undefined || value === null || is(value);

/** What needs its document and nothing else. An unknown method is none of them: it is answered as not found. */
const ofDocument: ReadonlySet<string> = new Set(
  [
    'codeLens',
    'diagnostic',
    'didClose',
    'didSave',
    'documentLink',
    'documentSymbol',
    'foldingRange',
    'formatting',
    'semanticTokens/full',
    'willSave',
    'willSaveWaitUntil',
  ].map((name) => `textDocument/${name}`),
);

/** By method. */
const needed: Readonly<Record<string, readonly Need[]>> = {
  initialize: [
    need(
      'workspaceFolders',
      optional((value) => areAll(value, hasUri)),
      '一组文件夹，形如 { uri, name }',
    ),
    need('rootUri', optional(isText), '文字'),
    need('rootPath', optional(isText), '文字'),
  ],
  'textDocument/didOpen': [need('textDocument', isOpened, '文稿，形如 { uri, languageId, version, text }')],
  'textDocument/didChange': [
    need('textDocument', isVersioned, '文稿和它的版本，形如 { uri, version }'),
    need('contentChanges', (value) => areAll(value, isChange), '一组改动，形如 { range?, text }'),
  ],
  'textDocument/hover': place,
  'textDocument/definition': place,
  'textDocument/references': place,
  'textDocument/documentHighlight': place,
  'textDocument/completion': place,
  'textDocument/prepareRename': place,
  'textDocument/rename': [...place, need('newName', isText, '文字')],
  'textDocument/codeAction': [
    ...stretch,
    need('context', (value) => Array.isArray(asParams(value)['diagnostics']), '情形，形如 { diagnostics }'),
  ],
  'textDocument/rangeFormatting': stretch,
  'textDocument/inlayHint': stretch,
  'textDocument/semanticTokens/range': stretch,
  'textDocument/selectionRange': [
    document,
    need('positions', (value) => areAll(value, (one) => isPosition(one)), '一组位置'),
  ],
  'workspace/symbol': [need('query', isText, '文字')],
  'workspace/executeCommand': [need('command', isText, '文字')],
  'workspace/didChangeWatchedFiles': [
    need('changes', (value) => areAll(value, hasUri), '一组文件，形如 { uri, type }'),
  ],
  'workspace/didChangeWorkspaceFolders': [need('event', isFoldersEvent, '文件夹的变化，形如 { added, removed }')],
};

/** What is wrong in the parameters of a request or notification, in words; undefined where they will do. */
export function wrongIn(method: string, params: unknown): string | undefined {
  const needs = needed[method] ?? (ofDocument.has(method) ? [document] : []);
  const values = asParams(params);
  const wrong = needs.find(({ name, is }) => !is(values[name]));
  return wrong && `参数 ${wrong.name} 应当是${wrong.wanted}。`;
}
