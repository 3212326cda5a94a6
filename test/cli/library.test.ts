import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { skipping } from './documents';
import { folderWith, planlint, removeFolders } from './run';

const text =
  '2025年优抚工作要点\n1.摸底。三月底前完成。（市退疫军人局、市教育局负责）\n2.培训。服务残疾人士，四月底前完成。（市教育局负责）\n';

const team = {
  'planlint.yaml': 'extends: ./library\n',
  'library/library.yaml': 'name: 甲库\nversion: 1.2.0\n',
  'library/units.yaml': 'units:\n  - name: 市教育局\n  - name: 市退役军人局\n',
  'library/terms.yaml': 'terms:\n  - { avoid: 残疾人士, prefer: 残疾人, reason: 法定写法 }\n',
  '要点.txt': text,
};

/** A folder that is the top of a repository. */
const repository = (files: Readonly<Record<string, string | Buffer>>): string => {
  const folder = folderWith(files);
  mkdirSync(join(folder, '.git'));
  return folder;
};

describe('libraries on the command line', () => {
  after(removeFolders);

  it('are in force', () => {
    const { code, out, err } = planlint(['check'], { cwd: repository(team) });
    assert.match(out, /“市退疫军人局”不在单位名录里。相近的有“市退役军人局”。请核对。.*\[unit-unknown\]/u);
    assert.match(out, /“残疾人士”.*法定写法（甲库 1\.2\.0）.*\[term\]/u);
    assert.deepEqual([code, err], [0, '']);
  });

  it('that are wrong are named with the place, the rest holds, and the exit says so', () => {
    const cwd = repository({ ...team, 'library/units.yaml': 'units:\n  - nmae: 市教育局\n' });
    const { code, out, err } = planlint(['check'], { cwd });
    assert.match(err, /library[\\/]units\.yaml:2:5 团队库有误：.*“nmae”.*“name”/u);
    assert.match(out, /\[term\]/u);
    assert.equal(code, 2);
  });

  it('are made, checked, shown, locked and packed', () => {
    const cwd = repository({ '要点.txt': text });
    const made = planlint(['library', 'new', 'library', '--name', '示例库'], { cwd });
    assert.match(made.out, /^extends: \.\/library$/mu);
    writeFileSync(join(cwd, 'planlint.yaml'), 'extends: ./library\n');
    assert.deepEqual(planlint(['library', 'check'], { cwd }).code, 0);
    assert.match(
      planlint(['library', 'check', 'library'], { cwd }).out,
      /示例库 0\.1\.0：2 个单位，4 条词，1 个片段，1 个模板/u,
    );
    assert.match(planlint(['library', 'show'], { cwd }).out, /示例库 0\.1\.0（\.\/library）/u);
    const shown = JSON.parse(planlint(['library', 'show', '--format', 'json'], { cwd }).out) as { hash: string }[];
    assert.match(shown[0]!.hash, /^sha256-/u);
    assert.equal(planlint(['library', 'lock'], { cwd }).code, 0);
    assert.equal(planlint(['library', 'lock', '--check'], { cwd }).code, 0);
    assert.match(planlint(['library', 'new', 'library'], { cwd }).err, /已经有东西了/u);

    writeFileSync(join(cwd, 'library/units.yaml'), 'units:\n  - name: 别的局\n');
    assert.equal(planlint(['library', 'lock', '--check'], { cwd }).code, 1);
    const { code, out, err } = planlint(['check'], { cwd });
    assert.match(err, /planlint\.yaml:1:10 团队库有误：.*planlint\.lock 里锁定的不一样/u);
    assert.match(out, /“市教育局”不在单位名录里。请核对；确有这个单位的，可以加入名录。/u);
    assert.equal(code, 2);
  });

  it('are not packed without a name, a version, or a package.json that can be read, and the reason is told', () => {
    const packed = (files: Readonly<Record<string, string>>, ...args: readonly string[]): string => {
      const { code, err } = planlint(['library', 'pack', '.', ...args], { cwd: folderWith(files) });
      assert.equal(code, 2);
      return err.trimEnd();
    };
    const card = { 'library.yaml': 'name: 甲库\nversion: 1.2.0\n' };
    assert.equal(packed(card), 'planlint: 要写 npm 包名：--package @组织/包名（或在文件夹里放 package.json）');
    assert.equal(
      packed(card, '--package', '甲库'),
      'planlint: “甲库”不是 npm 包名（小写字母、数字、连字符，可带 @组织/）',
    );
    assert.equal(
      packed({ 'library.yaml': 'name: 甲库\n' }, '--package', 'lib'),
      'planlint: library.yaml 里要写 version 才能打包',
    );
    for (const text of ['{', 'null', '[]'])
      assert.match(packed({ ...card, 'package.json': text }), /package\.json 不是有效的 JSON 对象，没有打包$/u);
    assert.match(packed({ ...card, 'package.json/甲.txt': '乙' }), /package\.json：读不了：这是文件夹，不是文件$/u);
  });

  it('are not packed to a place where nothing can be written, and the reason is told', () => {
    const cwd = folderWith({ 'library.yaml': 'name: 甲库\nversion: 1.0.0\n' });
    const { code, err } = planlint(['library', 'pack', '.', '--package', 'lib', '-o', '无/甲.tgz'], { cwd });
    assert.deepEqual([code, err], [2, 'planlint: 无/甲.tgz：写不了：文件或文件夹不存在\n']);
  });

  it('are packed so that npm installs them, the same archive for the same content', () => {
    const cwd = repository(team);
    assert.match(planlint(['library', 'pack', 'library'], { cwd }).err, /--package/u);
    for (const name of ['a.tgz', 'b.tgz']) {
      assert.equal(planlint(['library', 'pack', 'library', '--package', '@city/lib', '-o', name], { cwd }).code, 0);
    }
    assert.ok(readFileSync(join(cwd, 'a.tgz')).equals(readFileSync(join(cwd, 'b.tgz'))));
    const other = repository({ 'planlint.yaml': 'extends: npm:@city/lib\n', '要点.txt': text });
    mkdirSync(join(other, 'node_modules/@city'), { recursive: true });
    execFileSync('tar', ['xzf', join(cwd, 'a.tgz'), '-C', join(other, 'node_modules/@city')]);
    renameSync(join(other, 'node_modules/@city/package'), join(other, 'node_modules/@city/lib'));
    const { out, code } = planlint(['check'], { cwd: other });
    assert.match(out, /法定写法（甲库 1\.2\.0）/u);
    assert.equal(code, 0);
  });

  it('of one name are told of, and what both have at the later one', () => {
    const roster = 'units:\n  - name: 市教育局\n';
    const cwd = repository({
      'planlint.yaml': 'extends:\n  - ./library\n  - ./更多/library\n',
      'library/library.yaml': 'name: library\n',
      'library/units.yaml': roster,
      '更多/library/library.yaml': 'name: library\n',
      '更多/library/units.yaml': roster,
    });
    const { code, out } = planlint(['library', 'check'], { cwd });
    assert.match(out, /^planlint\.yaml:3:5 信息 “\.\/library”和“\.\/更多\/library”的名称都是“library”/mu);
    assert.match(out, /^planlint\.yaml:3:5 信息 1 个单位两个库都有/mu);
    assert.match(out, /^没有错误和警告，另有 2 条信息$/mu);
    assert.equal(code, 0);
  });

  it('have an exit for problems and one for trouble', () => {
    const cwd = repository({ ...team, 'library/units.yaml': 'units:\n  - name: 甲\n  - name: 甲\n' });
    assert.equal(planlint(['library', 'check'], { cwd }).code, 1);
    assert.match(planlint(['library', 'check', 'nowhere'], { cwd }).err, /没有团队库/u);
    assert.match(planlint(['library', 'chekc'], { cwd }).err, /是不是“check”/u);
    assert.equal(planlint(['library'], { cwd }).code, 2);
  });

  it('are neither shown as if all were well nor locked where planlint.yaml is broken', () => {
    for (const [broken, place] of [
      ['extends: [./library\nprofile: review\n', /planlint\.yaml:\d+:\d+ YAML 写法有误：/u],
      ['extends: ./libary\n', /planlint\.yaml:1:10 设置有误：“\.\/libary”这个文件夹不存在/u],
      [
        'extends: ./library/units.yaml\n',
        /planlint\.yaml:1:10 设置有误：“\.\/library\/units\.yaml”是文件；请写它所在的文件夹/u,
      ],
    ] as const) {
      const cwd = repository({ ...team, 'planlint.yaml': broken });
      for (const args of [['show'], ['show', '--format', 'json'], ['lock']]) {
        const { code, out, err } = planlint(['library', ...args], { cwd });
        assert.match(err, place);
        assert.ok(!out.includes('没有用团队库'));
        assert.equal(code, 2, args.join(' '));
      }
      assert.throws(() => readFileSync(join(cwd, 'planlint.lock')), /ENOENT/u);
    }
  });

  it('are locked anew where they are not as they were locked', () => {
    const cwd = repository(team);
    assert.equal(planlint(['library', 'lock'], { cwd }).code, 0);
    writeFileSync(join(cwd, 'library/units.yaml'), 'units:\n  - name: 别的局\n');
    assert.equal(planlint(['library', 'show'], { cwd }).code, 2);
    assert.equal(planlint(['library', 'lock'], { cwd }).code, 0);
    assert.equal(planlint(['library', 'show'], { cwd }).code, 0);
  });

  it('do not follow links out of the folder', () => {
    const cwd = repository(team);
    const secret = folderWith({ 'units.yaml': 'units:\n  - name: 密局\n' });
    rmSync(join(cwd, 'library/units.yaml'));
    symlinkSync(join(secret, 'units.yaml'), join(cwd, 'library/units.yaml'));
    const { code, err } = planlint(['check'], { cwd });
    assert.match(err, /units\.yaml:1:1 团队库有误：这是链接/u);
    assert.equal(code, 2);
  });

  it('do not follow links to settings and to folders either, but may lie behind a link themselves', () => {
    const outside = folderWith({
      'planlint.yaml': 'rules: { unit-unknown: off }\n',
      'lib/library.yaml': 'name: 密库\n',
      'lib/units.yaml': 'units:\n  - name: 市退疫军人局\n',
    });
    const check = (links: Readonly<Record<string, string>>, files: Readonly<Record<string, string>> = {}) => {
      const cwd = repository({ ...team, ...files });
      for (const [name, target] of Object.entries(links)) symlinkSync(join(outside, target), join(cwd, name));
      const { out, err } = planlint(['check'], { cwd });
      return { told: out + err, isKnown: !out.includes('“市退疫军人局”不在') };
    };
    for (const [links, files, message] of [
      [{ 'library/planlint.yaml': 'planlint.yaml' }, {}, /planlint\.yaml：设置文件读不了：这是链接/u],
      [
        { 'library/sub': 'lib' },
        { 'library/planlint.yaml': 'extends: ./sub\n' },
        /planlint\.yaml:1:10 .*“\.\/sub”这是链接/u,
      ],
      [
        { 'library/sub': '.' },
        { 'library/planlint.yaml': 'extends: ./x/../sub/lib\n' },
        /planlint\.yaml:1:10 .*“\.\/x\/\.\.\/sub\/lib”这是链接/u,
      ],
      [{ 'library/snippets': 'lib' }, {}, /snippets:1:1 团队库有误：这是链接/u],
    ] as const) {
      const { told } = check(links, files);
      assert.match(told, message);
    }
    const { told, isKnown } = check({ linked: 'lib' }, { 'planlint.yaml': 'extends: ./linked\n' });
    assert.ok(isKnown, told);
  });

  it('are those of the nearest planlint.yaml', () => {
    const cwd = repository({ ...team, 'sub/planlint.yaml': 'rules: {}\n', 'sub/a.txt': text, 'sub/deep/b.txt': text });
    const { out } = planlint(['check', '--format', 'json'], { cwd });
    const { files } = JSON.parse(out) as { files: { path: string; problems: { rule: string }[] }[] };
    const withRoster = files
      .filter(({ problems }) => problems.some(({ rule }) => rule === 'unit-unknown'))
      .map(({ path }) => path);
    assert.deepEqual(withRoster, ['要点.txt']);
    assert.equal(files.length, 3);
  });
});

