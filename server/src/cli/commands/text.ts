import { parseArguments } from '../args';
import { forOutput } from '../output';
import { refuseItself, replaceOrWrite } from '../write';
import { exitCodes, helpOption } from './command';
import type { Command } from './command';
import { onlyArgument, readOne } from './one-plan';

const options = { ...helpOption, output: { type: 'string', short: 'o' } } as const;

export const textCommand: Command = {
  summary: '把 Word 文档（.docx、.doc、.wps）读成纯文本',
  help: `用法：planlint text [选项] <文件>

列出检查 Word 文档时读到的文字：一段一行，自动编号写在段首，表格一行一行、各格之间是制表符，修订按已接受算。
页眉、页脚、脚注和批注不读。检查结果里的行号就是这里的行。别的文本原样列出（UTF-8）。写 - 时读标准输入。

选项：
  -o, --output 文件         写到文件里，替换原有的
  -h, --help                显示本说明

退出码：0 已列出；2 出了故障，没有写文件`,
  run(args, { out, err }) {
    const { values, positionals } = parseArguments(args, options);
    const { output } = values;
    const path = onlyArgument('text', positionals, '草稿.docx');
    if (output !== undefined) refuseItself(output, path, '', '草稿.txt');
    const { text } = readOne(path, err);
    if (output === undefined) out.write(forOutput(text));
    else {
      replaceOrWrite(output, Buffer.from(text));
      out.line(`已写入 ${output}`);
    }
    return exitCodes.clean;
  },
};
