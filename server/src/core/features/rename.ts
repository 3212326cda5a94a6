import { isName } from '../line/unit-words';
import type { UnitMention } from '../plan/mentions';
import { assignedUnits, mentionAt, mentionsOfUnit } from '../plan/mentions';
import type { Plan } from '../plan/model';
import { parsePlan } from '../plan/parse';
import { applyEdits } from '../text/edits';
import type { Position, Range } from '../text/range';
import { rangeContains } from '../text/range';
import { keptColumns } from './kept-columns';
import type { Change, Proposal } from './proposal';
import { editsOf } from './proposal';

/** Why nothing is renamed, as a sentence for the user. */
export interface Refusal {
  readonly refusal: string;
}

/** A unit's name at a position. */
export interface Renamable {
  readonly range: Range;
  /** The name that is changed; without the spaces of a narrow cell. */
  readonly name: string;
}

const noName: Refusal = { refusal: '这里不是责任单位的名称，不能重命名。请把光标放在责任单位上。' };

/**
 * The name that can be changed at a position.
 * @param position 0-based, UTF-16; the place behind a name belongs to it
 */
export function renamableAt(plan: Plan, position: Position): Renamable | Refusal {
  const mention = mentionAt(plan, position);
  return mention === undefined ? noName : { range: mention.range, name: mention.name };
}

const brackets = /[（）()〔〕［］[\]【】《》〈〉「」“”‘’{}]/u;
const separators = /[、，,；;。：:！!？?|]/u;
/** Of a name like 各乡（镇、街道）人民政府. */
const ownBrackets = /（[^（）]+）(?=.)|\([^()]+\)(?=.)/gu;

/** What is wrong with a name, as a sentence; undefined where it may be one. */
function faultOf(name: string): string | undefined {
  if (name.trim() === '') return '新名称是空的。请输入单位名称。';
  if (/[\r\n\u2028\u2029]/u.test(name)) return '单位名称里不能换行。';
  if (/\s/u.test(name)) return `“${name}”里有空格。单位名称里不能有空格。`;
  const outside = name.replace(ownBrackets, '');
  const mark = separators.exec(outside)?.[0];
  if (mark !== undefined) return `“${name}”里有“${mark}”，会被当成几个单位。一次只能改成一个单位名称。`;
  const bracket = brackets.exec(outside)?.[0];
  if (bracket !== undefined) return `“${name}”里有“${bracket}”。单位名称里不能有单个的括号、引号和书名号。`;
  if (!isName(name)) return `“${name}”不像单位名称。单位名称应为2到40个字，不含日期。`;
  return undefined;
}

/** How many notes and cells name a unit exactly so. */
function countOf(plan: Plan, name: string): number {
  return assignedUnits(plan).filter((mention) => mention.name === name).length;
}

/** Where names stand, as people confirm them: only in running text may the words be another name's. */
const places: readonly {
  readonly label: string;
  readonly isDoubtful: boolean;
  readonly holds: (mention: UnitMention) => boolean;
}[] = [
  { label: '正文的责任分工', isDoubtful: false, holds: ({ section }) => section !== undefined },
  { label: '任务分解表', isDoubtful: false, holds: ({ row }) => row !== undefined },
  { label: '行文中提到的', isDoubtful: true, holds: ({ role }) => role === undefined },
];

/** Whether the note or cell of a mention names the new unit already, which then stands in it twice. */
function isBeside({ range, section, row }: UnitMention, newName: string): boolean {
  const duties = section?.duties ?? row?.duties ?? [];
  return duties.some(
    ({ range: all, units }) => rangeContains(all, range) && units.some(({ name }) => name === newName),
  );
}

function changesOf(plan: Plan, mentions: readonly UnitMention[], newName: string): readonly Change[] {
  const twice = mentions.filter((mention) => isBeside(mention, newName));
  const doubled = new Set(twice);
  const once = mentions.filter((mention) => !doubled.has(mention));
  const changeOf = (label: string, of: readonly UnitMention[], isDoubtful: boolean): readonly Change[] => {
    if (of.length === 0) return [];
    const names = of.map(({ range }) => ({ range, newText: newName }));
    return [{ label, detail: `${of.length}处`, edits: [...names, ...keptColumns(plan, of, newName)], isDoubtful }];
  };
  return [
    ...places.flatMap(({ label, isDoubtful, holds }) => changeOf(label, once.filter(holds), isDoubtful)),
    ...changeOf(`同一处已有“${newName}”，改后列了两次`, twice, true),
  ];
}

/**
 * Gives the unit at a position another name, wherever the document names it exactly so: in notes, in cells and in the
 * text. Longer names that it is part of, and shorter forms of it, stay.
 * @param position 0-based, UTF-16
 * @param newName  what a person typed
 * @returns no changes where the name stays the same; a refusal where the new name is none, or is not read as a unit where it
 *   stands then
 */
export function renameUnit(plan: Plan, position: Position, newName: string): Proposal | Refusal {
  const mention = mentionAt(plan, position);
  if (mention === undefined) return noName;
  const refusal = faultOf(newName);
  if (refusal !== undefined) return { refusal };
  const { name, full } = mention;
  const same = mentionsOfUnit(plan, full).filter((one) => one.name === name);
  const changes = newName === name ? [] : changesOf(plan, same, newName);
  const known = countOf(plan, newName);
  const count = same.filter(({ role }) => role !== undefined).length;
  const after = parsePlan(applyEdits(plan.lines.join('\n'), editsOf({ changes })), plan);
  if (changes.length > 0 && countOf(after, newName) < known + count)
    return { refusal: `改成“${newName}”以后，有的地方就看不出是责任单位了。请用单位的全称或者规范简称。` };
  const merged = known > 0 && changes.length > 0 ? `文中已有“${newName}”，改后两者不再区分。` : '';
  return { changes, message: `把“${name}”改为“${newName}”，共${same.length}处。${merged}` };
}
