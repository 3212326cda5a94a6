/** The snippets that everybody has: the file that VS Code reads too, bundled as data. */
import file from '../../../../snippets/plan.code-snippets';
import type { LibrarySnippet } from '../../core';

const origin = { library: '核稿', file: undefined };

/** The built-in snippets in the order of the file. */
export const builtInSnippets: readonly LibrarySnippet[] = Object.entries(file).map(
  ([label, { body, description }]) => ({
    label,
    body: typeof body === 'string' ? body : body.join('\n'),
    description,
    prefixes: [],
    pinyin: undefined,
    origin,
  }),
);
