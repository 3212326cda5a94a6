import type { Plan } from '../../plan/model';
import { trimEnd } from '../../text/chars';
import type { Edit, Range } from '../../text/range';
import { rangeInLine } from '../../text/range';
import { shadowOf } from '../../text/shadow';
import type { Fix } from '../rule';
import { defineRule } from '../rule';
import { clauses } from '../sources';
import type { NoteLine } from './notes';
import { noteLines } from './notes';
import { usualDot } from '../numbering/usual-dot';
import { flatMapList, mapList } from '../../text/lists';

const endMarks = '。；，、：.;,:';
/** 1、 or 1） where 1. is right; a number alone lacks its dot. */
const wrongMark = /^\d{1,2}\s*([、，,）)：:])$/u;
const ownNumber = /^附\s*件\s*(?:\d{1,2}|[一二三四五六七八九十]{1,3})\s*：?$/u;

/** Where the marks behind a name stand, and they; undefined where there are none. */
function endOf({ note, name }: NoteLine): { range: Range; marks: string } | undefined {
  const to = trimEnd(name, 0, name.length);
  let from = to;
  while (from > 0 && endMarks.includes(name[from - 1]!)) from--;
  if (from === to || from === 0 || name.slice(from - 1, to) === '等。') return undefined;
  const { line, character } = note.name.range.start;
  const range = { start: { line, character: character + from }, end: { line, character: character + to } };
  return { range, marks: note.name.text.slice(from, to) };
}

/** Where the mark behind a list's number stands, if it is not a dot. */
function markOf({ note }: NoteLine): { range: Range; mark: string } | undefined {
  if (note.number === undefined) return undefined;
  const found = wrongMark.exec(shadowOf(note.number.text.trimEnd()));
  if (found === null) return undefined;
  const { line, character } = note.number.range.start;
  const to = character + note.number.text.trimEnd().length;
  return {
    range: { start: { line, character: to - 1 }, end: { line, character: to } },
    mark: note.number.text.trimEnd().slice(-1),
  };
}

/** 附件 2.乙: each attachment has the word before its number, and no list begins there. */
const ownWord = /^ *附 *件 *\d/u;

/** The word 附件 right before a number, where the colon between them was lost. */
function lostColonOf(plan: Plan, { note }: NoteLine): Range | undefined {
  if (note.number === undefined) return undefined;
  const { start } = note.number.range;
  if (ownWord.test(plan.facts[start.line + 1]?.shadow ?? '')) return undefined;
  const word = /附\s*件(?=\s*$)/u.exec(plan.lines[start.line]!.slice(0, start.character));
  return word === null ? undefined : rangeInLine(start.line, word.index, word.index + word[0].length);
}

/** The edits that make 附件1：甲 and 附件2：乙 a list behind one 附件：. */
function listEdits(own: readonly NoteLine[]): readonly Edit[] {
  return mapList(own, ({ note }, at) => ({
    range: note.number!.range,
    newText: `${at === 0 ? '附件：' : ''}${at + 1}.`,
  }));
}

/** What is told of the marks behind names; nothing where there are none. */
function wrongEnds(notes: readonly NoteLine[]) {
  const all = flatMapList(notes, (note) => endOf(note) ?? []);
  const [end, ...ends] = all;
  if (end === undefined) return undefined;
  const { marks } = end;
  const title = all.length === 1 ? `删去“${marks}”` : `删去这${all.length}处标点`;
  const finding = {
    range: end.range,
    related: mapList(ends, ({ range }) => ({ range, message: '这里也多了标点' })),
    extra: { title, safe: true, edits: mapList(all, ({ range }) => ({ range, newText: '' })) },
  };
  if (ends.length === 0) return { ...finding, message: 'end', data: { marks } } as const;
  return { ...finding, message: 'ends', data: { marks, others: ends.length } } as const;
}

/** What is told of the first note where its colon was lost. */
function lostColon(plan: Plan, first: NoteLine) {
  const range = lostColonOf(plan, first);
  if (range === undefined) return undefined;
  const number = first.note.number!;
  const edits = [{ range: { start: range.end, end: number.range.start }, newText: '：' }];
  const extra = { title: '补上冒号', safe: true, edits };
  return { range, message: 'colon', data: { number: number.text.trim() }, extra } as const;
}

