import type { Plan } from '../plan/model';
import type { Finding, Rule } from '../rules/rule';
import type { Position } from '../text/range';
import { shortHash } from '../text/hash';

/** How many characters before and after the beginning of a problem belong to its fingerprint. */
const before = 8;
const after = 16;

const numbers = /[0-9０-９①-⑳㉑-㉟㊱-㊿〇零一二三四五六七八九十百千]+/gu;

/**
 * The fingerprints of all problems of a document, in their order. Each comes from the rule, the kind of message and its
 * words, and from the words around the place; numbers count nowhere, so that it survives renumbering and edits
 * elsewhere. The second and third of a kind get `-2` and `-3`.
 */
export function fingerprints(
  plan: Plan,
  found: readonly { readonly rule: Rule; readonly finding: Finding }[],
): string[] {
  const seen = new Map<string, number>();
  return found.map(({ rule, finding }) => {
    const words = Object.values(finding.data ?? {}).map((value) => String(value).replace(numbers, '#'));
    const hash = shortHash([rule.id, finding.message, ...words, wordsAround(plan, finding.range.start)].join('\n'));
    const count = (seen.get(hash) ?? 0) + 1;
    seen.set(hash, count);
    return count === 1 ? hash : `${hash}-${count}`;
  });
}

/** The characters next to a place on its line, without spaces, digits, and the numbers of headings. */
function wordsAround(plan: Plan, { line, character }: Position): string {
  const { shadow, blocks } = plan.facts[line]!;
  const counts = (at: number): boolean => {
    const unit = shadow.charCodeAt(at);
    const isDigit = unit >= 0x30 && unit <= 0x39;
    return (
      unit > 0x20 && !isDigit && !blocks.some(({ marker }) => marker && marker.whole.from <= at && at < marker.whole.to)
    );
  };
  let head = '';
  for (let at = character - 1; at >= 0 && head.length < before; at--) if (counts(at)) head = shadow[at]! + head;
  let tail = '';
  for (let at = character; at < shadow.length && tail.length < after; at++) if (counts(at)) tail += shadow[at]!;
  return `${head}|${tail}`;
}
