import type { FileAnswer, Files, FolderAnswer } from '../../config/library';
import { folderAround } from '../protocol/uris';

type LaterFiles = Files<Promise<FileAnswer | FolderAnswer>>;

/** Files that know what was asked of them: what is not there is asked for too, and matters when it comes. */
export interface AskedFiles extends LaterFiles {
  /** Whether a file or folder was asked for, or anything in it. */
  dependOn(uri: string): boolean;
  /** Forgets all that was asked for. */
  forget(): void;
}

/** @param files what answers */
export function rememberAsked(files: LaterFiles): AskedFiles {
  const asked = new Set<string>();
  return {
    read(path, most) {
      asked.add(path);
      return files.read(path, most);
    },
    list(path) {
      asked.add(path);
      return files.list(path);
    },
    dependOn(uri) {
      if (asked.has(uri) || asked.has(folderAround(uri))) return true;
      return [...asked].some((path) => path.startsWith(`${uri}/`));
    },
    forget: () => asked.clear(),
  };
}
