import { cutWordsAt } from '../../line/damaged';
import { skipSpaces, trimEnd } from '../../text/chars';
import type { Duty, Plan } from '../../plan/model';
import type { Edit, Range } from '../../text/range';
import { rangeInLine } from '../../text/range';
import { defineRule } from '../rule';
import { dutiesOf } from './names';

interface Found {
  readonly title: string;
  readonly edits: readonly Edit[];
}

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

/** Where the words stand that end a note in brackets and lost their end; undefined where they are whole. */
function cutOf(plan: Plan, { range, units, lacks }: Duty): { from: number; to: number } | undefined {
  const last = units[units.length - 1];
  if (last === undefined) return undefined;
  const { line, character } = range.end;
  const { shadow } = plan.facts[line]!;
  const to = lacks === 'closing' ? character : character - 1;
  const from = cutWordsAt(shadow, last.range.end.line === line ? last.range.start.character : 0, to);
  return from < 0 ? undefined : { from, to };
}

/** What stands behind the last mark of a note without its bracket, where it is no whole name and no word of duty. */
function lostName(plan: Plan, { range, units }: Duty): { from: number; to: number } | undefined {
  const { end } = units[units.length - 1]!.range;
  const { shadow } = plan.facts[range.end.line]!;
  const from = skipSpaces(shadow, end.character, range.end.character);
  if (end.line !== range.end.line || !'、，'.includes(shadow.charAt(from)) || from >= range.end.character)
    return undefined;
  return { from: skipSpaces(shadow, from + 1, range.end.character), to: range.end.character };
}

/** What a cut phrase should be: 按职责分 is the beginning of 按职责分工负责, 负 of 负责. */
function wholeOf(cut: string): string {
  if (cut.endsWith('牵')) return `${cut}头`;
  if (phrase.startsWith(cut)) return phrase;
  if (cut.endsWith('负')) return `${cut}责`;
  return `${cut}负责`;
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

export default defineRule<Found>()({
  id: 'unit-unclosed',
  group: '责任单位',
  title: '责任单位没有写完',
  titleEn: 'A unit note that is cut off or lacks a bracket',
  severity: 'error',
  enabled: true,
  fixKind: 'quick',
  needs: 'plan',
  why: '责任单位的括号缺了一半，或者末尾的“按职责分工负责”少了字，读者不知道后面是不是还有单位。',
  whyEn:
    'A unit note without one of its brackets, or with the end of 按职责分工负责 lost, leaves open whether more units belong to it.',
  sources: [{ document: 'GB/T 15834—2011 标点符号用法', clause: '4.9' }],
  messages: {
    closing: '责任单位的括号没有合上，应补上“{mark}”。',
    cut: '责任单位写到“{words}”就断了，应为“{right}”，并补上“{mark}”。',
    name: '责任单位写到“{words}”就断了，括号也没有合上。请补全。',
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
      if (duty.form === 'cell') continue;
      const { range, lacks } = duty;
      const { line } = range.start;
      if (lacks === 'opening') {
        const edits = [{ range: { start: range.start, end: range.start }, newText: '（' }];
        report({ range, message: 'opening', extra: { title: '补上“（”', edits } });
        continue;
      }
      if (lacks === undefined && duty.form === 'line') continue;
      const text = plan.lines[range.end.line]!;
      const cut = cutOf(plan, duty);
      const words = cut === undefined ? '' : text.slice(cut.from, cut.to);
      const right = wholeOf(words);
      const place: Range | undefined = cut && rangeInLine(range.end.line, cut.from, cut.to);
      if (lacks === 'closing') {
        const opening = plan.lines[line]![range.start.character]!;
        const mark = closingOf[opening] ?? '）';
        const title = `补上“${mark}”`;
        const name = place === undefined ? lostName(plan, duty) : undefined;
        if (name !== undefined) {
          const lost = rangeInLine(range.end.line, name.from, name.to);
          report({ range: lost, message: 'name', data: { words: text.slice(name.from, name.to) } });
        } else if (place === undefined) {
          const edits = [{ range: { start: range.end, end: range.end }, newText: mark }];
          const first = rangeInLine(line, range.start.character, range.start.character + 1);
          report({ range: first, message: 'closing', data: { mark }, extra: { title, edits: closed(text, edits) } });
        } else {
          const edits = closed(text, [{ range: place, newText: right + mark }]);
          const extra = { title: `补全为“${right}${mark}”`, edits };
          report({ range: place, message: 'cut', data: { words, right, mark }, extra });
        }
        continue;
      }
      if (place === undefined) continue;
      const extra = { title: `补全为“${right}”`, edits: [{ range: place, newText: right }] };
      if (!/职责(?:分工)?$/u.test(words)) {
        report({ range: place, message: 'words', data: { words, right }, extra });
        continue;
      }
      // 按职责分工 alone is a way to write it, unless the document has another.
      habit ??= habitOf(plan, duties);
      if (habit.short > 1 || habit.whole < fewestWhole) continue;
      report({
        range: place,
        message: 'short',
        data: { words, count: habit.whole },
        severity: 'warning',
        extra,
      });
    }
  },
  fix({ extra }) {
    return extra === undefined ? [] : [{ ...extra, safe: false }];
  },
});

/** The edits, and the full stop behind the note taken away: it stands before the bracket. */
function closed(text: string, edits: readonly Edit[]): readonly Edit[] {
  const { end } = edits[0]!.range;
  if (text[end.character] !== '。' || trimEnd(text, 0, text.length) > end.character + 1) return edits;
  const stop = { start: end, end: { line: end.line, character: end.character + 1 } };
  return [...edits, { range: stop, newText: '' }];
}
