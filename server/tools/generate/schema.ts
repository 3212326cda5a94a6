import { type Rule, severityNames } from '../../src/core';
import { defaultWords, defaultWordsEn } from './words';

const choices = ['off', 'on', 'error', 'warning', 'info', 'hint'] as const;
const choiceWords = [
  '关闭 · off',
  '打开，用规则自己的级别 · on, as grave as the rule says',
  '错误 · error',
  '警告 · warning',
  '信息 · info',
  '提示 · hint',
];

/**
 * The manifest with the schema of the setting `planlint.rules` as the rules have it.
 * @param manifest the text of package.json
 */
export function withRuleSettings(manifest: string, rules: readonly Rule[]): string {
  const json = JSON.parse(manifest) as Manifest;
  const contributes = (json.contributes ??= {});
  const configuration = (contributes.configuration ??= {});
  const sections = Array.isArray(configuration) ? configuration : [configuration];
  const home = sections.find(({ properties }) => properties?.['planlint.rules'] !== undefined) ?? sections[0]!;
  (home.properties ??= {})['planlint.rules'] = rulesSchema(rules);
  return JSON.stringify(json, undefined, 2);
}

interface Section {
  properties?: Record<string, object>;
}
interface Manifest {
  contributes?: { configuration?: Section | Section[] };
}

function rulesSchema(rules: readonly Rule[]): object {
  return {
    type: 'object',
    scope: 'resource',
    order: 2,
    default: {},
    additionalProperties: false,
    markdownDescription: '%config.rules%',
    properties: Object.fromEntries(rules.map((rule) => [rule.id, ruleSchema(rule)])),
  };
}

function ruleSchema(rule: Rule): object {
  const level = { type: 'string', enum: choices, enumDescriptions: choiceWords };
  const options = Object.entries(rule.options ?? {}).map(([name, option]) => [
    name,
    {
      type: option.type,
      default: option.default,
      minimum: option.min,
      maximum: option.max,
      description: option.description,
    },
  ]);
  const properties = { severity: level, ...Object.fromEntries(options) } as object;
  return {
    markdownDescription: `${rule.title}（${severityNames[rule.severity]}，默认${defaultWords(rule)}）。\n\n${rule.titleEn} (${rule.severity}, ${defaultWordsEn(rule)}).`,
    anyOf: [level, { type: 'object', additionalProperties: false, properties }],
  };
}
