import type { LineFacts } from '../../line/facts';
import { keptWith } from '../../line/facts';
import type { MarkerStyle, Plan, Section } from '../../plan/model';
import { LastAnswers } from '../../text/last-answers';
import { toChineseNumber, toCircled } from '../../text/numerals';

/** How a number of each style looks where it stands inside a line, glued to what is before it; no reference to it. */
const forms: Readonly<Record<MarkerStyle, (value: number) => string>> = {
  volume: (value) => `第(?:${toChineseNumber(value)}|${value})[篇编](?![的之规所、章文])`,
  chapter: (value) => `第(?:${toChineseNumber(value)}|${value})章(?![的之规所、])`,
  part: (value) => `第(?:${toChineseNumber(value)}|${value})节(?![的之规所、])`,
  article: (value) => `(?<=^|[\\s。；])第(?:${toChineseNumber(value)}|${value})条|第${toChineseNumber(value)}条(?=\\s)`,
  // Behind 十四五, too.
  'cn-comma': (value) =>
    `(?<![一二三四六七八九十百第、]|(?<!十[二三四五])五)${toChineseNumber(value)}[、.](?![一二三四五六七八九十])`,
  'cn-paren': (value) => `(?<![第条款])[（〔〈]\\s*${toChineseNumber(value)}\\s*[）〕〉]`,
  named: (value) => `(?:任务|行动|举措|措施|工程|专项)(?:${toChineseNumber(value)}|${value})(?!\\d)`,
  decimal: (value) => `\\.${value}(?!\\d)`,
  // 5.12 is a day, 5.12345热线 an item, and so are 2.85%≤个贷率 at the head of a line and 2.5年以上 behind a full stop.
  'arabic-dot': (value) =>
    `(?<![\\d.—－~～-])${value}\\s*[.、·](?!\\d{1,2}(?!\\d))|^\\s*${value}\\.(?=\\d{1,2}[%％<>≤≥])|(?<=[。；;])\\s*${value}\\.(?=\\d)` +
    `|(?<=[)）]\\.)${value}\\.(?!\\d)`,
  'arabic-paren': (value) => `(?<![第条款])[（(]\\s*${value}\\s*[）)]`,
  'arabic-half': (value) => `(?<![\\d（])${value}）`,
  circled: (value) => toCircled(value) ?? '(?!)',
};

/** Wrong numbers are looked for at each keystroke until they are mended. */
const formWritten = new LastAnswers((form) => new RegExp(form, 'u'));

/** A copy that says of itself that it leaves things out. */
const shortened =
  /本文有删[减节略]|[（〔](?:有删[减节略]|节选|摘编|摘登|摘录)[^（）〔〕]{0,8}[）〕]|(?:节选|摘编|摘登)$/u;
/** The end of a line where something was left out. */
const omission =
  /(?:^|[（，。；：、\s）一二三四五六七八九十\d项条])(?:从|中|下|以下|此处|内容|其余)?略[）。]?$|(?:…|\.{3})+[。）]?$/u;

/**
 * The lines of text above a heading, back to the one before it in its series, or to the heading that it stands under
 * where that is nearer.
 */
function* linesAbove(plan: Plan, previous: Section | undefined, heading: Section): Generator<string> {
  const { parent, line: last } = heading;
  const from = parent !== undefined && parent.line > (previous?.line ?? -1) ? parent : previous;
  const firstLine = from?.line ?? heading.part.firstLine;
  for (let line = firstLine; line <= last; line++) {
    const start = from !== undefined && line === from.line ? from.marker.whole.to : 0;
    const end = line === last ? heading.marker.whole.from : undefined;
    yield plan.facts[line]!.shadow.slice(start, end).trimEnd();
  }
}

/**
 * Whether the number before a heading's own stands somewhere in the text above it, where a heading was glued to
 * something else: then nothing is missing.
 * @param previous the heading before it in its series
 */
export function predecessorStandsAbove(plan: Plan, previous: Section | undefined, heading: Section): boolean {
  const { style, value } = heading.marker;
  if (value < 2) return false;
  const form = formWritten.of(forms[style](value - 1));
  for (const text of linesAbove(plan, previous, heading)) if (form.test(text)) return true;
  return false;
}

/**
 * At the end of what stands before a number in a glued line: the head of a sheet with its title, 附件2某某方案（模板）, or a
 * heading that was glued to the text before it, 五、严控供应.
 */
const headBefore = /附件\d{0,2}[^。；]{4,80}$|[一二三四五六七八九十]、[^。；、]{2,40}。?$/u;
const longestHead = 90;

/** Whether a first number begins the text of a sheet, or what stands below a heading, that was glued to the document. */
export function beginsAnew({ facts }: Plan, { line, marker: { value, whole } }: Section): boolean {
  if (value !== 1 || whole.from === 0) return false;
  return headBefore.test(facts[line]!.shadow.slice(Math.max(0, whole.from - longestHead), whole.from));
}

/** Whether the text between two headings says that something was left out there. */
export function isLeftOut(plan: Plan, previous: Section | undefined, heading: Section): boolean {
  for (const text of linesAbove(plan, previous, heading)) if (omission.test(text)) return true;
  return false;
}

/** Whether a line says that the document is an excerpt. */
const saysShortened = ({ shadow }: LineFacts): boolean => shortened.test(shadow.trimEnd());

/** What the document says of itself. */
const sayingsOf = ({ facts }: Plan): { readonly isShortened: boolean } => ({
  isShortened: facts.some((one) => keptWith(one, saysShortened)),
});

/** Whether the document says that it is an excerpt. */
export function isShortened(plan: Plan): boolean {
  return plan.remember(sayingsOf).isShortened;
}
