import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addEntries } from '../../../server/src/config/data/add';
import { readWaivers, waiversFor, withWaivers } from '../../../server/src/config/waivers/waivers';
import { parseYaml } from '../../../server/src/config/data/yaml';

describe('an entry that is added', () => {
  it('leaves comments, order, indentation and line ends as they are', () => {
    const text = '# 名录\r\nunits: # 单位\r\n- name: 甲局   # 旧\r\n\r\n- {name: 乙局}\r\n# 完\r\n';
    assert.equal(
      addEntries(text, 'units', [{ name: '丙局', aliases: ['子', '丑'] }]),
      `${text}- name: 丙局\r\n  aliases: [子, 丑]\r\n`,
    );
  });

  it('begins a list in a file without one', () => {
    for (const text of ['', '# 说明\n', 'units:\n', 'units: []\n', 'units:']) {
      const added = addEntries(text, 'units', [{ name: '甲局' }]);
      assert.ok(added !== undefined, text);
      assert.match(added, /^(?:# 说明\n)?units:\n {2}- name: 甲局\n$/u, text);
    }
    for (const text of ['other: 1\n', 'units: {}\n', '- a\n', 'units: [a]\n']) {
      assert.equal(addEntries(text, 'units', [{ name: '甲局' }]), undefined, text);
    }
  });

  it('is read as what it was, whatever it holds', () => {
    const odd = fc.oneof(
      fc.string(),
      fc.constantFrom('a: b', '# x', ' x ', 'a\nb', "'", '"', 'yes', '[', '{x', '*a', '甲，乙：丙', 'x,y', '~', '-'),
    );
    fc.assert(
      fc.property(odd, fc.array(odd), (name, aliases) => {
        const added = addEntries('units:\n  - name: 甲\n', 'units', [{ name, aliases }])!;
        const { root, faults } = parseYaml(added);
        assert.deepEqual(faults, []);
        const list = root?.kind === 'map' ? root.entries[0]!.value : undefined;
        const entry = list?.kind === 'list' ? list.items[1] : undefined;
        assert.ok(entry?.kind === 'map');
        const [one, others] = entry.entries.map(({ value }) => value);
        assert.equal(one?.kind === 'scalar' && one.text, name);
        assert.deepEqual(
          others?.kind === 'list' && others.items.map((item) => item.kind === 'scalar' && item.text),
          aliases,
        );
      }),
    );
  });
});

describe('planlint.waivers.yaml', () => {
  const problem = {
    rule: 'unit-missing',
    message: '“1.摸底”没有责任单位。',
    fingerprint: '0abcdefghij',
    fingerprintAmong: '2abcdefghij',
    fingerprintsBeside: ['3abcdefghij', '4abcdefghij'],
  };

  it('is written so that it is read again', () => {
    const on = '2025-03-04';
    const text = withWaivers(undefined, [
      { problem, file: '草稿/要点.txt', reason: '另行通知', by: '王某', on },
      {
        problem: { ...problem, fingerprint: '1abcdefghij-2', fingerprintAmong: undefined, fingerprintsBeside: [] },
        file: undefined,
        reason: '与 a: b 无关',
        by: undefined,
        on,
      },
    ])!;
    assert.match(text, /^# 核稿忽略的问题/u);
    const { waivers, problems } = readWaivers('w', text);
    assert.deepEqual(problems, []);
    assert.deepEqual(waivers, [
      {
        fingerprint: '0abcdefghij',
        near: ['2abcdefghij', '3abcdefghij', '4abcdefghij'],
        file: '草稿/要点.txt',
        rule: 'unit-missing',
        reason: '另行通知',
        by: '王某',
        on,
        line: 2,
      },
      {
        fingerprint: '1abcdefghij-2',
        file: undefined,
        rule: 'unit-missing',
        reason: '与 a: b 无关',
        by: undefined,
        on,
        line: 10,
      },
    ]);
    assert.equal(waiversFor({ waivers }, '草稿/要点.txt').length, 2);
    assert.deepEqual(
      waiversFor({ waivers }, '别的.txt').map(({ line }) => line),
      [10],
    );
  });

  it('takes one name of the place, as it once was written, or several', () => {
    const { waivers, problems } = readWaivers('w', 'waivers:\n  - fingerprint: 0abcdefghij\n    near: 12345678901\n');
    assert.deepEqual([waivers[0]?.near, problems], [['12345678901'], []]);
  });

  it('tells of entries that are none, and keeps the others', () => {
    const { waivers, problems } = readWaivers(
      'w',
      'waivers:\n  - fingerprint: x\n  - { fingerprint: 0abcdefghij, resaon: 一 }\n',
    );
    assert.deepEqual(
      problems.map(({ range, message }) => [range.start.line, message.slice(0, 14)]),
      [
        [1, 'fingerprint 应是'],
        [2, 'waivers 第 2 项 '],
      ],
    );
    assert.equal(waivers.length, 1);
  });
});
