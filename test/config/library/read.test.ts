import assert from 'node:assert/strict';
import { teamOf, told, withLibrary } from './folder';
import { cpuTime } from '../../cpu-time';

const units = `# 名录
units:
  - name: 云江市教育局
    short: 市教育局
    aliases: [市教委]
    level: 市级
  - name: 云江市卫生健康委员会
    short: 市卫生健康委
    former:
      - { name: 市卫生局, until: 2014-09 }
`;

describe('a library', () => {
  it('is read whole: units, terms, snippets, templates, and where each entry stands', () => {
    const team = teamOf(
      withLibrary({
        'library.yaml': 'name: 甲库\nversion: 1.2.0\nowner: 办公室\n',
        'units.yaml': units,
        'terms.yaml': 'terms:\n  - avoid: [残疾人士, 伤残人士]\n    prefer: 残疾人\n    reason: 法定写法\n',
        'snippets/会议.code-snippets':
          '{ // 注释\n "召开会议": { "prefix": "hy", "body": ["召开$1。", "$0"], "pinyin": "zhao kai hui yi" }, }',
        'templates/月报.plan.txt': '${1:某市}月报\n',
      }),
    );
    assert.deepEqual(told(team), []);
    const { library } = team;
    assert.deepEqual(
      library.units.map(({ name, short, aliases, former, origin }) => [name, short, aliases, former, origin.line]),
      [
        ['云江市教育局', '市教育局', ['市教委'], [], 2],
        ['云江市卫生健康委员会', '市卫生健康委', [], [{ name: '市卫生局', until: '2014-09' }], 6],
      ],
    );
    assert.deepEqual(
      library.terms.map(({ avoid, prefer, reason }) => [avoid, prefer, reason]),
      [
        ['残疾人士', ['残疾人'], '法定写法'],
        ['伤残人士', ['残疾人'], '法定写法'],
      ],
    );
    assert.deepEqual(library.snippets[0], {
      label: '召开会议',
      body: '召开$1。\n$0',
      description: undefined,
      prefixes: ['hy'],
      pinyin: 'zhao kai hui yi',
      kind: undefined,
      origin: { library: '甲库', version: '1.2.0', file: '/team/library/snippets/会议.code-snippets', line: 1 },
    });
    assert.deepEqual([library.templates[0]?.name, library.templates[0]?.body], ['月报', '${1:某市}月报\n']);
  });

  it('keeps what is right where something is wrong, and names file, place, key and what is allowed', () => {
    const team = teamOf(
      withLibrary({
        'units.yaml':
          'units:\n  - name: 甲局\n    shrot: 甲\n  - short: 乙\n  - name: 丙局\n    former: [{ name: 旧丙局, until: 去年 }]\n',
      }),
    );
    assert.deepEqual(told(team), [
      'error /team/library/units.yaml:3:5 units 第 1 项 没有名为“shrot”的键，是不是“short”？',
      'error /team/library/units.yaml:4:5 units 第 2 项 缺少 name',
      'error /team/library/units.yaml:6:34 until 应写作年份或年月，如 2024 或 2024-05，这里是“去年”',
    ]);
    assert.deepEqual(
      team.library.units.map(({ name, former }) => [name, former]),
      [
        ['甲局', []],
        ['丙局', [{ name: '旧丙局', until: undefined }]],
      ],
    );
  });

  it('loses one entry where one is half written, and no other', () => {
    for (const half of [
      '  - name: "甲',
      '  - name',
      '  - {name: 甲局',
      '  -',
      '  - name: 甲局\n    aliases: [',
      '  - name: 甲: 乙',
    ]) {
      const team = teamOf(withLibrary({ 'units.yaml': `units:\n  - name: 子局\n${half}\n  - name: 丑局\n` }));
      const names = team.library.units.map(({ name }) => name);
      assert.ok(names.includes('子局') && names.includes('丑局'), `${half}: ${names.join()}`);
      assert.ok(team.problems.length > 0, half);
      for (const { range } of team.problems) assert.ok(range.start.line >= 2 && range.start.line <= 4, half);
    }
  });

  it('tells of an alias in two units, of a unit that stands twice, of a term that stands twice', () => {
    const team = teamOf(
      withLibrary({
        'units.yaml': 'units:\n  - name: 甲局\n    aliases: [子]\n  - name: 乙局\n    aliases: [子]\n  - name: 甲局\n',
        'terms.yaml': 'terms:\n  - { avoid: 甲, reason: 一 }\n  - { avoid: 甲, reason: 二 }\n',
      }),
    );
    assert.deepEqual(told(team), [
      'warning /team/library/units.yaml:4:3 “子”这个名称第 2 行已经有了，是“甲局”的',
      'warning /team/library/units.yaml:6:3 “甲局”第 2 行已经有了',
      'warning /team/library/terms.yaml:3:3 “甲”第 2 行已经有了，以那里为准',
    ]);
  });

  it('names encodings that it does not read, and takes UTF-8 with a mark', () => {
    const gbk = Uint8Array.of(0x75, 0x6e, 0x69, 0x74, 0x73, 0x3a, 0x20, 0xbc, 0xd7);
    const utf16 = Uint8Array.of(0xff, 0xfe, 0x75, 0x00);
    const cases = [
      [gbk, /GB18030.*UTF-8/u],
      [utf16, /UTF-16.*UTF-8/u],
      [Uint8Array.of(0x80, 0xff, 0xff), /编码无法识别/u],
      [Uint8Array.of(0x75, 0x00, 0x6e), /不是文本文件（有空字节）/u],
    ] as const;
    for (const [bytes, message] of cases) {
      const team = teamOf(
        withLibrary({ 'units.yaml': bytes, 'terms.yaml': 'terms:\n  - { avoid: 甲, reason: 一 }\n' }),
      );
      assert.match(told(team).join('\n'), message);
      assert.equal(team.library.terms.length, 1);
    }
    assert.deepEqual(told(teamOf(withLibrary({ 'units.yaml': `\uFEFF${units}` }))), []);
  });

  it('does not follow links, and reads no file that is too large', () => {
    const team = teamOf(
      withLibrary({
        'units.yaml': { link: true },
        'terms.yaml': 'x'.repeat(6_000_000),
        'snippets/a.code-snippets': { link: true },
      }),
    );
    assert.match(told(team).join('\n'), /units\.yaml:1:1 这是链接/u);
    assert.match(told(team).join('\n'), /a\.code-snippets:1:1 这是链接/u);
    assert.match(told(team).join('\n'), /terms\.yaml.*6000000 字节/u);
  });

  it('reads no more than it says, and tells what it did not read', () => {
    const entry = (at: number): string => `  - name: 第${at}局\n`;
    const roster = `units:\n${Array.from({ length: 50_001 }, (_, at) => entry(at)).join('')}`;
    const files = Array.from({ length: 501 }, (_, at) => [
      `snippets/${String(at).padStart(3, '0')}.code-snippets`,
      `{ "片段${at}": { "body": "x" } }`,
    ]);
    const team = teamOf(
      withLibrary({ 'units.yaml': roster, ...(Object.fromEntries(files) as Record<string, string>) }),
    );
    assert.deepEqual([team.library.units.length, team.library.snippets.length], [50_000, 500]);
    assert.deepEqual(told(team), [
      'error /team/library/units.yaml:50002:3 units 最多 50000 项，这里有 50001 项，多出的没有读',
      'error /team/library/snippets:1:1 snippets 里最多读 500 个文件，这里有 501 个，多出的没有读',
    ]);
  });

  it('names files that were probably meant to be read', () => {
    const team = teamOf(withLibrary({ 'unit.yaml': units, 'snippet/a.code-snippets': '{}', 'snippets/a.json': '{}' }));
    assert.match(told(team).join('\n'), /unit\.yaml.*units\.yaml/u);
    assert.match(told(team).join('\n'), /snippet:.*snippets/u);
    assert.match(told(team).join('\n'), /a\.json.*\.code-snippets/u);
  });

  it('tells of a file where a folder should be, and of a folder where a file should be', () => {
    const team = teamOf(withLibrary({ 'units.yaml/a.yaml': units, snippets: '{}' }));
    assert.match(told(team).join('\n'), /units\.yaml:1:1 units\.yaml 应是文件，这个没有读/u);
    assert.match(told(team).join('\n'), /snippets:1:1 snippets 应是文件夹，这个没有读/u);
  });

  it('has a snippet of any name', () => {
    const team = teamOf(withLibrary({ 'snippets/a.code-snippets': '{ "__proto__": { "body": "x" } }' }));
    assert.deepEqual(told(team), []);
    assert.deepEqual(
      team.library.snippets.map(({ label }) => label),
      ['__proto__'],
    );
  });

  it('has the snippets of VS Code, but not those of other languages', () => {
    const body = { body: 'x', prefix: ['a', 'b'], description: ['d'], isFileTemplate: true };
    const snippets = { one: body, two: { ...body, scope: 'javascript' }, three: { ...body, scope: 'markdown,plan' } };
    const team = teamOf(withLibrary({ 'snippets/a.code-snippets': JSON.stringify(snippets) }));
    assert.deepEqual(told(team), []);
    assert.deepEqual(
      team.library.snippets.map(({ label }) => label),
      ['one', 'three'],
    );
  });

  it('takes pinyin and kind of snippets from snippets.yaml, as VS Code allows neither in its own files', () => {
    const snippets = { 召开会议: { body: 'x' }, 长江禁渔: { body: 'y', kind: '旧', pinyin: 'a b' } };
    const team = teamOf(
      withLibrary({
        'snippets/a.code-snippets': JSON.stringify(snippets),
        'snippets.yaml':
          'snippets:\n  - { name: 召开会议, kind: 会议 }\n  - name: 长江禁渔\n    pinyin: chang jiang jin yu\n  - name: 召开会义\n',
      }),
    );
    assert.deepEqual(told(team), [
      'warning /team/library/snippets.yaml:5:3 snippets 文件夹里没有名为“召开会义”的片段，是不是“召开会议”？',
    ]);
    assert.deepEqual(
      team.library.snippets.map(({ label, kind, pinyin }) => [label, kind, pinyin]),
      [
        ['召开会议', '会议', undefined],
        ['长江禁渔', '旧', 'chang jiang jin yu'],
      ],
    );
  });

  it('survives JSON that was made to do harm', () => {
    for (const bomb of [
      '['.repeat(200_000),
      '{"a":'.repeat(200_000),
      `{"a": {"body": ${'['.repeat(60)}`,
      '"'.repeat(99_999),
    ]) {
      const team = teamOf(
        withLibrary({ 'snippets/a.code-snippets': bomb, 'snippets/b.code-snippets': '{"b":{"body":"x"}}' }),
      );
      assert.ok(team.problems.length > 0 && team.problems.every(({ file }) => file.endsWith('a.code-snippets')));
      assert.deepEqual(
        team.library.snippets.map(({ label }) => label),
        ['b'],
      );
    }
  });

  it('survives YAML that was made to do harm', () => {
    const laughs = `a: &a [${'x,'.repeat(10)}]\n${[...'bcdefgh'].map((name, at) => `${name}: &${name} [${`*${String.fromCharCode(97 + at)},`.repeat(10)}]`).join('\n')}\nunits: *h\n`;
    const bombs = [
      laughs,
      `units: ${'['.repeat(100_000)}`,
      `units:\n${'- '.repeat(20_000)}x`,
      // These once ended the whole process, which no one can catch.
      `units:\n${'- '.repeat(200_000)}x`,
      `${'? '.repeat(200_000)}x`,
      `units:\n${' '.repeat(400_000)}- "a\n${' '.repeat(400_000)}b"`,
      `units:\n${Array.from({ length: 600 }, (_, at) => `${' '.repeat(at + 1)}a:\n`).join('')}`,
      `units:\n  - ${'{a: '.repeat(5_000)}`,
      '\u0000',
      '- '.repeat(3),
    ];
    for (const bomb of bombs) {
      const start = cpuTime();
      const team = teamOf(withLibrary({ 'units.yaml': bomb, 'library.yaml': 'name: 甲库\n' }));
      assert.ok(team.problems.length > 0, bomb.slice(0, 40));
      assert.equal(team.library.units.length, 0);
      assert.ok(cpuTime() - start < 2_000, bomb.slice(0, 40));
    }
  });

  it('tells which variables in its snippets and templates are none, and which template is empty', () => {
    const team = teamOf(
      withLibrary({
        'snippets/会议.code-snippets': '{ "召开会议": { "body": "${PLAN_SECTIN:一、}召开$1$TM_FILENAME" } }',
        'templates/月报.plan.txt': '$PLAN_PLACE\n${PLAN_YEAR}年$PLAN_MONTH月报\n',
        'templates/周报.plan.txt': '\n',
      }),
    );
    const names =
      'PLAN_SECTION、PLAN_SUBSECTION、PLAN_ITEM、PLAN_NEXT、PLAN_UNITS_OPEN、PLAN_UNITS_CLOSE、PLAN_YEAR、PLAN_PLACE、PLAN_ISSUER、PLAN_TITLE';
    assert.deepEqual(told(team), [
      'warning /team/library/snippets/会议.code-snippets:1:24 没有名为“PLAN_SECTIN”的变量，是不是“PLAN_SECTION”？',
      'warning /team/library/templates/周报.plan.txt:1:1 模板是空的',
      `warning /team/library/templates/月报.plan.txt:2:15 没有名为“PLAN_MONTH”的变量；可以用的有 ${names}`,
    ]);
    assert.equal(team.library.templates.length, 2);
  });
});
