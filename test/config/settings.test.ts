import assert from 'node:assert/strict';
import { loadSettingsFile } from '../../server/src/config/file';
import { nearest } from '../../server/src/config/nearest';
import { parseSettings } from '../../server/src/config/parse';
import type { KnownRule } from '../../server/src/config/parse';
import { cpuTime } from '../cpu-time';

const known: readonly KnownRule[] = [
  { id: 'numbering-sequence' },
  { id: 'unit-missing', options: { coverage: { type: 'number', default: 0.6, min: 0, max: 1, description: '比例' } } },
];
const messages = (value: unknown): string[] =>
  parseSettings(value, known).problems.map((problem) => `${problem.path.join('.')} ${problem.on}: ${problem.message}`);

describe('settings', () => {
  it('takes nothing, or null, as the defaults', () => {
    for (const value of [undefined, null, {}, { profile: null, rules: null }, { rules: { 'unit-missing': null } }]) {
      assert.deepEqual(parseSettings(value, known), { settings: { profile: 'review', rules: {} }, problems: [] });
    }
  });

  it('takes a level, or a level with options', () => {
    const rules = { 'numbering-sequence': 'off', 'unit-missing': { severity: 'hint', coverage: 0.75 } };
    assert.deepEqual(parseSettings({ profile: 'strict', rules }, known), {
      settings: { profile: 'strict', rules },
      problems: [],
    });
  });

  it('names the nearest known word', () => {
    assert.deepEqual(messages({ profle: 'draft' }), ['profle key: 没有名为“profle”的设置，是不是“profile”？']);
    assert.deepEqual(messages({ rules: { 'numbering-sequnce': 'off' } }), [
      'rules.numbering-sequnce key: 没有名为“numbering-sequnce”的规则，是不是“numbering-sequence”？',
    ]);
    assert.deepEqual(messages({ rules: { 'unit-missing': { covrage: 1 } } }), [
      'rules.unit-missing.covrage key: 规则 unit-missing 没有名为“covrage”的选项，是不是“coverage”？',
    ]);
    assert.deepEqual(messages({ profile: 'reveiw' }), [
      'profile value: profile 只能是 draft、review 或 strict，这里是“reveiw”，是不是“review”？',
    ]);
  });

  it('says what is allowed where nothing is near, and drops only what is wrong', () => {
    const { settings, problems } = parseSettings(
      { colour: 1, rules: { 'numbering-sequence': false, 'unit-missing': { severity: 'error', coverage: 2 } } },
      known,
    );
    assert.deepEqual(settings.rules, { 'unit-missing': { severity: 'error' } });
    assert.deepEqual(
      problems.map((problem) => problem.message),
      [
        '没有名为“colour”的设置；可以用的有 profile、rules',
        'numbering-sequence 只能是 off、on、error、warning、info 或 hint，这里是 false，是不是“off”？',
        'coverage 应是 0 到 1 之间的数（默认 0.6），这里是 2',
      ],
    );
  });

  it('refuses other shapes', () => {
    assert.deepEqual(messages('profile：review'), [
      ' value: 设置应由“键: 值”组成（半角冒号，后面空一格），这里是“profile：review”',
    ]);
    assert.deepEqual(messages({ rules: ['numbering-sequence'] }), [
      'rules value: “rules”应由“键: 值”组成（半角冒号，后面空一格），这里是一个列表',
    ]);
    assert.deepEqual(messages({ rules: { 'unit-missing': { coverage: Number.NaN } } }).length, 1);
    assert.deepEqual(messages({ rules: { 'unit-missing': { constructor: 1 } } }).length, 1);
  });
});

