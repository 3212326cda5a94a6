/** Finds numbers whose bound or vagueness is said twice: 约300人左右, 至少建成2所以上. */
import type { Readable } from '../../plan/passages/passages';
import { DIGIT, NUMERAL } from '../../text/chars';
import type { Columns } from '../../text/range';

const none: readonly never[] = [];

/** A number said to be about, or at least, so much by a word before it and a word behind it. */
export interface Doubled {
  readonly kind: 'about' | 'least' | 'most' | 'clash';
  readonly before: Columns;
  readonly behind: Columns;
}

const digits = '(?:\\d{1,12}(?:[.,]\\d{1,6})?|[一二三四五六七八九十百千两]{1,6})';
const amount = `${digits}[百千万亿]{0,2}(?:[—～~-]${digits}[百千万亿]{0,2})?`;
/**
 * A classifier or unit; no noun, to which 以上 may belong: 至少1家二级以上医院, 1家规模以上企业, 1项省以上荣誉, 60岁以上老人.
 */
const counted =
  '(?:[%％‰]|个百分点|个工作日|个小时|个季度|个月|平方公里|平方米|立方米|千瓦时|个自然村|[^\\d，。；：、（）“”《》\\s%级岁等以左][^\\d，。；：、（）“”《》\\s%级岁等以左百千万亿省市县区州国厅处科局届星]?)';

const about = new RegExp(
  `(?<bare>大约|约|大概|将近|近|逾) ?(?:增长|下降|提高|降低|增加|减少|达到?|占|为|有|需)?${amount} ?(?:[余多](?=[^\\d年少次])|${counted}?左右(?![两手侧岸邻])).?$`,
  'u',
);
/** 节约, 附近 and the like are no 约 and 近. */
const wordsBefore = new Set('节签预合公履违续集制契条相邀规特婉简隐租誓爽赴应如解盟附最临接靠邻远新就切亲贴毗');

/** 超过90%（不含本数）以上 */
const aside = '(?:（[^（）]{1,8}）)?';

/** Only a bare lower bound may have words before its number: 高于全省2个百分点以上 compares. */
const deed = '[^\\d一二三四五六七八九十百两，。；：、（）“”《》对为向在按由从给把将与和及于的以]{0,6}?';
const least = new RegExp(
  `(?:(?<few>至少|最少)${deed}|(?<bare>不少于|不低于|不小于|超过|多于|高于|大于|超(?=[\\d ]))) ?${amount} ?${counted}?${aside}以上.?$`,
  'u',
);
const most = new RegExp(
  `(?:(?<few>至多|最多)${deed}|(?<bare>不超过|不多于|不高于|不大于|低于|少于|小于)) ?${amount} ?${counted}?${aside}(?:以下|以内|之内).?$`,
  'u',
);

/** The last words of each kind, by which it is found; and what stands before and with them. */
const abouts = [about, '左右', '余', '多'] as const;
const leasts = [least, '以上'] as const;
const mosts = [most, '以下', '以内'] as const;
const mostsWithin = [most, '之内'] as const;
/** So far before its last word such an expression begins. */
const reach = 40;

function add(
  shadow: string,
  kind: Doubled['kind'],
  [pattern, ...tails]: readonly [RegExp, ...string[]],
  found: Doubled[],
): void {
  for (const tail of tails) {
    for (let at = shadow.indexOf(tail); at >= 0; at = shadow.indexOf(tail, at + tail.length)) {
      const first = Math.max(0, at - reach);
      const match = pattern.exec(shadow.slice(first, at + tail.length + 1));
      if (match === null) continue;
      const { few, bare } = match.groups! as Record<string, string | undefined>;
      const before = (few ?? bare)!;
      const from = first + match.index;
      if (kind === 'about' && before.length === 1 && wordsBefore.has(shadow[from - 1]!)) continue;
      // 不超过 is found at its 超过 where 以上 follows, which contradicts itself: another matter.
      if (kind === 'least' && shadow[from - 1] === '不') continue;
      found.push({ kind, before: { from, to: from + before.length }, behind: { from: at, to: at + tail.length } });
    }
  }
}

/** 60%左右以上: two of them behind one number. */
const clash =
  /(?<=[\d%％‰个名家所人次项元米里亩户吨处条座张台场倍万亿])(左右|以[上下内])(?!\1)(?:左右(?![两手侧岸邻])|以[上下内])/gu;

const vague = ['约', '近', '大概', '逾'];

/** The doubled words of a text. */
export function doubledIn({ shadow, bits }: Readable): readonly Doubled[] {
  if ((bits & (DIGIT | NUMERAL)) === 0 || shadow.length < 5) return none;
  const found: Doubled[] = [];
  if (vague.some((word) => shadow.includes(word))) add(shadow, 'about', abouts, found);
  if (shadow.includes('以')) {
    add(shadow, 'least', leasts, found);
    add(shadow, 'most', mosts, found);
  }
  if (shadow.includes('左右以') || /以[上下内](?:左右|以[上下内])/u.test(shadow)) {
    for (const { 0: words, index: from } of shadow.matchAll(clash)) {
      const middle = from + '左右'.length;
      found.push({ kind: 'clash', before: { from, to: middle }, behind: { from: middle, to: from + words.length } });
    }
  }
  if (shadow.includes('之内')) add(shadow, 'most', mostsWithin, found);
  return found.length === 0 ? none : found;
}
