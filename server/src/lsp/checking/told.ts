import type { Diagnostic, DiagnosticRelatedInformation } from 'vscode-languageserver';
import { sameRange } from '../../core';
import type { Plan } from '../../core';

/** What a client was last told of a document. */
export interface Told {
  readonly resultId: string;
  /** The lines that it was told of: a line that was edited since is another there. */
  readonly facts: Plan['facts'];
  readonly items: readonly Diagnostic[];
}

function areRelatedAlike(
  some: readonly DiagnosticRelatedInformation[] = [],
  others: readonly DiagnosticRelatedInformation[] = [],
): boolean {
  return (
    some.length === others.length &&
    some.every(({ message, location }, at) => {
      const other = others[at]!;
      return message === other.message && sameRange(location.range, other.location.range);
    })
  );
}

function areAlike(one: Diagnostic, other: Diagnostic): boolean {
  return (
    one.code === other.code &&
    one.severity === other.severity &&
    one.message === other.message &&
    sameRange(one.range, other.range) &&
    areRelatedAlike(one.relatedInformation, other.relatedInformation)
  );
}

/**
 * Whether what was told still holds, so that the client need not be told again: the diagnostics are the same, and no
 * line of theirs was edited, where the editor may have moved or stretched what it marks.
 * @param facts the lines of the document as it is now
 * @param items its diagnostics
 */
export function stillHolds(told: Told, facts: Plan['facts'], items: readonly Diagnostic[]): boolean {
  if (told.facts.length !== facts.length || told.items.length !== items.length) return false;
  return items.every((item, at) => {
    if (!areAlike(item, told.items[at]!)) return false;
    for (let line = item.range.start.line; line <= item.range.end.line; line++)
      if (facts[line] !== told.facts[line]) return false;
    return true;
  });
}
