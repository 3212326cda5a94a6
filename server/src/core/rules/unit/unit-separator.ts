import type { Duty, Plan, Row, Table, Unit } from '../../plan/model';
import { goesOnBelow } from '../../plan/places';
import { skipSpaces, trimEnd } from '../../text/chars';
import type { Position, Range } from '../../text/range';
import { rangeInLine } from '../../text/range';
import { otherPlaces, rewording } from '../everywhere';
import type { Fix } from '../rule';
import { defineRule } from '../rule';
import { clauses } from '../sources';
import { levels } from './levels';
import { dutiesOf } from './names';
import type { Seam } from './seams';
import { namesOf, seamsOf, signedSeams } from './seams';
import { addAll, flatMapList, mapList } from '../../text/lists';

/** A mark between two units of one kind. */
interface Gap {
  readonly mark: '，' | '；' | ' ';
  readonly range: Range;
}

const closing = '）〕］])】';
const departmentEnds = '局委办厅部署';
/** What is said of a list behind its last unit. */
const doing =
  /^(?:按照?|依据)?(?:各自|职责|分工|共同|分别|联合|具体)*(?:负责|牵头|配合|参与|参加|指导|协助|协同|落实|实施|协办)/u;
/** The document's own way shows in so many 、 for each other mark. */
const ownWay = 5;

/** Departments of no level of their own, as in a list of ministries; not those of another level, and not all of a kind. */
const bare = /^(?![各有相驻国中全])[^市省县区州旗]{2,8}(?:[局委办厅部署]|总局)$/u;

/** What kind of unit it is, so far as a list parts kinds by commas: a department of a level, or something else. */
function kindOf(name: string): string | undefined {
  if (!departmentEnds.includes(name[name.length - 1]!)) return undefined;
  if (levels.includes(name[0]!)) return name[0];
  return bare.test(name) ? 'bare' : undefined;
}

/** The mark behind the last unit of a list, where nothing but a bracket or what the units do follows it. */
function markBehind(plan: Plan, { range, form }: Duty, { line, character }: Position): Range | undefined {
  if (line !== range.end.line) return undefined;
  const { shadow } = plan.facts[line]!;
  const to = range.end.character;
  const at = skipSpaces(shadow, character, to);
  const mark = shadow[at];
  if (at >= to || (mark !== '、' && mark !== '，')) return undefined;
  const next = skipSpaces(shadow, at + 1, to);
  const isEnd = next >= to || closing.includes(shadow[next]!);
  // A comma before 按职责分工负责 is a way to write it.
  const isBeforeWords = mark === '、' && doing.test(shadow.slice(next, Math.min(to, next + 12)));
  const isLoose = (isEnd && (mark === '、' || form !== 'line')) || isBeforeWords;
  return isLoose ? rangeInLine(line, at, at + 1) : undefined;
}

/** The 、 between a note's bracket or label and its first unit. */
function markBefore(plan: Plan, { range }: Duty, { line, character }: Position): Range | undefined {
  if (line !== range.start.line) return undefined;
  const { shadow } = plan.facts[line]!;
  const at = trimEnd(shadow, range.start.character, character) - 1;
  if (at <= range.start.character || shadow[at] !== '、') return undefined;
  const opener = trimEnd(shadow, range.start.character, at) - 1;
  return opener >= range.start.character && '（〔［[(：'.includes(shadow[opener]!)
    ? rangeInLine(line, at, at + 1)
    : undefined;
}

/** Whether the list goes on in the next line or row, so that the 、 at its end is none too many. */
function mayGoOn(plan: Plan, duty: Duty, next: Row | undefined): boolean {
  if (duty.form === 'cell')
    return (next !== undefined && next.number === undefined) || goesOnBelow(plan, duty.range.start);
  if (duty.form === 'paren') return false;
  if (plan.hardWrapped) return true;
  let line = duty.range.end.line + 1;
  while (line < plan.facts.length && plan.facts[line]!.blocks.length === 0) line++;
  const kind = plan.facts[line]?.blocks[0]!.kind;
  return kind === 'text' || kind === 'body';
}

