import { extname } from 'node:path';
import { parsePlan, tasks } from '../../core';
import type { Plan, Task } from '../../core';
import { toXlsx } from '../../export/xlsx';
import { parseArguments } from '../args';
import { doubtOn, findTargets, isWordName, readDocument } from '../files';
import type { Target } from '../files';
import { forOutput } from '../output';
import type { Output } from '../output';
import { allAsJson, allAsText, asCsv, countOf, oneAsJson, oneAsText, sheetOf } from '../report/task-list';
import type { Listed, TaskFile } from '../report/task-list';
import { choice, plansBy, settingsFinder } from '../settings';
import { Trouble } from '../trouble';
import { refuseItself, replaceOrWrite } from '../write';
import { exitCodes, helpOption } from './command';
import type { Command } from './command';
import { onlyArgument, readPlan } from './one-plan';

const options = {
  ...helpOption,
  format: { type: 'string' },
  output: { type: 'string', short: 'o' },
  unit: { type: 'string', multiple: true },
  until: { type: 'string' },
  word: { type: 'boolean' },
} as const;

const formats = ['text', 'json', 'csv', 'xlsx'] as const;
type Format = (typeof formats)[number];

export const tasksCommand: Command = {
  summary: '列出任务、责任单位和完成期限',
  help: `用法：planlint tasks [选项] <文件或文件夹…>

列出任务分解表的各行，正文里有、表里没有的任务一并列出；没有分解表时，列出正文的各项任务。写 - 时读标准输入。
写明几个文件或者文件夹的，汇总成一份，标明各在哪个文件；文件夹里查哪些，与 planlint check 相同。

选项：
  --format text|json|csv|xlsx  输出格式（默认 text；csv 和 xlsx 可直接用 Excel 或 WPS 打开）
  -o, --output 文件            写到文件里，替换原有的；xlsx 必须写明。不写 --format 时格式按文件的扩展名
  --unit 单位                  只列责任单位、牵头单位、分管领导或者牵头科室里有这几个字的；可以写多次
  --until 日期                 只列在这一天以前（含当天）到期的，如 2026-06-30
  --word                       文件夹里的 Word 文档（.docx、.doc、.wps）也读
  -h, --help                   显示本说明

退出码：0 已列出；2 出了故障：只有一个文件的，没有写文件；有几个的，读得了的照列，读不了的在标准错误说明`,
  async run(args, { out, err }) {
    const { values, positionals } = parseArguments(args, options);
    const { output } = values;
    const format = formatOf(values.format, output);
    if (format === 'xlsx' && output === undefined)
      throw new Trouble(
        'xlsx 不能显示在终端上，请用 --output 写明文件，如 planlint tasks 草稿.txt --output 任务清单.xlsx',
      );
    const isWanted = filterOf(values.unit ?? [], values.until);
    const targets = targetsOf(positionals, values.word === true);
    const isOne = positionals.length === 1 && targets.length === 1 && targets[0]!.named;
    if (output !== undefined) for (const { path } of targets) refuseItself(output, path, '用任务清单');
    const only = isOne ? listed(positionals[0]!, readPlan('tasks', positionals, err), isWanted) : undefined;
    const files = only === undefined ? targets.map((target) => read(target, err, isWanted)) : [only];
    const shown = (as: Exclude<Format, 'xlsx'>): string => {
      if (as === 'csv') return asCsv(files, isOne);
      if (as === 'json') return only === undefined ? allAsJson(files) : oneAsJson(only);
      return only === undefined ? allAsText(files) : oneAsText(only);
    };
    const code = files.some((file) => 'error' in file) ? exitCodes.trouble : exitCodes.clean;
    if (output === undefined) {
      out.write(forOutput(shown(format as Exclude<Format, 'xlsx'>)));
      return code;
    }
    const bytes = format === 'xlsx' ? await toXlsx(sheetOf(files, isOne), '任务清单') : shown(format);
    replaceOrWrite(output, Buffer.from(bytes));
    out.line(`${countOf(files)} 项任务，已写入 ${output}`);
    return code;
  },
};

/** Which tasks are asked for. */
type Wanted = (task: Task) => boolean;

/** @throws Trouble where the date is none */
function filterOf(names: readonly string[], until: string | undefined): Wanted {
  if (names.includes('')) throw new Trouble('--unit 后面要写单位名称，或者其中几个字');
  if (until !== undefined && !isDay(until))
    throw new Trouble(`--until：“${until}”不是日期，要写成 2026-06-30 这样，年月日都要有`);
  return ({ units, lead, leaders, departments, deadlines }) => {
    const all = [...units, ...lead, ...leaders, ...departments];
    const isTheirs = names.length === 0 || names.some((name) => all.some((one) => one.includes(name)));
    return isTheirs && (until === undefined || deadlines.some(({ date }) => date !== undefined && date <= until));
  };
}

/** Whether a text is a day of the calendar: 2026-06-31 is none. */
function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

/** The documents that are meant; those in folders as `check` takes them. @throws Trouble where none is named */
function targetsOf(positionals: readonly string[], withWord: boolean): readonly Target[] {
  if (positionals.length === 0) onlyArgument('tasks', positionals);
  const byFiles = plansBy(settingsFinder({}));
  return findTargets(positionals, (path) => byFiles(path) ?? ((withWord && isWordName(path)) || undefined));
}

/** The tasks of a document that are asked for. */
const listed = (path: string, plan: Plan, isWanted: Wanted): Listed => ({
  path,
  tasks: tasks(plan).filter(isWanted),
  isPlan: plan.genre !== 'other',
});

/** One of several documents; what goes wrong is told, and the others are listed. */
function read(target: Target, err: Output, isWanted: Wanted): TaskFile {
  const document = readDocument(target);
  const { path } = target;
  if ('error' in document) {
    err.line(`${path}: ${document.error}`);
    return { path, error: document.error };
  }
  const doubt = doubtOn(document);
  if (doubt !== undefined) err.line(`${path}: ${doubt}`);
  return listed(path, parsePlan(document.text), isWanted);
}

/** Files of other programs: what is written into one by mistake could not be opened. */
const foreign = ['.xls', '.xlsm', '.et', '.doc', '.docx', '.wps', '.pdf', '.ofd', '.html', '.ods'];

/** The format that was asked for, else that of the file's name. */
function formatOf(chosen: string | undefined, output: string | undefined): Format {
  const ending = extname(output ?? '').toLowerCase();
  if (foreign.includes(ending))
    throw new Trouble(`--output：不能写成 ${ending} 文件，可以是 .xlsx、.csv、.json 或 .txt`);
  return choice('format', chosen ?? formats.find((format) => ending === `.${format}`) ?? 'text', formats);
}
