import { fstatSync, statSync } from 'node:fs';
import { devNull } from 'node:os';
import type { Severity } from '../../core/index';
import { parseArguments } from '../args';
import { createChecker, formats, makeReporter, placeOf, settingsAt } from '../checking';
import type { Assignment, Outcome, Tools } from '../checking';
import { checkTogether, helpersFor } from '../crew';
import { findTargets, stdinArgument } from '../files';
import type { Target } from '../files';
import { Incidents } from '../incidents';
import type { TextStyle } from '../report/text';
import { startTiming } from '../report/timing';
import { choice, plansBy, settingsFinder } from '../settings';
import { Trouble } from '../trouble';
import { createSieve, waiverTroubles } from '../waivers';
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

const severities = ['error', 'warning', 'info', 'hint'] as const;
const failLevels = [...severities, 'never'] as const;

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
    const failing = failingLevels(choice('fail-on', values['fail-on'] ?? 'error', failLevels));
    const stdinName = values['stdin-name'];
    if (stdinName !== undefined && !positionals.includes(stdinArgument)) {
      throw new Trouble('--stdin-name 只在路径写 - （读标准输入）时有用');
    }
    const settingsFor = settingsFinder(values);
    const { profile, rule, config } = values;
    const assignment: Assignment = { settings: { profile, rule, config }, format, style: styleOf(format), stdinName };
    const timing = values.timing ? startTiming(() => performance.now()) : undefined;
    const incidents = new Incidents(err);
    const tools: Tools = { settingsFor, sieve: createSieve(), reporter: makeReporter(assignment, out), timing };
    const unusedWaivers = new Set<string>();
    let isFailing = false;

    const take = (outcome: Outcome, target: Target): void => {
      const { told, error } = outcome;
      const place = placeOf(target, assignment);
      incidents.inLibraries(settingsAt(place, tools));
      if (error === undefined) tools.sieve.lookAround(place);
      tools.reporter.add(told);
      for (const { rule: id, error: thrown } of outcome.failures) incidents.ruleThrew(outcome.path, id, thrown);
      for (const line of outcome.unusedWaivers) unusedWaivers.add(line);
      isFailing ||= failing.some((severity) => told.problems[severity] > 0);
      // The text report shows it among the results.
      if (error !== undefined && format === 'json') incidents.tell(`${outcome.path}: ${error}`);
      else if (error !== undefined) incidents.note();
    };

    const targets = findTargets(positionals.length > 0 ? positionals : ['.'], plansBy(settingsFor));
    const check = createChecker(assignment, tools);
    // Standard input can be read once; and times of several threads don't add up.
    const isShared = timing === undefined && !positionals.includes(stdinArgument);
    const helpers = isShared ? helpersFor(targets) : 0;
    if (helpers > 0) checkTogether(targets, assignment, helpers, check, take);
    else for (const target of targets) take(check(target), target);

    tools.reporter.end();
    for (const line of unusedWaivers) err.write(`${line}\n`);
    for (const line of waiverTroubles(tools.sieve)) incidents.tell(line);
    if (timing) {
      // So that in a terminal the table stands below what was found.
      out.flush();
      timing.write(err);
    }
    if (incidents.any) return exitCodes.trouble;
    return isFailing ? exitCodes.problems : exitCodes.clean;
  },
};

/** The severities that make the check fail. */
function failingLevels(failOn: (typeof failLevels)[number]): readonly Severity[] {
  return failOn === 'never' ? [] : severities.slice(0, severities.indexOf(failOn) + 1);
}

/** How the report is to look. */
function styleOf(format: Assignment['format']): TextStyle {
  // Asking the stream itself would load what a pipe has no use for, and that takes a tenth of the time of a short run.
  const terminal = format === 'text' && mayBeTerminal(1) && process.stdout.isTTY;
  return {
    colour: terminal && !process.env['NO_COLOR'] && process.env['TERM'] !== 'dumb',
    width: (terminal && process.stdout.columns) || 100,
  };
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
