import { dirname, relative } from 'node:path';
import { addTo } from '../../core';
import type { Problem, Severity } from '../../core';
import type * as WaiversModule from '../../config/waivers/waivers';
import type { WaivedProblem } from '../../config/waivers/waivers';
import { parseArguments } from '../args';
import { startChecking } from '../checking';
import { findTargets, stdinArgument } from '../files';
import { Incidents } from '../incidents';
import { choice, plansBy, settingsFinder } from '../settings';
import { placeBelow, readIfThere, waiversPath } from '../team';
import { Trouble } from '../trouble';
import { waiverTroubles } from '../waivers';
import { replaceOrWrite } from '../write';
import { exitCodes, helpOption } from './command';
import type { Command } from './command';
import { ruleNamed } from './rule-named';

const options = {
  ...helpOption,
  reason: { type: 'string' },
  by: { type: 'string' },
  level: { type: 'string' },
  rule: { type: 'string', multiple: true },
  config: { type: 'string' },
  'dry-run': { type: 'boolean' },
} as const;

const levels = ['error', 'warning', 'info', 'hint'] as const satisfies readonly Severity[];

/** Waivers to be written, by their file. */
type Added = Map<string, WaivedProblem[]>;

export const baselineCommand: Command = {
  summary: '把现有的问题记下来不再报，以后只报新的',
  help: `用法：planlint baseline [选项] [文件或文件夹…]

检查文稿，把查出来的问题按指纹记进 planlint.waivers.yaml，注明理由。以后检查只报新出现的问题；
别处改了、序号变了，也认得出原来的问题。原有的条目、注释和顺序不变。
写进最近的 planlint.waivers.yaml；没有的话，写在 planlint.yaml 旁边，或仓库的根目录；也没有这些的，写在当前文件夹。

选项：
  --reason 理由             为什么不改（默认：已有的问题，暂不处理）
  --by 姓名                 谁决定的
  --level 级别              只记达到这一级的：error、warning、info、hint（默认，全部）
  --rule 规则               只记这条规则的；可以写多次
  --config 文件             用这个设置文件
  --dry-run                 只说要记多少，不写文件
  -h, --help                显示本说明

退出码：0 记好了，或没有要记的；2 出了故障`,
  run(args, { out, err }) {
    const { values, positionals } = parseArguments(args, options);
    if (positionals.includes(stdinArgument)) throw new Trouble('baseline 按文件名记，不能读标准输入');
    const isWanted = wantedBy(values.level, values.rule);
    const settingsFor = settingsFinder({ config: values.config });
    const incidents = new Incidents(err);
    const { check, sieve } = startChecking({ settingsFor, incidents });
    const added: Added = new Map();
    for (const target of findTargets(positionals.length > 0 ? positionals : ['.'], plansBy(settingsFor))) {
      const result = check(target);
      if ('error' in result) {
        incidents.tell(`${result.path}: ${result.told ?? result.error}`);
        continue;
      }
      const open = result.problems.filter(isWanted);
      const path = waiversPath(dirname(target.path));
      const file = placeBelow(dirname(path), target.path);
      const { reason = '已有的问题，暂不处理', by } = values;
      const waived = open.map((problem) => ({ problem, file, reason, by, on: today() }));
      for (const one of waived) addTo(added, path, one);
    }
    const troubles = waiverTroubles(sieve);
    if (troubles.length > 0) throw new Trouble(`${troubles.join('\n')}\n忽略清单有误，没有写`);
    for (const [path, waived] of added) {
      if (values['dry-run'] !== true) write(path, waived);
      const done = values['dry-run'] === true ? '要记' : '记了';
      out.line(`${relative('', path)}：${done} ${waived.length} 个问题`);
    }
    if (added.size === 0) out.write('没有要记的问题\n');
    return incidents.any ? exitCodes.trouble : exitCodes.clean;
  },
};

/** Which problems the options `--level` and `--rule` want. @throws Trouble where there is no such level or rule */
function wantedBy(level: string | undefined, only: readonly string[] | undefined): (problem: Problem) => boolean {
  only?.forEach(ruleNamed);
  const wanted = levels.slice(0, levels.indexOf(choice('level', level ?? 'hint', levels)) + 1);
  return ({ rule, severity }) => wanted.includes(severity) && (only?.includes(rule) ?? true);
}

/** The day of today, as people write it in files. */
function today(): string {
  const now = new Date();
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** @throws Trouble where the file can't be added to */
function write(path: string, waived: readonly WaivedProblem[]): void {
  const { withWaivers } = require('../../config/waivers/waivers') as typeof WaiversModule;
  const text = withWaivers(readIfThere(path), waived);
  if (text === undefined) throw new Trouble(`${relative('', path)} 的写法不能自动添加；请改成“waivers:”下面一个列表`);
  replaceOrWrite(path, Buffer.from(text));
}
