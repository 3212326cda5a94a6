/** Finds in one walk what several rules about marks tell: marks that stand twice, 、等, and dots for an ellipsis. */
import { CJK, CJK_MARK, DIGIT, HALF_MARK, LATIN, has, skipSpaces } from '../../text/chars';
import type { Columns } from '../../text/range';

/** A stretch of marks of which one is right. */
export interface Doubled extends Columns {
  /** The marks that may be meant, likeliest first. */
  readonly right: readonly string[];
  /** Whether there is no doubt which one is meant. */
  readonly isPlain: boolean;
}

/** An ellipsis that is none: `...`, `。。。`, `…` alone, or one before 等. */
export interface Ellipsis extends Columns {
  readonly kind: 'dots' | 'stops' | 'single' | 'etc';
}

/** The slips in the marks of a text, by kind. */
export interface Slips {
  readonly doubled: readonly Doubled[];
  /** 、 before 等 */
  readonly lists: readonly Columns[];
  /** 、 between two quotations or titles, which stand beside each other without it. */
  readonly betweens: readonly Columns[];
  readonly ellipses: readonly Ellipsis[];
  /** Whether the text ends in 、 behind a word. */
  readonly isTrailing: boolean;
}

interface OpenSlips extends Slips {
  readonly doubled: Doubled[];
  readonly lists: Columns[];
  readonly betweens: Columns[];
  readonly ellipses: Ellipsis[];
  isTrailing: boolean;
}

const empty = (): OpenSlips => ({ doubled: [], lists: [], betweens: [], ellipses: [], isTrailing: false });
/** Of a passage without any. */
export const noSlips: Slips = empty();

/** More dots than these lead to a page number, or are to be filled in. */
const mostDots = 6;
/** Where 等 begins a word: A、等级评审. */
const beginsWord =
  /^等(?:级|次|待|离|额|距|同|值|于|候|式|效|比|腰|边|量|价|温|压|势|电位|闲|着|高线|分(?!析|别|类|管|局|支|厂|院|会|步|批|期|阶)|身|外|保(?!障|护|健|险|洁|安|密|管|育|供)|因)/u;
/** What a comma and full stops may stand for, the heavier first. */
const weight = '。；：，、';

function isPoint(unit: number): boolean {
  return unit === 0xff0c || unit === 0x3002 || unit === 0x3001 || unit === 0xff1b || unit === 0xff1a;
}

function isUniform(run: string): boolean {
  for (let at = 1; at < run.length; at++) if (run[at] !== run[0]) return false;
  return true;
}

/** A run of marks as a slip; undefined where it is none: 联系人：，电话：。 is to be filled in. */
function readRun(text: string, shadow: string, from: number, to: number): Doubled | undefined {
  const run = shadow.slice(from, to);
  if (isUniform(run)) {
    const mark = text.slice(from, to).includes(run[0]!) ? run[0]! : text[from]!;
    return { from, to, right: [mark], isPlain: true };
  }
  if (run[0] === '：') return undefined;
  const right = [...new Set(run)].sort((a, b) => weight.indexOf(a) - weight.indexOf(b));
  const isLast = skipSpaces(shadow, to, shadow.length) === shadow.length;
  if (isLast && right.includes('。')) return { from, to, right: ['。'], isPlain: true };
  return { from, to, right, isPlain: false };
}

/** Dots or `…` as a slip; undefined where they are right or mean something else. */
function readDots(shadow: string, from: number, to: number): Ellipsis | undefined {
  const length = to - from;
  const isStop = shadow[from] === '。';
  const isDot = shadow[from] === '.';
  if (length > mostDots || has(shadow, from - 1, LATIN | DIGIT)) return undefined;
  const after = skipSpaces(shadow, to, shadow.length);
  if (!isStop && has(shadow, after, LATIN | DIGIT)) return undefined;
  if (isStop) return { from, to, kind: 'stops' };
  const isBehindChinese = has(shadow, from - 1, CJK | CJK_MARK | HALF_MARK);
  if (isDot) return length >= 3 && isBehindChinese ? { from, to, kind: 'dots' } : undefined;
  if (length % 2 === 1) return isBehindChinese ? { from, to, kind: 'single' } : undefined;
  const isEtc = length === 2 && shadow[to] === '等' && !beginsWord.test(shadow.slice(to, to + 4));
  return isEtc ? { from, to, kind: 'etc' } : undefined;
}

/** Whether a question mark stands alone at a place: behind a full stop it is what a copy made of a web page's space. */
function isQuestion(shadow: string, at: number): boolean {
  const mark = shadow[at];
  return (mark === '？' || mark === '?') && shadow[at + 1] !== mark;
}

/** What is wrong with the 、 at a place, if anything. */
function commaSlip(shadow: string, at: number): 'lists' | 'betweens' | 'trailing' | undefined {
  const [before, next] = [shadow[at - 1], shadow[at + 1]];
  if (next === '等' && !beginsWord.test(shadow.slice(at + 1, at + 5))) return 'lists';
  if (has(shadow, at - 1, CJK) && skipSpaces(shadow, at + 1, shadow.length) === shadow.length) return 'trailing';
  return (next === '“' && before === '”') || (next === '《' && before === '》') ? 'betweens' : undefined;
}

/** The slips of a text; the same object for all that have none. */
export function readSlips(text: string, shadow: string): Slips {
  let slips: OpenSlips | undefined;
  for (let at = 0; at < shadow.length; at++) {
    const unit = shadow.charCodeAt(at);
    // All ideographs; then digits, letters and spaces, but for the dot.
    if ((unit > 0x3002 && unit < 0xff0c) || unit < 0x2e) continue;
    const isDots = unit === 0x2e || unit === 0x2026;
    if (!isDots && !isPoint(unit)) continue;
    const from = at;
    let isSame = true;
    while (isDots ? shadow.charCodeAt(at + 1) === unit : isPoint(shadow.charCodeAt(at + 1))) {
      at++;
      isSame &&= shadow.charCodeAt(at) === unit;
    }
    const to = at + 1;
    if (isDots || (unit === 0x3002 && isSame && to - from >= 3)) {
      const dots = unit === 0x2e && to - from < 3 ? undefined : readDots(shadow, from, to);
      if (dots !== undefined) (slips ??= empty()).ellipses.push(dots);
    } else if (to - from > 1) {
      const run = readRun(text, shadow, from, to);
      if (run !== undefined) (slips ??= empty()).doubled.push(run);
    } else if (unit === 0x3001) {
      const kind = commaSlip(shadow, from);
      if (kind === 'trailing') (slips ??= empty()).isTrailing = true;
      else if (kind !== undefined) (slips ??= empty())[kind].push({ from, to });
    } else if (unit === 0x3002 && isQuestion(shadow, shadow[to] === ' ' ? to + 1 : to)) {
      at = shadow[to] === ' ' ? to + 1 : to;
      (slips ??= empty()).doubled.push({ from, to: at + 1, right: ['。'], isPlain: false });
    } else if (unit === 0x3002 && shadow[to] === '”' && shadow[to + 1] === '。') {
      (slips ??= empty()).doubled.push({
        from,
        to: to + 2,
        right: ['。”', '”。'],
        isPlain: false,
      });
      at = to + 1;
    }
  }
  return slips ?? noSlips;
}
