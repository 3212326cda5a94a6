import type { FileAnswer, FolderAnswer } from '../../config/library';

/** A file in a folder. */
export interface ListedFile {
  readonly uri: string;
  /** Another one where the file has changed. */
  readonly stamp: string;
}

/** What was found in a folder. */
export interface FileList {
  readonly files: readonly ListedFile[];
  /** Whether there was so much in it that not all of it was looked at. */
  readonly isCut: boolean;
}

/** What the server needs of the world around it; `main.ts` gives it Node's, the tests give it their own. */
export interface Host {
  /**
   * The text of a file, in whatever encoding it is.
   * @param uri the file's URI, of any scheme
   * @returns undefined where there is no such file, or none can be had under such a scheme
   * @throws where the file is there but can't be read, or is no text
   */
  readFile(uri: string): Promise<string | undefined>;
  /**
   * The files below a folder.
   * @param folder   the folder's URI, of any scheme; where files of a scheme can't be listed there are none
   * @param isWanted is asked with each file's name
   */
  listFiles(folder: string, isWanted: (name: string) => boolean): Promise<FileList>;
  /**
   * A file's bytes, or why it can't be read.
   * @param uri  of any scheme; undefined where there is no such file, or none can be had under such a scheme
   * @param most a larger file is not read
   */
  readBytes(uri: string, most: number): Promise<FileAnswer>;
  /** The names in a folder; undefined where there is none. Links are named, not followed. */
  listFolder(uri: string): Promise<FolderAnswer>;
  /** The URI of the folder with the built-in libraries; undefined where they are not shipped. */
  readonly packs: string | undefined;
  /** Calls back after everything that has already arrived had its turn in the event loop. */
  soon(callback: () => void): void;
  /** Calls back after so many milliseconds; does not keep the process alive. */
  later(callback: () => void, milliseconds: number): void;
  /** Milliseconds of a clock that only goes forward. */
  now(): number;
  /** The year that it is. */
  year(): number;
  /** What stands before `<id>.md` in the URI of a rule's page; undefined where the pages are not shipped. */
  readonly docs: string | undefined;
}
