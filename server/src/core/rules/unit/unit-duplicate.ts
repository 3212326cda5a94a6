import type { Duty, Plan, Table, Unit } from '../../plan/model';
import { skipSpaces, trimEnd } from '../../text/chars';
import type { Edit } from '../../text/range';
import { rangesOverlap } from '../../text/range';
import { defineRule } from '../rule';
import { articles } from '../sources';
import { dutiesOf } from './names';
import { plainUnit } from './short-names';
import { addAll, flatMapList, mapList } from '../../text/lists';

/** A unit that is named again, where it stood first, and the list in which it stands again. */
interface Again {
  readonly unit: Unit;
  readonly first: Unit;
  /** Its neighbours in the list. */
  readonly before: Unit | undefined;
  readonly after: Unit | undefined;
}

/** The text between two units that stand in one line. */
function between(plan: Plan, one: Unit, other: Unit): string {
  const { line, character } = one.range.end;
  return plan.facts[line]!.shadow.slice(character, other.range.start.character);
}

/** Whether the lists of a duty may be compared: a comma parts them, and the same is said of both. */
function goesOn(plan: Plan, last: Unit, next: Unit): boolean {
  return last.role === next.role && between(plan, last, next).trim() === '，';
}

/** The units that a list, or the lists with a comma between, name again. */
function repeatsIn(plan: Plan, { units, lists }: Duty): readonly Again[] {
  const found: Again[] = [];
  let seen = new Map<string, Unit>();
  let last: Unit | undefined;
  for (const list of lists) {
    if (list.length === 0) continue;
    if (last !== undefined && !goesOn(plan, last, units[list[0]!]!)) seen = new Map();
    for (let at = 0; at < list.length; at++) {
      const unit = units[list[at]!]!;
      const name = plainUnit(unit.full);
      const first = seen.get(name);
      if (first === undefined) seen.set(name, unit);
      else found.push({ unit, first, before: units[list[at - 1] ?? -1], after: units[list[at + 1] ?? -1] });
    }
    last = units[list[list.length - 1]!];
  }
  return found;
}

/** A unit that leads and cooperates with itself, where one list leads and the others join. */
function joinsItself({ units }: Pick<Duty, 'units'>): Again | undefined {
  if (!units.some(({ role }) => role === 'join')) return undefined;
  const first = units.filter(({ role }) => role === 'lead');
  // 责任单位：…；配合单位：…: where nobody leads, those do that are responsible.
  const leads = first.length > 0 ? first : units.filter(({ role }) => role === 'responsible');
  const names = new Map(mapList(leads, (unit) => [plainUnit(unit.full), unit] as const));
  let hasJoined = false;
  for (const [at, unit] of units.entries()) {
    if (unit.role !== 'join') {
      // Another one leads behind those that join: the note speaks of several tasks.
      if (hasJoined && unit.role === 'lead') return undefined;
      continue;
    }
    hasJoined = true;
    const own = names.get(plainUnit(unit.full));
    const isLater = units.slice(at).some(({ role }) => role === 'lead');
    if (own === undefined || isLater) continue;
    const before = units[at - 1];
    const after = units[at + 1];
    return {
      unit,
      first: own,
      before: before?.role === 'join' ? before : undefined,
      after: after?.role === 'join' ? after : undefined,
    };
  }
  return undefined;
}

/** Who leads on one line, or in one cell, and who joins in the next: as if both stood in one note. */
function pairsOf({ sections, tables }: Plan): readonly Pick<Duty, 'units'>[] {
  const pairs: Pick<Duty, 'units'>[] = [];
  const add = (duties: readonly Duty[]): void => {
    if (duties.length !== 2) return;
    const [one, other] = duties as readonly [Duty, Duty];
    if (one.form === 'paren' || other.form === 'paren') return;
    if (other.units.some(({ role }) => role !== 'join') || one.units.some(({ role }) => role === 'join')) return;
    pairs.push({ units: [...one.units, ...other.units] });
  };
  for (const { duties } of sections) add(duties);
  for (const table of tables) addAll(pairs, pairsInTable(table));
  return pairs;
}

const joiningColumn = /配合|协办|协同|协助|参与|参加/u;

/** Who leads in one column of a table, and who joins in the other: 牵头单位 and 配合单位. */
function pairsInTable({ columns, rows }: Table): readonly Pick<Duty, 'units'>[] {
  const ofUnits = [...columns.keys()].filter((at) => columns[at]!.role === 'unit' || columns[at]!.role === 'lead');
  const isJoining = (at: number): boolean => joiningColumn.test(columns[at]!.name);
  const joining = ofUnits.filter(isJoining);
  if (ofUnits.length !== 2 || joining.length !== 1) return [];
  return flatMapList(rows, ({ cells, duties }) => {
    if (duties.length !== 2) return [];
    const units = flatMapList(ofUnits, (at) => {
      const role = isJoining(at) ? ('join' as const) : ('lead' as const);
      const cell = cells[at];
      const duty = duties.find(({ range }) => cell !== undefined && rangesOverlap(range, cell.range));
      return mapList(duty?.units ?? [], ({ name, full, range }) => ({ name, full, range, role }));
    });
    // Who leads comes first, wherever the column is.
    return { units: [...units.filter(({ role }) => role === 'lead'), ...units.filter(({ role }) => role === 'join')] };
  });
}

