import type { Piece, Plan } from '../../plan/model';
import { LISTED, ORDINAL, POINT } from '../../text/chars';
import { rangeInLine } from '../../text/range';
import type { Place } from './places';

/** A place in a sentence. */
interface SentencePlace extends Place {
  /** Whether it begins a line. */
  readonly lineStart: boolean;
}

const numerals = '一二三四五六七八九十';
const sentenceStart = '。；：！？”）';
/** 第一、 and 首先、 but not 第一、第二批 and 第一、二产业. */
const ordinal = /^(?:第[一二三四五六七八九十]{1,3}|首先)(?=、(?![第一二三四五六七八九十]))/u;
/** 一是， */
const introduction = /^[一二三四五六七八九十]{1,2}是(?=[，、：]\S)/u;

/** Such words in the text of one piece, where they begin a sentence, with a wrong mark behind them. */
function take(plan: Plan, { line, from }: Piece, pattern: RegExp, at: number, newText: string, into: SentencePlace[]) {
  const { text, shadow } = plan.facts[line]!;
  const before = shadow.slice(from, at).trimEnd();
  if (before !== '' && !sentenceStart.includes(before[before.length - 1]!)) return;
  const match = pattern.exec(shadow.slice(at, at + 8));
  if (match === null) return;
  const start = at + match[0].length;
  const words = text.slice(at, start);
  const range = rangeInLine(line, start, start + 1);
  into.push({ range, newText, found: words + text[start]!, right: words + newText, lineStart: before === '' });
}

/** Wrong marks after the words that introduce the points of a list in running text. */
export function introductions(plan: Plan): {
  readonly ordinals: readonly SentencePlace[];
  readonly commas: readonly SentencePlace[];
} {
  const ordinals: SentencePlace[] = [];
  const commas: SentencePlace[] = [];
  for (const { pieces } of plan.paragraphs) {
    for (const piece of pieces) {
      const { line, from, to } = piece;
      const { shadow, bits } = plan.facts[line]!;
      // Few lines have these characters: to look for them costs less than a pattern that has to try every place.
      if ((bits & LISTED) !== 0) {
        if ((bits & ORDINAL) !== 0)
          for (let at = shadow.indexOf('第', from); at >= 0 && at < to; at = shadow.indexOf('第', at + 1))
            if (numerals.includes(shadow[at + 1] ?? ' ')) take(plan, piece, ordinal, at, '，', ordinals);
        const first = shadow.indexOf('首先、', from);
        if (first >= 0 && first < to) take(plan, piece, ordinal, first, '，', ordinals);
      }
      if ((bits & POINT) === 0) continue;
      for (let at = shadow.indexOf('是', from); at >= 0 && at < to; at = shadow.indexOf('是', at + 1)) {
        if (!'，、：'.includes(shadow[at + 1] ?? ' ') || !numerals.includes(shadow[at - 1] ?? ' ')) continue;
        const begin = numerals.includes(shadow[at - 2] ?? ' ') ? at - 2 : at - 1;
        take(plan, piece, introduction, begin, '', commas);
      }
    }
  }
  return { ordinals, commas };
}