/** What is told of the marks behind numbers; nothing where all are dots. */
function wrongMarks(notes: readonly NoteLine[]) {
  const all = flatMapList(notes, (note) => markOf(note) ?? []);
  const [first, ...others] = all;
  if (first === undefined) return undefined;
  // 1、5.12防灾清单 with a dot would be a number of its own.
  const isPlain = notes.every(({ name }) => !/^\d/u.test(name));
  const dot = usualDot(flatMapList(notes, ({ note }) => note.number?.text.trimEnd().slice(-1) ?? []));
  return {
    range: first.range,
    message: 'mark',
    data: { mark: first.mark },
    related: mapList(others, ({ range }) => ({ range, message: `这里也应是“${dot}”` })),
    extra: {
      title: all.length === 1 ? `改为“${dot}”` : `${all.length}处都改为“${dot}”`,
      safe: isPlain,
      edits: mapList(all, ({ range }) => ({ range, newText: dot })),
    },
  } as const;
}

/** What is told where each attachment has the word before its number. */
function ownNumbers(notes: readonly NoteLine[]) {
  const own = notes.filter(
    ({ note }) => note.number !== undefined && ownNumber.test(shadowOf(note.number.text.trimEnd())),
  );
  if (own.length < 2 || own.length < notes.length) return undefined;
  return {
    range: own[0]!.note.number!.range,
    message: 'own',
    data: { count: own.length },
    related: mapList(own.slice(1), ({ note }) => ({ range: note.number!.range, message: '这里也单独写了“附件”' })),
    severity: 'warning',
    extra: { title: '改成一个“附件：”和“1.”“2.”', safe: false, edits: listEdits(own) },
  } as const;
}