describe('files in planlint.yaml', () => {
  after(removeFolders);

  it('say what is checked in folders; what is named is checked all the same', () => {
    const settings = 'files: { plans: ["草稿/**/*.text"], ignore: ["草稿/旧/**"] }\n';
    const cwd = repository({ 'planlint.yaml': settings, 'a.txt': text, '草稿/b.text': text, '草稿/旧/c.text': text });
    const checked = (...args: string[]): readonly string[] =>
      (
        JSON.parse(planlint(['check', '--format', 'json', ...args], { cwd }).out) as { files: { path: string }[] }
      ).files.map(({ path }) => path);
    assert.deepEqual(checked(), [join('草稿', 'b.text')]);
    assert.deepEqual(checked('草稿/旧/c.text', 'a.txt'), ['草稿/旧/c.text', 'a.txt']);
  });

  it('are told as the reason where nothing in a folder is left to be checked', () => {
    const cwd = repository({ 'planlint.yaml': 'files: { ignore: ["归档/**"] }\n', '归档/a.txt': text, '空/b.csv': '' });
    const told = (folder: string): string => planlint(['check', folder], { cwd }).out;
    assert.match(told('归档'), /归档: 未能检查：文件夹里的文稿都不在 planlint\.yaml 的 files 规定的范围里/u);
    assert.match(told('空'), /空: 未能检查：文件夹里没有可以检查的文件/u);
  });
});

