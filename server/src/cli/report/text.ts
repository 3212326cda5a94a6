import type { Plan, Position, Problem, Severity } from '../../core';
import { rules, severityNames } from '../../core';
import type { Output } from '../output';
import { printable, underline } from '../width';
import type { Checked, Reporter } from './report';

/** How the report looks. */
export interface TextStyle {
  readonly colour: boolean;
  /** How many columns the terminal has. */
  readonly width: number;
}

const colours: Readonly<Record<Severity | 'path' | 'faint', string>> = {
  error: '31',
  warning: '33',
  info: '36',
  hint: '34',
  path: '1',
  faint: '2',
};

const indent = '    ';

/** Of how many places that belong to a problem a person reads each; of more, the last line tells how many. */
const mostRelated = 5;

/** How many places that could not be checked the end names again; among many problems they are overlooked. */
const mostUnread = 10;

type Paint = (colour: keyof typeof colours, text: string) => string;

/** Where a place is, as `path:line:column`, both from 1. */
type PlaceName = (place: Position) => string;

/** What a run has come to. */
interface Tally {
  readonly problems: Record<Severity, number>;
  files: number;
  readonly unread: string[];
  waived: number;
}

/** The report for people: each problem with its line, underlined, and the other places that belong to it. */
export function textReporter(out: Output, { colour, width }: TextStyle): Reporter {
  const paint: Paint = (name, text) => (colour ? `\x1b[${colours[name]}m${text}\x1b[0m` : text);
  const mendable = new Set(rules.filter((rule) => rule.fixKind === 'safe').map((rule) => rule.id));
  const tally: Tally = { problems: { error: 0, warning: 0, info: 0, hint: 0 }, files: 0, unread: [], waived: 0 };
  let anySafe = false;
  let firstRule: string | undefined;

  function addChecked(path: string, { plan, problems, waived = [], isReadOnly = false }: Checked): void {
    tally.files++;
    tally.waived += waived.length;
    if (problems.length === 0) {
      out.write(`${paint('path', path)}: ${paint('faint', `没有发现问题${cleanNote(plan)}`)}\n`);
      return;
    }
    const columnOf = columnCounter(plan.lines);
    const placeName: PlaceName = (place) => `${path}:${place.line + 1}:${columnOf(place)}`;
    for (const problem of problems) {
      tally.problems[problem.severity]++;
      firstRule ??= problem.rule;
      // How many they are would take as long as the whole check: it means to work out every fix.
      anySafe ||= !isReadOnly && mendable.has(problem.rule) && problem.fixes().some((fix) => fix.safe);
      out.write(problemText(problem, plan, placeName, paint, width) + relatedText(problem, placeName, paint));
    }
  }

  return {
    add(result) {
      const path = printable(result.path);
      if (!('error' in result)) return addChecked(path, result);
      tally.unread.push(path);
      out.write(`${paint('path', path)}: ${paint('error', '未能检查')}：${printable(result.told ?? result.error)}\n`);
    },
    end() {
      out.write(summaryText(tally));
      if (firstRule !== undefined) out.write(`规则的依据和例子：planlint explain ${firstRule}\n`);
      if (anySafe) out.write('有的问题可以用 planlint fix 自动修复；先看会改什么：planlint fix --dry-run\n');
    },
  };
}

/** Why a document without problems may have been expected to have some. */
function cleanNote({ genre, lines }: Plan): string {
  if (lines.every((line) => line.trim() === '')) return '（文件里没有文字）';
  return genre === 'other' ? '（不像计划或公文，只查通用问题）' : '';
}

/** A problem in one line, and below it the line of the document where it begins, underlined. */
function problemText(problem: Problem, plan: Plan, placeName: PlaceName, paint: Paint, width: number): string {
  const { rule, severity, message } = problem;
  const { start, end } = problem.range;
  const text = plan.lines[start.line] ?? '';
  const to = end.line > start.line ? text.length : end.character;
  const { line, carets } = underline(text, start.character, to, width - indent.length);
  return (
    `${paint('path', placeName(start))} ${paint(severity, severityNames[severity])} ` +
    `${printable(message)} ${paint('faint', `[${rule}]`)}\n` +
    `${indent}${line}\n${indent}${paint(severity, carets)}\n`
  );
}

/** The other places of a problem; of many the first ones, and how many more there are. */
function relatedText({ related }: Problem, placeName: PlaceName, paint: Paint): string {
  const listed = related.length > mostRelated ? related.slice(0, mostRelated - 1) : related;
  const lines = listed.map(
    ({ range, message }) => `${indent}${paint('faint', `↳ ${placeName(range.start)}`)} ${printable(message)}\n`,
  );
  const rest = related.length - listed.length;
  if (rest > 0) lines.push(`${indent}${paint('faint', `↳ 还有 ${rest} 处（--format json 列出全部）`)}\n`);
  return lines.join('');
}

function summaryText({ problems, files, unread, waived }: Tally): string {
  const { error, warning, info, hint } = problems;
  const hints = hint > 0 ? `，${hint} 个提示` : '';
  const left = waived > 0 ? `；另有 ${waived} 个按 planlint.waivers.yaml 忽略` : '';
  const failed = unread.length > 0 ? `；${unread.length} 处未能检查` : '';
  const named = unread.slice(0, mostUnread).join('、') + (unread.length > mostUnread ? '等' : '');
  // Where nothing was checked they are what stands above.
  const which = unread.length > 0 && files > 0 ? `未能检查的：${named}\n` : '';
  return `共检查 ${files} 个文件：${error} 个错误，${warning} 个警告，${info} 个信息${hints}${left}${failed}\n${which}`;
}

/**
 * What gives the column of a place as people count: from 1, in characters, a tab being one.
 * @param lines the lines of the document
 */
function columnCounter(lines: readonly string[]): (place: Position) => number {
  /** Of each line that was asked for, where its pairs of UTF-16 units begin; most lines have none. */
  const pairs = new Map<number, readonly number[]>();
  return ({ line, character }) => {
    let starts = pairs.get(line);
    if (!starts) {
      starts = Array.from((lines[line] ?? '').matchAll(/[\u{10000}-\u{10ffff}]/gu), (match) => match.index);
      pairs.set(line, starts);
    }
    let low = 0;
    let high = starts.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (starts[middle]! < character) low = middle + 1;
      else high = middle;
    }
    return character - low + 1;
  };
}
