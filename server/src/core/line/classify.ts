import { FOLDED, HALF_MARK, bitsIn, skipSpaces, trimEnd, withoutSpaces } from '../text/chars';
import { shadowOf } from '../text/shadow';
import { chromeKind, isSiteField } from './chrome';
import { readCells } from './cells';
import type { LineFacts, LocalBlock } from './facts';
import { LineFindings } from './findings';
import { gluedPieces } from './glued';
import { gridMarkOf, mayHaveQuotes } from './grid';
import type { FoundMarker } from './marker';
import { readMarker } from './marker';
import type { BlockKind, HeadingForm } from './model';
import { findNotes } from './note';
import { mapList } from '../text/lists';

/** Longest heading that can stand before a run-in body; measured headings have 6–20 characters. */
export const longestRunIn = 45;
/** A longer block is running text, whatever it looks like. */
const longestShort = 220;
/** The label of a duty line and its first character stand in so many. */
const longestDutyLabel = 24;
/** Longest line that is read as a title or as the name of a body. */
const longestTitle = 60;
/** The same where it has all that titles of notices have. */
const longestLongTitle = 160;

const titleEnd =
  /(?:通知|意见|方案|计划|要点|规划|办法|规定|决定|报告|函|表|清单|分工|(?:责任|任务|目标)分解|安排|纲要|措施|细则|条例|指南|台账|打算|政策|预案|规程|规则|制度|章程|目录|批复|公告|通告|通报|标准|名单|举措|工作思路)$/u;
/** What may stand in brackets behind a title: its years, 试行, which draft or which part of a document it is. */
const period =
  /[（〔](?:19|20)\d\d\s*[—–\-~～至]+\s*(?:19|20)?\d\d\s*年?[）〕]$|[（〔【［[](?:试行|暂行|(?:(?:19|20)\d\d年)?修[订正][版本]?|草案|[^（）〔〕【】稿]{0,8}稿(?![酬费件源纸])[^（）〔〕【】]{0,8}|节[录选]|摘[录要编]|内部资料|供(?:讨论|审议|参考)|V\d(?:\.\d)?|(?:19|20)\d\d年?版?|[^（）〔〕【】版]{1,6}版)[）〕】］\]]$|(?<=[划案])\d\.\d版?$/u;
/** …领导小组办公室关于印发……的通知: a title that is longer than any other; 根据《关于…的通知》 is none. */
const longTitle =
  /^(?!根据|按照|依据|依照|贯彻|落实|为|现|请|附)[^。！？；：，]{2,100}关于[^。！？；：，]{4,}的(?:通知|意见|决定|报告|函|通告|公告|批复|请示|通报|指导意见|实施意见|若干意见)(?:[（〔][^（）〔〕]{2,12}[）〕])?$/u;
/** 特此通知; 为贯彻落实《…方案, where the line ends amid a title: what begins so is a sentence. */
const sentenceStart =
  /^(?:特此|为(?:[了切]|进一步|更好|深入|全面|认真|扎实|切实|贯彻|落实|加强|加快|推动|推进|促进|做好|规范|确保|保障|提升|提高)|(?:现|兹)(?:将|对|就|把)|(?:根据|按照|依据|依照|结合|参照)[《〈“（]?[\u4e00-\u9fff]{0,12}[《〈])/u;
const bodyEnd =
  /(?:委员会|人民政府|政府|办公室|办公厅|局|厅|部|委|院|中心|小组|党组|党委|指挥部|学校|大学|学院|公司|集团|协会|总队|支队|大队|处|(?<!开户|商业)银行|[支分]行|工会|联合会|妇联)$/u;
const bodyOnly = /^[\u4e00-\u9fff（）、\s]{4,60}$/u;
const spacedOut = /^(?:(?:[\u4e00-\u9fff]|\d{2,4}) +){3,}[\u4e00-\u9fff]$/u;
const documentNumber =
  /^[\u4e00-\u9fff]{1,12}\s*(?:[〔［【（\[]\s*)?(?:19|20)\d\d\s*(?:[〕］】）\]]\s*)?(?:第\s*)?\d{1,4}\s*号$/u;
/** （详见云政办〔2024〕5号） is a reference. */
const refers = /^(?:详?见|参[见照]|根据|依据|按照?)/u;
const dutyLine =
  /^[（〔【]?(?:责任(?:单位|部门|科室|处室|股室|主体|领导|人)|(?:主责|承办|落实|实施|牵头考核|考核|对接|受理|经办)(?:单位|部门)|牵头(?:责任)?(?:单位|部门|科室|处室|股室|领导)|负责(?:单位|部门)|配合(?:单位|部门|科室|处室|股室)|协(?:办|同|助)单位|参(?:与|加)单位|主办单位|完成时[限间]|分管领导)\s*(?:】\s*[：:]?|[：:])./u;
