/** Tells whether somebody is writing a list of units, or a deadline, in a note: 责任单位：…, （…按职责分工负责）. */
import { endsAsUnit } from '../../line/unit-words';
import { unitsByName } from '../../plan/mentions';
import type { Cursor } from './cursor';

/** A list that is being written, in the columns of the line. */
export interface OpenList {
  /** Where the piece begins in which the cursor stands. */
  readonly from: number;
  /** Where the unit ends in which the cursor stands; the cursor itself where it is in none. */
  readonly replaceTo: number;
  /** The other pieces of the list. */
  readonly others: ReadonlySet<string>;
  /** Whether the list stands in a bracket without a label, so that words of its role follow: 按职责分工负责. */
  readonly needsRole: boolean;
  /** Whether its bracket is closed behind the cursor. */
  readonly isClosed: boolean;
}

const longestList = 400;
const longestName = 40;
const unitLabel =
  /(?:^|[。；;（(【，,、\s])(?:(?:责任|牵头|负责|配合|协办|协同|参与|参加|主办|主责|承办|实施|落实)(?:责任|负责|考核)?(?:单位|部门|科室|处室|股室|机构)|牵头|主办|配合)\s*[：:](?<list>[^：:；;。）)】]*)$/u;
const deadlineLabel =
  /(?:^|[。；;（(【，,、\s])(?:完成|办理|推进|整改|办结)?(?:时限|期限|时间)(?:要求|节点)?\s*[：:](?<written>[^：:；;。）)】，,、]*)$/u;
const separators = /[、，,；;]/u;

/** The column of the bracket that is open at the end of a text; -1 where none is. */
function openBracket(before: string): number {
  let depth = 0;
  for (let at = before.length - 1; at >= 0; at--) {
    const character = before[at]!;
    if (character === '）' || character === ')') depth++;
    else if (character === '（' || character === '(') {
      if (depth === 0) return at;
      depth--;
    }
  }
  return -1;
}

/** Whether what stands in an open bracket is a list of units: it is behind a sentence, or begins with known ones. */
function isUnitBracket({ plan, before }: Cursor, open: number): boolean {
  const content = before.slice(open + 1);
  if (/[。：:]/u.test(content)) return false;
  const pieces = content.split(separators);
  if (pieces.length > 1) return unitsByName(plan).has(pieces[0]!.trim()) || endsAsUnit(pieces[0]!.trim());
  const lead = before.slice(0, open).trimEnd();
  return lead === '' || lead.endsWith('。');
}

function listFrom(cursor: Cursor, start: number, needsRole: boolean): OpenList {
  const { plan, line, before, after, character } = cursor;
  const end = after.search(/[）)】。\t|]/u);
  const rest = end < 0 ? after : after.slice(0, end);
  const written = before.slice(start);
  const last = Math.max(...['、', '，', ',', '；', ';'].map((mark) => written.lastIndexOf(mark)));
  const own = written.slice(last + 1);
  const from = start + last + 1 + (own.length - own.trimStart().length);
  const pieces = [...written.slice(0, Math.max(last, 0)).split(separators), ...rest.split(separators).slice(1)];
  const { notes, cells } = plan.facts[line]!;
  const units = [...notes.flatMap((note) => note.units), ...(cells ?? []).flatMap((cell) => cell.units?.units ?? [])];
  const here = units.find((unit) => unit.from >= from && unit.from < character && character <= unit.to);
  const ownRest = rest.split(separators, 1)[0]!.trimEnd();
  const isName = ownRest.length <= longestName && endsAsUnit(ownRest);
  return {
    from,
    replaceTo: here?.to ?? character + (isName ? ownRest.length : 0),
    others: new Set(pieces.map((piece) => piece.trim().replace(/(?:按职责分工)?负责$|牵头$|配合$/u, ''))),
    needsRole,
    isClosed: end >= 0 && after[end] !== '。',
  };
}

/** The list of units that is being written at the cursor; undefined where there is none. */
export function openUnitList(cursor: Cursor): OpenList | undefined {
  const { before } = cursor;
  const tail = before.slice(-longestList);
  const labelled = unitLabel.exec(tail)?.groups?.['list'];
  if (labelled !== undefined) return listFrom(cursor, before.length - labelled.length, false);
  const open = openBracket(tail);
  if (open < 0) return undefined;
  const column = before.length - tail.length + open;
  return isUnitBracket(cursor, column) ? listFrom(cursor, column + 1, true) : undefined;
}

/** The list of units that a cell from `start` on is. */
export function unitListInCell(cursor: Cursor, start: number): OpenList {
  return listFrom(cursor, start, false);
}

/** Where a deadline begins that is being written behind a label: 完成时限：…; undefined where there is none. */
export function openDeadline({ before }: Cursor): number | undefined {
  const written = deadlineLabel.exec(before.slice(-longestList))?.groups?.['written'];
  return written === undefined ? undefined : before.length - written.trimStart().length;
}