describe('baseline', () => {
  after(removeFolders);

  it('leaves what there is, tells what is new, survives edits, and names what is not needed any more', () => {
    const cwd = repository(team);
    const { code, out } = planlint(['baseline', '--reason', '历史文件', '--by', '王某'], { cwd });
    assert.match(out, /planlint\.waivers\.yaml：记了 \d+ 个问题/u);
    assert.equal(code, 0);
    assert.match(readFileSync(join(cwd, 'planlint.waivers.yaml'), 'utf8'), /reason: 历史文件\n {4}by: 王某\n/u);
    assert.match(
      planlint(['check'], { cwd }).out,
      /0 个错误，0 个警告，0 个信息；另有 \d+ 个按 planlint\.waivers\.yaml 忽略/u,
    );
    assert.match(planlint(['baseline'], { cwd }).out, /没有要记的问题/u);

    // The items change places and numbers; one problem goes, one comes.
    const changed =
      '2025年优抚工作要点\n1.培训。服务残疾人士，四月底前完成。（市教育局负责）\n2.摸底。三月底前完成。（市退役军人局、市审计局负责）\n';
    writeFileSync(join(cwd, '要点.txt'), changed);
    const after_ = planlint(['check'], { cwd });
    assert.match(after_.out, /“市审计局”不在单位名录里/u);
    assert.doesNotMatch(after_.out, /残疾人士.*\[term\]/u);
    assert.match(after_.err, /planlint\.waivers\.yaml:\d+ 没有用到的忽略：要点\.txt/u);
  });

  it('names a document that is gone, or has another name, once for all its waivers', () => {
    const cwd = repository(team);
    planlint(['baseline'], { cwd });
    assert.doesNotMatch(planlint(['check'], { cwd }).err, /不在了/u);
    renameSync(join(cwd, '要点.txt'), join(cwd, '要点（第二稿）.txt'));
    const { err } = planlint(['check'], { cwd });
    assert.match(err, /^planlint\.waivers\.yaml:\d+ 忽略里写的 要点\.txt 不在了（\d+条）：改了名的，请改 file/mu);
    assert.equal(err.split('不在了').length, 2);
  });

  it('keeps what stands in the file, and writes nothing into a file that is wrong', () => {
    const own = '# 我们的清单\nwaivers:\n  # 旧的\n  - fingerprint: 00000000000\n    reason: 旧\n';
    const cwd = repository({ ...team, 'planlint.waivers.yaml': own });
    assert.equal(planlint(['baseline', '--rule', 'term'], { cwd }).code, 0);
    const written = readFileSync(join(cwd, 'planlint.waivers.yaml'), 'utf8');
    assert.ok(written.startsWith(own) && written.includes('rule: term'));
    writeFileSync(join(cwd, 'planlint.waivers.yaml'), 'waivers: 1\n');
    const { code, err } = planlint(['baseline'], { cwd });
    assert.match(err, /planlint\.waivers\.yaml:1:10/u);
    assert.deepEqual([code, readFileSync(join(cwd, 'planlint.waivers.yaml'), 'utf8')], [2, 'waivers: 1\n']);
  });

  it('tries without writing', () => {
    const cwd = repository(team);
    assert.match(planlint(['baseline', '--dry-run'], { cwd }).out, /要记 \d+ 个问题/u);
    assert.throws(() => readFileSync(join(cwd, 'planlint.waivers.yaml')), /ENOENT/u);
  });

  it('writes one file in the working folder where there is neither a team nor a repository', () => {
    const cwd = folderWith({ '草稿/甲.txt': skipping, '草稿/二月/乙.txt': skipping });
    assert.match(planlint(['baseline', '草稿'], { cwd }).out, /^planlint\.waivers\.yaml：记了 \d+ 个问题\n$/u);
    assert.match(planlint(['check', '草稿'], { cwd }).out, /0 个错误，0 个警告，0 个信息；另有 \d+ 个按/u);
  });
});
