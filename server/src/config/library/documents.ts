/** What may stand in each of a team's files, by their names: for validation, schemas, completion and hover. */
import { profiles, rules } from '../../core';
import type { Field, Shape } from '../data/shape';
import { ruleLevels } from '../parse';
import { waiversShape } from '../waivers/waivers';
import { lockFileName, lockShape } from './lock';
import { fileKeys } from './settings';
import { shapes } from './shapes';

const level: Shape = { kind: 'choice', words: ruleLevels };

function ruleField({ title, titleEn, options = {} }: (typeof rules)[number]): Field {
  const number: Shape = { kind: 'text' };
  const own = Object.entries(options).map(([name, { description }]) => {
    return [name, { shape: number, about: `${description}。`, aboutEn: 'A number.' }] as const;
  });
  const severity: Field = { shape: level, about: '开关或级别。', aboutEn: 'On, off, or how grave.' };
  const fields = Object.fromEntries([['severity', severity] as const, ...own]);
  return {
    shape: { kind: 'either', of: [level, { kind: 'fields', fields }] },
    about: `${title}。`,
    aboutEn: `${titleEn}.`,
  };
}

/** planlint.yaml. */
const settingsShape: Shape = {
  kind: 'fields',
  fields: {
    ...fileKeys,
    profile: {
      shape: { kind: 'choice', words: profiles },
      about: 'draft 起草、review 审核（默认）、strict 从严。',
      aboutEn: 'Which rules run: draft, review (the default) or strict.',
    },
    rules: {
      shape: { kind: 'fields', fields: Object.fromEntries(rules.map((rule) => [rule.id, ruleField(rule)])) },
      about: '各条规则的开关、级别和选项。',
      aboutEn: 'Rules on, off, how grave, and their options.',
    },
  },
};

/** A kind of file. */
export interface DocumentKind {
  readonly title: string;
  readonly shape: Shape;
}

/** The kinds of files by the names that they have. */
export const documentKinds: Readonly<Record<string, DocumentKind>> = {
  'planlint.yaml': { title: '核稿的设置 · Planlint settings', shape: settingsShape },
  'planlint.waivers.yaml': { title: '忽略的问题 · Waived problems', shape: waiversShape },
  [lockFileName]: { title: '锁定的团队库 · Pinned libraries', shape: lockShape },
  'library.yaml': { title: '团队库 · A team library', shape: shapes['library.yaml'] },
  'units.yaml': { title: '单位名录 · The roster', shape: shapes['units.yaml'] },
  'snippets.yaml': { title: '片段的读音和类别 · About snippets', shape: shapes['snippets.yaml'] },
  'terms.yaml': { title: '词库 · The terms', shape: shapes['terms.yaml'] },
};
