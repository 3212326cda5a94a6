/** Files as libraries are read from: what is open in the editor goes before what is on the disk. */
import type { Connection, TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Failure } from '../../config/failure';
import type { FileAnswer, Files, FolderAnswer } from '../../config/library';
import { nameIn, parseUri, plainUri } from '../protocol/uris';
import type { Client } from '../session/client';
import type { Host } from '../session/host';

/** What a client answers that reads files for us; bytes as base64. */
type ClientFile = { readonly base64: string } | Failure | null;

/** The files, and what of them is text. */
export interface TeamFiles extends Files<Promise<FileAnswer | FolderAnswer>> {
  /** A file's text in UTF-8; undefined where there is none. @throws Unreadable where it can't be read */
  text(uri: string): Promise<string | undefined>;
}

/** A file that is to be changed and can't be read; its message, for people, says why. */
export class Unreadable extends Error {}

/** So large may a file be that is edited. */
const mostToEdit = 5 * 1024 * 1024;

/**
 * Reads open documents, the disk, and by way of the client what only it can reach (virtual workspaces).
 * @param documents the open documents, by their URIs as the client spells them
 */
export function teamFiles(
  connection: Connection,
  host: Host,
  client: Client,
  documents: TextDocuments<TextDocument>,
): TeamFiles {
  const isOurs = (uri: string): boolean => client.options.files && parseUri(uri).scheme !== 'file';

  function openText(uri: string): string | undefined {
    const known = documents.get(uri);
    if (known !== undefined) return known.getText();
    // A client may spell a URI in another way.
    return documents
      .all()
      .find((document) => plainUri(document.uri) === uri)
      ?.getText();
  }

  /** Asks the client; where it gives no answer, that is the reason why there is no such file. */
  async function ask<Answer>(method: string, params: object): Promise<Answer | Failure> {
    try {
      return await connection.sendRequest<Answer>(method, params);
    } catch (error) {
      return { error: `编辑器没有读（${error instanceof Error ? error.message : String(error)}）` };
    }
  }

  const reader: TeamFiles = {
    async read(uri, most) {
      const text = openText(uri);
      if (text !== undefined) return { text };
      if (!isOurs(uri)) return host.readBytes(uri, most);
      const found = await ask<ClientFile>('planlint/readFile', { uri, most });
      if (found === null || 'error' in found) return found ?? undefined;
      return { bytes: Buffer.from(found.base64, 'base64') };
    },
    async list(uri) {
      if (!isOurs(uri)) return host.listFolder(uri);
      return (await ask<FolderAnswer | null>('planlint/listFolder', { uri })) ?? undefined;
    },
    async text(uri) {
      const found = (await reader.read(uri, mostToEdit)) as FileAnswer;
      if (found === undefined || 'text' in found) return found?.text;
      if ('error' in found) throw new Unreadable(`${nameIn(uri)} 读不了，没有改：${found.error}`);
      try {
        return new TextDecoder('utf-8', { fatal: true }).decode(found.bytes);
      } catch {
        throw new Unreadable(`${nameIn(uri)} 的编码不是 UTF-8，没有改；请先用编辑器另存为 UTF-8`);
      }
    },
  };
  return reader;
}
