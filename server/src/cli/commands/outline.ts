import { outline, outlineLabel } from '../../core';
import type { OutlineNode } from '../../core';
import { parseArguments } from '../args';
import type { Output } from '../output';
import { choice } from '../settings';
import { exitCodes, helpOption } from './command';
import type { Command } from './command';
import { printJson, readPlan } from './one-plan';

const options = { ...helpOption, format: { type: 'string' } } as const;

export const outlineCommand: Command = {
  summary: '列出文稿的层次结构',
  help: `用法：planlint outline [选项] <文件>

列出通知、计划、各级标题、任务、附件和表格；写 - 时读标准输入。

选项：
  --format text|json        输出格式（默认 text，左边是行号）
  -h, --help                显示本说明

退出码：0 已列出；2 出了故障`,
  run(args, { out, err }) {
    const { values, positionals } = parseArguments(args, options);
    const format = choice('format', values.format ?? 'text', ['text', 'json']);
    const nodes = outline(readPlan('outline', positionals, err));
    if (format === 'json') out.write(printJson(nodes.map(plainNode)));
    else if (nodes.length === 0) out.write('没有找到标题、条目或表格\n');
    else nodes.forEach((node) => writeNode(out, node, 0));
    return exitCodes.clean;
  },
};

function plainNode({ kind, marker, title, range, selectionRange, children }: OutlineNode): object {
  return { kind, marker, title, range, selectionRange, children: children.map(plainNode) };
}

function writeNode(out: Output, node: OutlineNode, depth: number): void {
  const line = String(node.selectionRange.start.line + 1).padStart(5);
  out.line(`${line}  ${'  '.repeat(depth)}${outlineLabel(node)}`);
  node.children.forEach((child) => writeNode(out, child, depth + 1));
}