const dutyFirst = '责牵负配协参主完分承落实考对受经（〔【';
const attachmentNote = /^附\s*(?:件\s*)?(?:(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})\s*)?[：:]\s*\S/u;
const attachmentHead = /^[【〔]?附\s*件\s*(?:(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})\s*)?(?:[】〕]\s*)?[：:]?$/u;
const plainDate = /^(?:19|20)\d\d\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日$/u;
const webDate = /^\d{4}[-./]\d{1,2}[-./]\d{1,2}(?:\s*\d{1,2}:\d{2}(?::\d{2})?)?$/u;
const chineseDate =
  /^(?:一九|二[〇○O0零])[〇○O0零一二三四五六七八九]{2}年[一二三四五六七八九十]{1,3}月[一二三四五六七八九十]{1,3}日$/u;
/** 2024327, 2024 3 27, 2024年3月27: a date of which a copy has lost 年, 月 or 日. */
const lostDate =
  /^(?:(?:19|20)\d\d(?:1[0-2]|[1-9])(?:[12]\d|3[01]|[1-9])|[^\u4e00-\u9fff\d]{0,2}(?:19|20)\d\d\s+\d{1,2}\s+\d{1,2}|(?:19|20)\d\d年\d{1,2}月\d{1,2})$/u;
const printed = /(?:^|\s)(?:19|20)\d\d\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日\s*印发$/u;
const copies = /^(?:抄送|抄报|主送|分送)\s*[：:]/u;
/** （此件公开发布）, （本文有删减）: what is said of the copy. */
const publicity =
  /^[（(](?:(?:此件|联系人|联系方式|联系电话|信息公开形式|公开方式|公开属性|主动公开)[^（）()]*|[^（）()，。]{0,8}(?:有|已|经)(?:所|部分)?(?:删减|删节))[)）]$/u;
const letterhead = /^(?!.*关于)[\u4e00-\u9fff（）、\s]{4,60}文\s*件$/u;
const signer = /^签发人\s*[：:]/u;
const classification = /^(?:(?:绝密|机密|秘密)(?:★\S*)?|特急|加急|特提|平急|\d{6})$/u;
/** 各区、县人民政府，市政府各部门： — it ends in who is addressed, not in 如下 or 包括. */
const recipients =
  /^[^。；]{3,300}(?:[局委办厅部院会处科室府心位门组队司行站所校区县市镇乡村道构团联关学协场馆园社厂]|主体|职工|公司|集团|企业|人员|同志|朋友们|单位|机构|机关|团体|军)\s*(?:（[^（）]*）)?\s*[：:]$/u;
/** 各缴存单位、缴存人：, 各镇人民政府，各产业平台： — bodies and people that only 各 tells from other words with a colon. */
const eachRecipient = /^各[^。；：《》“”]{1,120}(?:[^一个]人|[^一]个人|者|居民|市民|平台|组织)\s*[：:]$/u;
const pipeRule = /^\|(?:\s*:?-+:?\s*\|)+$/u;
const ruleLine = /^(?:-{3,}|\*{3,}|_{3,}|[—－─━=＝]{3,})$/u;
const heading = /^#{1,6}\s+/u;

const none: readonly never[] = [];

function plain(kind: BlockKind, from: number, to: number): LocalBlock {
  return { from, to, kind, marker: undefined, titleFrom: from, titleTo: to, form: 'alone', doubtful: false };
}

/** Where a heading's title ends, and whether a body follows it. */
function headingTitle(shadow: string, titleFrom: number, to: number): { titleTo: number; form: HeadingForm } {
  // Not beyond its block: a glued line goes on for a whole document.
  const stop = shadow.slice(0, to).indexOf('。', titleFrom);
  if (stop < 0) {
    const last = shadow[to - 1]!;
    return { titleTo: '；，：、'.includes(last) ? to - 1 : to, form: 'alone' };
  }
  const rest = skipSpaces(shadow, stop + 1, to);
  const onlyBold = rest + 2 === to && shadow.startsWith('**', rest);
  if (stop - titleFrom <= longestRunIn && stop > titleFrom) {
    return { titleTo: stop, form: rest >= to || onlyBold ? 'alone' : 'runIn' };
  }
  const clause = shadow.slice(titleFrom, stop).search(/[，；：]/u);
  return {
    titleTo:
      clause > 0 ? Math.min(titleFrom + clause, titleFrom + longestRunIn) : Math.min(stop, titleFrom + longestRunIn),
    form: 'headless',
  };
}

/** What may stand before the number of a key task: ★1.…. */
const tags = '★☆▲●◆■';

