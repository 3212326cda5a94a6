import { folderUri, plainUri } from '../protocol/uris';

/** The folders of the workspace as they come and go. URIs are given in any spelling, and answered in the plain one. */
export interface WorkspaceFolders {
  /** The innermost folder that a document lies in; undefined for one outside all. */
  around(uri: string): string | undefined;
  change(added: readonly string[], removed: readonly string[]): void;
}

/** @param atStart the folders that the client named first */
export function createFolders(atStart: readonly string[]): WorkspaceFolders {
  const plain = (uri: string): string => folderUri(plainUri(uri));
  let folders = atStart.map(plain);
  return {
    around(uri) {
      const document = plainUri(uri);
      const around = folders.filter((folder) => document.startsWith(`${folder}/`));
      return around.sort((a, b) => b.length - a.length)[0];
    },
    change(added, removed) {
      const gone = new Set(removed.map(plain));
      folders = [...folders.filter((folder) => !gone.has(folder)), ...added.map(plain)];
    },
  };
}
