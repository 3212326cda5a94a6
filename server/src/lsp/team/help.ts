/** Completion and hover in the teams' own files. */
import { CompletionItemKind } from '../protocol/values';
import type { CompletionList, Hover, Position } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Shape } from '../../config/data/shape';
import type * as Documents from '../../config/library/documents';
import { explainInYaml, suggestInYaml } from '../../config/library/yaml-help';
import { rangeInLine } from '../../core';
import { toMarkup } from '../protocol/markup';
import { nameIn, placeBelow, plainUri } from '../protocol/uris';
import type { Client } from '../session/client';
import type { SettingsStore } from '../settings/settings';

/** Whether a file of such a name is a team's: other projects have a units.yaml too. */
async function isOfTeam(uri: string, settings: SettingsStore): Promise<boolean> {
  if (nameIn(uri).startsWith('planlint.')) return true;
  const { libraries } = await settings.teamOf(uri);
  return libraries.some(({ folder }) => placeBelow(folder, plainUri(uri)) !== undefined);
}

/** What may stand in a document; undefined where nothing is known of it. */
async function shapeOf({ uri }: TextDocument, settings: SettingsStore): Promise<Shape | undefined> {
  if (!(await isOfTeam(uri, settings))) return undefined;
  // Plans need nothing of it.
  const { documentKinds } = require('../../config/library/documents') as typeof Documents;
  return documentKinds[nameIn(uri)]?.shape;
}

/** What may be written at a place of a team's file; undefined in files of which nothing is known. */
export async function completeTeamFile(
  document: TextDocument | undefined,
  position: Position,
  settings: SettingsStore,
  { completionFormat }: Client,
): Promise<CompletionList | undefined> {
  const shape = document && (await shapeOf(document, settings));
  if (shape === undefined) return undefined;
  const items = suggestInYaml(document!.getText(), shape, position).map(({ label, insert, about, from }, at) => ({
    label,
    kind: insert === label ? CompletionItemKind.Value : CompletionItemKind.Property,
    sortText: String(at).padStart(4, '0'),
    textEdit: { range: rangeInLine(position.line, from, position.character), newText: insert },
    ...(about === '' ? {} : { documentation: toMarkup(about, completionFormat) }),
  }));
  return { isIncomplete: false, items };
}

/** What a key of a team's file means; null where there is nothing to say. */
export async function hoverInTeamFile(
  document: TextDocument | undefined,
  position: Position,
  settings: SettingsStore,
  { hoverFormat }: Client,
): Promise<Hover | null> {
  const shape = document && (await shapeOf(document, settings));
  const found = shape && explainInYaml(document!.getText(), shape, position);
  if (found === undefined) return null;
  const range = rangeInLine(position.line, found.from, found.to);
  return { range, contents: toMarkup(found.about, hoverFormat) };
}