/** The block between `from` and `to`, or undefined where no number is at its head. */
function headingBlock(shadow: string, from: number, to: number): LocalBlock | undefined {
  let start = from;
  if (shadow.charCodeAt(start) === 0x23) start += heading.exec(shadow.slice(start, to))?.[0].length ?? 0;
  if (shadow.startsWith('**', start)) start += 2;
  else if (tags.includes(shadow[start] ?? ' ')) start = skipSpaces(shadow, start + 1, to);
  const found = readMarker(shadow, start, to);
  return found === undefined ? undefined : headingWith(shadow, from, to, found);
}

/** The block between `from` and `to`, whose number is known. */
export function headingWith(shadow: string, from: number, to: number, found: FoundMarker): LocalBlock {
  let titleFrom = found.titleFrom;
  if (shadow.startsWith('**', titleFrom)) titleFrom = skipSpaces(shadow, titleFrom + 2, to);
  let { titleTo, form } = headingTitle(shadow, titleFrom, to);
  if (titleFrom > found.titleFrom) {
    // **采摘组**：由村委会牵头。
    const bold = shadow.slice(titleFrom, titleTo).search(/\*\*[：:]/u);
    if (bold > 0) [titleTo, form] = [titleFrom + bold, 'headless'];
  }
  if (shadow.startsWith('**', titleTo - 2) && titleTo - 2 > titleFrom) titleTo -= 2;
  titleTo = trimEnd(shadow, titleFrom, titleTo);
  return { from, to, kind: 'heading', marker: found.marker, titleFrom, titleTo, form, doubtful: found.doubtful };
}

/** 工 作 要 点: a title whose letters are set apart. */
function isSpacedOut(line: string): boolean {
  return line[line.length - 2] === ' ' && spacedOut.test(line);
}

/** A line without what stands in brackets at its end, of which there may be two: （2025—2027年）（讨论稿）. */
function withoutPeriod(line: string): string {
  const bare = line.replace(period, '').trim();
  return bare.length === line.length ? bare : bare.replace(period, '').trim();
}

/** What a short line without a number at its head is. */
function shortKind(line: string): BlockKind {
  const first = line[0]!;
  const last = line[line.length - 1]!;
  if (first === '附') {
    if (attachmentHead.test(line)) return 'attachmentHead';
    if (attachmentNote.test(line)) return 'attachmentNote';
  }
  if (first === '【' && attachmentHead.test(line)) return 'attachmentHead';
  if (dutyFirst.includes(first) && dutyLine.test(line)) return 'duty';
  if (last === '发' && printed.test(line)) return 'printed';
  if (last === '日' && (plainDate.test(line) || chineseDate.test(line))) return 'date';
  if (first >= '0' && first <= '9' && webDate.test(line)) return 'webDate';
  if (last >= '0' && last <= '9' && lostDate.test(line)) return 'date';
  if (last === '号' && documentNumber.test(line)) return 'documentNumber';
  if (first === '抄' || first === '主' || first === '分') if (copies.test(line)) return 'copies';
  if (first === '签' && signer.test(line)) return 'signer';
  if (classification.test(line)) return 'classification';
  if ((first === '（' || first === '(') && publicity.test(line)) return 'publicity';
  if (last === '件' && letterhead.test(line)) return 'letterhead';
  if (ruleLine.test(line)) return 'rule';
  const chrome = chromeKind(line);
  if (chrome !== undefined) return chrome;
  if ((last === '：' || last === ':') && (recipients.test(line) || eachRecipient.test(line))) return 'recipients';
  if (line.length <= longestTitle && !/[。！？；]/u.test(line)) {
    const bare = withoutPeriod(isSpacedOut(line) ? withoutSpaces(line) : line);
    if (bodyEnd.test(bare) && bodyOnly.test(bare) && !/^关于/u.test(bare)) return 'body';
    if (titleEnd.test(bare) && !/[：:]/u.test(bare) && !sentenceStart.test(bare)) return 'title';
  } else if (line.length <= longestLongTitle && line.includes('关于') && longTitle.test(line)) return 'title';
  return 'text';
}

/** A row's number, whatever is filled in behind it: 2⇥检测新粮⇥ has no unit yet. */
const numberCell = /^[0-9０-９]{1,3}\t/u;

