/** What the server needs of the world around it; `main.ts` gives it Node's, the tests give it their own. */
export interface Host {
  /**
   * The text of a file as UTF-8.
   * @param uri the file's URI, of any scheme
   * @returns undefined where there is no such file, or none can be had under such a scheme
   * @throws where the file is there but can't be read
   */
  readFile(uri: string): Promise<string | undefined>;
  /** Calls back after everything that has already arrived had its turn in the event loop. */
  soon(callback: () => void): void;
  /** Milliseconds of a clock that only goes forward. */
  now(): number;
  /** What stands before `<id>.md` in the URI of a rule's page; undefined where the pages are not shipped. */
  readonly docs: string | undefined;
}
