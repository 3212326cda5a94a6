import { DocumentHighlightKind } from '../protocol/values';
import type { Definition, DefinitionLink, DocumentHighlight, DocumentLink, Location } from 'vscode-languageserver';
import { definitionAt, fileLinks, highlightsAt, innerLinks, referencesAt } from '../../core';
import type { Position } from '../../core';
import { answer } from '../protocol/answer';
import { folderAround, uriPaths } from '../protocol/uris';
import type { Feature } from '../session/feature';

/** The address of a place of a document, with lines and columns from 1, as editors and people count. */
function placeUri(uri: string, { line, character }: Position): string {
  return `${uri}#L${line + 1},${character + 1}`;
}

/** textDocument/definition: the heading of 第12项, the sheet of 附件1, an item's rows and a row's items. */
export const definitions: Feature = {
  capabilities: () => ({ definitionProvider: true }),
  register(server) {
    const { connection, client } = server;
    connection.onDefinition(
      answer<{ textDocument: { uri: string }; position: Position }, Definition | DefinitionLink[] | null>(
        server,
        'textDocument/definition',
        null,
        ({ uri, plan }, { position }) => {
          const found = definitionAt(plan, position);
          if (found === undefined) return null;
          if (!client.definitionLinks)
            return found.targets.map(({ selectionRange }): Location => ({ uri, range: selectionRange }));
          return found.targets.map(({ range, selectionRange }) => ({
            originSelectionRange: found.origin,
            targetUri: uri,
            targetRange: range,
            targetSelectionRange: selectionRange,
          }));
        },
      ),
    );
  },
};

/** textDocument/references. */
export const references: Feature = {
  capabilities: () => ({ referencesProvider: true }),
  register(server) {
    server.connection.onReferences(
      answer(server, 'textDocument/references', [] as Location[], ({ uri, plan }, { position, context }) =>
        referencesAt(plan, position)
          .filter(({ isDeclaration }) => context.includeDeclaration || !isDeclaration)
          .map(({ range }) => ({ uri, range })),
      ),
    );
  },
};

/** textDocument/documentHighlight: the other places of a unit or an attachment. */
export const highlights: Feature = {
  capabilities: () => ({ documentHighlightProvider: true }),
  register(server) {
    server.connection.onDocumentHighlight(
      answer(server, 'textDocument/documentHighlight', [] as DocumentHighlight[], ({ plan }, { position }) =>
        highlightsAt(plan, position).map((range) => ({ range, kind: DocumentHighlightKind.Text })),
      ),
    );
  },
};

/** The address of a file beside a document; undefined where the document lies nowhere, or the path is none. */
function fileUri(uri: string, path: string): string | undefined {
  if (uri.startsWith('untitled:')) return undefined;
  try {
    return uriPaths.join(folderAround(uri), decodeURIComponent(path));
  } catch {
    return undefined;
  }
}

/** textDocument/documentLink: 见附件1 and 第12项, where they lead to one place, and links to files. */
export const documentLinks: Feature = {
  capabilities: () => ({ documentLinkProvider: {} }),
  register(server) {
    const { connection, client } = server;
    connection.onDocumentLinks(
      answer(server, 'textDocument/documentLink', [] as DocumentLink[], ({ uri, plan }) => [
        ...innerLinks(plan).map(({ range, target, title }) => ({
          range,
          target: placeUri(uri, target),
          ...(client.linkTooltips ? { tooltip: title } : {}),
        })),
        ...fileLinks(plan).flatMap(({ range, path }) => {
          const target = fileUri(uri, path);
          return target === undefined ? [] : [{ range, target, ...(client.linkTooltips ? { tooltip: path } : {}) }];
        }),
      ]),
    );
  },
};
