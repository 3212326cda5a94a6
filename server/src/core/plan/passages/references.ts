/**
 * Where the text speaks of another place of the document by its number: 见附件3, （附件1）, 第三部分, 第（二）项. What is
 * said of another document's places, as in 《…通知》附件2 or 办法第三条, is none.
 */
import { ATTACHED, ORDINAL } from '../../text/chars';
import { parseChineseNumber } from '../../text/numerals';
import type { Columns } from '../../text/range';
import type { BlockKind, Piece, Plan } from '../model';
import type { Collected } from './collected';
import { collected } from './collected';
import type { Passage } from './passages';
import { flatMapList, mapList } from '../../text/lists';

/** What is read of running text, so that what is found may be kept with the line. */
type Readable = Pick<Passage, 'text' | 'shadow' | 'bits'>;

/** A reference to an attachment, in columns of its passage. */
export interface AttachmentReference extends Columns {
  /** Undefined where there is but one: 见附件. */
  readonly number: number | undefined;
}

/** A reference to a heading or item, in columns of its passage. */
export interface ItemReference extends Columns {
  /** The number alone. */
  readonly digits: Columns;
  readonly value: number;
  /** Whether it is written in Chinese numerals. */
  readonly isChinese: boolean;
  readonly inBrackets: boolean;
  readonly unit: '项' | '条' | '章' | '节' | '部分' | '点';
}

/** A reference and the passage that it stands in. */
export interface Referring<Reference> {
  readonly passage: Passage;
  readonly reference: Reference;
}

const none: readonly never[] = [];

const attachment = /附\s?件\s?(?:(\d{1,2})(?![\d.]\d)|([一二三四五六七八九十]{1,2}))?/gu;
/** Further numbers behind the first: 附件1、2, 附件1至附件3. */
const further = /^\s?(?:[、和及与至到]|以及|[—～~-]{1,2})\s?(?:附\s?件\s?)?(\d{1,2})(?![\d.年月日个项名家%％])/u;
/** What stands before a reference, or behind it, and not before the head of a sheet that is glued to the text. */
const leadsIn = '见（照按写据报附参、和及至与在将以依由对用从如把填“';
const leadsOut = '）中所的、，。；和及至与要”规格内里';
/** 见附件, without a number. */
const seeOnly = /(?:见|参照|按照?|对照)\s?(?:本\S{0,3}?)?$/u;
const ofAnother = /(?:[》”号令]|通知|文件|办法|规定|原文|上述文)(?:的|中的|中|之|所附)?\s?$/u;
const before = 16;

/** The references to attachments in a text, in its order. */
export function attachmentReferencesIn({ shadow }: Readable): readonly AttachmentReference[] {
  if (!shadow.includes('附件')) return none;
  const found: AttachmentReference[] = [];
  attachment.lastIndex = 0;
  for (let match = attachment.exec(shadow); match !== null; match = attachment.exec(shadow)) {
    const from = match.index;
    let to = from + match[0].trimEnd().length;
    const said = shadow.slice(Math.max(0, from - before), from);
    if (ofAnother.test(said)) continue;
    const number = match[1] === undefined ? match[2] && parseChineseNumber(match[2]) : Number(match[1]);
    if (typeof number !== 'number') {
      if (seeOnly.test(said)) found.push({ from, to, number: undefined });
      continue;
    }
    const isSaid = from > 0 && leadsIn.includes(shadow[from - 1]!);
    if (!isSaid && (from === 0 || !leadsOut.includes(shadow[to] ?? ' '))) continue;
    found.push({ from, to, number });
    for (;;) {
      const next = further.exec(shadow.slice(to, to + before));
      if (next === null) break;
      const end = to + next[0].length;
      found.push({ from: end - next[1]!.length, to: end, number: Number(next[1]) });
      to = end;
    }
    attachment.lastIndex = to;
  }
  return found;
}

/** 第三部分, 第（三）项, 第12项任务, 第三章. */
const item = /第\s?([（〔]?)\s?([一二三四五六七八九十百零]{1,5}|\d{1,3})\s?([）〕]?)\s?(项|条|章|节|部分|点)/gu;
/** What makes it a place in another document, or below another number. */
const elsewhere =
  /(?:》|号|法|条例|办法|规定|章程|细则|附件\s*\d*|附表\s*\d*|[条款章节])(?:的|中|中的|内|里|内容)?\s*$/u;

/** Between places of one document: 条例第三条第二项、第四项. */
const joint = /^\s*(?:[、和及与或至到]|以及|或者)\s*$/u;

/** The references to headings and items in a text, in its order; a heading's own number may be among them. */
export function itemReferencesIn({ shadow }: Readable): readonly ItemReference[] {
  if (!shadow.includes('第')) return none;
  const found: ItemReference[] = [];
  /** Where the last place of another document ends. */
  let leftAt = -1;
  for (const match of shadow.matchAll(item)) {
    const [whole, open, number, close, unit] = match as unknown as [string, string, string, string, string];
    if ((open === '') !== (close === '')) continue;
    const from = match.index;
    const goesOn = leftAt >= 0 && joint.test(shadow.slice(leftAt, from));
    if (goesOn || elsewhere.test(shadow.slice(Math.max(0, from - before), from))) {
      leftAt = from + whole.length;
      continue;
    }
    const isChinese = !/\d/u.test(number);
    const value = isChinese ? parseChineseNumber(number) : Number(number);
    if (value === undefined) continue;
    const digits = from + whole.indexOf(number);
    found.push({
      from,
      to: from + whole.length,
      digits: { from: digits, to: digits + number.length },
      value,
      isChinese,
      inBrackets: open !== '',
      unit: unit as ItemReference['unit'],
    });
  }
  return found;
}

/** Lines that name attachments and refer to none. */
const listing: ReadonlySet<BlockKind> = new Set(['attachmentNote', 'attachmentHead']);

/** References with their passages, but for lines that name attachments and refer to none. */
function placed<Reference>(plan: Plan, all: readonly Collected<Reference>[]): readonly Referring<Reference>[] {
  const { facts } = plan;
  const isRunning = ({ line }: Piece): boolean => facts[line]!.blocks.some(({ kind }) => !listing.has(kind));
  return flatMapList(all, ({ passage, found }) =>
    passage.pieces.some(isRunning) ? mapList(found, (reference) => ({ passage, reference })) : [],
  );
}

const toAttachments = collected(ATTACHED, attachmentReferencesIn);
const toItems = collected(ORDINAL, itemReferencesIn);

/** All references to attachments of a document, in the order of the text. */
export function attachmentReferences(plan: Plan): readonly Referring<AttachmentReference>[] {
  return placed(plan, toAttachments(plan));
}

/** All references to headings and items, in the order of the text. */
export function itemReferences(plan: Plan): readonly Referring<ItemReference>[] {
  return placed(plan, toItems(plan));
}
