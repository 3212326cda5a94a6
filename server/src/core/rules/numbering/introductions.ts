import type { Readable } from '../../line/findings';
import type { Plan } from '../../plan/model';
import { LISTED, ORDINAL, POINT } from '../../text/chars';
import { added } from '../../text/lists';
import { rangeInLine } from '../../text/range';
import type { Place } from './places';

/** A place in a sentence. */
interface SentencePlace extends Place {
  /** Whether it begins a line. */
  readonly lineStart: boolean;
}

/** A wrong mark behind the words that introduce a point, in columns of its stretch of a line. */
interface WrongMark {
  /** Where the words begin. */
  readonly from: number;
  /** Where the mark is. */
  readonly at: number;
  readonly newText: '，' | '';
  readonly lineStart: boolean;
}

const none: readonly WrongMark[] = [];

const numerals = '一二三四五六七八九十';
const sentenceStart = '。；：！？”）';
/** 第一、 and 首先、 but not 第一、第二批, 第一、二产业 and 首先、其次、最后. */
const ordinal = /^(?:第[一二三四五六七八九十]{1,3}|首先)(?=、(?!第|[一二三四五六七八九十]|其次|最后))/u;
/** 一是， */
const introduction = /^[一二三四五六七八九十]{1,2}是(?=[，、：]\S)/u;

/** Such words where they begin a sentence, with a wrong mark behind them. */
function take(shadow: string, pattern: RegExp, from: number, newText: '，' | ''): WrongMark | undefined {
  const before = shadow.slice(0, from).trimEnd();
  if (before !== '' && !sentenceStart.includes(before[before.length - 1]!)) return undefined;
  const match = pattern.exec(shadow.slice(from, from + 8));
  return match === null ? undefined : { from, at: from + match[0].length, newText, lineStart: before === '' };
}

/** The wrong marks in a stretch of a line. Few have these characters: to look for them costs less than a pattern. */
function wrongMarksIn({ shadow, bits }: Readable): readonly WrongMark[] {
  let found: readonly WrongMark[] = none;
  const add = (pattern: RegExp, from: number, newText: '，' | ''): void => {
    const own = take(shadow, pattern, from, newText);
    if (own !== undefined) found = added(found, own);
  };
  if ((bits & LISTED) !== 0) {
    if ((bits & ORDINAL) !== 0)
      for (let at = shadow.indexOf('第'); at >= 0; at = shadow.indexOf('第', at + 1))
        if (numerals.includes(shadow[at + 1] ?? ' ')) add(ordinal, at, '，');
    const first = shadow.indexOf('首先、');
    if (first >= 0) add(ordinal, first, '，');
  }
  if ((bits & POINT) === 0) return found;
  for (let at = shadow.indexOf('是'); at >= 0; at = shadow.indexOf('是', at + 1)) {
    if (!'，、：'.includes(shadow[at + 1] ?? ' ') || !numerals.includes(shadow[at - 1] ?? ' ')) continue;
    const begin = numerals.includes(shadow[at - 2] ?? ' ') ? at - 2 : at - 1;
    add(introduction, begin, '');
  }
  return found;
}

/** Wrong marks after the words that introduce the points of a list in running text. */
export function introductions(plan: Plan): {
  readonly ordinals: readonly SentencePlace[];
  readonly commas: readonly SentencePlace[];
} {
  const ordinals: SentencePlace[] = [];
  const commas: SentencePlace[] = [];
  for (const { pieces } of plan.paragraphs) {
    for (const { line, from, to } of pieces) {
      const { text, bits, findings } = plan.facts[line]!;
      if ((bits & (LISTED | POINT)) === 0) continue;
      for (const mark of findings.stretch(from, to).remember(wrongMarksIn)) {
        const at = from + mark.at;
        const words = text.slice(from + mark.from, at);
        const { newText, lineStart } = mark;
        const range = rangeInLine(line, at, at + 1);
        const place = { range, newText, found: words + text[at]!, right: words + newText, lineStart };
        (newText === '' ? commas : ordinals).push(place);
      }
    }
  }
  return { ordinals, commas };
}
