import { cutWordsAt } from '../../line/damaged';
import { skipSpaces, trimEnd } from '../../text/chars';
import type { Duty, Plan } from '../../plan/model';
import type { Edit, Range } from '../../text/range';
import { rangeInLine } from '../../text/range';
import type { Fix } from '../rule';
import { defineRule } from '../rule';
import { clauses } from '../sources';
import { dutiesOf } from './names';

const phrase = '按职责分工负责';
const closingOf: Readonly<Record<string, string>> = {
  '（': '）',
  '(': ')',
  '〔': '〕',
  '［': '］',
  '[': ']',
  '【': '】',
};
/** The author's way takes this many notes that end in the whole phrase. */
const fewestWhole = 2;

/** What a cut phrase should be: 按职责分 is the beginning of 按职责分工负责, 负 of 负责. */
function wholeOf(cut: string): string {
  if (cut.endsWith('牵')) return `${cut}头`;
  if (phrase.startsWith(cut)) return phrase;
  if (cut.endsWith('负')) return `${cut}责`;
  return `${cut}负责`;
}

/** The words at the end of a note that have lost their own end. */
interface Cut {
  readonly place: Range;
  readonly words: string;
  /** What they should be. */
  readonly right: string;
}

/** The words that end a note in brackets and lost their end; undefined where they are whole. */
function cutOf(plan: Plan, { range, units, lacks }: Duty): Cut | undefined {
  const last = units[units.length - 1];
  if (last === undefined) return undefined;
  const { line, character } = range.end;
  const { text, shadow } = plan.facts[line]!;
  const to = lacks === 'closing' ? character : character - 1;
  const from = cutWordsAt(shadow, last.range.end.line === line ? last.range.start.character : 0, to);
  if (from < 0) return undefined;
  const words = text.slice(from, to);
  return { place: rangeInLine(line, from, to), words, right: wholeOf(words) };
}

/** What stands behind the last mark of a note without its bracket, where it is no whole name and no word of duty. */
function lostName(plan: Plan, { range, units }: Duty): Range | undefined {
  const { end } = units[units.length - 1]!.range;
  const { shadow } = plan.facts[range.end.line]!;
  const from = skipSpaces(shadow, end.character, range.end.character);
  if (end.line !== range.end.line || !'、，'.includes(shadow.charAt(from)) || from >= range.end.character)
    return undefined;
  return rangeInLine(end.line, skipSpaces(shadow, from + 1, range.end.character), range.end.character);
}

/** The mark that a note without its bracket ends in, with nothing behind it. */
function lastMark(plan: Plan, { range: { end } }: Duty): Range | undefined {
  const from = end.character - 1;
  return '、，；'.includes(plan.facts[end.line]!.shadow[from]!)
    ? rangeInLine(end.line, from, end.character)
    : undefined;
}

/** The edits, and the full stop behind the note taken away: it stands before the bracket. */
function closed(text: string, edits: readonly Edit[]): readonly Edit[] {
  const { end } = edits[0]!.range;
  if (text[end.character] !== '。' || trimEnd(text, 0, text.length) > end.character + 1) return edits;
  const stop = { start: end, end: { line: end.line, character: end.character + 1 } };
  return [...edits, { range: stop, newText: '' }];
}

/** What is told of a note that has lost its closing bracket, and perhaps its last words with it. */
function unclosed(plan: Plan, duty: Duty) {
  const { range } = duty;
  const { line, character } = range.start;
  const text = plan.lines[range.end.line]!;
  const mark = closingOf[plan.lines[line]![character]!] ?? '）';
  const cut = cutOf(plan, duty);
  if (cut !== undefined) {
    const { place, words, right } = cut;
    const edits = closed(text, [{ range: place, newText: right + mark }]);
    const extra = { title: `补全为“${right}${mark}”`, safe: false, edits };
    return { range: place, message: 'cut', data: { words, right, mark }, extra } as const;
  }
  const last = lastMark(plan, duty);
  if (last !== undefined) {
    const words = text.slice(last.start.character, last.end.character);
    const extra = { title: `把“${words}”改为“${mark}”`, safe: false, edits: [{ range: last, newText: mark }] };
    return { range: last, message: 'more', data: { words, mark }, extra } as const;
  }
  const name = lostName(plan, duty);
  if (name !== undefined) {
    const words = text.slice(name.start.character, name.end.character);
    return { range: name, message: 'name', data: { words } } as const;
  }
  const edits = closed(text, [{ range: { start: range.end, end: range.end }, newText: mark }]);
  const extra = { title: `补上“${mark}”`, safe: false, edits };
  return { range: rangeInLine(line, character, character + 1), message: 'closing', data: { mark }, extra } as const;
}

