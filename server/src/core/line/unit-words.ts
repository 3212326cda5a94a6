/**
 * The words by which lists of units are read: what names end in, and what is said of them behind a list. All is asked
 * from the end of a text, where it stands, without searching through it.
 */
import type { DutyRole } from './model';

const lastLetters = '局委办厅部署院会处科室股府站所队司行校社区县市镇乡团关联协馆厂库园港州盟旗央支庭构组网位门企台学';
const lastWords = ['中心', '街道', '人大', '共同体', '联合体', '医共体', '医联体'];

/** A word in quotes that is a name, or a part of one: 各村“两委”, “双创办”. */
const quoted = /“([^“”。；：]{1,10})”/gu;

/** A name without the quotes in it. */
const unquoted = (name: string): string => (name.includes('“') ? name.replace(quoted, '$1') : name);

/** Whether a name ends as the names of units do. */
export function endsAsUnit(name: string): boolean {
  if (name.endsWith('”')) return name.includes('“') && endsAsUnit(unquoted(name));
  return lastLetters.includes(name.charAt(name.length - 1)) || lastWords.some((word) => name.endsWith(word));
}

const ownAside = /（[^（）]{2,16}）$/u;

/** 市委宣传部（市文明办）: a name without the body's other name behind it. */
export const withoutAside = (name: string): string => name.replace(ownAside, '');

const lastBracket = /（([^（）]*)）$/u;
/** The words of a remark; looked for one after the other, so that a long bracket is gone through once. */
const ofOrder = /首位|第一位|第一个|排序|牵头|汇总/u;
const ofUnits = /单位|部门|下同/u;

/**
 * 市民政局（首位单位为牵头单位，下同）: where a remark for all notes begins, which is no part of the name before it; -1 where
 * the name ends in none.
 */
export function orderNoteIn(name: string): number {
  const bracket = lastBracket.exec(name);
  if (bracket === null) return -1;
  const order = ofOrder.exec(bracket[1]!);
  const isNote = order !== null && ofUnits.test(bracket[1]!.slice(order.index + order[0].length));
  return isNote ? bracket.index : -1;
}

const lettersBeforeAnd = '局委办厅部署院处科室股府站所队司校县镇乡台馆团区位门等支会市';

/**
 * Whether a whole unit ends at `at`, so that 和 behind it parts two units: not in 工业和信息化, 社会和法制, 城市和建设.
 */
export function endsBeforeAnd(shadow: string, at: number): boolean {
  const last = shadow.charAt(at - 1);
  const before = shadow.charAt(at - 2);
  if (lettersBeforeAnd.includes(last))
    return !(last === '会' && before === '社') && !(last === '市' && before === '城');
  const word = before + last;
  return word === '中心' || word === '企业' || word === '街道' || word === '组织';
}

const suspect = /[\d月底度期称等他它上无由。；：:“”？！]/u;
const never =
  /\d\s*[年月日%]|[一二三四五六七八九十]月|年底|季度|半年|长期|以下简称|[。；：:“”？！]|^(?:等|其他|其它|以及|等等|同上|无|由)$|(?<!^|自)由(?!贸)/u;

/** Whether a piece of a list may be a name at all: no deadline, no sentence. */
export function isName(name: string): boolean {
  if (name.length < 2 || name.length > 40) return false;
  return !suspect.test(name) || !never.test(unquoted(name));
}

/** What the words of a label or behind a list say of the units. */
export function roleOf(text: string): DutyRole {
  if (/牵头|主办|主责|主要责任/u.test(text)) return 'lead';
  return /配合|参与|参加|协/u.test(text) ? 'join' : 'responsible';
}

const verbs = '牵头 负责 配合 参与 参加 协助 协同 协办 主办 承办 指导 落实 实施 推进 分工 统筹 督促 督导'.split(' ');
const verbEnds = new Set(verbs.map((verb) => verb[1]!));
/** What stands only before or between verbs. */
const adverbs = '共同 分别 具体 主要 联合 抓好 做好 组织 协调'.split(' ');
const manner =
  /(?:按照?|依据?|依照|根据|结合)(?:各自|自身|工作)?(?:职责职能|职能职责|职责|职能|任务|分工)(?:任务)?(?:分工|权限|范围)?$|(?:结合|根据|立足|按照?)(?:各自|自身|本地|当地|工作)?实际(?:情况)?$|因地制宜$/u;
const longestManner = 14;
const others = /^等(?:[^、]{0,6}?(?:部门|单位|机构|地区|科室)(?:和单位|和部门)?)?$/u;
const longestOthers = 13;

/** A为牵头单位 */
const asUnit = /为(牵头|主办|主责|责任|配合|协办|参与)(?:单位|部门)$/u;

function endsWithAny(shadow: string, from: number, to: number, words: readonly string[]): boolean {
  return to - from >= 2 && words.some((word) => shadow.startsWith(word, to - 2));
}

/**
 * Takes off what is said behind a list: 按职责分工负责, 牵头, 等部门配合.
 * @returns where the list ends, and what its units do if that is said
 */
export function takeOffRole(shadow: string, from: number, to: number): { end: number; role: DutyRole | undefined } {
  const named = to - from > 6 && '位门'.includes(shadow[to - 1]!) ? asUnit.exec(shadow.slice(to - 6, to)) : null;
  if (named !== null) return { end: to - named[0].length, role: roleOf(named[1]!) };
  let end = to;
  // 牵头组织, 负责协调: these follow a verb.
  const tail = endsWithAny(shadow, from, end, ['组织', '协调']) && endsWithAny(shadow, from, end - 2, verbs) ? 2 : 0;
  end -= tail;
  let said = false;
  while (end > from && (said || verbEnds.has(shadow[end - 1]!))) {
    if (endsWithAny(shadow, from, end, verbs)) said = true;
    // 党组织 is a body.
    else if (!said || !endsWithAny(shadow, from, end, adverbs) || shadow[end - 3] === '党') break;
    end -= 2;
    if (shadow[end - 1] === '并' || (shadow[end - 1] === '和' && endsWithAny(shadow, from, end - 1, verbs))) end--;
  }
  if (!said) end = to;
  const role = said ? roleOf(shadow.slice(end, to)) : undefined;
  if (said || '责能工务限围'.includes(shadow.charAt(end - 1))) {
    const start = Math.max(from, end - longestManner);
    const found = manner.exec(shadow.slice(start, end));
    if (found !== null) end = start + found.index;
  }
  // Only so far back: a long list may have none.
  const near = Math.max(from + 1, end - longestOthers);
  const etc = shadow.slice(near, end).lastIndexOf('等');
  if (etc >= 0 && others.test(shadow.slice(near + etc, end))) end = near + etc;
  return { end, role };
}
