/** Finds the targets of named rates in running text: 农村生活污水治理率达到45%. */
import type { Readable } from '../../plan/passages/passages';
import type { Quantity } from '../../plan/passages/quantities';
import { quantitiesIn } from '../../plan/passages/quantities';
import { CJK, DIGIT, LATIN, has } from '../../text/chars';
import type { Columns } from '../../text/range';

const none: readonly never[] = [];

/** A rate and the number that it is to reach, in columns of the passage. */
export interface Target extends Columns {
  /** The rate's whole name, without the words that lead to it. */
  readonly name: string;
  readonly value: number;
  /** The years in its sentence. */
  readonly years: readonly string[];
  /** Where there are none, the year of a sentence before it in its paragraph. */
  readonly inherited: string | undefined;
  /** Whether it is a hope or a limit rather than what is demanded. */
  readonly manner: string;
}

/** The last words of a rate's name. */
const rateWords = ['率', '占比', '比例', '满意度'];
/** Words between a rate and its number. */
const leadsOn =
  /^(?:要|应|须|必须|均|都|稳定|保持|控制|力争|确保|争取|在|到|至|于|为|达到?|不低于|不少于|不超过|提高到|提高至|提升到|提升至){1,4} ?$/u;
/** So far before a number its rate ends, and so long it is. */
const reach = 16;
const longest = 30;
/** Names shorter than this mean what their surroundings say. */
const shortest = 8;
/** Words before a name that are none of it. */
const leadIn =
  /^(?:\d{4}年)?(?:底前?|年底前?|年内)?(?:(?:全[市县区省州]|力争|确保|实现|争取|努力|要|使|推动|进一步|持续|不断|切实|全面))*/u;
/** Names of which nobody can tell without their surroundings what they are rates of. */
const generic =
  /^(?:目标|适龄|重点|服务|任务|工作|问题|对象|人群|人员|群众|全部|整体|总体|设施|设备|项目|年度|指标|按时|按期|覆盖|整改|完成|考核|验收|检查|抽查|培训|综合|有效|规范|管理)*(?:[\u3400-\u9fff]{2}率|占比|比例|满意度)$/u;
/** The name goes on before these, or is one of several. */
const marksBefore = '、和与及或/的“”（）';
/** Said of places, grades and times: another target of the same name may be of another one. */
const settings =
  '[一二三四五六七八九十]级|城区|城市|城镇|县城|农村|乡镇|乡村|村级|[省市县区镇乡]级|街道|镇|片区|[辖区域围]内|等次|档次|试点|示范|阶段|(?<!每)季度|半年|\\d月|月底|近期|远期|中期|期末|十[二三四五六]五';
const particular = new RegExp(settings, 'u');
/** The same at the head of a clause, where it may speak for all that follows. */
const particularFor = new RegExp(`(?:^|[，。；：、])各?(?:${settings})`, 'u');
/** Said of what is or was, of a part, or of several. */
const otherKinds =
  /其中|新增|较|同比|相比|原有|目前|截至|截止|已经?|去年|上年|同期|基数|分别|各[县区市镇乡地]|每[个县区镇乡村所家]|部分|由\d|从\d/u;
/** 贷款未结清的，首付款比例不低于50%; 其余县不低于25%; 当个贷率在95%以上: what holds in one case holds in no other. */
const conditional = /的，|其余|其他|之?外，|(?:^|[，；])当[^，]*$|如果|(?:^|[，；])[如若][^，]{2,}，/u;
const boundBehind = /^（不?含）以[上下]|^以上\d/u;
const stops = '。；！？\t';
const farBefore = 200;
const farBehind = 60;

/** The sentence about a place: where it begins and ends. */
function sentenceAround(shadow: string, from: number, to: number): Columns {
  let start = from;
  while (start > 0 && from - start < farBefore && !stops.includes(shadow[start - 1]!)) start--;
  let end = to;
  while (end < shadow.length && end - to < farBehind && !stops.includes(shadow[end]!)) end++;
  return { from: start, to: end };
}

/** A year near the head of a sentence: 到2027年， */
const yearAtHead = /(?:^|[。；！？])[^，。；！？]{0,8}?(\d{4})年/gu;
/** So far back a year is looked for. */
const farYear = 1000;

/** The year that heads the nearest sentence with one before a place: 到2027年，……。……率达到90%。 */
function yearBefore(shadow: string, at: number): string | undefined {
  const heads = [...shadow.slice(Math.max(0, at - farYear), at).matchAll(yearAtHead)];
  return heads[heads.length - 1]?.[1];
}

/** Whether a heading speaks of one place, grade or time among others. */
export function isParticular(text: string): boolean {
  return particular.test(text);
}

function targetOf(shadow: string, { unit, from, to, number, scale, isCode }: Quantity): Target | undefined {
  if (unit !== '%' || scale !== 1 || isCode) return undefined;
  const before = shadow.slice(Math.max(0, from - reach), from);
  let end = 0;
  for (const word of rateWords) {
    const at = before.lastIndexOf(word);
    if (at >= 0) end = Math.max(end, at + word.length);
  }
  if (end === 0 || !leadsOn.test(before.slice(end))) return undefined;
  const nameTo = from - before.length + end;
  let at = nameTo;
  while (at > nameTo - longest && has(shadow, at - 1, CJK | DIGIT | LATIN)) at--;
  const found = shadow.slice(at, nameTo);
  const name = found.slice(leadIn.exec(found)![0].length);
  if (name.length < shortest || generic.test(name) || /[和与及或各]/u.test(name)) return undefined;
  if (marksBefore.includes(shadow[at - 1] ?? '，')) return undefined;
  // A list of numbers, one end of a range, or a step.
  if (/^[、和及与—～~\-至到提增下]/u.test(shadow.slice(to, to + 1))) return undefined;
  const sentence = sentenceAround(shadow, at, to);
  const around = (start: number): string => shadow.slice(start, at) + '，' + shadow.slice(to, sentence.to);
  if (conditional.test(shadow.slice(sentence.from, at)) || boundBehind.test(shadow.slice(to, to + 6))) return undefined;
  if (otherKinds.test(around(sentence.from)) || particular.test(around(sentence.from))) return undefined;
  if (particularFor.test(shadow.slice(Math.max(0, at - farBefore), sentence.from))) return undefined;
  const whole = shadow.slice(sentence.from, sentence.to);
  const years = whole.match(/\d{4}(?=年)/gu) ?? [];
  return {
    from,
    to,
    name,
    value: number,
    years,
    inherited: years.length === 0 ? yearBefore(shadow, sentence.from) : undefined,
    manner: /力争|争取|奋斗/u.test(whole) ? 'hope' : /不超过|以下|以内|低于(?<!不低于)/u.test(whole) ? 'limit' : '',
  };
}

/** The targets of a text that can be compared with others of the same name. */
export function targetsIn(passage: Readable): readonly Target[] {
  const { shadow } = passage;
  if (!/[率比度]/u.test(shadow)) return none;
  let targets: Target[] | undefined;
  for (const quantity of passage.remember(quantitiesIn)) {
    const target = targetOf(shadow, quantity);
    if (target !== undefined) (targets ??= []).push(target);
  }
  return targets ?? none;
}
