import type { Attachment, Plan } from '../../plan/model';
import type { Edit, Range } from '../../text/range';
import type { Fix } from '../rule';
import { defineRule } from '../rule';
import { clauses } from '../sources';
import type { NoteLine } from './notes';
import { noteLines } from './notes';
import { flatMapList, mapList } from '../../text/lists';

const inMarks = /^《[^《》]*》(?=[。；，、\s]*$)/u;
const anyNumber = /[0-9０-９]+|[一二三四五六七八九十]+/u;

function part({ start: { line, character } }: Range, from: number, to: number): Range {
  return { start: { line, character: character + from }, end: { line, character: character + to } };
}

/** A name that stands in 《》, and the edits that take them away. */
function marksOf({ note, name }: NoteLine): { range: Range; edits: readonly Edit[] } | undefined {
  const found = inMarks.exec(name);
  if (found === null) return undefined;
  const { range } = note.name;
  const to = found[0].length;
  return {
    range: part(range, 0, to),
    edits: [
      { range: part(range, 0, 1), newText: '' },
      { range: part(range, to - 1, to), newText: '' },
    ],
  };
}

/** The numbers of the only attachment, in its note and at the head of its sheet. */
function numbersOf({ note, head }: Attachment): readonly { range: Range; newText: string }[] {
  const found: { range: Range; newText: string }[] = [];
  if (note?.number !== undefined) {
    const { text, range } = note.number;
    // 附件1：甲 loses the number alone, 1.甲 its dot and the space behind it too.
    const number = anyNumber.exec(text);
    if (text.startsWith('附') && number !== null)
      found.push({ range: part(range, number.index, number.index + number[0].length), newText: '' });
    else if (!text.startsWith('附'))
      found.push({ range: { start: range.start, end: note.name.range.start }, newText: '' });
  }
  if (head !== undefined) {
    const number = anyNumber.exec(head.text);
    if (number !== null)
      found.push({ range: part(head.range, number.index, number.index + number[0].length), newText: '' });
  }
  return found;
}

/** 2复查表, 附件二：…: another note whose dot or colon is missing; 2025年… is a date or a title. */
const nextNote = /^\s*(?:附\s*件\s*[2-9二三]|[2-9](?!\d))/u;

/** The only attachment of a document; undefined where there may be others. */
function onlyOne({ attachments, blocks, facts }: Plan): Attachment | undefined {
  const [only, ...others] = attachments;
  if (only?.note === undefined || others.length > 0 || (only.number ?? 1) !== 1) return undefined;
  const { line } = only.note.name.range.start;
  const next = blocks.find((block) => block.line > line);
  const isNext = next !== undefined && nextNote.test(facts[next.line]!.shadow.slice(next.from, next.to));
  return isNext ? undefined : only;
}

export default defineRule<Fix>()({
  id: 'attachment-marks',
  group: '附件',
  title: '附件名称加了书名号，或者单个附件编了序号',
  titleEn: 'Title marks round an attachment’s name, or a number on a single attachment',
  severity: 'info',
  enabled: true,
  fixKind: 'safe',
  needs: 'plan',
  why: '附件说明里的附件名称按惯例不加书名号；只有一个附件时，不编顺序号。',
  whyEn: 'By convention the names in an attachment note stand without 《》, and a single attachment has no number.',
  sources: [clauses.note],
  messages: {
    marks: '附件说明里的附件名称按惯例不加书名号，建议删去“《》”。',
    all: '附件说明里的附件名称按惯例不加书名号，{count}处都加了，建议删去。',
    number: '只有一个附件，建议不编序号，写作“附件：名称”。',
  },
  examples: [
    {
      name: '名称加了书名号',
      text: '2025年防汛工作要点\n一、备汛\n1.查隐患。汛前整改。\n\n附件：⟦《隐患清单》⟧\n',
      fixed: '2025年防汛工作要点\n一、备汛\n1.查隐患。汛前整改。\n\n附件：隐患清单\n',
    },
    {
      name: '两个名称都加了书名号',
      text: '2025年防汛工作要点\n一、备汛\n1.查隐患。汛前整改。\n\n附件：1.⟦《隐患清单》⟧\n2.《物资清单》\n\n县水务局\n2025年3月4日\n',
      fixed:
        '2025年防汛工作要点\n一、备汛\n1.查隐患。汛前整改。\n\n附件：1.隐患清单\n2.物资清单\n\n县水务局\n2025年3月4日\n',
    },
    {
      name: '只有一个附件，编了序号',
      text: '2025年防汛工作要点\n一、备汛\n1.查隐患。汛前整改。\n\n附件：⟦1.⟧隐患清单\n\n附件1\n\n隐患清单\n\n序号\t任务\t责任单位\n1\t清淤\t水务科\n',
      fixed:
        '2025年防汛工作要点\n一、备汛\n1.查隐患。汛前整改。\n\n附件：隐患清单\n\n附件\n\n隐患清单\n\n序号\t任务\t责任单位\n1\t清淤\t水务科\n',
    },
    {
      name: '名称里引用的文件名有书名号',
      text: '2025年防汛工作要点\n一、备汛\n1.查隐患。汛前整改。\n\n附件：《防汛条例》任务分解表\n',
    },
    {
      name: '两个附件，都有序号',
      text: '2025年防汛工作要点\n一、备汛\n1.查隐患。汛前整改。\n\n附件：1.隐患清单\n2.物资清单\n\n县水务局\n2025年3月4日\n',
    },
  ],
  check(plan, report) {
    if (plan.attachments.length === 0) return;
    const notes = noteLines(plan);
    if (notes.length === 0) return;
    const [first, ...others] = flatMapList(notes, (note) => marksOf(note) ?? []);
    if (first !== undefined) {
      const count = others.length + 1;
      const finding = {
        range: first.range,
        related: mapList(others, ({ range }) => ({ range, message: '这里也加了书名号' })),
        extra: {
          title: count === 1 ? '删去书名号' : `删去这${count}处书名号`,
          safe: true,
          edits: flatMapList([first, ...others], ({ edits }) => edits),
        },
      };
      if (count === 1) report({ ...finding, message: 'marks' });
      else report({ ...finding, message: 'all', data: { count } });
    }
    const only = onlyOne(plan);
    const [number, ...rest] = only === undefined ? [] : numbersOf(only);
    if (number === undefined) return;
    report({
      range: number.range,
      message: 'number',
      related: mapList(rest, ({ range }) => ({ range, message: '这里也编了序号' })),
      extra: { title: '删去序号', safe: false, edits: [number, ...rest] },
    });
  },
  fix({ extra }) {
    return [extra!];
  },
});
