/** Rows that name other units than the notes of their items, in tables whose other rows name the same. */
import type { Duty, Plan, Unit } from '../../plan/model';
import type { Example } from '../rule';
import type { AlignedGroup, AlignedRow, Alignment } from '../../plan/rows/alignment';
import { flatMapList, mapList } from '../../text/lists';
import { plainUnit } from '../unit/short-names';
import { unitNames } from '../unit/names';
import { variantsOf } from '../unit/variants';

/** A row and the note of its item, which differ. */
export interface RowUnits {
  /** The units of the row that the note does not have. */
  readonly added: readonly Unit[];
  /** Those of the note that the row does not have. */
  readonly dropped: readonly Unit[];
  readonly cells: readonly Duty[];
}

/** One unit that the note has under one name and the row under another. */
export interface Exchanged {
  /** The row's; of two that may be one name, spelt in two ways, the one that is rarer in the document. */
  readonly told: Unit;
  readonly other: Unit;
  readonly isInRow: boolean;
}

/** The one unit by which a row and a note differ; undefined where it is more than that. */
export function exchangedIn({ added, dropped }: RowUnits, plan: Plan): Exchanged | undefined {
  const [inRow, inNote] = [added[0], dropped[0]];
  if (inRow === undefined || inNote === undefined || added.length + dropped.length > 2) return undefined;
  const countOf = ({ full }: Unit): number => unitNames(plan).get(full)?.length ?? 0;
  const isInRow = !isAlike(inRow.full, inNote.full) || countOf(inRow) <= countOf(inNote);
  return isInRow ? { told: inRow, other: inNote, isInRow } : { told: inNote, other: inRow, isInRow };
}

/** Whether more than half of the letters of the one are in the other. */
function isAlike(one: string, other: string): boolean {
  const shared = [...one].filter((letter) => other.includes(letter)).length;
  return 2 * shared > Math.min(one.length, other.length);
}

/** What was found in a table. */
export interface Differing {
  readonly rows: readonly RowUnits[];
  /** How many rows name just the units of the note. */
  readonly same: number;
}

/** So many rows that name the same make a practice, and so many for each that does not. */
const fewestSame = 3;
const sameForEach = 4;

const none: readonly never[] = [];

/** A name in one form, long or short. */
const formOf = ({ full }: Unit): string => plainUnit(full);

/** 各县区, 有关部门: whoever they are, a table may leave them out. */
const collective = /^(?:各|有关|相关)/u;

/** Units of the one list that are not in the other. */
function missingIn(units: readonly Unit[], others: readonly Unit[]): readonly Unit[] {
  const known = new Set([...mapList(others, formOf), ...mapList(others, ({ name }) => plainUnit(name))]);
  return units.filter(
    (unit) => !collective.test(unit.name) && !known.has(formOf(unit)) && !known.has(plainUnit(unit.name)),
  );
}

function unitsOf(duties: readonly Duty[]): readonly Unit[] {
  return flatMapList(duties, ({ units }) => units);
}

function isTwice(units: readonly Unit[]): boolean {
  return new Set(mapList(units, formOf)).size < units.length;
}

/** The one row of one item with its note; undefined where one of them names no units, or nobody can tell which. */
function compared({ items, rows }: AlignedGroup): RowUnits | undefined {
  if (items.length !== 1 || rows.length !== 1) return undefined;
  const { duties } = items[0]!.section;
  const [{ row, table }] = rows as readonly [AlignedRow];
  const cells = row.duties;
  if (duties.length === 0 || cells.length === 0) return undefined;
  // A cell too many or too few is told by its rule, and what stands in the columns behind it is not theirs.
  if (row.cells.length !== table.columns.length) return undefined;
  if (duties.some(({ isTorn, lacks, forAll }) => isTorn === true || lacks !== undefined || forAll)) return undefined;
  const [noted, named] = [unitsOf(duties), unitsOf(cells)];
  if (noted.length === 0 || named.length === 0) return undefined;
  // As most do, and nothing need be made of them.
  if (noted.length === named.length && noted.every(({ full }, at) => full === named[at]!.full))
    return { added: none, dropped: none, cells };
  // A unit that is named twice in the place of another is told as such.
  if (isTwice(noted) || isTwice(named)) return undefined;
  return { added: missingIn(named, noted), dropped: missingIn(noted, named), cells };
}