/** No cell says but this: tabs in the middle of a sentence, as scanning leaves them round a mark. */
const loneMark = /(?:^|\t) *[、，；“”"]{1,2} *(?=\t|$)/u;

/** Tabs between cells, not those of an indent. */
function isRow(text: string, from: number, to: number): boolean {
  if (loneMark.test(text.slice(from, to))) return false;
  let inside = 0;
  let all = 0;
  for (let at = text.indexOf('\t'); at >= 0; at = text.indexOf('\t', at + 1)) {
    all++;
    if (at > from && at < to) inside++;
  }
  if (inside >= 2) return true;
  // One or two cells are filled in, the others empty.
  const endsEmpty = text[text.length - 1] === '\t';
  return (
    (all >= 4 && text[0] === '\t' && (inside === 1 || endsEmpty)) ||
    (all >= 3 && inside === 1 && endsEmpty) ||
    (all >= 2 && endsEmpty && numberCell.test(text))
  );
}

/** Whether a line begins with a label of duties, which may have spaces in it: 牵头部 门：. */
function beginsAsDuty(head: string): boolean {
  if (dutyLine.test(head)) return true;
  const colon = head.indexOf('：');
  return (
    colon > 0 &&
    head.lastIndexOf(' ', colon) > 0 &&
    dutyLine.test(withoutSpaces(head.slice(0, colon)) + head.slice(colon))
  );
}

/** One block from the columns `from` to `to`, which have no spaces around. */
function classifyBlock(shadow: string, from: number, to: number): LocalBlock {
  const found = headingBlock(shadow, from, to);
  if (found !== undefined) return found;
  if (shadow[from] === '|' && to - from > 2 && shadow[to - 1] === '|') {
    if (pipeRule.test(shadow.slice(from, to))) return plain('rule', from, to);
    return plain(isSiteField(shadow.slice(from + 1, to).trimStart()) ? 'meta' : 'pipe', from, to);
  }
  let start = from;
  if (shadow[start] === '#') start += heading.exec(shadow.slice(start, to))?.[0].length ?? 0;
  if (shadow.startsWith('**', start)) start += 2;
  const isDuty =
    dutyFirst.includes(shadow[start] ?? ' ') &&
    beginsAsDuty(shadow.slice(start, Math.min(to, start + longestDutyLabel)));
  if (isDuty) return plain('duty', from, to);
  if (to - start > longestShort) return plain('text', from, to);
  const end = to - start > 2 && shadow.endsWith('**', to) ? to - 2 : to;
  if (start >= end) return plain('text', from, to);
  // A row of the site's table with a title in its first cell.
  const bar = shadow[end - 1] === '|' ? trimEnd(shadow, start, end - 1) : end;
  if (bar < end && bar > start && shortKind(shadow.slice(start, bar)) === 'title') return plain('title', start, bar);
  // （云政办〔2024〕5号） under the title, as collections of laws have it.
  if (shadow[start] === '（' && shadow.startsWith('号）', end - 2)) {
    const inner = shadow.slice(start + 1, end - 1);
    if (documentNumber.test(inner) && !refers.test(inner)) return plain('documentNumber', start + 1, end - 1);
  }
  // （2026—2030年****）: where two bold pieces met.
  const kind = shortKind(shadow.slice(start, end).replaceAll('**', ''));
  return kind === 'text' ? plain(kind, from, to) : plain(kind, start, end);
}

/**
 * Reads one line by its text alone.
 * @param text a line without its end
 */
export function classifyLine(text: string): LineFacts {
  const bits = bitsIn(text);
  const shadow = (bits & (HALF_MARK | FOLDED)) === 0 ? text : shadowOf(text);
  const findings = new LineFindings(text, shadow, bits);
  const from = skipSpaces(shadow, 0, shadow.length);
  const to = trimEnd(shadow, from, shadow.length);
  if (from === to) {
    return {
      text,
      shadow,
      bits,
      blocks: none,
      notes: none,
      cells: undefined,
      grid: undefined,
      isQuoted: false,
      findings,
    };
  }
  const isQuoted = mayHaveQuotes(text, bits);
  if (text.includes('\t') && isRow(text, from, to)) {
    const isMeta = chromeKind(shadow.slice(from, to)) === 'meta';
    const blocks = [plain(isMeta ? 'meta' : 'row', from, to)];
    const cells = readCells(text, shadow, '\t', from, to);
    return { text, shadow, bits, blocks, notes: none, cells, grid: undefined, isQuoted, findings };
  }
  const pieces = gluedPieces(shadow, from, to);
  if (pieces === undefined) {
    const block = classifyBlock(shadow, from, to);
    const cells = block.kind === 'pipe' ? readCells(text, shadow, '|', from, to) : undefined;
    const notes = findNotes(text, shadow, [block], bits);
    const grid = gridMarkOf(text, shadow, bits, from, to);
    return { text, shadow, bits, blocks: [block], notes, cells, grid, isQuoted, findings };
  }
  const blocks = mapList(pieces, (piece) => classifyBlock(shadow, piece.from, piece.to));
  const notes = findNotes(text, shadow, blocks, bits);
  return { text, shadow, bits, blocks, notes, cells: undefined, grid: undefined, isQuoted, findings };
}