/** What stands between two units of one line; undefined where it is more than a mark. */
function markBetween(plan: Plan, from: Position, to: Position): string | undefined {
  if (from.line !== to.line || to.character - from.character > 3) return undefined;
  const { shadow } = plan.facts[from.line]!;
  return shadow.slice(from.character, to.character);
}

/** What the marks of one duty tell. */
interface Marks {
  /** A 、 before the first unit. */
  readonly start: Range | undefined;
  /** Marks behind the last units of lists. */
  readonly ends: readonly Range[];
  /** How many units stand behind a 、. */
  readonly plain: number;
  /** Other marks between units of one kind and one role. */
  readonly odd: readonly Gap[];
}

function marksOf(plan: Plan, duty: Duty): Marks {
  const { units, lists, form } = duty;
  const ends: Range[] = [];
  const odd: Gap[] = [];
  let start: Range | undefined;
  let plain = 0;
  let size = 0;
  let last: { readonly unit: Unit; readonly end: Position } | undefined;
  for (const list of lists) {
    for (let at = 0; at < list.length; at++) {
      const unit = units[list[at]!]!;
      const { range } = unit;
      const before = last;
      last = { unit, end: range.end };
      if (before === undefined) {
        start = markBefore(plan, duty, range.start);
        continue;
      }
      const text = markBetween(plan, before.end, range.start);
      if (text === '、') plain++;
      if (text === undefined || text === '' || text === '、') continue;
      const mark = text.trim() === '' ? ' ' : text.trim();
      if ((mark !== '，' && mark !== '；' && mark !== ' ') || (mark === ' ' && form === 'cell')) continue;
      // A，B、C按职责分工负责: the first may be the one that leads.
      if (mark === '，' && size < 2) continue;
      const kind = before.unit.role === unit.role ? kindOf(before.unit.name) : undefined;
      if (kind === undefined || kindOf(unit.name) !== kind) continue;
      odd.push({ mark, range: { start: before.end, end: range.start } });
    }
    size = list.length;
    const end = last === undefined || size === 0 ? undefined : markBehind(plan, duty, last.end);
    if (end !== undefined) ends.push(end);
  }
  return { start, ends, plain, odd };
}

const names: Readonly<Record<string, string>> = { '，': '逗号', '；': '分号', ' ': '空格' };

/** The letters on both sides of a seam. */
const besides = ({ at }: Seam): Range => rangeInLine(at.line, at.character - 1, at.character + 1);

/** Each of those who sign in a line of its own. */
function parting(seams: readonly Seam[]): Fix {
  const edits = mapList(seams, ({ at }) => ({ range: { start: at, end: at }, newText: '\n' }));
  return { title: seams.length === 1 ? '分成两行' : `每个单位一行（${seams.length}处）`, safe: false, edits };
}

function removal(mark: string, range: Range): Fix {
  return { title: `删去“${mark}”`, safe: false, edits: [{ range, newText: '' }] };
}

/** The row behind each row of the tables. */
function rowsAfter(tables: readonly Table[]): (duty: Duty) => Row | undefined {
  let after: Map<number, Row> | undefined;
  return ({ range }) => {
    after ??= new Map(
      flatMapList(tables, ({ rows }) => mapList(rows.slice(1), (row, at) => [rows[at]!.line, row] as const)),
    );
    return after.get(range.end.line);
  };
}

