import { fstatSync, statSync } from 'node:fs';
import { devNull } from 'node:os';
import { dirname } from 'node:path';
import type { CheckHooks, Plan, Severity } from '../../core/index';
import { RecentLines, check, parsePlan } from '../../core/index';
import { parseArguments } from '../args';
import { findTargets, readDocument, stdinArgument } from '../files';
import type { Target } from '../files';
import type { Output } from '../output';
import { jsonReporter } from '../report/json';
import type { Checked, Reporter, Result } from '../report/report';
import { textReporter } from '../report/text';
import { startTiming } from '../report/timing';
import type { Timing } from '../report/timing';
import { ruleErrorsTo } from '../rule-errors';
import { choice, plansBy, settingsFinder, troublesTo } from '../settings';
import type { FoundSettings } from '../settings';
import { Trouble } from '../trouble';
import { createSieve, waiverTroubles } from '../waivers';
import type { Sieve } from '../waivers';
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
  timing: { type: 'boolean' },
} as const;

const formats = ['text', 'json'] as const;
const failLevels = ['error', 'warning', 'info', 'hint', 'never'] as const;

export const checkCommand: Command = {
  summary: '检查文档，列出问题',
  help: `用法：planlint check [选项] [文件或文件夹…]

检查计划类文档。写明的文件一律检查，不论叫什么名字；文件夹连同下级文件夹查 .txt、.md、.plan
（跳过 node_modules 和以点开头的）。不写路径时查当前文件夹；写 - 时读标准输入。
能读 UTF-8、GB18030（GBK、GB2312）和 UTF-16。

选项：
  --format text|json        输出格式（默认 text；json 的格式是固定约定，行列从 0 起）
  --fail-on 级别            达到哪一级就以 1 退出：error（默认）、warning、info、hint、never
  --profile 方案            draft（起草）、review（核稿，默认）、strict（从严）
  --rule 规则=级别          off、on、error、warning、info、hint；可以写多次
  --config 文件             用这个设置文件，不找文档所在处的 planlint.yaml
  --stdin-name 名称         标准输入在结果中叫什么；也据此找设置文件
  --timing                  检查完后在标准错误列出每条规则的用时、占比和命中数
  -h, --help                显示本说明

退出码：0 没有达到 --fail-on 级别的问题；1 有；2 出了故障（选项有误、文件读不了、没有可查的文档、设置文件或团队库有误）`,
  run(args, { out, err }) {
    const { values, positionals } = parseArguments(args, options);
    const format = choice('format', values.format ?? 'text', formats);
    const failOn = choice('fail-on', values['fail-on'] ?? 'error', failLevels);
    const stdinName = values['stdin-name'];
    if (stdinName !== undefined && !positionals.includes(stdinArgument)) {
      throw new Trouble('--stdin-name 只在路径写 - （读标准输入）时有用');
    }
    const settingsFor = settingsFinder(values);
    const reporter = makeReporter(format, out);
    const failing = failOn === 'never' ? [] : failLevels.slice(0, failLevels.indexOf(failOn) + 1);
    const timing = values.timing && startTiming(() => performance.now());
    const tellOfRule = ruleErrorsTo(err);
    let exit: number = exitCodes.clean;
    const recent = new RecentLines();
    const sieve = createSieve();
    const tellTroubles = troublesTo(err);
    for (const target of findTargets(positionals.length > 0 ? positionals : ['.'], plansBy(settingsFor))) {
      const isStdin = target.path === stdinArgument;
      const path = isStdin ? (stdinName ?? '<标准输入>') : target.path;
      const folder = isStdin && stdinName === undefined ? '.' : dirname(path);
      const hooks: CheckHooks = {
        ...timing,
        onRuleError(rule, error) {
          exit = exitCodes.trouble;
          tellOfRule(path, rule, error);
        },
      };
      const found = settingsFor(folder);
      if (tellTroubles(found)) exit = exitCodes.trouble;
      const checked = checkTarget(target, path, found, hooks, recent, timing);
      const result = 'error' in checked ? checked : sifted(checked, isStdin ? stdinName : path, sieve);
      if ('plan' in result) recent.keep(result.plan);
      reporter.add(result);
      if ('error' in result) {
        // The text report shows it among the results.
        if (format === 'json') err.write(`${path}: ${result.error}\n`);
        exit = exitCodes.trouble;
        continue;
      }
      if (timing) timing.add(result.problems);
      if (exit === exitCodes.clean) {
        const fails = ({ severity }: { readonly severity: Severity }): boolean => failing.includes(severity);
        if (result.problems.some(fails)) exit = exitCodes.problems;
      }
    }
    reporter.end();
    for (const line of sieve.unused()) err.write(`${line}\n`);
    for (const line of waiverTroubles(sieve)) {
      err.write(`${line}\n`);
      exit = exitCodes.trouble;
    }
    if (timing) {
      // So that in a terminal the table stands below what was found.
      out.flush();
      timing.write(err);
    }
    return exit;
  },
};

/** A result without the problems that are left as they are. */
function sifted(result: Checked, path: string | undefined, sieve: Sieve): Checked {
  const { open, waived } = sieve.sift(path, result.problems);
  return { ...result, problems: open, waived };
}

function makeReporter(format: (typeof formats)[number], out: Output): Reporter {
  if (format === 'json') return jsonReporter(out);
  // Asking the stream itself would load what a pipe has no use for, and that takes a tenth of the time of a short run.
  const terminal = mayBeTerminal(1) && process.stdout.isTTY;
  return textReporter(out, {
    colour: terminal && !process.env['NO_COLOR'] && process.env['TERM'] !== 'dumb',
    width: (terminal && process.stdout.columns) || 100,
  });
}

/** Whether output may go to a terminal: not to a file, a pipe, or nowhere. */
function mayBeTerminal(descriptor: number): boolean {
  try {
    const stat = fstatSync(descriptor);
    return stat.isCharacterDevice() && stat.rdev !== statSync(devNull).rdev;
  } catch {
    // Closed: whoever started us wants no output.
    return false;
  }
}

/**
 * @param hooks    told of rules that throw
 * @param recent   lines of the documents before
 * @param timing   where the times are wanted
 */
function checkTarget(
  target: Target,
  path: string,
  found: FoundSettings,
  hooks: CheckHooks,
  recent: RecentLines,
  timing: Timing | undefined,
): Result {
  const document = readDocument(target);
  if ('error' in document) return { path, error: document.error };
  if ('errors' in found) return { path, error: found.errors.join('；') };
  try {
    const read = (): Plan => parsePlan(document.text, recent);
    const plan = timing ? timing.reading(read) : read();
    return { path, plan, problems: check(plan, found.settings, hooks, found.library) };
  } catch (error) {
    return { path, error: `检查时出了内部错误：${String(error)}` };
  }
}
