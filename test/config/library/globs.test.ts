import assert from 'node:assert/strict';
import { readSettingsFile } from '../../../server/src/config/library/settings';
import { globFault, globTest } from '../../../server/src/config/library/globs';
import { cpuTime } from '../../cpu-time';

describe('globs', () => {
  const cases: readonly (readonly [glob: string, meant: readonly string[], notMeant: readonly string[]])[] = [
    ['要点.txt', ['要点.txt', '要点.txt/甲.txt'], ['稿/要点.txt', '要点.txt2', '要点Xtxt']],
    ['./稿/*.txt', ['稿/甲.txt', '稿/.txt', '稿/.甲.txt'], ['稿/一/甲.txt', '稿/甲.md', '甲.txt']],
    ['稿\\*.txt', ['稿/甲.txt'], []],
    ['**/*.txt', ['甲.txt', '稿/甲.txt', '稿/一/甲.txt'], ['甲.md']],
    ['稿/**/甲.txt', ['稿/甲.txt', '稿/一/甲.txt', '稿/一/二/甲.txt'], ['稿/乙甲.txt', '甲.txt']],
    ['归档/**', ['归档/甲.txt', '归档/一/甲.txt'], ['归档2/甲.txt', '新归档/甲.txt']],
    ['归档', ['归档', '归档/甲.txt'], ['归档2']],
    ['归档/', ['归档/甲.txt', '归档/一/甲.txt'], ['归档']],
    ['**', ['甲.txt', '稿/甲.txt'], []],
    ['甲**乙', ['甲乙', '甲丙乙'], ['甲/乙']],
    ['第?稿.txt', ['第一稿.txt', '第𠮷稿.txt'], ['第稿.txt', '第/稿.txt', '第一二稿.txt']],
    ['202[4-6]*', ['2024年', '2026'], ['2027', '2023年']],
    ['[!~]*.txt', ['甲.txt'], ['~甲.txt', '/甲.txt']],
    ['[a-]', ['a', '-'], ['b']],
    ['[甲', ['[甲'], ['甲']],
    ['{稿,归档/旧}/*.{txt,md}', ['稿/甲.txt', '归档/旧/甲.md'], ['归档/甲.md', '稿/甲.plan']],
    ['{甲,乙{一,二}}', ['甲', '乙一', '乙二'], ['乙', '甲一']],
    ['{**/甲,乙/**}', ['甲', '一/甲', '乙/丙'], ['丙']],
    ['{甲', ['{甲'], ['甲']],
    ['{甲}{乙,丙}', ['{甲}乙'], ['甲乙', '{甲}{乙,丙}']],
    ['[&&^]', ['&', '^'], ['[', '&&']],
    ['[!!]', ['甲'], ['!', '/']],
    ['}甲{', ['}甲{'], ['甲']],
    ['要点(1)+.txt', ['要点(1)+.txt'], ['要点1.txt']],
    ['*(终稿).txt', ['要点(终稿).txt'], ['终稿.txt']],
    ['a|b^$', ['a|b^$'], ['a', 'b']],
  ];
  for (const [glob, meant, notMeant] of cases) {
    it(`mean what they say: ${glob}`, () => {
      const isMeant = globTest([glob]);
      assert.equal(globFault(glob), undefined);
      for (const place of meant) assert.equal(isMeant(place), true, place);
      for (const place of notMeant) assert.equal(isMeant(place), false, place);
    });
  }

  it('are joined; those that can’t be used mean nothing', () => {
    const isMeant = globTest(['甲*', '[z-a]', '!乙', '../丙', '丁']);
    assert.deepEqual(
      ['甲一', 'z', '乙', '丙', '丁'].map((place) => isMeant(place)),
      [true, false, false, false, true],
    );
    assert.match(globFault('[z-a]')!, /从小写到大/u);
    assert.match(globFault('!乙')!, /ignore/u);
    for (const glob of ['/甲', '\\\\甲', 'C:\\甲', '..', '../甲', '..\\甲'])
      assert.match(globFault(glob)!, /绝对路径/u);
  });

  it('that make others run for ever end in time that grows with the text', () => {
    const hostile = [
      '+(+(+(+(a))))b',
      '*(*(*(*(a))))c',
      `${'*a'.repeat(140)}b`,
      `${'**/'.repeat(90)}b`,
      '{{a,b},'.repeat(40),
      `${'{a,b}'.repeat(40)}c`,
    ];
    const place = 'a'.repeat(250);
    const start = cpuTime();
    for (const glob of hostile) assert.equal(globTest([glob])(place), false);
    assert.ok(cpuTime() - start < 2_000);
  });

  it('that are wrong are told of where they stand', () => {
    const text = '# 不用 !稿/**\nfiles:\n  plans: [稿/**, "!稿/**"]\n  ignore: "\\x21归档"\n';
    const { problems } = readSettingsFile('/planlint.yaml', text, undefined);
    assert.deepEqual(
      problems.map(({ range: { start, end } }) => [
        start.line,
        text.split('\n')[start.line]!.slice(start.character, end.character),
      ]),
      [
        [2, '"!稿/**"'],
        [3, '"\\x21归档"'],
      ],
    );
  });
});