/** Whether one of two names is told as a slip of the other. */
function isVariant(plan: Plan, { told, other }: Exchanged): boolean {
  const pair = [told.full, other.full];
  return variantsOf(plan).some(({ few, many }) => pair.includes(few) && pair.includes(many));
}

/** The rows of a table that name other units than the body; none where that is nothing unusual. */
export function differingUnits({ groups, isDerived }: Alignment, plan: Plan): Differing {
  const rows: RowUnits[] = [];
  let same = 0;
  if (isDerived) {
    for (const group of groups) {
      const own = compared(group);
      if (own === undefined) continue;
      if (own.added.length + own.dropped.length === 0) same++;
      else rows.push(own);
    }
  }
  if (same < fewestSame || same < sameForEach * rows.length) return { rows: none, same };
  const isTold = (row: RowUnits): boolean => {
    const exchanged = exchangedIn(row, plan);
    return exchanged !== undefined && isVariant(plan, exchanged);
  };
  return { rows: rows.filter((row) => !isTold(row)), same };
}

/** Of table-text. */
export const unitExamples: readonly Example[] = [
  {
    name: '一行的责任单位与正文不同',
    text: '2025年全县粮食工作要点\n一、主要任务\n1.维修粮仓。维修城关粮站粮仓。（责任单位：粮储公司、财务科）\n2.检测新粮。检测收购的新粮。（责任单位：质检站）\n3.轮换储备。轮换县级储备粮。（责任单位：粮储公司、调控科）\n4.巡查库区。每月巡查库区。（责任单位：安全科）\n5.培训人员。培训保管员。（责任单位：人事科、安全科）\n\n附件\n\n2025年全县粮食工作任务分解表\n\n序号\t工作任务\t责任单位\n1\t维修城关粮站粮仓\t粮储公司、财务科\n2\t检测收购的新粮\t质检站\n3\t轮换县级储备粮\t粮储公司、⟦质检站⟧\n4\t每月巡查库区\t安全科\n5\t培训保管员\t人事科、安全科',
    fixed:
      '2025年全县粮食工作要点\n一、主要任务\n1.维修粮仓。维修城关粮站粮仓。（责任单位：粮储公司、财务科）\n2.检测新粮。检测收购的新粮。（责任单位：质检站）\n3.轮换储备。轮换县级储备粮。（责任单位：粮储公司、调控科）\n4.巡查库区。每月巡查库区。（责任单位：安全科）\n5.培训人员。培训保管员。（责任单位：人事科、安全科）\n\n附件\n\n2025年全县粮食工作任务分解表\n\n序号\t工作任务\t责任单位\n1\t维修城关粮站粮仓\t粮储公司、财务科\n2\t检测收购的新粮\t质检站\n3\t轮换县级储备粮\t粮储公司、调控科\n4\t每月巡查库区\t安全科\n5\t培训保管员\t人事科、安全科',
  },
  {
    name: '正文的单位少见，像是表中单位的误写',
    text: '2025年全县粮食工作要点\n一、主要任务\n1.维修粮仓。维修城关粮站粮仓。（责任单位：粮储公司、财务科）\n2.检测新粮。检测收购的新粮。（责任单位：质检站）\n3.轮换储备。轮换县级储备粮。（责任单位：粮储公司、调控科）\n4.巡查库区。每月巡查库区。（责任单位：安全科、人事科）\n5.培训人员。培训保管员。（责任单位：⟦人是科⟧、安全科）\n\n附件\n\n2025年全县粮食工作任务分解表\n\n序号\t工作任务\t责任单位\n1\t维修城关粮站粮仓\t粮储公司、财务科\n2\t检测收购的新粮\t质检站\n3\t轮换县级储备粮\t粮储公司、调控科\n4\t每月巡查库区\t安全科、人事科\n5\t培训保管员\t人事科、安全科',
    fixed:
      '2025年全县粮食工作要点\n一、主要任务\n1.维修粮仓。维修城关粮站粮仓。（责任单位：粮储公司、财务科）\n2.检测新粮。检测收购的新粮。（责任单位：质检站）\n3.轮换储备。轮换县级储备粮。（责任单位：粮储公司、调控科）\n4.巡查库区。每月巡查库区。（责任单位：安全科、人事科）\n5.培训人员。培训保管员。（责任单位：人事科、安全科）\n\n附件\n\n2025年全县粮食工作任务分解表\n\n序号\t工作任务\t责任单位\n1\t维修城关粮站粮仓\t粮储公司、财务科\n2\t检测收购的新粮\t质检站\n3\t轮换县级储备粮\t粮储公司、调控科\n4\t每月巡查库区\t安全科、人事科\n5\t培训保管员\t人事科、安全科',
    hidden: true,
  },
  {
    name: '一行少了一个责任单位',
    text: '2025年全县粮食工作要点\n一、主要任务\n1.维修粮仓。维修城关粮站粮仓。（责任单位：粮储公司、财务科）\n2.检测新粮。检测收购的新粮。（责任单位：质检站）\n3.轮换储备。轮换县级储备粮。（责任单位：粮储公司、调控科）\n4.巡查库区。每月巡查库区。（责任单位：安全科）\n5.培训人员。培训保管员。（责任单位：人事科、安全科）\n\n附件\n\n2025年全县粮食工作任务分解表\n\n序号\t工作任务\t责任单位\n1\t维修城关粮站粮仓\t粮储公司、财务科\n2\t检测收购的新粮\t质检站\n3\t轮换县级储备粮\t粮储公司、调控科\n4\t每月巡查库区\t安全科\n5\t培训保管员\t⟦人事科⟧',
    hidden: true,
  },
  {
    name: '正文一个单位列了两次，另有规则说',
    text: '2025年全县粮食工作要点\n一、主要任务\n1.维修粮仓。维修城关粮站粮仓。（责任单位：粮储公司、粮储公司）\n2.检测新粮。检测收购的新粮。（责任单位：质检站）\n3.轮换储备。轮换县级储备粮。（责任单位：粮储公司、调控科）\n4.巡查库区。每月巡查库区。（责任单位：安全科）\n5.培训人员。培训保管员。（责任单位：人事科、安全科）\n\n附件\n\n2025年全县粮食工作任务分解表\n\n序号\t工作任务\t责任单位\n1\t维修城关粮站粮仓\t粮储公司、财务科\n2\t检测收购的新粮\t质检站\n3\t轮换县级储备粮\t粮储公司、调控科\n4\t每月巡查库区\t安全科\n5\t培训保管员\t人事科、安全科',
    hidden: true,
  },
  {
    name: '表中不列各乡镇；简称和全称',
    text: '2025年全县粮食工作要点\n一、主要任务\n1.维修粮仓。维修城关粮站粮仓。（责任单位：粮储公司、财务科）\n2.检测新粮。检测收购的新粮。（责任单位：质检站）\n3.轮换储备。轮换县级储备粮。（责任单位：粮储公司、调控科）\n4.巡查库区。每月巡查库区。（责任单位：安全科）\n5.培训人员。培训保管员。（责任单位：人事科、安全科、各乡镇、县应急局）\n\n附件\n\n2025年全县粮食工作任务分解表\n\n序号\t工作任务\t责任单位\n1\t维修城关粮站粮仓\t粮储公司、财务科\n2\t检测收购的新粮\t质检站\n3\t轮换县级储备粮\t粮储公司、调控科\n4\t每月巡查库区\t安全科\n5\t培训保管员\t人事科、安全科、县应急管理局',
    hidden: true,
  },
];
