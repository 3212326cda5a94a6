/**
 * What a team knows besides the document: its units' names, its snippets, templates and terms. Plain data, put together
 * outside the core; features and rules are given it beside the plan and never read a file.
 */
import type { Columns } from '../text/range';

/** Where an entry comes from. */
export interface Origin {
  /** The library's name as users see it. */
  readonly library: string;
  /** The library's version, where it names one. */
  readonly version?: string | undefined;
  /** The file's URI or path; undefined for what is built in. */
  readonly file: string | undefined;
  /** The line in the file, from 0. */
  readonly line?: number | undefined;
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
  /** What kind of text it is, as the team sorts its snippets. */
  readonly kind?: string | undefined;
  readonly origin: Origin;
}

/** A document to begin with; its body is a snippet. */
export interface LibraryTemplate {
  readonly name: string;
  readonly body: string;
  readonly origin: Origin;
}

/** A pattern of a team, made outside the core, as the core has no patterns that are safe in anybody's hands. */
export interface TermPattern {
  /** All places in a text, from left to right and apart; in time that grows with the text and no faster. */
  find(text: string): readonly Columns[];
}

/** How a word is to be written. */
export interface LibraryTerm {
  /** What is not to be written; a plain string, of a pattern its source, of `always` the right form itself. */
  readonly avoid: string;
  /** What to write in its place, likeliest first; empty where there is no substitute. */
  readonly prefer: readonly string[];
  readonly reason: string | undefined;
  /**
   * avoid (the default): not to be written, or to be written as `prefer` says. always: written so and not otherwise in
   * case or width. after: `avoid` may stand only after `full` has stood before.
   */
  readonly kind?: 'avoid' | 'always' | 'after';
  /** In place of `avoid` as a plain string. */
  readonly pattern?: TermPattern | undefined;
  /** Of `after`: what has to stand before. */
  readonly full?: string | undefined;
  /** Longer words in which it is right. */
  readonly except?: readonly string[];
  readonly origin: Origin;
}

/** All that a team knows, of all its libraries, in the order of their precedence. */
export interface Library {
  readonly units: readonly LibraryUnit[];
  readonly snippets: readonly LibrarySnippet[];
  readonly templates: readonly LibraryTemplate[];
  readonly terms: readonly LibraryTerm[];
}

/** A library without entries. */
export const emptyLibrary: Library = { units: [], snippets: [], templates: [], terms: [] };

/** The library as messages name it: `公共卫生用语 1.2.0`. */
export function originName({ library, version }: Origin): string {
  return version === undefined ? library : `${library} ${version}`;
}
