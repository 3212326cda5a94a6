/** The columns of a table: what each is for, by its heading. */
import { withoutSpaces } from '../../text/chars';
import { LastAnswers } from '../../text/last-answers';
import { flatMapList, mapList } from '../../text/lists';
import type { Column, ColumnRole } from '../model';

/** A row's number alone in its cell. */
export const rowNumber = /^(\d{1,4})[.、．]?$/u;

/** A longer line between two rows is no heading of the rows below it. */
export const longestBand = 40;

/** What the column of the rows' numbers is called. */
export const numberName = /^(?:序号|编号|项次|次序)$/u;

const roles: readonly (readonly [ColumnRole, RegExp])[] = [
  ['number', numberName],
  [
    'leader',
    /^(?:分管|责任|牵头|包抓|包联|包保|主管|联系|挂点)?(?:[省市县区州局校院委]级?|[市县区]政府)?(?:领导|负责人|责任人)$|^(?:第一|直接)责任人$/u,
  ],
  [
    'lead',
    /^(?:牵头|主办|主责|主要责任|责任|负责)(?:科室|处室|股室|科|处)$|^(?:[省市县区](?:级|直))?(?:牵头|主办|主责)(?:责任)?(?:单位|部门)$/u,
  ],
  [
    'unit',
    /^(?:[省市县区](?:级|直))?(?:责任|配合|协办|协同|协助|参与|参加|实施|承办|落实|负责|完成|主管)(?:单位|部门|科室|处室|股室|站所|主体)(?:[及和](?:责任|负责)人)?$|^责任分工$/u,
  ],
  [
    'deadline',
    /^(?:计划|预计)?(?:完成|办理|办结|整改|推进|实施|落实)?(?:期限|时限|时间|日期)(?:要求|节点)?$|^时间(?:节点|安排|进度)$|^进度(?:安排|要求)$/u,
  ],
  ['note', /^备注$/u],
  [
    'task',
    /^(?:具体|主要|重点|目标|年度|改革|建设|整改|创建|推进|实施|落实)?(?:工作|任务)(?:任务|内容|举措|措施|事项|目标|要求|要点|重点|名称)?$|^(?:具体|主要|重点|改革|建设|整改|整治|推进|实施|落实|项目|实事|活动)(?:举措|措施|内容|事项)$|^(?:整治|整改|改革|建设)重点$|^(?:任务|目标)分解$|^(?:项目|事项|实事|活动)名称$|^建设内容[及和与](?:规模|目标)$|^事项$/u,
  ],
  ['project', /^(?:项目|类别|领域|板块|工作项目|任务类别|工作类别|重点项目|分类|一级指标)$/u],
];

const longestColumnName = 10;
/** The name of a column that is none of those known, spaces of broken lines among them. */
const longestName = 20;

/** Words, or the year that a column of figures is of. */
const columnName = /^(?:[\u4e00-\u9fff]|(?:19|20)\d\d年)/u;
const yearName = /^(?:19|20)\d\d年/u;

/** Whether a cell beside 序号 may be the name of a column: words, and no number. */
export function isColumnName(name: string): boolean {
  return name.length <= longestName && columnName.test(name) && !/[，。；]/u.test(name);
}

/** The column of a name, as far as that tells what it is for. */
function readColumn(heading: string): Column {
  const name = withoutSpaces(heading);
  const clean = name.replace(/[（(][^）)]*(?:[）)]|$)/gu, '');
  const role = clean.length > longestColumnName ? undefined : roles.find(([, pattern]) => pattern.test(clean))?.[0];
  return { role: role ?? 'other', name };
}

/** Headings stand again on each page, and the same few names in all plans. */
const lastColumns = new LastAnswers(readColumn);
/** What is longer is hardly ever a name, and no two cells have it alike. */
const longestKept = 12;

function columnOf(cell: string): Column {
  return cell.length <= longestKept ? lastColumns.of(cell) : readColumn(cell);
}

/** 整治行业 is what is to be done; 参会人员 and 所在乡镇 are none. */
const otherSubject = /人员?$|姓名|名单|职务|电话|地[点址]|单位|部门|乡镇|街道|村|学校|企业|班级|金额|资金|数量/u;

/** What is to be reached, beside the subject and no other one. */
const targetName = /目标|指标|成效|成果|标准/u;

