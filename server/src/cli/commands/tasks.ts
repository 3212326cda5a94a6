import { taskSheet, tasks } from '../../core/index';
import type { Task } from '../../core/index';
import { parseArguments } from '../args';
import { toCsv } from '../../export/csv';
import { choice } from '../settings';
import { printable } from '../width';
import { exitCodes, helpOption } from './command';
import type { Command } from './command';
import { printJson, readPlan } from './one-plan';

const options = { ...helpOption, format: { type: 'string' } } as const;

export const tasksCommand: Command = {
  summary: '列出任务、责任单位和完成期限',
  help: `用法：planlint tasks [选项] <文件>

列出任务分解表的各行；没有分解表时，列出正文的各项任务。写 - 时读标准输入。

选项：
  --format text|json|csv    输出格式（默认 text；csv 可直接用 Excel 或 WPS 打开）
  -h, --help                显示本说明

退出码：0 已列出；2 出了故障`,
  run(args, { out }) {
    const { values, positionals } = parseArguments(args, options);
    const format = choice('format', values.format ?? 'text', ['text', 'json', 'csv']);
    const found = tasks(readPlan('tasks', positionals));
    if (format === 'json') out.write(printJson(found.map(plainTask)));
    else if (format === 'csv') out.write(toCsv(taskSheet(found)));
    else if (found.length === 0) out.write('没有找到任务\n');
    else out.write(found.map(textOf).join('') + `共 ${found.length} 项任务\n`);
    return exitCodes.clean;
  },
};

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
  const lines = details
    .filter(([, values]) => values.length > 0)
    .map(([name, values]) => `    ${name}：${values.join('、')}\n`);
  return `${printable(`${task.number} ${task.title}`.trim())}（第 ${task.range.start.line + 1} 行）\n${lines.map((line) => `${printable(line.slice(0, -1))}\n`).join('')}`;
}