describe('the settings file', () => {
  const places = (text: string): string[] =>
    loadSettingsFile(text, 'planlint.yaml', known).problems.map(
      ({ file, range: { start, end }, message }) =>
        `${file} ${start.line}:${start.character}-${end.line}:${end.character} ${message}`,
    );

  it('is read, `off` being a word and not a truth value', () => {
    const text =
      '# 本单位的设置\nprofile: draft\nrules: { numbering-sequence: off, unit-missing: { coverage: 0.5 } }\n';
    const { settings, stated, problems } = loadSettingsFile(text, 'planlint.yaml', known);
    assert.deepEqual(settings, {
      profile: 'draft',
      rules: { 'numbering-sequence': 'off', 'unit-missing': { coverage: 0.5 } },
    });
    assert.deepEqual([stated, problems], [['profile', 'rules'], []]);
    assert.deepEqual(places(''), []);
    assert.deepEqual(places('rules:\n'), []);
  });

  it('tells the place of a wrong key, of a wrong value', () => {
    assert.deepEqual(places('profile: draft\nrules:\n  unit-missin: off\n  unit-missing: of # 关\n'), [
      'planlint.yaml 2:2-2:13 没有名为“unit-missin”的规则，是不是“unit-missing”？',
      'planlint.yaml 3:16-3:18 unit-missing 只能是 off、on、error、warning、info 或 hint，这里是“of”，是不是“off”？',
    ]);
    assert.deepEqual(places('rules:\n  unit-missing: no\n'), [
      'planlint.yaml 1:16-1:18 unit-missing 只能是 off、on、error、warning、info 或 hint，这里是“no”，是不是“off”？',
    ]);
    assert.deepEqual(places('profile: draft\n---\nprofile: review\n'), [
      'planlint.yaml 1:0-1:3 YAML 写法有误：一个文件里只能有一份内容（多了“---”）',
      'planlint.yaml 2:0-2:7 YAML 写法有误：“profile”写了两次，以前面的为准',
    ]);
    assert.deepEqual(places('profile：review\n'), [
      'planlint.yaml 0:0-0:14 设置应由“键: 值”组成（半角冒号，后面空一格），这里是“profile：review”',
    ]);
  });

  it('tells the place of broken YAML in Chinese', () => {
    assert.deepEqual(places('profile: draft\nprofile: review\n'), [
      'planlint.yaml 1:0-1:7 YAML 写法有误：“profile”写了两次，以前面的为准',
    ]);
    assert.match(
      places('rules:\n\tunit-missing: off\n')[0]!,
      /^planlint\.yaml 1:0-.* YAML 写法有误：缩进要用空格，不能用制表符$/u,
    );
    assert.match(places('rules: { unit-missing: off\n')[0]!, /YAML 写法有误：/u);
  });

  it('knows the profiles by their Chinese names', () =>
    assert.deepEqual(places('profile: 从严\n'), [
      'planlint.yaml 0:9-0:11 profile 只能是 draft、review 或 strict，这里是“从严”，是不是“strict”？',
    ]));

  it('says that a merge left two people’s changes below each other, once', () =>
    assert.deepEqual(
      places('rules:\n<<<<<<< HEAD\n  unit-missing: off\n=======\n  unit-missing: on\n>>>>>>> other\nprofile: draft\n'),
      ['planlint.yaml 1:0-1:12 有没有解决的合并冲突。请选定一种写法，并删去“<<<<<<<”“=======”“>>>>>>>”这几行'],
    ));

  it('keeps what is right where its YAML is broken, key by key', () => {
    const stated = (text: string): unknown => {
      const { settings, stated: keys, problems } = loadSettingsFile(text, 'planlint.yaml', known);
      assert.ok(problems.length > 0, text);
      return [keys, settings.profile, settings.rules];
    };
    const off = { 'unit-missing': 'off' };
    for (const [text, keys, profile, rules] of [
      ['extends: [./library\nprofile: strict\n', ['profile'], 'strict', {}],
      ['extends: "./library\nprofile: strict\n', ['profile'], 'strict', {}],
      ['profile: strict\nextends\nrules: { unit-missing: off }\n', ['profile', 'rules'], 'strict', off],
      ['profile: strict\nextends：./library\nrules: { unit-missing: off }\n', ['profile', 'rules'], 'strict', off],
      ['profile: draft\nprofile: strict\n', ['profile'], 'draft', {}],
      ['rules: { unit-missing: off\nprofile: strict\n', ['profile'], 'strict', {}],
      ['rules:\n  numbering-sequence: {severity: error\n  unit-missing: off\n', ['rules'], 'review', off],
      [
        '# 说明\n"profile": strict\n\nrules:\n  unit-missing: off\n  [\nfiles: }\n',
        ['profile', 'rules'],
        'strict',
        off,
      ],
      ['profile: strict\n  rules:\n', [], 'review', {}],
      ['profile: strict\n---\nprofile: draft\n', ['profile'], 'strict', {}],
      ['profile: &a strict\nrules: { unit-missing: off }\n', ['rules'], 'review', off],
      ['rules:\n\tunit-missing: off\nprofile: strict\n', ['rules', 'profile'], 'strict', off],
    ] as const) {
      assert.deepEqual(stated(text), [keys, profile, rules], text);
    }
  });

  it('is read however it is broken, in no time', () => {
    const source = 'profile: strict\nextends:\n  - ./a\n  - "./b"\nrules: { unit-missing: { coverage: 0.5 } }\n';
    for (let at = 0; at <= source.length; at++) {
      for (const put of ['', '"', '[', '{', '- ', '\t', ': ', '#', '\n', '&a ', '*a']) {
        loadSettingsFile(source.slice(0, at) + put + source.slice(at), 'planlint.yaml', known);
        loadSettingsFile(source.slice(0, at) + put, 'planlint.yaml', known);
      }
    }
    const long = [' '.repeat(1_000_000), 'a'.repeat(1_000_000), 'a: [\n'.repeat(5_000), `a: [\n${'x\n'.repeat(5_000)}`];
    for (const text of long) {
      const start = cpuTime();
      loadSettingsFile(`profile: strict\n${text}`, 'planlint.yaml', known);
      assert.ok(cpuTime() - start < 6_000, text.slice(0, 10));
    }
  });

  it('does not unfold a bomb', () => {
    const names = [...'abcdefghi'];
    const lines = names.map((name, at) => {
      const inner = at === 0 ? 'x' : `*${names[at - 1]}`;
      return `${name}: &${name} [${Array(9).fill(inner).join(', ')}]`;
    });
    assert.deepEqual(
      places(lines.join('\n')),
      lines.map(
        (line, at) => `planlint.yaml ${at}:6-${at}:${line.length} 这里不能用 YAML 的锚点（&名称），请直接写出内容`,
      ),
    );
  });
});

describe('nearest', () => {
  it('allows few slips and knows beginnings', () => {
    const words = ['check', 'fix', 'explain', 'outline'];
    assert.equal(nearest('chekc', words), 'check');
    assert.equal(nearest('Check', words), 'check');
    assert.equal(nearest('expl', words), 'explain');
    assert.equal(nearest('server', words), undefined);
    assert.equal(nearest('', words), undefined);
  });
});
