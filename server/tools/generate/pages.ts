import {
  type Example,
  type Library,
  type Rule,
  type Severity,
  citation,
  severityMeanings,
  severityNames,
} from '../../src/core';
import { defaultWords, defaultWordsEn, fixWords, fixWordsEn } from './words';

/** The page of one rule: Chinese first, then English. */
export function rulePage(rule: Rule): string {
  const shown = rule.examples.filter(({ hidden }) => !hidden);
  const bad = shown.filter(({ text }) => text.includes('⟦'));
  const good = shown.filter(({ text }) => !text.includes('⟦'));
  const lines = [
    '<!-- Written by `npm run generate` from the rule. Do not edit. -->',
    `# ${rule.title}`,
    `\`${rule.id}\` · ${rule.group} · [全部规则](README.md)`,
    table(['级别', '默认', '修复'], [[severityNames[rule.severity], defaultWords(rule), fixWords[rule.fixKind]]]),
    '## 为什么',
    rule.why,
    '## 反例',
    '【】标出报告的位置。',
    ...bad.flatMap(exampleLines),
    '## 正例',
    ...good.flatMap(exampleLines),
    '## 设置',
    settingsText(rule),
    '## 依据',
    rule.sources.map((source) => `- ${citation(source)}`).join('\n'),
    '## English',
    `**${rule.titleEn}** (\`${rule.id}\`; ${rule.severity}, ${defaultWordsEn(rule)}; ${fixWordsEn[rule.fixKind]}).`,
    rule.whyEn,
  ];
  return `${lines.join('\n\n')}\n`;
}

function exampleLines({ name, text, fixed, library }: Example): string[] {
  const marked = text.replaceAll('⟦', '【').replaceAll('⟧', '】');
  return [
    `### ${name}`,
    ...libraryLines(library),
    fence(marked),
    ...(fixed === undefined ? [] : [text.split('⟦').length > 2 ? '改好第一处后：' : '改后：', fence(fixed)]),
  ];
}

/** What the example's library has, in a line each. */
function libraryLines(library: Partial<Library> | undefined): string[] {
  const units = (library?.units ?? []).map(({ name, short, aliases, former }) => {
    const others = [...(short === undefined ? [] : [`简称${short}`]), ...aliases.map((alias) => `也称${alias}`)];
    return [name, ...others, ...former.map((old) => `${old.until ?? ''}以前称${old.name}`)].join('，');
  });
  const terms = (library?.terms ?? []).map(({ avoid, prefer, kind, full }) => {
    if (kind === 'after') return `${avoid}：先出现${full}，才可以用`;
    if (kind === 'always') return `${avoid}：大小写、全角半角都这样写`;
    return prefer.length === 0 ? `不用${avoid}` : `${avoid}：写作${prefer.join('或')}`;
  });
  const line = (title: string, items: readonly string[]) =>
    items.length === 0 ? [] : [`${title}：${items.join('；')}。`];
  return [...line('单位名录', units), ...line('词库', terms)];
}

function fence(text: string): string {
  return `\`\`\`text\n${text.replace(/\n+$/u, '')}\n\`\`\``;
}

function settingsText(rule: Rule): string {
  const options = Object.entries(rule.options ?? {});
  const example = {
    severity: rule.severity,
    ...Object.fromEntries(options.map(([name, { default: value }]) => [name, value])),
  };
  const value = options.length === 0 ? 'off' : example;
  const json = JSON.stringify({ 'planlint.rules': { [rule.id]: value } }, undefined, 2);
  const rows = options.map(([name, { default: value, min, max, description }]) => [
    `\`${name}\``,
    description,
    String(value),
    `${min}—${max}`,
  ]);
  return [
    `在 \`planlint.rules\` 中为 \`${rule.id}\` 设 \`"off"\`（关闭）、\`"on"\`（打开），或级别 \`"error"\`、\`"warning"\`、\`"info"\`、\`"hint"\`${options.length === 0 ? '' : '，或写成对象并带选项'}：`,
    `\`\`\`json\n${json}\n\`\`\``,
    ...(rows.length === 0 ? [] : [table(['选项', '含义', '默认', '范围'], rows)]),
  ].join('\n\n');
}

/** What the levels mean, in a list. */
const levels = Object.entries(severityMeanings)
  .map(([severity, meaning]) => `- **${severityNames[severity as Severity]}**：${meaning}。`)
  .join('\n');

/** The page that lists all rules by group. */
export function ruleIndex(rules: readonly Rule[]): string {
  const sections = byGroup(rules).flatMap(([group, members]) => [
    `## ${group}`,
    table(
      ['规则', '查什么', '级别', '默认', '修复'],
      members.map((rule) => [
        `[\`${rule.id}\`](${rule.id}.md)`,
        `${rule.title}<br>${rule.titleEn}`,
        severityNames[rule.severity],
        defaultWords(rule),
        fixWords[rule.fixKind],
      ]),
    ),
  ]);
  return (
    ['<!-- Written by `npm run generate` from the rules. Do not edit. -->', '# 规则', levels, ...sections].join(
      '\n\n',
    ) + '\n'
  );
}

/**
 * The table of all rules for the README.
 * @param pages where the rule pages are, seen from there
 */
export function ruleTable(rules: readonly Rule[], pages: string): string {
  const rows = byGroup(rules).flatMap(([group, members]) =>
    members.map((rule) => [
      group,
      `[\`${rule.id}\`](${pages}/${rule.id}.md)`,
      rule.title,
      severityNames[rule.severity],
      defaultWords(rule),
      fixWords[rule.fixKind],
    ]),
  );
  return table(['类别', '规则', '查什么', '级别', '默认', '修复'], rows);
}

/** The rules by group, in the order that they have. */
function byGroup(rules: readonly Rule[]): readonly (readonly [string, readonly Rule[]])[] {
  const names = [...new Set(rules.map(({ group }) => group))];
  return names.map((name) => [name, rules.filter(({ group }) => group === name)] as const);
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
