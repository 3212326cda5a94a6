import { stemOf } from '../../plan/assembly/elements';
import type { Plan } from '../../plan/model';
import { isChrome } from '../../plan/assembly/blocks';
import { withoutSpaces } from '../../text/chars';
import { likenessByPairs } from '../../text/likeness';
import type { Placed } from '../../text/range';
import { rangeInLine } from '../../text/range';
import { mapList } from '../../text/lists';

/** Titles that are alike to this degree were meant to be one. */
const alike = 0.6;
/** Beside another that is right, one has to be more alike not to be another document's. */
const veryAlike = 0.8;
const longestTitle = 80;
/** 现将《…》印发给你们; the same in a notice's title. */
const issued = /(?:现将|现印发|印发|制定了)\s*《([^《》]{4,80})》/gu;
const issuedBehind =
  /《([^《》]{4,80})》(?=(?:\s*[、和及与]\s*《[^《》]{4,80}》)*\s*(?:予以|印发|下发|发给|已经|业经|已由|经(?!济|营|费)))/gu;
/** 《…总结》和《…要点》: papers that are issued together. */
const together = /^》\s*[、和及与]\s*《/u;

/** The titles in 《》 that a notice says it issues, in the order of the text. */
function issuedTitles(plan: Plan): readonly Placed[] {
  const notice = plan.parts.find(({ scope }) => scope === 'notice');
  if (notice === undefined) return [];
  const found = new Map<string, Placed>();
  for (let at = notice.blocks.from; at < notice.blocks.to; at++) {
    const block = plan.blocks[at]!;
    if (isChrome(block) || block.kind === 'attachmentNote') continue;
    const { line, from, to } = block;
    const { text, shadow } = plan.facts[line]!;
    const piece = shadow.slice(from, to);
    if (!piece.includes('《')) continue;
    for (const pattern of [issued, issuedBehind]) {
      for (const match of piece.matchAll(pattern)) {
        const start = from + match.index + match[0].indexOf('《') + 1;
        const end = start + match[1]!.length;
        found.set(`${line} ${start}`, { text: text.slice(start, end), range: rangeInLine(line, start, end) });
      }
    }
  }
  return [...found.values()];
}

/** 印发2025年工作要点的通知: what the notice's own title says it issues, without 《》. */
const inTitle = /印发(?!《)([^《》]{4,80}?)的通知$/u;

/** The name of what is issued, where it stands in one line of the notice's title. */
function titleOfIssued({ elements: { noticeTitle }, lines }: Plan): Placed | undefined {
  const name = noticeTitle === undefined ? undefined : inTitle.exec(noticeTitle.text)?.[1];
  if (name === undefined || name.length !== withoutSpaces(name).length) return undefined;
  const { line } = noticeTitle!.range.end;
  const from = lines[line]!.lastIndexOf(name);
  return from < 0 ? undefined : { text: name, range: rangeInLine(line, from, from + name.length) };
}

/** A title as the notice has it, and as the plan has it. */
export interface TitlePair {
  readonly quoted: readonly Placed[];
  readonly own: Placed;
}

/**
 * What of a title may differ: years have a rule of their own, marks too, 的 and 关于 are put in or left out, and 本区
 * is who issues it.
 */
function plain(title: string): string {
  return stemOf(title).replace(/[^\p{L}\p{N}]|的|关于|^[本我全][省市县区州旗镇乡]/gu, '');
}

/**
 * The one title that the notice issues, where it is much like the plan's own title and yet another; undefined where
 * they agree, where there are several plans, or where one of them is certainly something else.
 */
export function differingTitle(plan: Plan): TitlePair | undefined {
  const plans = plan.parts.filter(({ scope }) => scope === 'plan');
  const own = plans[0]?.title;
  if (plans.length !== 1 || own === undefined || own.text.length > longestTitle) return undefined;
  const quoted = issuedTitles(plan);
  const names = new Set(mapList(quoted, ({ text }) => plain(text)));
  const [name] = names;
  const right = plain(own.text);
  if (name !== undefined && names.size > 1) {
    if (quoted.some((one) => isBesideAnother(plan, one))) return undefined;
    // The notice calls it by its name here and by another there.
    const others = quoted.filter(({ text }) => !agrees(plain(text), right));
    const areMeant =
      others.length < quoted.length && others.every(({ text }) => likenessByPairs(plain(text), right) >= veryAlike);
    return areMeant && others.length > 0 ? { quoted: others, own } : undefined;
  }
  if (name === undefined || names.size !== 1) return undefined;
  if (differs(name, right)) return { quoted, own };
  const title = agrees(name, right) ? titleOfIssued(plan) : undefined;
  return title !== undefined && differs(plain(title.text), right) ? { quoted: [title], own } : undefined;
}

/** Whether a notice issues another paper along with this one. */
function isBesideAnother({ facts }: Plan, { range: { end } }: Placed): boolean {
  return together.test(facts[end.line]!.shadow.slice(end.character, end.character + 6));
}

function agrees(name: string, right: string): boolean {
  return right.endsWith(name) || name.endsWith(right);
}

/** Whether a name is meant to be a title and is not it. */
function differs(name: string, right: string): boolean {
  if (name.length < 4 || right.length < 4 || agrees(name, right)) return false;
  // 实施方案 issued, and 任务分解表 behind it: the plan's own title was not found.
  return !isWithin(name, right) && !isWithin(right, name) && likenessByPairs(name, right) >= alike;
}

/** Whether one title is the other but for a place's or a body's name inside: 市… is 西安市…. */
function isWithin(short: string, long: string): boolean {
  if (long.length - short.length < 1 || withoutSpaces(short).slice(-2) !== long.slice(-2)) return false;
  const tail = long.length - short.length;
  let head = 0;
  while (head < short.length && short[head] === long[head]) head++;
  // What is left out has to be a name, in one piece.
  return long.endsWith(short.slice(head)) && /[省市县区州旗镇乡局委厅部办府]$/u.test(long.slice(head, head + tail));
}
