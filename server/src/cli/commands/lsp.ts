import { parseArguments } from '../args';
import { Trouble } from '../trouble';
import { helpOption } from './command';
import type { Command } from './command';

const options = { ...helpOption, stdio: { type: 'boolean' } } as const;

export const lspCommand: Command = {
  summary: '启动语言服务器（供各种编辑器使用）',
  help: `用法：planlint lsp --stdio

启动语言服务器，经标准输入输出与编辑器通信。

选项：
  --stdio                   用标准输入输出（目前只有这一种，可以不写）
  -h, --help                显示本说明`,
  run(args) {
    const { values, positionals } = parseArguments(args, options);
    if (positionals.length > 0) throw new Trouble('lsp 不带文件，文稿由编辑器打开；写法是 planlint lsp --stdio');
    // The server's library looks for the transport among the arguments of the process.
    if (!values.stdio) process.argv.push('--stdio');
    require('./server.js');
    return undefined;
  },
};
