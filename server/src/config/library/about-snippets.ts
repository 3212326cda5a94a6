/** snippets.yaml: what VS Code's form of a snippet has no room for. */
import type { LibrarySnippet, Range } from '../../core';
import { didYouMean } from '../nearest';
import type { Entries } from './entries';
import { readList } from './file';
import type { FileProblem } from './file';
import { shapes } from './shapes';

/** What is said of one snippet. */
export interface AboutSnippet {
  readonly name: string;
  readonly pinyin: string | undefined;
  readonly kind: string | undefined;
  readonly file: string;
  readonly range: Range;
}

/** Reads the file. */
export function readAboutSnippets(file: string, text: string): Entries<AboutSnippet> {
  const { entries, lines, faults } = readList(file, 'snippets.yaml', text, 'snippets', shapes['snippets.yaml']);
  const about = entries.map(({ data, from }): AboutSnippet => {
    const range = lines.range({ from, to: from + 1 });
    const { name, pinyin, kind } = data as unknown as Pick<AboutSnippet, 'name' | 'pinyin' | 'kind'>;
    return { name, pinyin, kind, file, range };
  });
  return { entries: about, problems: faults.found };
}

/**
 * The snippets of several files with what is said of them.
 * @returns them, and what speaks of none of them
 */
export function describeSnippets(
  lists: readonly (readonly LibrarySnippet[])[],
  about: readonly AboutSnippet[],
): Entries<LibrarySnippet> {
  const snippets = lists.flat();
  if (about.length === 0) return { entries: snippets, problems: [] };
  const byName = new Map(about.map((one) => [one.name, one] as const));
  const labels = new Set(snippets.map(({ label }) => label));
  const problems = about
    .filter(({ name }) => !labels.has(name))
    .map(({ name, file, range }): FileProblem => {
      const message = `snippets 文件夹里没有名为“${name}”的片段${didYouMean(name, [...labels])}`;
      return { file, range, message, severity: 'warning' };
    });
  const entries = snippets.map((snippet): LibrarySnippet => {
    const { pinyin = snippet.pinyin, kind = snippet.kind } = byName.get(snippet.label) ?? {};
    return { ...snippet, pinyin, kind };
  });
  return { entries, problems };
}
