/** Tells plans from other official documents, and both from texts that are neither, which rules leave in peace. */
import type { LineFacts } from '../../line/facts';
import { CJK, has } from '../../text/chars';
import type { Block, Elements, Part, Plan, Section, Table } from '../model';
import { mapList } from '../../text/lists';

const planTitle =
  /(?:要点|计划|方案|安排|打算|任务分解表|分解表?|分工表?|工作思路|任务清单|责任清单|重点任务)\s*(?:[（(][^（）()]*[)）]\s*){0,2}》?$/u;
const officialTitle =
  /(?:通知|意见|决定|规划|纲要|措施|办法|规定|细则|条例|批复|公告|通告|通报|报告|函|章程|制度)\s*(?:[（(][^（）()]*[)）])?\s*$/u;
const fewestCharacters = 400;
/** So many characters are looked at to tell what the script is. */
const sampled = 2000;

interface Document {
  readonly parts: readonly Part[];
  readonly blocks: readonly Block[];
  readonly facts: readonly LineFacts[];
  readonly sections: readonly Section[];
  readonly tables: readonly Table[];
  readonly elements: Elements;
}

/** Signs of a text that is written for a web site or in Markdown and not in an office. */
function isForeign({ blocks, facts }: Document): boolean {
  const first = blocks[0];
  if (first !== undefined && facts[first.line]!.text.trim() === '---') {
    const label = blocks[1];
    if (label !== undefined && /^[a-z]+:/u.test(facts[label.line]!.text)) return true;
  }
  let fences = 0;
  let headings = 0;
  for (const block of blocks) {
    if (block.marker !== undefined) continue;
    const { shadow } = facts[block.line]!;
    if (shadow.startsWith('```', block.from)) fences++;
    else if (shadow[block.from] === '#' && /^#{1,6} /u.test(shadow.slice(block.from, block.from + 8))) headings++;
  }
  return fences >= 2 || headings >= 3;
}

/** Whether at least a third of the text's beginning is Chinese. */
function isChinese({ facts }: Document): boolean {
  let chinese = 0;
  let all = 0;
  for (const { text } of facts) {
    // An address may be longer than all the rest of a head.
    if (text.includes('://')) continue;
    for (let at = 0; at < text.length && all < sampled; at++) {
      if (text.charCodeAt(at) <= 32) continue;
      all++;
      if (has(text, at, CJK)) chinese++;
    }
    if (all >= sampled) break;
  }
  return chinese * 3 >= all;
}

function hasOfficialElement({ elements, parts }: Document): boolean {
  const { documentNumber, letterhead, signed, printed, recipients } = elements;
  return (
    [documentNumber, letterhead, printed].some((element) => element !== undefined) ||
    (signed !== undefined && recipients !== undefined) ||
    parts.some((part) => part.title !== undefined && officialTitle.test(part.title.text))
  );
}

/** 为……，结合我县实际，制定以下措施, 现就有关事项通知如下: how official documents begin, also those that lost their title. */
const preamble =
  /^(?:为|根据|按照|依据)[^。]{10,300}?(?:，现(?:就(?!业)|将|制定|提出)|(?:，|特)制定(?:本|如下|以下)|提出(?:如下|以下)|(?:通知|措施|意见|公告|通告)如下)/u;
/** So many blocks may stand before it. */
const beforePreamble = 3;

function hasPreamble({ blocks, facts }: Document): boolean {
  return blocks
    .slice(0, beforePreamble + 1)
    .some(({ kind, line, from, to }) => kind === 'text' && preamble.test(facts[line]!.shadow.slice(from, to)));
}

/** Whether headings give the text its order: two of a high level that follow each other, as in a draft without a title. */
function isOrdered({ sections }: Document): boolean {
  const high = sections.filter(
    ({ marker: { style } }) =>
      style === 'cn-comma' || style === 'cn-paren' || style === 'chapter' || style === 'article',
  );
  // Not only the first and the second: one of them may be the very number that is wrong.
  const numbers = new Set(mapList(high, ({ marker }) => `${marker.style} ${marker.value}`));
  return high.some(({ marker }) => numbers.has(`${marker.style} ${marker.value + 1}`)) || isOrderedTwice(sections);
}

/** Whether items and points below them are counted, as in a piece of a paper: 1.… （1）… （2）… 2.… （1）… */
function isOrderedTwice(sections: readonly Section[]): boolean {
  const items = sections.filter(
    ({ marker, children }) =>
      marker.style === 'arabic-dot' && children.filter((child) => child.marker.style === 'arabic-paren').length > 1,
  );
  return items.length > 1;
}

/** What a document is; see `Plan.genre`. */
export function genreOf(document: Document): Plan['genre'] {
  const { parts, facts, sections, tables, blocks } = document;
  const titled = parts.some((part) => part.title !== undefined && planTitle.test(part.title.text));
  if (titled && sections.length + tables.length > 0) return 'plan';
  if (blocks.length === 0) return 'document';
  if (isForeign(document) || !isChinese(document)) return 'other';
  if (titled || sections.some((section) => section.duties.length > 0) || tables.some((table) => table.isTaskTable))
    return 'plan';
  if (hasOfficialElement(document) || isOrdered(document) || hasPreamble(document)) return 'document';
  let length = 0;
  for (const { text } of facts) if ((length += text.length) > fewestCharacters) return 'other';
  return 'document';
}
