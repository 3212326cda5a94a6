import assert from 'node:assert/strict';
import { createMemo, loadTeam, readNow } from '../../../server/src/config/library';
import type { SettingsFile } from '../../../server/src/config/library';
import { at, filesOf, library, paths, teamOf, told, withLibrary } from './folder';

describe('a settings file that is wrong', () => {
  it('tells of an unknown key once', () => {
    const problems = told(
      teamOf({ ...withLibrary({}), '/team/planlint.yaml': 'extends: ./library\nprofil: strict\n' }),
    );
    assert.deepEqual(problems, ['error /team/planlint.yaml:2:1 没有名为“profil”的设置，是不是“profile”？']);
  });

  it('is in force as far as its YAML can be read', () => {
    for (const [settings, names, ignore] of [
      ['extends: ./one\nfiles: { ignore: [归档/**] }\nprofile: [\n', ['一'], ['归档/**']],
      ['extends:\n  - ./one\n  - "./two\nfiles: { ignore: [归档/**] }\n', ['一'], ['归档/**']],
      ['extends: [./one, ./two\nfiles:\n  plans: [a\n  ignore: [归档/**]\n', [], ['归档/**']],
      ['extends: [./one, ./two]\nprofile\nfiles：\n', ['一', '二'], []],
    ] as const) {
      const team = teamOf({
        '/team/planlint.yaml': settings,
        ...at('/team/one', library('一', '一局')),
        ...at('/team/two', library('二', '二局')),
      });
      assert.deepEqual([team.libraries.map(({ card }) => card.name), team.ignore], [names, ignore], settings);
      assert.match(told(team).join('\n'), /error \/team\/planlint\.yaml:\d+:\d+ YAML/u, settings);
    }
  });

  it('holds as it was where its YAML is broken now, and nowhere else', () => {
    const libraries = { ...at('/team/one', library('一', '一局')), ...at('/team/two', library('二', '二局')) };
    const lastGood = new Map<string, SettingsFile>();
    const options = { paths, memo: createMemo(), known: undefined, packs: undefined, lastGood };
    const now = (settings: string): readonly unknown[] => {
      const team = readNow(loadTeam('/team', options), filesOf({ '/team/planlint.yaml': settings, ...libraries }));
      return [team.libraries.map(({ card }) => card.name).join(), team.profile, team.rules];
    };
    const whole = 'extends: ./one\nprofile: strict\nrules: { term: off, unit-unknown: off }\n';
    const off = { term: 'off', 'unit-unknown': 'off' };
    assert.deepEqual(now(whole), ['一', 'strict', off]);
    assert.deepEqual(now(whole.replace('./one', '[./two')), ['一', 'strict', off]);
    assert.deepEqual(now(whole.replace('strict', 'draft').replace('./one', '[./two')), ['一', 'draft', off]);
    assert.deepEqual(now('exten\nprofile: strict\n'), ['一', 'strict', off]);
    assert.deepEqual(now('extends: ./two\nprofile: strict\nrules: { term: off, unit-un\n'), ['二', 'strict', off]);
    assert.deepEqual(now('extends: ./two\nrules:\n  term: on\n  unit-un\n'), ['二', undefined, { ...off, term: 'on' }]);
    assert.deepEqual(now('profile: strict\n'), ['', 'strict', {}]);
  });

  it('leaves the built-in libraries', () => {
    const pack = at('/packs/one', library('自带', '自带局'));
    const team = teamOf({ '/team/planlint.yaml': 'extends: "\n', ...pack }, createMemo(), '/packs');
    assert.equal(team.libraries.length, 1);
    assert.match(told(team)[0]!, /YAML/u);
  });

  it('is read in any encoding that a document may have; the files of libraries, which many edit, in UTF-8 alone', () => {
    const settings = 'profile: strict # 从严\n';
    const gb18030 = Uint8Array.from([...Buffer.from('profile: strict # '), 0xb4, 0xd3, 0xd1, 0xcf, 0x0a]);
    const encodings = [Buffer.from(`\uFEFF${settings}`), Buffer.from(`\uFEFF${settings}`, 'utf16le'), gb18030];
    for (const bytes of encodings) {
      const team = teamOf({ '/team/planlint.yaml': Uint8Array.from(bytes) });
      assert.deepEqual([team.profile, told(team)], ['strict', []]);
    }
    const unknown = teamOf({ '/team/planlint.yaml': Uint8Array.of(0x70, 0xff, 0xff) });
    assert.match(told(unknown).join(), /设置文件读不了：编码无法识别/u);
  });
});
