import { citation, severityMeanings, severityNames } from '../../core';
import type { Example, Rule } from '../../core';
import { ruleLevels } from '../../config/parse';
import { parseArguments } from '../args';
import { Trouble } from '../trouble';
import { exitCodes, helpOption } from './command';
import type { Command } from './command';
import { rulesMeant } from './rule-named';
import { fixNames } from './rules';

export const explainCommand: Command = {
  summary: '说明一条规则：为什么、依据、例子、设置',
  help: `用法：planlint explain <规则>

说明一条规则：为什么要这样、依据是什么、错的和对的例子、有哪些设置。全部规则见 planlint rules。
规则写名称（如 unit-missing），也可以写中文说明或者其中几个字；写一类规则的名称（如 责任单位），列出这一类。

选项：
  -h, --help                显示本说明`,
  run(args, { out }) {
    const { positionals } = parseArguments(args, helpOption);
    if (positionals.length !== 1) throw new Trouble('explain 要写明一条规则，如 planlint explain numbering-sequence');
    const [words] = positionals as [string];
    const meant = rulesMeant(words);
    out.write(meant.length === 1 ? explain(meant[0]!) : listed(words, meant));
    return exitCodes.clean;
  },
};

/** Several rules that may be meant. */
function listed(words: string, found: readonly Rule[]): string {
  const width = Math.max(...found.map(({ id }) => id.length));
  const lines = found.map(({ id, title }) => `  ${id.padEnd(width)}  ${title}\n`);
  return `“${words}”有${found.length}条规则，要看哪一条，请写它的名称：\n${lines.join('')}`;
}

/** A rule's page for the terminal. */
export function explain(rule: Rule): string {
  const shown = rule.examples.filter((example) => !example.hidden);
  const bad = shown.filter(({ text }) => text.includes('⟦'));
  const good = shown.filter(({ text }) => !text.includes('⟦'));
  const state = rule.enabled ? '默认开启' : '默认关闭';
  return [
    `${rule.id}　${rule.title}\n`,
    `${rule.group}；${severityNames[rule.severity]}（${severityMeanings[rule.severity]}）；${state}；${fixNames[rule.fixKind]}\n`,
    `\n为什么\n${indented(rule.why)}`,
    section(
      '依据',
      rule.sources.map((source) => indented(citation(source))),
    ),
    section(
      '反例（【】里是有问题的地方）',
      bad.map(
        ({ text, fixed, ...example }) =>
          `  ${headOf(example)}\n${indented(marked(text), 4)}${fixed === undefined ? '' : `\n    改为：\n${indented(fixed, 4)}`}`,
      ),
      '\n',
    ),
    section(
      '正例',
      good.map(({ text, ...example }) => `  ${headOf(example)}\n${indented(text, 4)}`),
      '\n',
    ),
    section('设置', settingsOf(rule)),
  ].join('');
}

function settingsOf(rule: Rule): readonly string[] {
  const options = Object.entries(rule.options ?? {});
  return [
    indented(
      `级别：${ruleLevels.join('、')}（命令行：--rule ${rule.id}=off；planlint.yaml：rules: { ${rule.id}: off }）`,
    ),
    ...options.map(([name, option]) =>
      indented(`${name}：${option.description}（${option.min} 到 ${option.max}，默认 ${option.default}）`),
    ),
  ];
}

function section(title: string, parts: readonly string[], between = ''): string {
  return parts.length === 0 ? '' : `\n${title}\n${parts.join(between)}`;
}

/** What an example is about, and that it stands in a library’s folder, without which it would be read otherwise. */
function headOf({ name, library }: Pick<Example, 'name' | 'library'>): string {
  return `${name}${library === undefined ? '' : '（配置了团队库）'}：`;
}

/** An example with the place of its problem as people see it on the rule's page. */
function marked(text: string): string {
  return text.replaceAll('⟦', '【').replaceAll('⟧', '】');
}

function indented(text: string, by = 2): string {
  return text
    .replace(/\n$/u, '')
    .split('\n')
    .map((line) => `${line === '' ? '' : ' '.repeat(by)}${line}\n`)
    .join('');
}