export default defineRule<Fix>()({
  id: 'attachment-note',
  group: '附件',
  title: '附件说明的写法不对',
  titleEn: 'An attachment note in the wrong form',
  severity: 'error',
  enabled: true,
  fixKind: 'safe',
  needs: 'plan',
  why: '附件说明写“附件：”加名称，名称后不加标点；有多个附件的，用“1.”“2.”标注顺序号。',
  whyEn:
    'The note is “附件：” and the name, without a mark behind it; several attachments are numbered 1. 2. with Arabic figures and a dot.',
  sources: [clauses.note],
  messages: {
    end: '附件名称后面不加标点，应删去“{marks}”。',
    ends: '附件名称后面不加标点，这里的“{marks}”应删去，另有{others}处相同。',
    colon: '“附件”后面缺少冒号，应写作“附件：{number}”。',
    mark: '附件的顺序号用阿拉伯数字加“.”，不用“{mark}”。',
    own: '有{count}个附件，通常只写一次“附件：”，后面用“1.”“2.”依次列出，不逐个写“附件1”“附件2”。请核对。',
  },
  examples: [
    {
      name: '名称后面有句号',
      text: '2025年防汛工作要点\n一、备汛\n1.查隐患。汛前整改。\n\n附件：隐患清单⟦。⟧\n',
      fixed: '2025年防汛工作要点\n一、备汛\n1.查隐患。汛前整改。\n\n附件：隐患清单\n',
    },
    {
      name: '几个名称后面都有标点',
      text: '2025年防汛工作要点\n一、备汛\n1.查隐患。汛前整改。\n\n附件：1.隐患清单⟦；⟧\n2.物资清单。\n\n县水务局\n2025年3月4日\n',
      fixed:
        '2025年防汛工作要点\n一、备汛\n1.查隐患。汛前整改。\n\n附件：1.隐患清单\n2.物资清单\n\n县水务局\n2025年3月4日\n',
    },
    {
      name: '顺序号用了顿号',
      text: '2025年防汛工作要点\n一、备汛\n1.查隐患。汛前整改。\n\n附件：\n1⟦、⟧隐患清单\n2、物资清单\n\n县水务局\n2025年3月4日\n',
      fixed:
        '2025年防汛工作要点\n一、备汛\n1.查隐患。汛前整改。\n\n附件：\n1.隐患清单\n2.物资清单\n\n县水务局\n2025年3月4日\n',
    },
    {
      name: '一个顺序号用了顿号，其他用的是全角的点',
      text: '2025年防汛工作要点\n一、备汛\n1．查隐患。汛前整改。\n\n附件：1⟦、⟧隐患清单\n2．物资清单\n3．人员名单\n\n县水务局\n2025年3月4日\n',
      fixed:
        '2025年防汛工作要点\n一、备汛\n1．查隐患。汛前整改。\n\n附件：1．隐患清单\n2．物资清单\n3．人员名单\n\n县水务局\n2025年3月4日\n',
      hidden: true,
    },
    {
      name: '逐个写“附件1：”',
      text: '2025年防汛工作要点\n一、备汛\n1.查隐患。汛前整改。\n\n⟦附件1：⟧隐患清单\n附件2：物资清单\n\n县水务局\n2025年3月4日\n',
      fixed:
        '2025年防汛工作要点\n一、备汛\n1.查隐患。汛前整改。\n\n附件：1.隐患清单\n2.物资清单\n\n县水务局\n2025年3月4日\n',
    },
    {
      name: '逐个写“附件1”，没有冒号，后面是附件',
      text: '2025年防汛工作要点\n一、备汛\n1.查隐患。汛前整改。\n\n⟦附件1　⟧隐患清单\n附件2　物资清单\n\n附件1\n隐患清单\n堤脚渗水\n\n附件2\n物资清单\n沙袋一百条\n',
      fixed:
        '2025年防汛工作要点\n一、备汛\n1.查隐患。汛前整改。\n\n附件：1.隐患清单\n2.物资清单\n\n附件1\n隐患清单\n堤脚渗水\n\n附件2\n物资清单\n沙袋一百条\n',
      hidden: true,
    },
    {
      name: '漏了冒号',
      text: '2025年防汛工作要点\n一、备汛\n1.查隐患。汛前整改。\n\n⟦附件⟧1.隐患清单\n2.物资清单\n\n县水务局\n2025年3月4日\n',
      fixed:
        '2025年防汛工作要点\n一、备汛\n1.查隐患。汛前整改。\n\n附件：1.隐患清单\n2.物资清单\n\n县水务局\n2025年3月4日\n',
      hidden: true,
    },
    {
      name: '附件的标题没有冒号',
      text: '2025年防汛工作要点\n一、备汛\n1.查隐患。汛前整改。\n\n附件：1.隐患清单\n2.物资清单\n\n县水务局\n2025年3月4日\n\n附件1.隐患清单\n序号\t任务\t责任单位\n1\t清淤\t水务科\n\n附件2.物资清单\n序号\t任务\t责任单位\n1\t沙袋\t仓储科\n',
      hidden: true,
    },
    {
      name: '规范的附件说明',
      text: '2025年防汛工作要点\n一、备汛\n1.查隐患。汛前整改。\n\n附件：1.隐患清单（2025年）\n2.物资清单\n\n县水务局\n2025年3月4日\n',
    },
    {
      name: '附件的标题和序号写在一行，不是附件说明',
      text: '2025年防汛工作要点\n一、备汛\n1.查隐患。汛前整改。\n\n附件1：隐患清单\n序号\t任务\t责任单位\n1\t清淤\t水务科\n\n附件2：物资清单\n序号\t任务\t责任单位\n1\t沙袋\t仓储科\n',
    },
    {
      name: '扩展名前的点不是标点',
      text: '2025年防汛工作要点\n一、备汛\n1.查隐患。汛前整改。\n\n附件：隐患清单.xls\n',
      hidden: true,
    },
  ],
  check(plan, report) {
    if (plan.attachments.length === 0) return;
    const notes = noteLines(plan);
    if (notes.length === 0) return;
    const end = wrongEnds(notes);
    if (end !== undefined) report(end);
    const colon = lostColon(plan, notes[0]!);
    if (colon !== undefined) report(colon);
    const mark = wrongMarks(notes);
    if (mark !== undefined) report(mark);
    const own = ownNumbers(notes);
    if (own !== undefined) report(own);
  },
  fix({ extra }) {
    return [extra!];
  },
});
