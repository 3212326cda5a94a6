/**
 * What a team knows besides the document: its units' names, its snippets, templates and terms. Plain data, put together
 * outside the core; features and rules are given it beside the plan and never read a file.
 */

/** Where an entry comes from. */
export interface Origin {
  /** The library's name as users see it. */
  readonly library: string;
  /** The file's URI or path; undefined for what is built in. */
  readonly file: string | undefined;
}

/** A unit of the team's roster. */
export interface LibraryUnit {
  /** 全称. */
  readonly name: string;
  /** 规范简称. */
  readonly short: string | undefined;
  /** Other names that are accepted. */
  readonly aliases: readonly string[];
  /** Names that it had, and until when (as written, `2024` or `2024-05`), where that is known. */
  readonly former: readonly { readonly name: string; readonly until: string | undefined }[];
  /** 级别, as the team writes it. */
  readonly level: string | undefined;
  readonly parent: string | undefined;
  readonly departments: readonly string[];
  /** Who may lead: names of its leaders. */
  readonly leaders: readonly string[];
  readonly origin: Origin;
}

/** A snippet in the syntax of VS Code: `$1`, `${1:name}`, `${1|a,b|}`, `$0`. */
export interface LibrarySnippet {
  readonly label: string;
  readonly body: string;
  readonly description: string | undefined;
  /** What it can be found by besides its label. */
  readonly prefixes: readonly string[];
  /** Its label in full pinyin, syllables parted by spaces, where the author gave it. */
  readonly pinyin: string | undefined;
  readonly origin: Origin;
}

/** A document to begin with; its body is a snippet. */
export interface LibraryTemplate {
  readonly name: string;
  readonly body: string;
  readonly origin: Origin;
}

/** How a word is to be written. */
export interface LibraryTerm {
  /** What is not to be written; a plain string. */
  readonly avoid: string;
  /** What to write in its place, likeliest first; empty where there is no substitute. */
  readonly prefer: readonly string[];
  readonly reason: string | undefined;
  readonly origin: Origin;
}

export interface Library {
  readonly units: readonly LibraryUnit[];
  readonly snippets: readonly LibrarySnippet[];
  readonly templates: readonly LibraryTemplate[];
  readonly terms: readonly LibraryTerm[];
}

/** A library without entries. */
export const emptyLibrary: Library = { units: [], snippets: [], templates: [], terms: [] };
