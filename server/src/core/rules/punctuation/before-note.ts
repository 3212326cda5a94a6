/** The end of an item's text where the note of who is responsible stands behind it. */
import type { Passage, Plan } from '../../plan/model';
import { rangeIn } from '../../plan/passages/passages';
import { CJK, DIGIT, has, trimEnd } from '../../text/chars';
import type { Spot } from './spots';
import { lastCharacters } from './spots';
import { flatMapList, mapList } from '../../text/lists';

/** Shorter ones are headings with a note behind them. */
const shortest = 28;
/** So many items with a full stop before their notes show that it belongs there. */
const fewestStopped = 3;
/** And so many times as many as those without one. */
const timesAsMany = 4;
const noteEnds = '）)〕';
const openings = '（(〔[【';
const closings = '）)〕]】';
/** What ends a quotation or a title, also in a copy that has straight quotation marks. */
const closing = '”’》"';
const comma = '，,';

/** How an item's text ends before its note. */
interface TextEnd {
  readonly passage: Passage;
  readonly at: number;
  readonly kind: 'stop' | 'comma' | 'bare' | 'other';
}

/** Where the brackets begin that end at `to`, one behind the other: （1分）（市民政局负责）. */
function beforeBrackets(shadow: string, to: number): number {
  let at = trimEnd(shadow, 0, to);
  while (at > 0 && closings.includes(shadow[at - 1]!)) {
    let depth = 0;
    let open = at - 1;
    for (; open >= 0; open--) {
      if (closings.includes(shadow[open]!)) depth++;
      else if (openings.includes(shadow[open]!) && --depth === 0) break;
    }
    if (open < 0) return at;
    at = trimEnd(shadow, 0, open);
  }
  return at;
}

/** How the text of a passage ends that has a note in brackets at its end; undefined where it has none. */
function textEnd(plan: Plan, passage: Passage): TextEnd | undefined {
  const { shadow, pieces } = passage;
  const end = trimEnd(shadow, 0, shadow.length);
  // （…）。: there the full stop stands behind the note.
  if (!noteEnds.includes(shadow[end - 1]!)) return undefined;
  const last = pieces[pieces.length - 1]!;
  const note = plan.facts[last.line]!.notes.findLast(
    ({ form, from, to }) => form === 'paren' && from >= last.from && to <= last.to,
  );
  if (note === undefined || last.to - note.to > shadow.length - end + 1) return undefined;
  const at = beforeBrackets(shadow, shadow.length - (last.to - note.from));
  if (at < shortest) return undefined;
  const mark = shadow[at - 1]!;
  if ('。！？；…'.includes(mark)) return { passage, at, kind: 'stop' };
  if (comma.includes(mark)) return { passage, at, kind: 'comma' };
  const isBare = has(shadow, at - 1, CJK | DIGIT) || (closing.includes(mark) && !'。！？；…'.includes(shadow[at - 2]!));
  // One clause is a heading.
  const isText = shadow.lastIndexOf('。', at - 1) >= 0 || shadow.slice(0, at).split('，').length > 2;
  return { passage, at, kind: isBare && isText ? 'bare' : 'other' };
}

function spotOf({ passage, at, kind }: TextEnd): Spot {
  const range = rangeIn(passage, at - 1, at);
  const isComma = kind === 'comma';
  const edit = { range: isComma ? range : { start: range.end, end: range.end }, newText: '。' };
  const title = isComma ? '把逗号改为句号' : '在括注前加句号';
  return {
    range,
    found: lastCharacters(passage.text, at),
    fixes: [{ title, safe: false, edits: [edit] }],
  };
}

/**
 * Items whose text has no full stop before the note of who is responsible, where nearly all others have one; and those
 * with a comma there.
 */
export function unendedBeforeNotes(plan: Plan, passages: readonly Passage[]): readonly Spot[] {
  const ends = flatMapList(passages, (passage) => textEnd(plan, passage) ?? []);
  const of = (kind: TextEnd['kind']): readonly TextEnd[] => ends.filter((end) => end.kind === kind);
  const [stops, bare] = [of('stop').length, of('bare')];
  const isPractice = stops >= fewestStopped && stops >= bare.length * timesAsMany;
  return mapList([...of('comma'), ...(isPractice ? bare : [])], spotOf);
}
