/** Finds headings whose points are not the sum of those below them: 一、组织领导（20分） above （一）…（8分） and （二）…（10分）. */
import type { Plan, Section } from '../../plan/model';
import type { Range } from '../../text/range';
import { rangeInLine } from '../../text/range';
import { flatMapList, mapList } from '../../text/lists';

/** A heading's points, those of its items, and what these sum up to. */
export interface WrongScore {
  readonly range: Range;
  readonly found: string;
  readonly parts: readonly Range[];
  readonly sum: number;
}

interface Score {
  readonly points: number;
  readonly range: Range;
  readonly text: string;
}

const inBrackets = /[（(]\s*(\d{1,3}(?:\.\d{1,2})?)\s*分\s*[)）]/gu;
/** What is given or taken besides, and what is more than a heading may give. */
const besides = /加分|扣分|减分|倒扣|附加|奖励|最高|封顶|不超过|否决|每/u;
const hundredths = 100;

/** The points of a heading, at its end. */
function scoreOfTitle({ title }: Section): Score | undefined {
  const { text, range } = title;
  if (!/分\s*[)）]\s*$/u.test(text) || range.start.line !== range.end.line) return undefined;
  const last = [...text.matchAll(inBrackets)].at(-1);
  if (last === undefined || last.index + last[0].length < text.trimEnd().length) return undefined;
  const from = range.start.character + last.index;
  return { points: Number(last[1]), range: rangeInLine(range.start.line, from, from + last[0].length), text: last[0] };
}

/** The points of an item: at the end of its heading, else the only ones in its first paragraph. */
function scoreOf(section: Section): Score | undefined {
  const own = scoreOfTitle(section);
  if (own !== undefined) return own;
  const [first] = section.paragraphs;
  if (first === undefined || first.pieces.length !== 1 || section.children.length > 0) return undefined;
  const found = [...first.text.matchAll(inBrackets)];
  if (found.length !== 1) return undefined;
  const [{ index, 0: text, 1: points }] = found as [RegExpExecArray];
  const { line, from } = first.pieces[0]!;
  return { points: Number(points), range: rangeInLine(line, from + index, from + index + text.length), text };
}

/** The headings of a plan whose points are not the sum of those of all items right below them. */
export function wrongScores({ sections }: Plan): readonly WrongScore[] {
  return flatMapList(sections, (section): readonly WrongScore[] => {
    const { children, title } = section;
    if (children.length < 2 || !title.text.includes('分') || besides.test(title.text)) return [];
    const total = scoreOfTitle(section);
    if (total === undefined || children.some((child) => besides.test(child.title.text))) return [];
    const scores = mapList(children, scoreOf);
    if (scores.includes(undefined)) return [];
    const parts = scores as readonly Score[];
    const sum = parts.reduce((all, { points }) => all + Math.round(points * hundredths), 0) / hundredths;
    if (sum === total.points) return [];
    return [{ range: total.range, found: total.text, parts: mapList(parts, ({ range }) => range), sum }];
  });
}
