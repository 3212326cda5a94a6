import type { FileAnswer, Files, FolderAnswer } from '../../config/library';
import { folderAround } from '../protocol/uris';

type LaterFiles = Files<Promise<FileAnswer | FolderAnswer>>;

/** Files that know what was asked of them: what is not there is asked for too, and matters when it comes. */
export interface AskedFiles extends LaterFiles {
  /** Whether a file or folder was asked for, the folder that it lies in, or anything in it. */
  dependOn(uri: string): boolean;
  /** Whether a file’s text was asked for. */
  dependOnText(uri: string): boolean;
  /** Forgets all that was asked for. */
  forget(): void;
}

/** @param files what answers */
export function rememberAsked(files: LaterFiles): AskedFiles {
  const texts = new Set<string>();
  const lists = new Set<string>();
  return {
    read(path, most) {
      texts.add(path);
      return files.read(path, most);
    },
    list(path) {
      lists.add(path);
      return files.list(path);
    },
    dependOn(uri) {
      if (texts.has(uri) || [uri, folderAround(uri)].some((path) => lists.has(path))) return true;
      return [...texts, ...lists].some((path) => path.startsWith(`${uri}/`));
    },
    dependOnText: (uri) => texts.has(uri),
    forget() {
      texts.clear();
      lists.clear();
    },
  };
}
