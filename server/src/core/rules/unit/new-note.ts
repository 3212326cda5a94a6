/** The note of units that an item lacks, and where it goes. */
import type { Duty, Plan, Section } from '../../plan/model';
import { endOfOwnText } from '../../plan/own-text';
import { skipSpaces, trimEnd } from '../../text/chars';
import { rangeInLine } from '../../text/range';
import type { Fix } from '../rule';
import { unfilledLabel } from './in-prose';

const usualLabel = '责任单位：';
const unitLabel = /[【]?[^：:，、；。\s（(〔】]{2,6}(?:单位|部门|科室|处室|股室|机构)[】]?[*]{0,2}[：:]/u;
/** What a note is put in, by what another one begins with: new text has full-width marks, whatever that one has. */
const brackets: Readonly<Record<string, string>> = { '（': '（）', '(': '（）', '〔': '〔〕' };

/** A note to be put in. */
interface NewNote {
  readonly text: string;
  readonly isOwnLine: boolean;
  /** Whether it goes before the full stop of the item’s text. */
  readonly beforeStop: boolean;
}

/** A note in the form of another one of the document, its unit left open. */
function newNote(plan: Plan, { range, form }: Duty): NewNote {
  const { start, end } = range;
  const first = plan.lines[start.line]!;
  const last = plan.lines[end.line]!;
  const from = skipSpaces(first, 0, first.length);
  const isOwnLine = start.character === from && end.character >= trimEnd(last, 0, last.length) - 1;
  // A line may be in brackets too, in bold, or begin with who is in charge.
  const opening = first[start.character]!;
  const isInBrackets = form === 'paren' || '（(〔'.includes(opening);
  const inner = first.slice(start.character + (isInBrackets ? 1 : 0), end.character);
  const label = unitLabel.exec(inner)?.[0].replaceAll('*', '').replaceAll(':', '：') ?? usualLabel;
  const [left, right] = isInBrackets ? (brackets[opening] ?? opening) : '';
  const text = `${left ?? ''}${label}待明确${right ?? ''}`;
  return {
    text: isOwnLine ? first.slice(0, from) + text : text,
    isOwnLine,
    beforeStop: !isOwnLine && last[end.character] === '。',
  };
}

/**
 * The fix that puts a note behind an item, its unit left open.
 * @param model another note of the document, whose form the new one has
 */
export function noteFix(plan: Plan, item: Section, model: Duty): Fix {
  const label = unfilledLabel(item)?.pieces.at(-1);
  if (label !== undefined) {
    const end = trimEnd(plan.lines[label.line]!, label.from, label.to);
    return {
      title: '填上“待明确”',
      safe: false,
      edits: [{ range: rangeInLine(label.line, end, end), newText: '待明确' }],
    };
  }
  const note = newNote(plan, model);
  const { line, character } = endOfOwnText(item, plan);
  const isBeforeStop = note.beforeStop && plan.lines[line]![character - 1] === '。';
  const at = { line, character: isBeforeStop ? character - 1 : character };
  const newText = note.isOwnLine ? `\n${note.text}` : note.text;
  return { title: `补上“${note.text.trim()}”`, safe: false, edits: [{ range: { start: at, end: at }, newText }] };
}