/** The column of an unknown name that leads to who does it and by when, such as 整治行业; -1 where there is none. */
function subjectOf(columns: readonly Column[]): number {
  const isUnknown = ({ role, name }: Column): boolean => role === 'other' && name !== '';
  const at = columns.findIndex(isUnknown);
  const behind = at < 0 ? [] : columns.slice(at + 1).filter(({ name }) => !targetName.test(name));
  const isDone = behind.some(({ role }) => role === 'unit' || role === 'lead');
  const isTimed = behind.some(({ role }) => role === 'deadline');
  const isAlone = !behind.some(isUnknown) && !otherSubject.test(columns[at]?.name ?? '');
  return isDone && isTimed && isAlone ? at : -1;
}

/** The column that says what is done, where none is called a task: 项目 beside 板块 or 类别; -1 where there is none. */
function projectOf(columns: readonly Column[]): number {
  const named = columns.findIndex(({ role, name }) => role === 'project' && name.endsWith('项目'));
  return named < 0 ? columns.findIndex(({ role }) => role === 'project') : named;
}

/** What each column is for, by its heading; undefined where the row is no heading. */
export function columnsOf(names: readonly string[]): readonly Column[] | undefined {
  const columns = mapList(names, columnOf);
  const known = columns.filter((column) => column.role !== 'other').length;
  const isCounted = columns[0]?.role === 'number' || yearName.test(names.at(-1) ?? '');
  const isHeading = isCounted && names.length > 2 && names.every(isColumnName);
  if (!isHeading && (known < 2 || known * 2 < names.filter((name) => name !== '').length)) return undefined;
  const tasks = flatMapList(columns, (column, at) => (column.role === 'task' ? [at] : []));
  if (tasks.length > 1 && !columns.some((column) => column.role === 'project')) {
    return mapList(columns, (column, at) => (at === tasks[0] ? { role: 'project', name: column.name } : column));
  }
  if (tasks.length === 0) {
    const project = projectOf(columns);
    const task = project < 0 ? subjectOf(columns) : project;
    return mapList(columns, (column, at) => (at === task ? { role: 'task', name: column.name } : column));
  }
  return columns;
}

/** What names below 责任单位 leave out: 牵头, 配合. */
const groupTail = /(?:单位|部门|科室|处室|股室|领导|时间|时限)$/u;

/**
 * The columns of a heading of two rows, the first of which names several columns together: 责任单位 over 牵头 and 配合.
 * @param first the names in the first row, empty where the cell before goes on; those at its end may be left out
 * @returns undefined where the second row is no such one
 */
export function columnsBelow(first: readonly string[], names: readonly string[]): readonly Column[] | undefined {
  const count = Math.max(first.length, names.length);
  const above = Array.from({ length: count }, (_, at) => first[at] ?? '');
  const below = Array.from({ length: count }, (_, at) => withoutSpaces(names[at] ?? ''));
  if (!below.some((name, at) => name !== '' && above[at] === '')) return undefined;
  let group = '';
  let all = 0;
  let known = 0;
  const joined = mapList(above, (name, at) => {
    if (name !== '') group = name;
    const own = below[at]!;
    if (own === '') return name;
    const whole = own + (groupTail.exec(group)?.[0] ?? '');
    const isWhole = columnOf(own).role === 'other' && columnOf(whole).role !== 'other';
    all++;
    if (isWhole || columnOf(own).role !== 'other') known++;
    return isWhole ? whole : own;
  });
  const isBelow = below.every((name, at) => name === '' || (isColumnName(name) && isOfGroup(above, at)));
  return isBelow && known * 2 >= all ? columnsOf(joined) : undefined;
}

/** Whether a column of the first row stands with others below one name. */
function isOfGroup(above: readonly string[], at: number): boolean {
  return at > 0 && (above[at] === '' || above[at + 1] === '');
}

/** Whether a table has a column for tasks, and one for who does them or by when. */
export function assignsTasks(columns: readonly Column[]): boolean {
  const hasColumn = (role: ColumnRole): boolean => columns.some((column) => column.role === role);
  return hasColumn('task') && (hasColumn('unit') || hasColumn('lead') || hasColumn('deadline') || hasColumn('leader'));
}
