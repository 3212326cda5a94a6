/** Rules stand everywhere in the order in which a reviewer reads, and a profile has what it says. */
import assert from 'node:assert/strict';
import type { Profile } from '../../server/src/core';
import { activeRules, check, groups, parsePlan, profiles, rules } from '../../server/src/core';
import { planlint } from '../cli/run';
import { read } from '../tidy/files';

/** A reviewer's order; ours has the elements of a document before the marks, and the team's words at the end. */
const reviewers = ['层次序号', '标题', '责任单位', '时间年份', '数字', '附件', '任务分解表', '事实'];
const later = ['公文要素', '标点', '文字', '文本完整性', '一致性', '团队词库'];

/** The groups that have rules, each once, in the order in which they come. */
const inOrder = (found: readonly (string | undefined)[]): readonly string[] => [
  ...new Set(found.filter((name) => name !== undefined)),
];
const used = groups.filter((group) => rules.some((rule) => rule.group === group));

describe('the order of groups', () => {
  it('is a reviewer’s', () => assert.deepEqual(groups, [...reviewers, ...later]));

  it('is that of the rules that run, in each profile', () => {
    for (const profile of profiles) {
      const found = inOrder(activeRules(rules, { profile, rules: {} }).map(({ rule }) => rule.group));
      assert.deepEqual(
        found,
        used.filter((group) => found.includes(group)),
        profile,
      );
    }
  });

  it('is that of the README, of the list of rule pages, and of `planlint rules`', () => {
    const rows = read('README.md')
      .split('\n')
      .filter((line) => line.includes('](server/docs/rules/'));
    assert.deepEqual(inOrder(rows.map((row) => row.split('|')[1]?.trim())), used);
    const pages = [...read('server/docs/rules/README.md').matchAll(/^## (.+)$/gmu)].map((match) => match[1]);
    assert.deepEqual(inOrder(pages), used);
    const list = planlint(['rules']).out.split('\n');
    assert.deepEqual(
      list.filter((line) => (groups as readonly string[]).includes(line)),
      used,
    );
  });

  it('is that of problems at one place', () => {
    const text = '2025年全市养老服务工作要点\n一、重点任务\n1.摸清底数。逐户登记。\n3、摸清底数\n';
    const first = check(parsePlan(text)).filter(({ range }) => range.start.line === 3 && range.start.character <= 1);
    const ranks = first.map(({ rule }) => groups.indexOf(rules.find(({ id }) => id === rule)!.group));
    assert.ok(ranks.length > 1);
    assert.deepEqual(
      ranks,
      ranks.toSorted((a, b) => a - b),
    );
  });
});

describe('profiles', () => {
  const idsOf = (profile: Profile): readonly string[] =>
    activeRules(rules, { profile, rules: {} }).map(({ rule }) => rule.id);

  it('draft: structure, units, years and numbers', () => {
    const draft = new Set(['层次序号', '标题', '责任单位', '时间年份', '数字', '附件', '任务分解表']);
    const wanted = rules.filter(({ group, enabled }) => enabled && draft.has(group));
    assert.deepEqual([...idsOf('draft')].sort(), wanted.map(({ id }) => id).sort());
    for (const id of ['punctuation-width', 'wording-typo', 'text-broken']) assert.ok(!idsOf('draft').includes(id), id);
  });

  it('review: all that is on by default', () => {
    const wanted = rules.filter(({ enabled }) => enabled);
    assert.deepEqual([...idsOf('review')].sort(), wanted.map(({ id }) => id).sort());
  });

  it('strict: all, those that are off by default too', () => {
    assert.deepEqual([...idsOf('strict')].sort(), rules.map(({ id }) => id).sort());
  });

  it('are what the settings and the README say', () => {
    const strings = JSON.parse(read('package.nls.zh-cn.json')) as Record<string, string>;
    assert.match(strings['config.profile.draft']!, /序号和标题、责任单位、年份、数字、附件和分解表/u);
    assert.match(strings['config.profile.review']!, /默认启用/u);
    assert.match(strings['config.profile.strict']!, /默认关闭的规则也/u);
    assert.match(
      read('README.md'),
      /`draft` 起草：只查序号和标题、责任单位、年份、数字、附件和分解表；`review` .*默认启用.*；`strict` /u,
    );
  });
});
