import type { Passage, Plan } from '../../plan/model';
import { endsAsUnit } from '../../line/unit-words';
import { isSource } from '../../plan/assembly/line-ends';
import { rangeIn } from '../../plan/passages/passages';
import { CJK, DIGIT, LATIN, has, trimEnd } from '../../text/chars';
import { rangeInLine } from '../../text/range';
import { otherPlaces } from '../everywhere';
import type { Fix } from '../rule';
import { defineRule } from '../rule';
import { clauses } from '../sources';
import { unendedBeforeNotes } from './before-note';
import { examples } from './end-examples';
import { isBeforeNextItem, isOver } from './paragraph-end';
import { isAmongSentences } from './siblings';
import type { Spot } from './spots';
import { fewest, inGroups, lastCharacters, mend, tellSpot } from './spots';
import { mapList } from '../../text/lists';

/** Shorter ones may be labels, captions or headings. */
const shortest = 28;
/** An item of the form 标题。正文 may be shorter, where those beside it end in full stops. */
const shortestItem = 15;
/** What is no sentence before its full stop has so many commas at least to be running text. */
const fewestCommas = 2;
/** So short are the last words where they are a name or a signature and no sentence. */
const shortestSentence = 6;
/** A body's name of no more characters, behind the last full stop of a text without line ends, is its signature. */
const longestSignature = 16;
/** From this share on, the full stops were lost in copying. */
const throughout = 0.6;
const comma = '，,';
/** A full stop typed while the keyboard was on Latin letters. */
const dots = '.．';
const colon = '：:';
const closing = '》”）〕)';
const sentenceEnds = '。！？；…;!?';
/** What is said in brackets, and a heading that is glued to the end of a paragraph, are no sentences. */
const aside = /^[（(〔[〈《【]/u;
/** With these words a notice ends. */
const formula = /(?<=^|。)特此(?:通知|通告|公告|通报|报告|函告|函复|函达|批复)$/u;
/** Labels, notes of who is responsible, lines of an address or a telephone, who took a picture, and cited books. */
const label = /^[^，、]{1,12}：/u;
const endsAsNote =
  /(?:负责|牵头|配合|参与|协助|印发|附件|出版社|\d{5}|网址|邮箱|[\w-]{8}|(?:记者|通讯员).{1,14}(?:摄|供图))$/u;

/** Whether a bracket that was opened is open to the end: that it lost its other half is told by other rules. */
const isInBracket = ({ shadow }: Passage): boolean => shadow.lastIndexOf('（') > shadow.lastIndexOf('）');

/** Whether a paragraph ends in no mark at all, or in a comma. */
function isBare({ text, shadow }: Passage, least = shortest): boolean {
  const end = trimEnd(text, 0, text.length);
  const last = text.charAt(end - 1);
  if (end < least || isSource(shadow)) return false;
  const isDot = dots.includes(last) && has(text, end - 2, CJK);
  return isDot || has(text, end - 1, CJK | DIGIT) || comma.includes(last) || '%％‰'.includes(last);
}

/** Whether a passage is a short item with a heading of its own, without a mark at its end, among others that have one. */
function isBareItem(plan: Plan, passage: Passage): boolean {
  const { kind, text, section } = passage;
  if (kind !== 'paragraph' || text.length >= shortest || text.length < shortestItem) return false;
  return section?.form === 'runIn' && isBare(passage, shortestItem) && isAmongSentences(plan, passage);
}

/** Whether a paragraph of sentences ends in an abbreviation, or in a bracket or quotation mark that ends no sentence. */
function isHalfBare({ text }: Passage): boolean {
  const end = trimEnd(text, 0, text.length);
  if (end < shortest) return false;
  if (!has(text, end - 1, LATIN)) {
    if (!closing.includes(text.charAt(end - 1)) || sentenceEnds.includes(text.charAt(end - 2))) return false;
  }
  return text.lastIndexOf('。', end - 1) >= 0;
}

/** What stands behind the last full stop or semicolon of a text. */
function lastWords(shadow: string): string {
  const end = trimEnd(shadow, 0, shadow.length);
  const stop = Math.max(shadow.lastIndexOf('。', end - 1), shadow.lastIndexOf('；', end - 1));
  return shadow.slice(stop + 1, end).trimStart();
}

/** An address on the web at the end, and how long it is at most. */
const address = /(?:https?[:：]\/\/|www\.)[^\s\u4e00-\u9fff]+$/iu;
const longestAddress = 500;

/** Whether the last words of a paragraph are a label with what it says, or who is responsible: they need no mark. */
function isNote(words: string): boolean {
  return label.test(words) || endsAsNote.test(words) || address.test(words.slice(-longestAddress));
}

const isSignature = (words: string): boolean =>
  words.length <= longestSignature && !/[，、由请向报送交为归和]/u.test(words) && endsAsUnit(words);

/**
 * 特此通知。 县水利局 县财政局 2025年3月4日（此件公开发布）: the bodies and the date of a signature that was glued to the
 * text, and the note on it; without the spaces between them.
 */
const gluedSignature =
  /[。！？）][\u4e00-\u9fff（）A-Z]{0,80}(?<![至到于为自从在是])(?:19|20)\d\d年\d{1,2}月\d{1,2}日(?:（此件[\u4e00-\u9fff]{2,10}）)?$/u;
const longestGluedSignature = 100;

/** Whether the last words of a paragraph are a sentence: no label, no note of who is responsible, no caption. */
function isSentence(plan: Plan, passage: Passage): boolean {
  const { shadow, pieces } = passage;
  const end = trimEnd(shadow, 0, shadow.length);
  const stop = shadow.lastIndexOf('。', end - 1);
  const words = lastWords(shadow);
  if (words.length < shortestSentence || isNote(words)) return false;
  if (stop >= 0) {
    if (aside.test(words) || isSignature(words)) return false;
    if (gluedSignature.test(shadow.slice(Math.max(0, end - longestGluedSignature), end).replace(/\s+/gu, '')))
      return false;
  } else {
    if (/\t| {2}/u.test(shadow)) return false;
    if (shadow.split('，').length <= fewestCommas && !isAmongSentences(plan, passage)) return false;
  }
  const { line, to } = pieces[pieces.length - 1]!;
  return !plan.facts[line]!.notes.some((note) => note.to >= to - 1);
}

function spotOf(passage: Passage): Spot {
  const end = trimEnd(passage.text, 0, passage.text.length);
  const unit = passage.text.charCodeAt(end - 1);
  // The rarer ideographs have two units.
  const range = rangeIn(passage, unit >= 0xdc00 && unit <= 0xdfff ? end - 2 : end - 1, end);
  const { line, character } = range.end;
  const mark = passage.text[end - 1]!;
  const isWrong = comma.includes(mark) || dots.includes(mark);
  const edit = { range: isWrong ? range : rangeInLine(line, character, character), newText: '。' };
  const title = isWrong ? `把“${mark}”改为句号` : '在段末加句号';
  return {
    range,
    found: lastCharacters(passage.text, end),
    fixes: [{ title, safe: false, edits: [edit] }],
  };
}

/** A colon that announces nothing, or a comma, at the end of an item. */
function wrongEnd(passage: Passage): Spot {
  const { length } = passage.text;
  const range = rangeIn(passage, length - 1, length);
  const changed = (newText: string, name: string): Fix => ({
    title: `改为${name}`,
    safe: false,
    edits: [{ range, newText }],
  });
  return { range, found: passage.text[length - 1]!, fixes: [changed('。', '句号'), changed('；', '分号')] };
}

/** Whether a short item ends in a comma with the next one behind it, where those beside it have their marks. */
function isCommaItem(plan: Plan, one: Passage): boolean {
  const { text } = one;
  return comma.includes(text[text.length - 1]!) && isAmongSentences(plan, one) && isBeforeNextItem(plan, one);
}

/** What a short paragraph says that ends in a set phrase without its mark: 特此通知. */
function bareFormula({ kind, shadow }: Passage): string | undefined {
  return kind === 'paragraph' && shadow.includes('特此') ? formula.exec(shadow.trimEnd())?.[0] : undefined;
}

const isParagraph = ({ kind }: Passage): boolean => kind === 'paragraph';
const isBareEnd = (one: Passage): boolean => isBare(one) && !isNote(lastWords(one.shadow));

/** Whether so many of a document's paragraphs lack their full stops that these were lost in copying. */
function areLost(paragraphs: readonly Passage[]): boolean {
  const bare = paragraphs.filter(isBareEnd).length;
  return bare > fewest && bare >= paragraphs.length * throughout;
}

/** Whether a passage is a sentence without its full stop, or one of the items beside it that have theirs. */
function isUnended(plan: Plan, one: Passage): boolean {
  if (one.text.length < shortest) return isBareItem(plan, one) && isSentence(plan, one);
  if (!isBare(one) && !isHalfBare(one)) return false;
  return (isParagraph(one) || isAmongSentences(plan, one)) && isSentence(plan, one);
}

export default defineRule<readonly Spot[]>()({
  id: 'punctuation-end',
  group: '标点',
  title: '段落末尾没有句号',
  titleEn: 'A paragraph without an end mark',
  severity: 'warning',
  enabled: true,
  fixKind: 'quick',
  needs: 'plan',
  why: '一段话说完要有句号。段末没有标点，可能是漏了句号，也可能是后面还有字没复制上。',
  whyEn:
    'A paragraph ends in a full stop. Without one, the stop was forgotten, or some words behind it were not copied.',
  sources: [clauses.stop],
  messages: {
    none: '这一段以“{found}”结尾，没有句号。疑似漏了句号，也可能后面还有内容，请核对。',
    colon: '这一段末尾是冒号，后面却直接是下一项，疑似应为句号或分号，也可能漏了内容，请核对。',
    item: '这一项末尾是逗号，后面直接是下一项，疑似应为句号或分号，也可能漏了内容，请核对。',
    comma: '这一段末尾是逗号，疑似应为句号，也可能后面还有内容，请核对。',
    dot: '这一段末尾是半角的点，疑似应为句号。',
    formula: '“{found}”后面通常有句号。建议补上。',
    note: '责任单位的括注前面（“{found}”之后）没有句号，其他事项都有。疑似漏了句号，请核对。',
    noteComma: '责任单位的括注前面是逗号，疑似应为句号，也可能漏了内容，请核对。',
    many: '有{count}段末尾没有句号，例如以“{found}”结尾的这一段。请核对。',
    throughout: '全文{all}段中有{count}段末尾没有句号，可能是复制时丢失的。',
  },
  examples,
  check(plan, report) {
    if (plan.hardWrapped) return;
    const all = plan.passages.filter(({ text }) => text.length >= shortest);
    const { unmarkedEntries } = plan;
    const isEntry = ({ pieces }: Passage): boolean => unmarkedEntries.has(pieces[pieces.length - 1]!.line);
    const long = unmarkedEntries.size === 0 ? all : all.filter((one) => !isEntry(one));
    const paragraphs = long.filter(isParagraph);
    if (areLost(paragraphs)) {
      const every = all.filter(isParagraph);
      const found = every.filter(isBareEnd);
      const { range } = spotOf(found[0]!);
      const data = { count: found.length, all: every.length };
      report({ range, message: 'throughout', data, severity: 'info', extra: [] });
      return;
    }
    const unended = plan.passages.filter(
      (one) => isUnended(plan, one) && !isEntry(one) && isOver(plan, one) && !isInBracket(one),
    );
    for (const group of inGroups(mapList(unended, spotOf))) {
      const [{ range, found }] = group as readonly [Spot];
      const common = { range, related: otherPlaces(group.slice(1), tellSpot), extra: group };
      if (group.length > 1) report({ ...common, message: 'many', data: { count: group.length, found } });
      else if (comma.includes(found[found.length - 1]!)) report({ ...common, message: 'comma' });
      else if (dots.includes(found[found.length - 1]!)) report({ ...common, message: 'dot' });
      else report({ ...common, message: 'none', data: { found } });
    }
    for (const one of plan.passages) {
      if (one.kind === 'cell' || one.text.length >= shortest) continue;
      const found = bareFormula(one);
      if (found !== undefined) {
        const spot = spotOf(one);
        report({ range: spot.range, message: 'formula', data: { found }, severity: 'info', extra: [spot] });
      } else if (isCommaItem(plan, one)) {
        const spot = wrongEnd(one);
        report({ range: spot.range, message: 'item', extra: [spot] });
      }
    }
    for (const spot of unendedBeforeNotes(plan, paragraphs)) {
      const { range, found } = spot;
      if (comma.includes(found[found.length - 1]!)) report({ range, message: 'noteComma', extra: [spot] });
      else report({ range, message: 'note', data: { found }, extra: [spot] });
    }
    for (const one of long) {
      if (!colon.includes(one.text.at(-1)!) || !isBeforeNextItem(plan, one)) continue;
      const spot = wrongEnd(one);
      report({ range: spot.range, message: 'colon', extra: [spot] });
    }
  },
  fix({ extra }) {
    return mend(extra!);
  },
});
