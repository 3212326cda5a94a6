/** Which snippets fit at a place, with numbers, year and place filled in. */
import type { LibrarySnippet } from '../../library/library';
import type { SnippetValues } from './facts';
import { isPlanVariable } from './facts';
import { fillSnippet } from './snippet-text';
import type { Draft } from './suggestion';

const leadingNumber = /^(?:\$\{PLAN_(?:SECTION|SUBSECTION|ITEM|NEXT):[^}]*\}|\$PLAN_(?:SECTION|SUBSECTION|ITEM|NEXT))/u;
const plainNumber = /^(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）|\d{1,2}[.．、])/u;

/** Whether a snippet begins a line: it has several, or a number at its head. What is left fits into any sentence. */
export function beginsLine({ body }: LibrarySnippet): boolean {
  return body.includes('\n') || leadingNumber.test(body) || plainNumber.test(body);
}

/** Whether a snippet has a number at its head, so that it may follow one that is written already. */
export function isNumbered({ body }: LibrarySnippet): boolean {
  return leadingNumber.test(body);
}

/**
 * A snippet as something to write.
 * @param isBehindNumber whether the number at its head is written already
 */
export function snippetDraft(snippet: LibrarySnippet, values: SnippetValues, isBehindNumber = false): Draft {
  const { label, description, prefixes, pinyin, kind, origin } = snippet;
  const body = isBehindNumber ? snippet.body.replace(leadingNumber, '') : snippet.body;
  return {
    kind: 'snippet',
    label,
    insert: fillSnippet(body, values, isPlanVariable),
    isSnippet: true,
    detail: kind === undefined || description === undefined ? (kind ?? description) : `${kind} · ${description}`,
    // What is built in needs no mention of where it comes from.
    origin: origin.file === undefined ? undefined : origin,
    names: prefixes,
    pinyin,
  };
}