/** What units do that are not alone with it. */
const joins = /^(?:共同)?(?:配合|参与|参加|协助|协办)/u;

/** Takes the unit away with the mark before it, or behind it where it is the first; undefined where it is alone. */
function removal(plan: Plan, { unit, before, after }: Again): Edit | undefined {
  const { start, end } = unit.range;
  const { shadow } = plan.facts[start.line]!;
  if (before !== undefined && before.range.start.line === start.line) {
    const isEnd = !/[、，]/u.test(between(plan, before, unit)) || after === undefined;
    return isEnd || after.range.start.line !== start.line
      ? { range: { start: before.range.end, end }, newText: '' }
      : { range: { start, end: after.range.start }, newText: '' };
  }
  if (after !== undefined && after.range.start.line === start.line)
    return { range: { start, end: after.range.start }, newText: '' };
  const from = trimEnd(shadow, 0, start.character);
  const to = skipSpaces(shadow, end.character, shadow.length);
  if (shadow[from - 1] !== '，') return undefined;
  // Who alone cooperates goes with the word for it.
  const deed = joins.exec(shadow.slice(to))?.[0].length ?? 0;
  const isOpen = deed > 0 ? !'，）〕】'.includes(shadow[to + deed] ?? '（') : '（：；'.includes(shadow[to] ?? '（');
  if (isOpen) return undefined;
  const last = deed > 0 ? { line: start.line, character: to + deed } : end;
  return { range: { start: { line: start.line, character: from - 1 }, end: last }, newText: '' };
}

/** Whether only a space parts the unit from the one before: the lines of two cells that answer to each other. */
function isBehindSpace(plan: Plan, { unit }: Again): boolean {
  const { line, character } = unit.range.start;
  const { shadow } = plan.facts[line]!;
  return shadow[character - 1] === ' ' && !'、，；：和'.includes(shadow[trimEnd(shadow, 0, character) - 1] ?? '、');
}