/** How many notes end in 按职责分工负责, and how many in 按职责分工 alone. */
function habitOf(plan: Plan, duties: readonly Duty[]): { whole: number; short: number } {
  let whole = 0;
  let short = 0;
  for (const { form, range } of duties) {
    if (form !== 'paren') continue;
    const { shadow } = plan.facts[range.end.line]!;
    const to = range.end.character - 1;
    if (shadow.endsWith('负责', to)) whole++;
    else if (shadow.endsWith('职责分工', to) || shadow.endsWith('职责', to)) short++;
  }
  return { whole, short };
}

export default defineRule<Fix>()({
  id: 'unit-unclosed',
  group: '责任单位',
  title: '责任单位没有写完',
  titleEn: 'A unit note that is cut off or lacks a bracket',
  severity: 'error',
  enabled: true,
  fixKind: 'quick',
  needs: 'plan',
  why: '责任单位的括号缺了一半，或者末尾的“按职责分工负责”少了字，读者不知道后面是否还有单位。',
  whyEn:
    'A unit note without one of its brackets, or with the end of 按职责分工负责 lost, leaves open whether more units belong to it.',
  sources: [clauses.pairs],
  messages: {
    closing: '责任单位的括号没有合上，应补上“{mark}”。',
    cut: '责任单位写到“{words}”就断了，应为“{right}”，并补上“{mark}”。',
    name: '责任单位写到“{words}”就断了，括号也没有合上。请补全。',
    more: '责任单位写到“{words}”就断了，括号也没有合上。请补全，后面没有单位的改为“{mark}”。',
    opening: '责任单位前面少了“（”，应补上。',
    words: '“{words}”后面少了字，应为“{right}”。',
    short: '“{words}”后面疑似少了“负责”：全文有{count}处写全了。',
  },
  examples: [
    {
      name: '括号没有合上',
      text: '2025年集贸工作要点\n1.改造摊位。年内完成。⟦（⟧市商务局、市财政局按职责分工负责\n2.检测食品。每周抽检。（市农业农村局负责）\n',
      fixed:
        '2025年集贸工作要点\n1.改造摊位。年内完成。（市商务局、市财政局按职责分工负责）\n2.检测食品。每周抽检。（市农业农村局负责）\n',
    },
    {
      name: '写到一半断了',
      text: '2025年集贸工作要点\n1.改造摊位。年内完成。（市商务局、市财政局⟦按职责分工⟧\n2.检测食品。每周抽检。（市农业农村局负责）\n',
      fixed:
        '2025年集贸工作要点\n1.改造摊位。年内完成。（市商务局、市财政局按职责分工负责）\n2.检测食品。每周抽检。（市农业农村局负责）\n',
    },
    {
      name: '单位的名称断了',
      text: '2025年集贸工作要点\n1.改造摊位。年内完成。（市商务局、市住建局、⟦市财⟧\n2.检测食品。每周抽检。（市农业农村局负责）\n',
    },
    {
      name: '写到逗号就断了',
      text: '2025年集贸工作要点\n1.改造摊位。年内完成。（责任单位：市商务局⟦，⟧\n2.检测食品。每周抽检。（责任单位：市农业农村局）\n',
      fixed:
        '2025年集贸工作要点\n1.改造摊位。年内完成。（责任单位：市商务局）\n2.检测食品。每周抽检。（责任单位：市农业农村局）\n',
    },
    {
      name: '写到顿号就断了',
      hidden: true,
      text: '2025年集贸工作要点\n1.改造摊位。年内完成。（市商务局、市财政局⟦、⟧\n2.检测食品。每周抽检。（市农业农村局负责）\n',
      fixed:
        '2025年集贸工作要点\n1.改造摊位。年内完成。（市商务局、市财政局）\n2.检测食品。每周抽检。（市农业农村局负责）\n',
    },
    {
      name: '少了前括号',
      text: '2025年集贸工作要点\n1.改造摊位。年内完成。⟦市商务局、市财政局按职责分工负责）⟧\n2.检测食品。每周抽检。（市农业农村局负责）\n',
      fixed:
        '2025年集贸工作要点\n1.改造摊位。年内完成。（市商务局、市财政局按职责分工负责）\n2.检测食品。每周抽检。（市农业农村局负责）\n',
    },
    {
      name: '“负责”少了一个字',
      text: '2025年集贸工作要点\n1.改造摊位。年内完成。（市商务局、市财政局⟦按职责分工负⟧）\n2.检测食品。每周抽检。（市农业农村局负责）\n',
      fixed:
        '2025年集贸工作要点\n1.改造摊位。年内完成。（市商务局、市财政局按职责分工负责）\n2.检测食品。每周抽检。（市农业农村局负责）\n',
    },
    {
      name: '别处都写全了“按职责分工负责”',
      text: '2025年集贸工作要点\n1.改造摊位。年内完成。（市商务局、市财政局⟦按职责分工⟧）\n2.检测食品。每周抽检。（市农业农村局、市商务局按职责分工负责）\n3.维护秩序。每日巡查。（市公安局、市城管局按职责分工负责）\n',
      fixed:
        '2025年集贸工作要点\n1.改造摊位。年内完成。（市商务局、市财政局按职责分工负责）\n2.检测食品。每周抽检。（市农业农村局、市商务局按职责分工负责）\n3.维护秩序。每日巡查。（市公安局、市城管局按职责分工负责）\n',
    },
    {
      name: '被换页断成两行的，由另一条规则去说',
      text: '2025年集贸工作要点\n1.改造摊位。老旧的摊位分三批改造，年内全部完成，并逐一验收。（市商务局、市财政\n局按职责分工负责）\n2.检测食品。每周抽检。（市农业农村局负责）\n',
    },
    {
      name: '括号里的不是责任单位',
      text: '2025年集贸工作要点\n1.改造摊位。年内完成（含周边道路，由市商务局负责审核。（市商务局负责）\n2.检测食品。每周抽检。（市农业农村局、各县（市、区）政府负责）\n',
    },
  ],
  check(plan, report) {
    const duties = dutiesOf(plan);
    let habit: { whole: number; short: number } | undefined;
    for (const duty of duties) {
      const { form, range, lacks } = duty;
      if (form === 'cell') continue;
      if (lacks === 'opening') {
        const edits = [{ range: { start: range.start, end: range.start }, newText: '（' }];
        report({ range, message: 'opening', extra: { title: '补上“（”', safe: false, edits } });
      } else if (lacks === 'closing') report(unclosed(plan, duty));
      else if (form === 'paren') {
        const cut = cutOf(plan, duty);
        if (cut === undefined) continue;
        const { place, words, right } = cut;
        const extra = { title: `补全为“${right}”`, safe: false, edits: [{ range: place, newText: right }] };
        if (!/职责(?:分工)?$/u.test(words)) {
          report({ range: place, message: 'words', data: { words, right }, extra });
          continue;
        }
        // 按职责分工 alone is a way to write it, unless the document has another.
        habit ??= habitOf(plan, duties);
        if (habit.short > 1 || habit.whole < fewestWhole) continue;
        const data = { words, count: habit.whole };
        report({ range: place, message: 'short', data, severity: 'warning', extra });
      }
    }
  },
  fix({ extra }) {
    return extra === undefined ? [] : [extra];
  },
});
