import { CompletionItemKind, CompletionTriggerKind, InsertTextFormat } from '../protocol/values';
import type { CompletionItem, CompletionList } from 'vscode-languageserver';
import { rangeInLine, snippetAsText } from '../../core';
import type { Library, Suggestion, SuggestionKind } from '../../core';
import { runSafe } from '../protocol/run-safe';
import type { Client } from '../session/client';
import type { Feature } from '../session/feature';
import { isTeamFile } from '../settings/team-file-names';
import { completeTeamFile } from '../team/help';
import { builtInSnippets } from './built-in-snippets';
import { filterText } from './filter-text';
import { loadSpeller } from './pinyin';
import type { Speller } from './pinyin';

/**
 * Behind these something of a plan begins: a unit, a deadline, a cell, a number, an attachment. A tab is none: who skips
 * a cell of a table types two of them, and the second would accept what the first has brought up.
 */
const triggers = ['（', '(', '：', ':', '、', '，', '；', '《', '件', '见', '|'];

/** Kinds that every client knows. */
const kinds: Readonly<Record<SuggestionKind, CompletionItemKind>> = {
  number: CompletionItemKind.Value,
  unit: CompletionItemKind.Unit,
  person: CompletionItemKind.Variable,
  phrase: CompletionItemKind.Keyword,
  deadline: CompletionItemKind.Value,
  attachment: CompletionItemKind.File,
  heading: CompletionItemKind.Module,
  task: CompletionItemKind.Property,
  value: CompletionItemKind.Text,
  row: CompletionItemKind.Snippet,
  snippet: CompletionItemKind.Snippet,
};

/** The library with the built-in snippets behind the team's. */
function withBuiltIn(library: Library): Library {
  return { ...library, snippets: [...library.snippets, ...builtInSnippets] };
}

function textEditOf({ from, to, replaceTo }: Suggestion, newText: string, line: number, client: Client) {
  const range = rangeInLine(line, from, to);
  if (replaceTo === to || !client.completionInsertReplace) return { newText, range };
  return { newText, insert: range, replace: rangeInLine(line, from, replaceTo) };
}

/** What a list of suggestions is made for. */
interface Asked {
  /** Where the cursor is. */
  readonly line: number;
  /** The letters before it: pinyin. */
  readonly letters: string;
  readonly client: Client;
  readonly spell: Speller;
}

/**
 * A suggestion as the client understands it.
 * @param order its place in the list, as editors sort by themselves what matches equally well
 */
function toCompletionItem(
  suggestion: Suggestion,
  { line, order, letters, client, spell }: Asked & { readonly order: number },
): CompletionItem {
  const { label, insert = label, isSnippet = false, detail, origin, names = [], pinyin } = suggestion;
  const asSnippet = isSnippet && client.completionSnippets;
  const syllables = pinyin === undefined ? spell(label) : pinyin.split(/\s+/u);
  const item: CompletionItem = {
    label,
    kind: kinds[suggestion.kind],
    sortText: String(order).padStart(5, '0'),
    filterText: filterText([label, ...names, ...names.map((name) => spell(name).join(' '))], syllables, letters),
    insertTextFormat: asSnippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    textEdit: textEditOf(suggestion, isSnippet && !asSnippet ? snippetAsText(insert) : insert, line, client),
  };
  if (client.completionLabelDetails) {
    if (origin !== undefined) item.labelDetails = { description: origin.library };
    if (detail !== undefined && detail !== '') item.detail = detail;
    return item;
  }
  const all = [detail, origin?.library].filter((one) => one !== undefined && one !== '');
  if (all.length > 0) item.detail = all.join(' · ');
  return item;
}

/** The item with what it inserts as its documentation, where that is more than its label. */
function resolved(item: CompletionItem): CompletionItem {
  const newText = item.textEdit?.newText;
  if (newText === undefined || newText === item.label) return item;
  const text = item.insertTextFormat === InsertTextFormat.Snippet ? snippetAsText(newText) : newText;
  return { ...item, documentation: text.trimEnd() };
}

/** textDocument/completion and completionItem/resolve. */
export const completions: Feature = {
  capabilities: () => ({
    completionProvider: {
      triggerCharacters: triggers,
      resolveProvider: true,
      completionItem: { labelDetailsSupport: true },
    },
  }),
  register({ connection, core, client, host, documents, session, settings, logError }) {
    const nothing: CompletionList = { isIncomplete: false, items: [] };
    connection.onCompletion(({ textDocument: { uri }, position, context }, token) =>
      runSafe<CompletionList>(logError, { method: 'textDocument/completion', uri }, token, nothing, async () => {
        if (isTeamFile(uri)) return (await completeTeamFile(documents.get(uri), position, settings, client)) ?? nothing;
        // The text that the position is of: while the first request loads what it needs, the user types on.
        const snapshot = session.snapshot(uri);
        if (snapshot === undefined) return nothing;
        const [{ library }, spell] = await Promise.all([settings.inForce(uri), loadSpeller()]);
        const isTriggered = context?.triggerKind === CompletionTriggerKind.TriggerCharacter;
        const found = core.complete(snapshot.plan, withBuiltIn(library), position, { year: host.year(), isTriggered });
        const { line, character } = position;
        const letters = /(?<![a-z])[a-z]*$/u.exec(
          snapshot.plan.lines[line]?.slice(0, character).toLowerCase() ?? '',
        )![0];
        const items = found.map((suggestion, order) =>
          toCompletionItem(suggestion, { line, order, letters, client, spell }),
        );
        // Of words that are written on without pinyin the next may be the last: the editor asks again, as a list that
        // it narrows by itself would stay open with the whole word in it and take the Enter key.
        return { isIncomplete: letters === '' && items.length > 0, items };
      }),
    );
    connection.onCompletionResolve(resolved);
  },
};
