import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { didYouMean } from '../config/nearest';
import { annotateCommand } from './commands/annotate';
import { checkCommand } from './commands/check';
import { baselineCommand } from './commands/baseline';
import { exitCodes } from './commands/command';
import type { Command, Streams } from './commands/command';
import { explainCommand } from './commands/explain';
import { fixCommand } from './commands/fix';
import { libraryCommand } from './commands/library';
import { lspCommand } from './commands/lsp';
import { outlineCommand } from './commands/outline';
import { rulesCommand } from './commands/rules';
import { tasksCommand } from './commands/tasks';
import { textCommand } from './commands/text';
import { openOutput } from './output';
import { Trouble } from './trouble';

const commands: Readonly<Record<string, Command>> = {
  check: checkCommand,
  fix: fixCommand,
  outline: outlineCommand,
  tasks: tasksCommand,
  text: textCommand,
  annotate: annotateCommand,
  rules: rulesCommand,
  explain: explainCommand,
  library: libraryCommand,
  baseline: baselineCommand,
  lsp: lspCommand,
};

function commandNamed(name: string | undefined): Command | undefined {
  return name !== undefined && Object.hasOwn(commands, name) ? commands[name] : undefined;
}

function mainHelp(): string {
  const list = Object.entries(commands).map(([name, { summary }]) => `  ${name.padEnd(10)}${summary}\n`);
  return `核稿 Planlint：检查工作要点、工作计划、实施方案、任务分解表等计划文稿

用法：planlint <命令> [选项] [文件…]

命令：
${list.join('')}
选项：
  -h, --help      显示说明；某个命令的说明：planlint <命令> --help
  -v, --version   显示版本

例：planlint check 草稿.txt
`;
}

/** @returns the exit code, of what has to be waited for later; undefined where the process goes on */
function run([name, ...args]: readonly string[], streams: Streams): ReturnType<Command['run']> {
  const { out, err } = streams;
  if (name === undefined) {
    err.write(mainHelp());
    return exitCodes.trouble;
  }
  if (name === '--help' || name === '-h' || name === 'help') {
    const about = commandNamed(args[0]);
    out.write(about ? `${about.help}\n` : mainHelp());
    return exitCodes.clean;
  }
  if (name === '--version' || name === '-v') {
    const manifest = readFileSync(join(__dirname, '../package.json'), 'utf8');
    out.line((JSON.parse(manifest) as { readonly version: string }).version);
    return exitCodes.clean;
  }
  const command = commandNamed(name);
  if (command === undefined) throw new Trouble(noSuchCommand(name));
  const end = args.indexOf('--');
  const own = end < 0 ? args : args.slice(0, end);
  if (own.includes('--help') || own.includes('-h')) {
    out.write(`${command.help}\n`);
    return exitCodes.clean;
  }
  return command.run(args, streams);
}

function noSuchCommand(name: string): string {
  if (name.startsWith('-')) return `没有“${name}”这个选项${didYouMean(name, ['--help', '--version'])}`;
  if (existsSync(name)) return `没有“${name}”这个命令；要检查这个文件：planlint check ${name}`;
  return `没有“${name}”这个命令${didYouMean(name, Object.keys(commands)) || '；全部命令见 planlint --help'}`;
}

async function main(): Promise<void> {
  const streams: Streams = { out: openOutput(1), err: openOutput(2) };
  let exit: number | undefined;
  const attempt = async (step: () => unknown): Promise<void> => {
    try {
      await step();
    } catch (error) {
      const text = error instanceof Trouble ? error.message : `内部错误：${(error as Error).stack ?? String(error)}`;
      for (const line of `planlint: ${text}`.split('\n')) streams.err.line(line);
      exit = exitCodes.trouble;
    }
  };
  await attempt(async () => (exit = await run(process.argv.slice(2), streams)));
  await attempt(streams.out.flush);
  // Whoever reads no errors can't be told of this one.
  await attempt(streams.err.flush);
  if (exit !== undefined) process.exit(exit);
}

void main();