export default defineRule<Again>()({
  id: 'unit-duplicate',
  group: '责任单位',
  title: '同一单位列了两次',
  titleEn: 'The same unit twice in one list',
  severity: 'warning',
  enabled: true,
  fixKind: 'quick',
  needs: 'plan',
  why: '一串责任单位里同一个单位出现两次，多半是粘贴时重复了，或者其中一个本该是别的单位。',
  whyEn: 'A unit that stands in one list twice was pasted once too often, or one of the two should be another unit.',
  sources: [articles.strict],
  messages: {
    again: '“{name}”在这一处责任单位里列了两次。请删去一个，或者核对是否应为别的单位。',
    other: '“{name}”和前面的“{first}”是同一个单位，疑似列了两次。请核对。',
    both: '“{name}”既牵头又配合。请核对配合单位是否写错。',
  },
  examples: [
    {
      name: '列了两次',
      text: '2025年集贸工作要点\n1.改造摊位。年内完成。（市商务局、市财政局、市住建局、⟦市财政局⟧按职责分工负责）\n2.检测食品。每周抽检。（市农业农村局负责）\n',
      fixed:
        '2025年集贸工作要点\n1.改造摊位。年内完成。（市商务局、市财政局、市住建局按职责分工负责）\n2.检测食品。每周抽检。（市农业农村局负责）\n',
    },
    {
      name: '表格里列了两次',
      text: '任务分解表\n序号\t工作任务\t责任单位\t完成时限\n1\t摸底\t各区县、⟦各区县⟧、市统计局\t3月底\n2\t培训\t市统计局\t4月底\n3\t登记\t各区县\t6月底\n',
      fixed:
        '任务分解表\n序号\t工作任务\t责任单位\t完成时限\n1\t摸底\t各区县、市统计局\t3月底\n2\t培训\t市统计局\t4月底\n3\t登记\t各区县\t6月底\n',
    },
    {
      name: '全称和简称',
      text: '2025年集贸工作要点\n1.改造摊位。年内完成。（市发改委、市住建局，各区县政府、⟦市发展和改革委员会⟧按职责分工负责）\n2.检测食品。每周抽检。（市农业农村局负责）\n',
      fixed:
        '2025年集贸工作要点\n1.改造摊位。年内完成。（市发改委、市住建局，各区县政府按职责分工负责）\n2.检测食品。每周抽检。（市农业农村局负责）\n',
    },
    {
      name: '既牵头又配合',
      text: '2025年集贸工作要点\n1.改造摊位。年内完成。（市商务局牵头，市住建局、⟦市商务局⟧配合）\n2.检测食品。每周抽检。（市农业农村局负责）\n',
      fixed:
        '2025年集贸工作要点\n1.改造摊位。年内完成。（市商务局牵头，市住建局配合）\n2.检测食品。每周抽检。（市农业农村局负责）\n',
    },
    {
      name: '只有它自己配合',
      hidden: true,
      text: '2025年集贸工作要点\n1.改造摊位。年内完成。（市商务局牵头，⟦市商务局⟧配合）\n2.检测食品。每周抽检。（市农业农村局负责）\n',
      fixed: '2025年集贸工作要点\n1.改造摊位。年内完成。（市商务局牵头）\n2.检测食品。每周抽检。（市农业农村局负责）\n',
    },
    {
      name: '第一个配合的',
      hidden: true,
      text: '2025年集贸工作要点\n1.改造摊位。年内完成。（市商务局牵头，⟦市商务局⟧、市住建局配合）\n2.检测食品。每周抽检。（市农业农村局负责）\n',
      fixed:
        '2025年集贸工作要点\n1.改造摊位。年内完成。（市商务局牵头，市住建局配合）\n2.检测食品。每周抽检。（市农业农村局负责）\n',
    },
    {
      name: '责任单位又配合',
      hidden: true,
      text: '2025年集贸工作要点\n1.改造摊位。年内完成。（责任单位：市商务局；配合单位：市住建局、⟦市商务局⟧）\n2.检测食品。每周抽检。（责任单位：市农业农村局）\n',
      fixed:
        '2025年集贸工作要点\n1.改造摊位。年内完成。（责任单位：市商务局；配合单位：市住建局）\n2.检测食品。每周抽检。（责任单位：市农业农村局）\n',
    },
    {
      name: '牵头单位、配合单位各占一行',
      hidden: true,
      text: '2025年集贸工作要点\n1.改造摊位\n年内完成。\n牵头单位：市商务局\n配合单位：市住建局、⟦市商务局⟧\n2.检测食品\n每周抽检。\n牵头单位：市农业农村局\n配合单位：市商务局\n',
      fixed:
        '2025年集贸工作要点\n1.改造摊位\n年内完成。\n牵头单位：市商务局\n配合单位：市住建局\n2.检测食品\n每周抽检。\n牵头单位：市农业农村局\n配合单位：市商务局\n',
    },
    {
      name: '表中既牵头又配合',
      hidden: true,
      text: '2025年集贸任务分解表\n\n序号\t工作任务\t牵头单位\t配合单位\n1\t改造摊位\t市商务局\t⟦市商务局⟧、市住建局\n2\t检测食品\t市农业农村局\t市商务局\n3\t公示价格\t市商务局、市发改委\t\n',
      fixed:
        '2025年集贸任务分解表\n\n序号\t工作任务\t牵头单位\t配合单位\n1\t改造摊位\t市商务局\t市住建局\n2\t检测食品\t市农业农村局\t市商务局\n3\t公示价格\t市商务局、市发改委\t\n',
    },
    {
      name: '逗号后面又列一次',
      hidden: true,
      text: '2025年集贸工作要点\n1.改造摊位。年内完成。（市商务局、市住建局，⟦市商务局⟧按职责分工负责）\n2.检测食品。每周抽检。（市农业农村局负责）\n',
      fixed:
        '2025年集贸工作要点\n1.改造摊位。年内完成。（市商务局、市住建局按职责分工负责）\n2.检测食品。每周抽检。（市农业农村局负责）\n',
    },
    {
      name: '牵头单位也是责任单位',
      text: '2025年集贸工作要点\n1.改造摊位。年内完成。（牵头单位：市商务局；责任单位：市商务局、市住建局）\n2.检测食品。每周抽检。（市农业农村局负责抽检；市农业农村局、市市场监管局负责公示）\n',
    },
    {
      name: '各自的管委会、医院、分局是不同的单位',
      text: '2025年集贸工作要点\n1.改造摊位。年内完成。（东湖区政府、西湖区政府、东湖区管委会负责）\n2.检测食品。每周抽检。（市第一医院、市第二医院、市卫生健康委负责）\n',
    },
  ],
  check(plan, report) {
    for (const duty of dutiesOf(plan)) {
      if (duty.units.length < 2) continue;
      const again = repeatsIn(plan, duty);
      const all = again.length > 0 ? again : [joinsItself(duty) ?? []].flat();
      for (const extra of all) {
        const { unit, first } = extra;
        if (isBehindSpace(plan, extra)) continue;
        const finding = {
          range: unit.range,
          related: [{ range: first.range, message: `“${first.name}”先列在这里` }],
          extra,
        };
        if (again.length === 0) report({ ...finding, message: 'both', data: { name: unit.name } });
        else if (plainUnit(unit.name) === plainUnit(first.name) && unit.name !== first.name)
          report({ ...finding, message: 'other', data: { name: unit.name, first: first.name } });
        else report({ ...finding, message: 'again', data: { name: unit.name } });
      }
    }
    for (const pair of pairsOf(plan)) {
      const extra = joinsItself(pair);
      if (extra === undefined) continue;
      const { unit, first } = extra;
      const related = [{ range: first.range, message: `“${first.name}”先列在这里` }];
      report({ range: unit.range, message: 'both', data: { name: unit.name }, related, extra });
    }
  },
  fix({ extra }, plan) {
    const edit = removal(plan, extra!);
    return edit === undefined ? [] : [{ title: `删去这个“${extra!.unit.name}”`, safe: false, edits: [edit] }];
  },
});
