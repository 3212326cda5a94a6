/** The tasks that stand below a heading without numbers: each begins with its own heading and ends in its own note. */
import type { Duty, Paragraph, Section } from './model';
import { comparePositions } from '../text/range';
import type { Position } from '../text/range';
import { rangeIn } from './passages/passages';
import { startsOf } from './pieces';

/** The heading with which a paragraph begins, and the text that runs on from it. */
const heading = /^\s*([^。；，：:\s]{4,30})。(?=.{8})/u;
/** One note may close all of an item's text; so many part its tasks. */
const fewest = 2;

const startOf = ({ pieces: [first] }: Paragraph): Position => ({ line: first!.line, character: first!.from });

/** A task: its paragraphs, and the notes at their end. */
interface Group {
  readonly paragraphs: readonly Paragraph[];
  readonly duties: Duty[];
}

/** The paragraphs below an item's heading, up to each of its notes; those behind the last note close it. */
function groupsOf({ line, paragraphs, duties }: Section): readonly Group[] {
  const groups: Group[] = [];
  let next = paragraphs.findIndex((one) => startOf(one).line > line);
  if (next < 0) return groups;
  for (const duty of duties) {
    const own: Paragraph[] = [];
    while (next < paragraphs.length && comparePositions(startOf(paragraphs[next]!), duty.range.start) < 0)
      own.push(paragraphs[next++]!);
    const last = groups[groups.length - 1];
    if (own.length > 0 || last === undefined) groups.push({ paragraphs: own, duties: [duty] });
    else last.duties.push(duty);
  }
  return groups;
}

/**
 * The tasks of an item that are not numbered, each as an item below it with a title, paragraphs and notes of its own.
 * @returns none where the item is one task
 */
export function unnumberedIn(item: Section): readonly Section[] {
  if (item.form !== 'alone' || item.duties.length < fewest || item.children.length > 0) return [];
  if (item.duties.some(({ form }) => form !== 'paren')) return [];
  const groups = groupsOf(item);
  if (groups.length < fewest) return [];
  const tasks: Section[] = [];
  for (const { paragraphs, duties } of groups) {
    const text = heading.exec(paragraphs[0]?.text ?? '')?.[1];
    if (text === undefined) return [];
    const [{ pieces, text: whole }] = paragraphs as [Paragraph];
    const start = startOf(paragraphs[0]!);
    const from = whole.indexOf(text);
    // The heading may go over a line's end.
    const title = { text, range: rangeIn({ pieces, starts: startsOf(pieces) }, from, from + text.length) };
    const { end } = duties[duties.length - 1]!.range;
    const { line } = start;
    const own = { range: { start, end }, line, lastLine: end.line, title, paragraphs, duties };
    tasks.push({ ...item, ...own, parent: item, form: 'runIn' });
  }
  return tasks;
}