export default defineRule<Fix>()({
  id: 'unit-separator',
  group: '责任单位',
  title: '责任单位之间的标点不对',
  titleEn: 'Wrong marks between the units of a list',
  severity: 'info',
  enabled: true,
  fixKind: 'quick',
  needs: 'plan',
  why: '并列的单位用顿号隔开，末尾不留顿号：多出的顿号常常说明后面漏了单位。逗号只用来分开不同类的单位，如市级部门和区县。',
  whyEn:
    'Units of one kind are separated by 、, and a list does not end in one: that often shows that a unit was lost. A comma parts kinds of units, such as departments and districts.',
  sources: [clauses.list, clauses.ranks],
  messages: {
    end: '这一串责任单位的末尾疑似多了“{mark}”。请删去，或者补上漏掉的单位。',
    start: '这一串责任单位的开头多了“、”，前面可能漏了单位。',
    lost: '“{before}”和“{after}”之间疑似缺了顿号。请补上。',
    signed: '署名“{before}”和“{after}”连成了一串，疑似丢了空格或者换行。请分开。',
    mixed: '同级部门之间这里用了{mark}，别处都用顿号。建议改为“、”。',
  },
  examples: [
    {
      name: '末尾多了顿号',
      text: '任务分解表\n序号\t工作任务\t责任单位\t完成时限\n1\t摸底\t各区县统计局、市统计局⟦、⟧\t3月底\n2\t培训\t市统计局\t4月底\n3\t登记\t各区县\t6月底\n',
      fixed:
        '任务分解表\n序号\t工作任务\t责任单位\t完成时限\n1\t摸底\t各区县统计局、市统计局\t3月底\n2\t培训\t市统计局\t4月底\n3\t登记\t各区县\t6月底\n',
    },
    {
      name: '“按职责分工负责”前多了顿号',
      text: '2025年集贸工作要点\n1.改造摊位。年内完成。（市商务局、市财政局⟦、⟧按职责分工负责）\n2.检测食品。每周抽检。（市农业农村局负责）\n',
      fixed:
        '2025年集贸工作要点\n1.改造摊位。年内完成。（市商务局、市财政局按职责分工负责）\n2.检测食品。每周抽检。（市农业农村局负责）\n',
    },
    {
      name: '开头多了顿号',
      text: '2025年集贸工作要点\n1.改造摊位。年内完成。（责任单位：⟦、⟧市商务局、市财政局）\n2.检测食品。每周抽检。（责任单位：市农业农村局）\n',
      fixed:
        '2025年集贸工作要点\n1.改造摊位。年内完成。（责任单位：市商务局、市财政局）\n2.检测食品。每周抽检。（责任单位：市农业农村局）\n',
    },
    {
      name: '同级部门之间混用逗号',
      text: '2025年集贸工作要点\n1.改造摊位。年内完成。（市商务局、市财政局⟦，⟧市住建局、市水务局按职责分工负责）\n2.检测食品。每周抽检。（市农业农村局、市商务局、市公安局、市城管局按职责分工负责）\n',
      fixed:
        '2025年集贸工作要点\n1.改造摊位。年内完成。（市商务局、市财政局、市住建局、市水务局按职责分工负责）\n2.检测食品。每周抽检。（市农业农村局、市商务局、市公安局、市城管局按职责分工负责）\n',
    },
    {
      name: '两个单位之间漏了顿号',
      text: '2025年集贸工作要点\n1.改造摊位。年内完成。（市商务⟦局市⟧财政局按职责分工负责）\n2.检测食品。每周抽检。（市农业农村局、市商务局按职责分工负责）\n',
      fixed:
        '2025年集贸工作要点\n1.改造摊位。年内完成。（市商务局、市财政局按职责分工负责）\n2.检测食品。每周抽检。（市农业农村局、市商务局按职责分工负责）\n',
    },
    {
      name: '署名的几个单位连在一起',
      text: '关于印发2025年集贸工作要点的通知\n各镇人民政府：\n现将《2025年集贸工作要点》印发给你们。\n青禾县商务⟦局青⟧禾县财政局\n青禾县民政局青禾县卫生健康委员会\n2025年3月5日\n2025年集贸工作要点\n1.改造摊位。年内完成。\n',
      fixed:
        '关于印发2025年集贸工作要点的通知\n各镇人民政府：\n现将《2025年集贸工作要点》印发给你们。\n青禾县商务局\n青禾县财政局\n青禾县民政局\n青禾县卫生健康委员会\n2025年3月5日\n2025年集贸工作要点\n1.改造摊位。年内完成。\n',
    },
    {
      name: '署名里地名出现两次，是一个单位',
      hidden: true,
      text: '关于印发2025年集贸工作要点的通知\n各镇人民政府：\n现将《2025年集贸工作要点》印发给你们。\n国家税务总局青禾县税务局青禾县城关税务分局\n青禾县水利局青禾县\n2025年3月5日\n2025年集贸工作要点\n1.改造摊位。年内完成。\n',
    },
    {
      name: '名称里本来就有两级的字',
      hidden: true,
      text: '2025年集贸工作要点\n1.改造摊位。年内完成。（市委市政府督查室、市住建局市政科、市住建局市政办负责）\n2.检测食品。每周抽检。（市住建局、市委办负责）\n',
    },
    {
      name: '逗号分开不同类的单位，顿号分开同类的',
      text: '2025年集贸工作要点\n1.改造摊位。年内完成。（市商务局、市财政局，各区县政府，东新区、西新区和港区管委会按职责分工负责）\n2.检测食品。每周抽检。（市农业农村局牵头，市商务局、市公安局、市城管局配合）\n',
    },
    {
      name: '一列里用空格分开的科室是原来的换行',
      text: '任务分解表\n序号\t工作任务\t牵头科室\t责任单位\t完成时限\n1\t摸底\t统计科 普查科\t市统计局、市财政局\t3月底\n2\t培训\t人事科\t市统计局\t4月底\n3\t登记\t普查科\t各区县、市公安局\t6月底\n',
    },
    {
      name: '换行以后还有单位',
      text: '2025年集贸工作要点\n1.改造摊位。年内完成。\n责任单位：市商务局、市财政局、\n市住建局\n2.检测食品。每周抽检。\n责任单位：市农业农村局\n',
      hidden: true,
    },
  ],
  check(plan, report) {
    const signed = signedSeams(plan);
    const [seam, ...seams] = signed;
    if (seam !== undefined)
      report({
        range: besides(seam),
        message: 'signed',
        data: { before: seam.before, after: seam.after },
        severity: 'warning',
        related: mapList(seams, (other) => ({ range: besides(other), message: `“${other.after}”前面也没有分开` })),
        extra: parting(signed),
      });
    const rowAfter = rowsAfter(plan.tables);
    const odd: Gap[] = [];
    let plain = 0;
    let named: ReadonlySet<string> | undefined;
    const isNamed = (name: string): boolean => (named ??= namesOf(dutiesOf(plan))).has(name);
    for (const duty of dutiesOf(plan)) {
      if (duty.units.length === 0 || duty.lacks !== undefined) continue;
      for (const one of seamsOf(duty, isNamed)) {
        const { before, after, at } = one;
        const edits = [{ range: { start: at, end: at }, newText: '、' }];
        const extra = { title: '补上“、”', safe: false, edits };
        report({ range: besides(one), message: 'lost', data: { before, after }, severity: 'warning', extra });
      }
      const marks = marksOf(plan, duty);
      const { start } = marks;
      if (start !== undefined)
        report({ range: start, message: 'start', severity: 'warning', extra: removal('、', start) });
      for (const end of marks.ends) {
        if (mayGoOn(plan, duty, rowAfter(duty))) continue;
        const mark = plan.lines[end.start.line]![end.start.character]!;
        report({ range: end, message: 'end', data: { mark }, severity: 'warning', extra: removal(mark, end) });
      }
      plain += marks.plain;
      addAll(odd, marks.odd);
    }
    const [first, ...others] = odd;
    if (first === undefined || plain < odd.length * ownWay) return;
    report({
      range: first.range,
      message: 'mixed',
      data: { mark: names[first.mark]! },
      related: otherPlaces(others, ({ range }) => ({ range, message: '这里也不是顿号' })),
      extra: rewording(
        mapList(odd, ({ range }) => range),
        '、',
      ),
    });
  },
  fix({ extra }) {
    return [extra!];
  },
});
