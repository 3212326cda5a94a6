import type { Plan } from '../../plan/model';
import { rangeInLine } from '../../text/range';
import type { Place } from './places';

/** A place in a sentence. */
interface SentencePlace extends Place {
  /** Whether it begins a line. */
  readonly lineStart: boolean;
}

/** 第一、 and 首先、 where a sentence begins; not 第一、第二批 and 第一、二产业. */
const ordinal = /(第[一二三四五六七八九十]{1,3}|首先|其次|再次|最后)(、)(?![第一二三四五六七八九十])/gu;
/** 一是， where a sentence begins. */
const introduction = /([一二三四五六七八九十]{1,2}是)([，、：])(?=\S)/gu;
const sentenceStart = '。；：！？”）';

/** Wrong marks after the words that introduce the points of a list in running text. */
export function introductions(plan: Plan): {
  readonly ordinals: readonly SentencePlace[];
  readonly commas: readonly SentencePlace[];
} {
  const ordinals: SentencePlace[] = [];
  const commas: SentencePlace[] = [];
  for (const { pieces } of plan.paragraphs) {
    for (const { line, from, to } of pieces) {
      const { shadow } = plan.facts[line]!;
      const search = (pattern: RegExp, mark: string, into: SentencePlace[]): void => {
        const text = shadow.slice(from, to);
        for (const match of text.matchAll(pattern)) {
          const at = from + match.index;
          const before = shadow.slice(from, at).trimEnd();
          if (before !== '' && !sentenceStart.includes(before[before.length - 1]!)) continue;
          const start = at + match[1]!.length;
          const words = plan.lines[line]!.slice(at, start);
          into.push({
            range: rangeInLine(line, start, start + 1),
            newText: mark,
            found: words + plan.lines[line]![start]!,
            right: words + mark,
            lineStart: before === '',
          });
        }
      };
      if (shadow.includes('第') || shadow.includes('首先、')) {
        if (/[一二三四五六七八九十先次后]、/u.test(shadow)) search(ordinal, '，', ordinals);
      }
      if (shadow.includes('是，') || shadow.includes('是、') || shadow.includes('是：'))
        search(introduction, '', commas);
    }
  }
  return { ordinals, commas };
}
