import { groups, rules, severityMeanings, severityNames } from '../../core';
import type { Rule, Severity } from '../../core';
import { parseArguments } from '../args';
import { choice } from '../settings';
import { Trouble } from '../trouble';
import { exitCodes, helpOption } from './command';
import type { Command } from './command';
import { printJson } from './one-plan';

const options = { ...helpOption, format: { type: 'string' } } as const;

/** What a rule's fixes are called. */
export const fixNames: Readonly<Record<Rule['fixKind'], string>> = {
  safe: '可批量修复',
  quick: '逐个修复',
  none: '手工修改',
};

const levels = Object.entries(severityMeanings) as readonly [Severity, string][];

/** What the columns of the list say. */
const legend =
  levels.map(([severity, meaning]) => `${severityNames[severity]}：${meaning}\n`).join('') +
  '可批量修复的，planlint fix 会改；逐个修复的，在编辑器里看过再改\n' +
  '一条规则的依据和例子：planlint explain 规则名\n';

export const rulesCommand: Command = {
  summary: '列出全部规则',
  help: `用法：planlint rules [选项]

列出全部规则：名称、级别、能否自动修复、说明。某条规则的依据和例子见 planlint explain <规则>。

选项：
  --format text|json        输出格式（默认 text）
  -h, --help                显示本说明`,
  run(args, { out }) {
    const { values, positionals } = parseArguments(args, options);
    const format = choice('format', values.format ?? 'text', ['text', 'json']);
    if (positionals.length > 0) throw new Trouble(`rules 不带参数；看某条规则：planlint explain ${positionals[0]}`);
    if (format === 'json') {
      out.write(printJson(rules.map(plainRule)));
      return exitCodes.clean;
    }
    const width = Math.max(0, ...rules.map((rule) => rule.id.length));
    const longest = Math.max(...Object.values(fixNames).map((name) => name.length));
    for (const group of groups) {
      const members = rules.filter((rule) => rule.group === group);
      if (members.length === 0) continue;
      out.line(group);
      for (const rule of members) {
        const level = rule.enabled ? severityNames[rule.severity] : '关闭';
        const fix = fixNames[rule.fixKind].padEnd(longest, '　');
        out.line(`  ${rule.id.padEnd(width)}  ${level}  ${fix}  ${rule.title}`);
      }
    }
    out.write(`共 ${rules.length} 条规则\n\n${legend}`);
    return exitCodes.clean;
  },
};

function plainRule({ id, group, title, severity, enabled, fixKind, options: settings = {} }: Rule): object {
  return { id, group, title, severity, enabled, fix: fixKind, options: settings };
}
