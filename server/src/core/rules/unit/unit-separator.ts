import type { Duty, Plan, Row, Table } from '../../plan/model';
import type { Range } from '../../text/range';
import { rangeInLine } from '../../text/range';
import { otherPlaces, rewording } from '../everywhere';
import type { Fix } from '../rule';
import { defineRule } from '../rule';
import { clauses } from '../sources';
import type { Gap } from './list-marks';
import { marksOf, mayGoOn } from './list-marks';
import { dutiesOf } from './names';
import type { Seam } from './seams';
import { namesOf, seamsOf, signedSeams } from './seams';
import { addAll, flatMapList, mapList } from '../../text/lists';

/** The document's own way shows in so many 、 for each other mark. */
const ownWay = 5;

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
    if (signed.length > 0) report(unparted(signed));
    const rowAfter = rowsAfter(plan.tables);
    const odd: Gap[] = [];
    let plain = 0;
    let named: ReadonlySet<string> | undefined;
    const isNamed = (name: string): boolean => (named ??= namesOf(dutiesOf(plan))).has(name);
    for (const duty of dutiesOf(plan)) {
      if (duty.units.length === 0 || duty.lacks !== undefined) continue;
      for (const seam of seamsOf(duty, isNamed)) report(lost(seam));
      const marks = marksOf(plan, duty);
      if (marks.start !== undefined) report(atStart(marks.start));
      for (const end of marks.ends) if (!mayGoOn(plan, duty, rowAfter(duty))) report(atEnd(plan, end));
      plain += marks.plain;
      addAll(odd, marks.odd);
    }
    if (odd.length > 0 && plain >= odd.length * ownWay) report(mixed(odd));
  },
  fix({ extra }) {
    return [extra!];
  },
});

/** Those who sign, glued to each other. */
function unparted(seams: readonly Seam[]) {
  const [{ before, after }, ...others] = seams as readonly [Seam, ...Seam[]];
  return {
    range: besides(seams[0]!),
    message: 'signed' as const,
    data: { before, after },
    severity: 'warning' as const,
    related: mapList(others, (other) => ({ range: besides(other), message: `“${other.after}”前面也没有分开` })),
    extra: parting(seams),
  };
}

/** Two units with nothing between them. */
function lost(seam: Seam) {
  const { before, after, at } = seam;
  const extra = { title: '补上“、”', safe: false, edits: [{ range: { start: at, end: at }, newText: '、' }] };
  return {
    range: besides(seam),
    message: 'lost' as const,
    data: { before, after },
    severity: 'warning' as const,
    extra,
  };
}

/** A 、 before the first unit. */
function atStart(range: Range) {
  return { range, message: 'start' as const, severity: 'warning' as const, extra: removal('、', range) };
}

/** A mark behind the last unit of a list. */
function atEnd({ lines }: Plan, range: Range) {
  const mark = lines[range.start.line]![range.start.character]!;
  const extra = removal(mark, range);
  return { range, message: 'end' as const, data: { mark }, severity: 'warning' as const, extra };
}

/** Other marks than the 、 that the document has elsewhere. */
function mixed(gaps: readonly Gap[]) {
  const [first, ...others] = gaps;
  const ranges = mapList(gaps, ({ range }) => range);
  return {
    range: first!.range,
    message: 'mixed' as const,
    data: { mark: names[first!.mark]! },
    related: otherPlaces(others, ({ range }) => ({ range, message: '这里也不是顿号' })),
    extra: rewording(ranges, '、'),
  };
}
