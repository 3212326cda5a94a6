import { parseArguments } from '../args';
import { startChecking } from '../checking';
import { findTargets, isWordName, stdinArgument } from '../files';
import { Incidents } from '../incidents';
import { isTerminal } from '../output';
import type { Output } from '../output';
import { jsonReporter } from '../report/json';
import type { Reporter } from '../report/report';
import { textReporter } from '../report/text';
import { startTiming } from '../report/timing';
import { choice, plansBy, settingsFinder } from '../settings';
import { Trouble } from '../trouble';
import { waiverTroubles } from '../waivers';
import { exitCodes, helpOption } from './command';
import type { Command } from './command';

const options = {
  ...helpOption,
  format: { type: 'string' },
  'fail-on': { type: 'string' },
  profile: { type: 'string' },
  rule: { type: 'string', multiple: true },
  config: { type: 'string' },
  'stdin-name': { type: 'string' },
  word: { type: 'boolean' },
  timing: { type: 'boolean' },
} as const;

const formats = ['text', 'json'] as const;
const failLevels = ['error', 'warning', 'info', 'hint', 'never'] as const;

export const checkCommand: Command = {
  summary: '检查文稿，列出问题',
  help: `用法：planlint check [选项] [文件或文件夹…]

检查计划文稿。写明的文件一律检查，不论叫什么名字；文件夹连同下级文件夹查 .txt、.md、.plan
（跳过 node_modules 和以点开头的）。不写路径时查当前文件夹；写 - 时读标准输入。
能读 UTF-8、GB18030（GBK、GB2312）和 UTF-16，也能读 Word 文档（.docx、.doc、.wps）里的文字。

选项：
  --format text|json        输出格式（默认 text；json 的格式是固定约定，行列从 0 起）
  --fail-on 级别            达到哪一级就以 1 退出：error（默认）、warning、info、hint、never
  --profile 档次            draft（起草）、review（审核，默认）、strict（从严）
  --rule 规则=级别          off、on、error、warning、info、hint；可以写多次
  --config 文件             用这个设置文件，不找文稿所在处的 planlint.yaml
  --stdin-name 名称         标准输入在结果中叫什么；也据此找设置文件
  --word                    文件夹里的 Word 文档（.docx、.doc、.wps）也查；行号是 planlint text 列出的行
  --timing                  检查完后在标准错误列出每条规则的用时、占比和命中数
  -h, --help                显示本说明

退出码：0 没有达到 --fail-on 级别的问题；1 有；2 出了故障（选项有误、文件读不了、没有可查的文件、设置文件或团队库有误）`,
  run(args, { out, err }) {
    const { values, positionals } = parseArguments(args, options);
    const format = choice('format', values.format ?? 'text', formats);
    const failing = failingLevels(choice('fail-on', values['fail-on'] ?? 'error', failLevels));
    const stdinName = values['stdin-name'];
    if (stdinName !== undefined && !positionals.includes(stdinArgument)) {
      throw new Trouble('--stdin-name 只在路径写 - （读标准输入）时有用');
    }
    const settingsFor = settingsFinder(values);
    const timing = values.timing ? startTiming(() => performance.now()) : undefined;
    const incidents = new Incidents(err);
    const { check, sieve } = startChecking({ settingsFor, incidents, stdinName, timing });
    const reporter = makeReporter(format, out);
    let isFailing = false;
    const skipped: string[] = [];
    const paths = positionals.length > 0 ? positionals : ['.'];
    const byFiles = plansBy(settingsFor);
    const isPlan = (path: string) => byFiles(path) ?? ((values.word === true && isWordName(path)) || undefined);
    for (const target of findTargets(paths, isPlan, (path) => skipped.push(path))) {
      const result = check(target);
      reporter.add(result);
      if (!('error' in result)) isFailing ||= result.problems.some(({ severity }) => failing.includes(severity));
      // The text report shows it among the results.
      else if (format === 'json') incidents.tell(`${result.path}: ${result.told ?? result.error}`);
      else incidents.note();
    }
    reporter.end();
    if (skipped.length > 0) err.line(skippedText(skipped));
    for (const line of sieve.unused()) err.line(line);
    for (const line of waiverTroubles(sieve)) incidents.tell(line);
    if (timing) {
      // So that in a terminal the table stands below what was found.
      out.flush();
      timing.write(err);
    }
    if (incidents.any) return exitCodes.trouble;
    return isFailing ? exitCodes.problems : exitCodes.clean;
  },
};

/** So many documents that were not checked are named. */
const mostSkipped = 3;

/** That documents which are no texts were not checked, so that nobody thinks they were; and how they are. */
function skippedText(paths: readonly string[]): string {
  const named = paths.slice(0, mostSkipped).join('、') + (paths.length > mostSkipped ? '等' : '');
  const advice = paths.some(isWordName)
    ? '.docx、.doc、.wps 加上 --word 就查，其他的请另存为 .txt'
    : '要检查，请另存为 .txt';
  return `另有 ${paths.length} 个 Word、PDF 等文档没有检查：${named}。${advice}`;
}

/** The severities that make the check fail. */
function failingLevels(failOn: (typeof failLevels)[number]): readonly string[] {
  return failOn === 'never' ? [] : failLevels.slice(0, failLevels.indexOf(failOn) + 1);
}

/** How many columns the report takes where no terminal says how many it has. */
const usualWidth = 100;

function makeReporter(format: (typeof formats)[number], out: Output): Reporter {
  if (format === 'json') return jsonReporter(out);
  const terminal = isTerminal();
  return textReporter(out, {
    colour: terminal && !process.env['NO_COLOR'] && process.env['TERM'] !== 'dumb',
    width: (terminal && process.stdout.columns) || usualWidth,
  });
}
