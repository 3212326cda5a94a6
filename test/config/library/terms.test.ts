import assert from 'node:assert/strict';
import { compilePattern } from '../../../server/src/config/library/pattern';
import { teamOf, told, withLibrary } from './folder';
import { cpuTime } from '../../cpu-time';

const termsOf = (text: string) => teamOf(withLibrary({ 'terms.yaml': `terms:\n${text}` }));

describe('terms', () => {
  it('of each kind are read', () => {
    const team = termsOf(
      [
        '  - { avoid: 甲, prefer: [乙, 丙], except: 甲乙, reason: 一 }',
        "  - { pattern: '加强.{0,6}力度', prefer: 加大力度, reason: 二 }",
        '  - { always: DRG, not: [d.r.g], reason: 三 }',
        '  - { term: 医共体, only-after: 医疗卫生共同体, reason: 四 }',
      ].join('\n'),
    );
    assert.deepEqual(told(team), []);
    assert.deepEqual(
      team.library.terms.map(({ avoid, prefer, kind, full, except, pattern }) => [
        avoid,
        prefer,
        kind ?? 'avoid',
        full,
        except,
        pattern?.find('要加强监管的力度。'),
      ]),
      [
        ['甲', ['乙', '丙'], 'avoid', undefined, ['甲乙'], undefined],
        ['加强.{0,6}力度', ['加大力度'], 'avoid', undefined, [], [{ from: 1, to: 8 }]],
        ['DRG', [], 'always', undefined, [], undefined],
        ['d.r.g', ['DRG'], 'avoid', undefined, [], undefined],
        ['医共体', [], 'after', '医疗卫生共同体', [], undefined],
      ],
    );
  });

  it('that say two things, or half a thing, are left out and told', () => {
    const cases: readonly (readonly [string, RegExp])[] = [
      ['{ reason: 一 }', /avoid、pattern、always 或 only-after 中的一个，这里没有写/u],
      ['{ avoid: 甲, always: 乙, reason: 一 }', /写了 avoid、always/u],
      ['{ term: 甲, avoid: 乙, reason: 一 }', /term（简称）和 only-after（全称）要一起写/u],
      ['{ only-after: 甲, reason: 一 }', /要一起写/u],
      ['{ always: 甲, prefer: 乙, reason: 一 }', /prefer 只和/u],
      ['{ avoid: 甲, not: 乙, reason: 一 }', /not 只和/u],
      ['{ avoid: 甲 }', /缺少 reason/u],
      [`{ avoid: ${'甲'.repeat(61)}, reason: 一 }`, /最多 60 个字，这里有 61 个/u],
      ["{ avoid: '', reason: 一 }", /avoid 不能是空的/u],
      ["{ pattern: '(?=甲)', reason: 一 }", /没有环视和反向引用/u],
      ["{ pattern: '(?<!甲)乙', reason: 一 }", /没有环视/u],
      ["{ pattern: '(甲', reason: 一 }", /缺少右括号/u],
      ["{ pattern: '甲*', reason: 一 }", /会匹配空的内容/u],
    ];
    for (const [entry, message] of cases) {
      const team = termsOf(`  - ${entry}\n  - { avoid: 好, reason: 一 }\n`);
      const problems = told(team);
      assert.match(problems[0]!, message, entry);
      assert.equal(problems.length, 1, problems.join('\n'));
      assert.deepEqual(
        team.library.terms.map(({ avoid }) => avoid),
        ['好'],
        entry,
      );
    }
  });

  it('that would be put in their own place are told, and taken', () => {
    const team = termsOf('  - { avoid: [残疾人士, 残疾人], prefer: 残疾人, reason: 法定写法 }\n');
    assert.deepEqual(told(team), ['warning /team/library/terms.yaml:2:35 “残疾人”既写在 avoid 里，又写在 prefer 里']);
    assert.equal(team.library.terms.length, 2);
  });

  it('are tried on their own lines', () => {
    const team = termsOf(
      [
        '  - avoid: 残疾人士',
        '    reason: 法定写法',
        '    bad: [服务残疾人士, 服务残疾人]',
        '    good:',
        '      - 服务残疾人',
        '      - 《残疾人士服务规范》',
        '      - 残疾人士之家',
        '  - { always: DRG, reason: 一, bad: [drg付费, DRG付费], good: DRG }',
        '  - { term: 医共体, only-after: 医疗卫生共同体, reason: 一, bad: 建医共体, good: 医疗卫生共同体（以下简称医共体） }',
      ].join('\n'),
    );
    assert.deepEqual(told(team), [
      'warning /team/library/terms.yaml:4:19 这句写在 bad 里，但这一条在里面什么也没有发现',
      'warning /team/library/terms.yaml:8:9 这句写在 good 里，但这一条会报告“残疾人士”',
      'warning /team/library/terms.yaml:9:44 这句写在 bad 里，但这一条在里面什么也没有发现',
    ]);
  });
});

describe('patterns', () => {
  it('that make others run for ever end in time that grows with the text', () => {
    for (const source of ['(a+)+$', '(a|a)*b', '(.*)*x', '(a*)*c', '([a-z]+)*\\d', '(x+x+)+y']) {
      const pattern = compilePattern(source);
      const start = cpuTime();
      if ('find' in pattern) pattern.find('a'.repeat(20_000));
      assert.ok(cpuTime() - start < 2_000, source);
    }
  });

  it('that are odd are refused in Chinese or taken, but never thrown', () => {
    for (const source of [
      '(',
      '[',
      'a{2,1}',
      'a{99999}',
      '\\1',
      '(?<=a)b',
      '*',
      '\\p{Nope}',
      '(?i)a',
      '\\p{Han}+',
      '(?P<n>a)',
    ]) {
      const pattern = compilePattern(source);
      if ('error' in pattern) assert.match(pattern.error, /\p{Script=Han}/u, source);
    }
  });

  it('count in UTF-16 units', () => {
    const pattern = compilePattern('力度');
    assert.ok('find' in pattern);
    assert.deepEqual(pattern.find('𠀀力度，力度'), [
      { from: 2, to: 4 },
      { from: 5, to: 7 },
    ]);
  });
});
