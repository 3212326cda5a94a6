import type { Plan, Position, Problem, Severity } from '../../core/index';
import { rules } from '../../core/index';
import type { Output } from '../output';
import { printable, underline } from '../width';
import type { Reporter } from './report';

/** How the report looks. */
export interface TextStyle {
  readonly colour: boolean;
  /** How many columns the terminal has. */
  readonly width: number;
}

/** What the severities are called. */
export const severityNames: Readonly<Record<Severity, string>> = {
  error: '错误',
  warning: '警告',
  info: '信息',
  hint: '提示',
};

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

/** The report for people: each problem with its line, underlined, and the other places that belong to it. */
export function textReporter(out: Output, style: TextStyle): Reporter {
  const paint = (colour: keyof typeof colours, text: string): string =>
    style.colour ? `\x1b[${colours[colour]}m${text}\x1b[0m` : text;
  const mendable = new Set(rules.filter((rule) => rule.fixKind === 'safe').map((rule) => rule.id));
  const counts = { error: 0, warning: 0, info: 0, hint: 0 };
  let files = 0;
  let unread = 0;
  let waived = 0;
  let anySafe = false;

  const show = (path: string, plan: Plan, problem: Problem, columnOf: (place: Position) => number): void => {
    const place = (at: Position): string => `${path}:${at.line + 1}:${columnOf(at)}`;
    const { start, end } = problem.range;
    const text = plan.lines[start.line] ?? '';
    const to = end.line > start.line ? text.length : end.character;
    const { line, carets } = underline(text, start.character, to, style.width - indent.length);
    out.write(
      `${paint('path', place(start))} ${paint(problem.severity, severityNames[problem.severity])} ` +
        `${printable(problem.message)} ${paint('faint', `[${problem.rule}]`)}\n` +
        `${indent}${line}\n${indent}${paint(problem.severity, carets)}\n`,
    );
    const { length } = problem.related;
    const listed = length > mostRelated ? problem.related.slice(0, mostRelated - 1) : problem.related;
    for (const other of listed) {
      out.write(`${indent}${paint('faint', `↳ ${place(other.range.start)}`)} ${printable(other.message)}\n`);
    }
    if (listed.length < length) {
      out.write(`${indent}${paint('faint', `↳ 还有 ${length - listed.length} 处（--format json 列出全部）`)}\n`);
    }
  };

  return {
    add(result) {
      const path = printable(result.path);
      if ('error' in result) {
        unread++;
        out.write(`${paint('path', path)}: ${paint('error', '未能检查')}：${printable(result.error)}\n`);
        return;
      }
      files++;
      waived += result.waived?.length ?? 0;
      const { plan, problems } = result;
      if (problems.length === 0) {
        const other = plan.genre === 'other' ? '（不像计划或公文，只查通用问题）' : '';
        out.write(`${paint('path', path)}: ${paint('faint', `没有发现问题${other}`)}\n`);
        return;
      }
      const columnOf = columnCounter(plan.lines);
      for (const problem of problems) {
        counts[problem.severity]++;
        anySafe ||= mendable.has(problem.rule) && problem.fixes().some((fix) => fix.safe);
        show(path, plan, problem, columnOf);
      }
    },
    end() {
      const hints = counts.hint > 0 ? `，${counts.hint} 个提示` : '';
      const failed = unread > 0 ? `；${unread} 处未能检查` : '';
      const left = waived > 0 ? `；另有 ${waived} 个按 planlint.waivers.yaml 忽略` : '';
      out.write(
        `共检查 ${files} 个文件：${counts.error} 个错误，${counts.warning} 个警告，${counts.info} 个信息${hints}${left}${failed}\n`,
      );
      // How many they are would take as long as the whole check: it means to work out every fix.
      if (anySafe) out.write('有的问题可以用 planlint fix 自动修复；先看会改什么：planlint fix --dry-run\n');
    },
  };
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
      if (starts[middle] < character) low = middle + 1;
      else high = middle;
    }
    return character - low + 1;
  };
}
