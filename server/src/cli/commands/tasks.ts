import { extname } from 'node:path';
import { taskSheet, tasks } from '../../core';
import type { Task } from '../../core';
import { parseArguments } from '../args';
import { toCsv } from '../../export/csv';
import { toXlsx } from '../../export/xlsx';
import { forOutput } from '../output';
import { choice } from '../settings';
import { Trouble } from '../trouble';
import { printable } from '../width';
import { refuseItself, replaceOrWrite } from '../write';
import { exitCodes, helpOption } from './command';
import type { Command } from './command';
import { printJson, readPlan } from './one-plan';

const options = {
  ...helpOption,
  format: { type: 'string' },
  output: { type: 'string', short: 'o' },
} as const;

const formats = ['text', 'json', 'csv', 'xlsx'] as const;
type Format = (typeof formats)[number];

export const tasksCommand: Command = {
  summary: '列出任务、责任单位和完成期限',
  help: `用法：planlint tasks [选项] <文件>

列出任务分解表的各行，正文里有、表里没有的任务一并列出；没有分解表时，列出正文的各项任务。写 - 时读标准输入。

选项：
  --format text|json|csv|xlsx  输出格式（默认 text；csv 和 xlsx 可直接用 Excel 或 WPS 打开）
  -o, --output 文件            写到文件里，替换原有的；xlsx 必须写明。不写 --format 时格式按文件的扩展名
  -h, --help                   显示本说明

退出码：0 已列出；2 出了故障，没有写文件`,
  async run(args, { out, err }) {
    const { values, positionals } = parseArguments(args, options);
    const { output } = values;
    const format = formatOf(values.format, output);
    if (format === 'xlsx' && output === undefined)
      throw new Trouble(
        'xlsx 不能显示在终端上，请用 --output 写明文件，如 planlint tasks 草稿.txt --output 任务清单.xlsx',
      );
    const plan = readPlan('tasks', positionals, err);
    if (output !== undefined) refuseItself(output, positionals[0]!, '用任务清单');
    const found = tasks(plan);
    if (output === undefined) {
      const isPlain = format === 'text' && found.length === 0 && plan.genre === 'other';
      out.write(isPlain ? '没有找到任务（不像计划）\n' : forOutput(shown(found, format as Exclude<Format, 'xlsx'>)));
      return exitCodes.clean;
    }
    const bytes = format === 'xlsx' ? await toXlsx(taskSheet(found), '任务清单') : shown(found, format);
    replaceOrWrite(output, Buffer.from(bytes));
    out.line(`${found.length} 项任务，已写入 ${output}`);
    return exitCodes.clean;
  },
};

/** Files of other programs: what is written into one by mistake could not be opened. */
const foreign = ['.xls', '.xlsm', '.et', '.doc', '.docx', '.wps', '.pdf', '.ofd', '.html', '.ods'];

/** The format that was asked for, else that of the file's name. */
function formatOf(chosen: string | undefined, output: string | undefined): Format {
  const ending = extname(output ?? '').toLowerCase();
  if (foreign.includes(ending))
    throw new Trouble(`--output：不能写成 ${ending} 文件，可以是 .xlsx、.csv、.json 或 .txt`);
  return choice('format', chosen ?? formats.find((format) => ending === `.${format}`) ?? 'text', formats);
}

function shown(found: readonly Task[], format: Exclude<Format, 'xlsx'>): string {
  if (format === 'json') return printJson(found.map(plainTask));
  if (format === 'csv') return toCsv(taskSheet(found));
  return found.length === 0 ? '没有找到任务\n' : `${found.map(textOf).join('')}共 ${found.length} 项任务\n`;
}

/** A task by the contract of server/docs/CLI.md: a date that can't be told is null, so that the key is always there. */
function plainTask(task: Task): object {
  const { number, title, section, units, lead, leaders, departments, deadlines, source, range, related } = task;
  const dated = deadlines.map(({ text, date }) => ({ text, date: date ?? null }));
  return { number, title, section, units, lead, leaders, departments, deadlines: dated, source, range, related };
}

function textOf(task: Task): string {
  const details: readonly (readonly [name: string, values: readonly string[]])[] = [
    ['责任单位', task.units],
    ['牵头单位', task.lead],
    ['分管领导', task.leaders],
    ['牵头科室', task.departments],
    ['完成期限', task.deadlines.map(({ text, date }) => (date && date !== text ? `${text}（${date}）` : text))],
  ];
  const head = `${task.number} ${task.title}`.trim();
  const lines = details
    .filter(([, values]) => values.length > 0)
    .map(([name, values]) => `${printable(`    ${name}：${values.join('、')}`)}\n`);
  return `${printable(head)}（第 ${task.range.start.line + 1} 行）\n${lines.join('')}`;
}
