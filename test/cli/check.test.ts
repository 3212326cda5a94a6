import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { encodeGb18030 } from '../../server/src/disk/gb18030';
import { check, parsePlan } from '../../server/src/core';
import { other, rightOne, skipping } from './documents';
import { cli, folderWith, planlint, removeFolders } from './run';

interface JsonFile {
  readonly path: string;
  readonly problems: readonly { readonly rule: string; readonly range: object; readonly fingerprint: string }[];
  readonly error?: string;
}

function filesOf(args: readonly string[], options: Parameters<typeof planlint>[1]): readonly JsonFile[] {
  const { out } = planlint(['check', '--format', 'json', ...args], options);
  const report = JSON.parse(out) as { readonly version: number; readonly files: readonly JsonFile[] };
  assert.equal(report.version, 1);
  return report.files;
}

const pathsOf = (args: readonly string[], options: Parameters<typeof planlint>[1]): readonly string[] =>
  filesOf(args, options).map(({ path }) => path);

after(removeFolders);

describe('planlint check', () => {
  it('reports exactly what the core finds, in the shape of the contract', () => {
    const cwd = folderWith({ '草稿.txt': skipping });
    const expected = check(parsePlan(skipping)).map((problem) => ({
      rule: problem.rule,
      severity: problem.severity,
      message: problem.message,
      range: problem.range,
      related: problem.related,
      fixes: problem.fixes(),
      fingerprint: problem.fingerprint,
    }));
    assert.ok(expected.some(({ rule }) => rule === 'numbering-sequence'));
    assert.deepEqual(JSON.parse(planlint(['check', '草稿.txt', '--format', 'json'], { cwd }).out), {
      version: 1,
      files: [{ path: '草稿.txt', problems: JSON.parse(JSON.stringify(expected)) as unknown }],
    });
  });

  it('shows the place, the line and the carets to people', () => {
    const cwd = folderWith({ '草稿.txt': skipping });
    const { out, err } = planlint(['check', '草稿.txt'], { cwd });
    assert.match(out, /^草稿\.txt:9:1 错误 .* \[numbering-sequence\]\n {4}4\.抓好健康宣传。.*\n {4}\^+\n/mu);
    assert.match(out, /^共检查 1 个文件：1 个错误，/mu);
    assert.ok(!out.includes('\x1b'), 'colours in a pipe');
    assert.equal(err, '');
  });

  it('checks a file that is named, whatever its name', () => {
    const cwd = folderWith({ 草稿: skipping, '.隐藏.log': skipping });
    assert.deepEqual(
      filesOf(['草稿', '.隐藏.log'], { cwd }).map(({ path, problems }) => [path, problems.length > 0]),
      [
        ['草稿', true],
        ['.隐藏.log', true],
      ],
    );
  });

  it('walks a folder: plans, other texts and clean ones alike, but nothing hidden', () => {
    const cwd = folderWith({
      'b.txt': rightOne,
      'a.md': other,
      'sub/c.plan': skipping,
      'sub/D.TXT': '',
      'sub/e.docx': 'x',
      'node_modules/x/readme.md': other,
      '.git/f.txt': skipping,
      '.hidden.txt': skipping,
    });
    const found = ['a.md', 'b.txt', join('sub', 'D.TXT'), join('sub', 'c.plan')];
    assert.deepEqual(pathsOf(['.'], { cwd }), found);
    assert.deepEqual(pathsOf([], { cwd }), found);
    assert.deepEqual(pathsOf(['sub', 'b.txt', '.', './b.txt'], { cwd }), [found[2], found[3], 'b.txt', 'a.md']);
    const { out } = planlint(['check', '.'], { cwd });
    for (const path of found) assert.ok(out.includes(`${path}:`), path);
  });

  it('says next to nothing about a text that is no plan', () => {
    const cwd = folderWith({ 'README.md': other });
    assert.equal(
      planlint(['check', '.'], { cwd }).out,
      'README.md: 没有发现问题（不像计划或公文，只查通用问题）\n共检查 1 个文件：0 个错误，0 个警告，0 个信息\n',
    );
  });

  it('follows links without going in circles', () => {
    const cwd = folderWith({ 'a/b.txt': rightOne, 'outside/c.txt': rightOne });
    symlinkSync('..', join(cwd, 'a/up'));
    symlinkSync('.', join(cwd, 'a/self'));
    symlinkSync('../outside', join(cwd, 'a/out'));
    symlinkSync('nowhere', join(cwd, 'a/broken.txt'));
    symlinkSync('.loop.txt', join(cwd, '.loop.txt'));
    assert.deepEqual(
      filesOf(['a', '.loop.txt'], { cwd }).map(({ path, error }) => [path, error]),
      [
        [join('a', 'b.txt'), undefined],
        [join('a', 'broken.txt'), '链接打不开：文件或文件夹不存在'],
        [join('a', 'out', 'c.txt'), undefined],
        ['.loop.txt', '符号链接绕成了圈'],
      ],
    );
  });

  it('checks what a link leads to once, under its own name', () => {
    const cwd = folderWith({ '乙/b.txt': rightOne, '丙.txt': rightOne, '外/c.txt': rightOne });
    symlinkSync('乙', join(cwd, '一'));
    symlinkSync('丙.txt', join(cwd, '一.txt'));
    assert.deepEqual(pathsOf(['.'], { cwd }), [join('乙', 'b.txt'), '丙.txt', join('外', 'c.txt')].sort());
  });

  it('reads standard input, under the name that it is given', () => {
    const cwd = folderWith({ 'sub/planlint.yaml': 'rules: { numbering-sequence: off }\n' });
    const rulesOf = (args: readonly string[], input: string | Buffer): readonly (string | boolean)[] => {
      const [file] = filesOf(['-', ...args], { cwd, input });
      return [file!.path, file!.problems.some(({ rule }) => rule === 'numbering-sequence')];
    };
    assert.deepEqual(rulesOf([], skipping), ['<标准输入>', true]);
    assert.deepEqual(rulesOf([], encodeGb18030(skipping)), ['<标准输入>', true]);
    assert.deepEqual(rulesOf(['--stdin-name', '草稿.txt'], skipping), ['草稿.txt', true]);
    assert.deepEqual(rulesOf(['--stdin-name', 'sub/草稿.txt'], skipping), ['sub/草稿.txt', false]);
    assert.equal(planlint(['check', '-'], { cwd, input: '' }).code, 0);
  });

  it('finds the same in every encoding', () => {
    const utf16 = Buffer.from(`\ufeff${skipping}`, 'utf16le');
    const cwd = folderWith({
      '1.txt': skipping,
      '2.txt': `\ufeff${skipping}`,
      '3.txt': encodeGb18030(skipping),
      '4.txt': utf16,
      '5.txt': Buffer.from(utf16).swap16(),
      '6.txt': Buffer.from(skipping, 'utf16le'),
      '7.txt': skipping.replaceAll('\n', '\r\n'),
      '8.txt': skipping.replaceAll('\n', '\r'),
    });
    const files = filesOf(['.'], { cwd });
    assert.equal(files.length, 8);
    const [first] = files;
    assert.ok(first!.problems.length > 0);
    for (const { problems } of files) assert.deepEqual(problems, first!.problems);
  });

  it('checks what it can where something can not be read', () => {
    const cwd = folderWith({ '甲.txt': skipping, '乙.txt': Buffer.alloc(2000) });
    const { code, out, err } = planlint(['check', '--format', 'json', '乙.txt', '没有.txt', '甲.txt'], { cwd });
    const { files } = JSON.parse(out) as { readonly files: readonly JsonFile[] };
    assert.equal(code, 2);
    assert.deepEqual(
      files.map(({ path, problems, error }) => [path, problems.length > 0, error?.slice(0, 5)]),
      [
        ['乙.txt', false, '不是文本，'],
        ['没有.txt', false, '文件或文件'],
        ['甲.txt', true, undefined],
      ],
    );
    assert.match(err, /^乙\.txt: 不是文本.*\n没有\.txt: 文件或文件夹不存在\n$/u);
    assert.match(
      planlint(['check', '.'], { cwd }).out,
      /乙\.txt: 未能检查：不是文本[^]*；1 处未能检查\n未能检查的：乙\.txt\n/u,
    );
  });

  it('says that a file or folder may not be read', () => {
    const cwd = folderWith({ '甲.txt': rightOne, '锁/乙.txt': rightOne, '丙.txt': rightOne });
    chmodSync(cwd, 0o755);
    chmodSync(join(cwd, '甲.txt'), 0);
    chmodSync(join(cwd, '锁'), 0);
    // The administrator may read everything, so somebody else has to try; who need not be able to read our folder.
    const code = `${process.getuid?.() === 0 ? 'process.setgid(65534); process.setuid(65534);' : ''}
      ${readFileSync(join(dirname(cli), 'cli-main.js'), 'utf8')}`;
    const { status, stdout, stderr } = spawnSync(process.execPath, ['-', 'check', '.'], {
      cwd,
      input: code,
      encoding: 'utf8',
    });
    chmodSync(join(cwd, '锁'), 0o755);
    assert.equal(status, 2, stderr);
    assert.match(stdout, /^甲\.txt: 未能检查：没有访问权限$/mu);
    assert.match(stdout, /^锁: 未能检查：没有访问权限$/mu);
    assert.match(stdout, /^丙\.txt: 没有发现问题$/mu);
  });

  it('tells a folder without documents', () => {
    const cwd = folderWith({ 'sub/a.pdf': '%PDF-1.7' });
    mkdirSync(join(cwd, 'empty'));
    for (const folder of ['sub', 'empty', '.']) {
      const { code, out } = planlint(['check', folder], { cwd });
      assert.equal(code, 2);
      assert.match(out, /未能检查：文件夹里没有可以检查的文件（\.txt、\.md、\.plan）/u);
    }
  });

  it('survives hostile texts', () => {
    const cwd = folderWith({
      'blank.txt': ' \t\u3000\n\n  ',
      'nul.txt': skipping.replace('药房', '药\0房'),
      'surrogates.txt': Buffer.from(`\ufeff一、\ud800甲\n二、\udc00乙\n`, 'utf16le'),
      'ends.txt': '一、甲\r\n二、乙\r三、丙\n\r四、丁',
      'long.txt': '一、'.padEnd(3_500_000, '推进各项工作落到实处，'),
    });
    const { code, out, err } = planlint(['check', '.'], { cwd });
    assert.equal(err, '');
    assert.ok(code === 0 || code === 1);
    assert.match(out, /^共检查 5 个文件/mu);
  });

  it('goes quietly when nobody reads on, and tells the same', async () => {
    const many = Object.fromEntries(Array.from({ length: 400 }, (_, at) => [`${String(at)}.txt`, skipping]));
    const child = spawn(process.execPath, [cli, 'check', '.', '--format', 'json'], { cwd: folderWith(many) });
    let err = '';
    child.stderr.on('data', (data) => (err += String(data)));
    child.stdout.once('data', () => child.stdout.destroy());
    const code = await new Promise((resolve) => child.on('close', resolve));
    assert.equal(err, '');
    assert.equal(code, 1);
  });
});

describe('settings on the command line', () => {
  it('come from the nearest planlint.yaml, up to the repository, under what the options say', () => {
    const off = 'rules: { numbering-sequence: off }\n';
    const cwd = folderWith({
      'planlint.yaml': off,
      '甲.txt': skipping,
      'sub/乙.txt': skipping,
      'near/planlint.yaml': 'rules: { numbering-sequence: hint }\n',
      'near/丙.txt': skipping,
      'repository/.git/HEAD': '',
      'repository/丁.txt': skipping,
    });
    const severities = (args: readonly string[]): string =>
      (filesOf(args, { cwd }) as unknown as { problems: { rule: string; severity: string }[] }[])
        .map(({ problems }) => problems.find(({ rule }) => rule === 'numbering-sequence')?.severity ?? '-')
        .join(' ');
    const all = ['甲.txt', 'sub/乙.txt', 'near/丙.txt', 'repository/丁.txt'];
    assert.equal(severities(all), '- - hint error');
    assert.equal(severities([...all, '--rule', 'numbering-sequence=warning']), 'warning warning warning warning');
    assert.equal(severities([...all, '--config', 'near/planlint.yaml']), 'hint hint hint hint');
  });

  it('that are wrong are told with file, line and column, and check nothing below them', () => {
    const cwd = folderWith({
      'bad/planlint.yaml': '# 本组\nprofile: review\nrules:\n  numbering-sequnce: off\n  year-title: eror\n',
      'bad/甲.txt': skipping,
      'good/乙.txt': skipping,
    });
    const [bad, good] = filesOf(['bad', 'good'], { cwd });
    assert.equal(
      bad!.error,
      `${join('bad', 'planlint.yaml')}:4:3 设置有误：没有名为“numbering-sequnce”的规则，是不是“numbering-sequence”？；` +
        `${join('bad', 'planlint.yaml')}:5:15 设置有误：year-title 只能是 off、on、error、warning、info 或 hint，这里是“eror”，是不是“error”？`,
    );
    assert.deepEqual(bad!.problems, []);
    assert.ok(good!.problems.length > 0);
    assert.match(planlint(['check', 'bad'], { cwd }).out, /planlint\.yaml:4:3 设置有误/u);
  });

  it('in a file with the other ending are not passed over', () => {
    const cwd = folderWith({ 'planlint.yml': 'profile: draft\n', 'sub/甲.txt': skipping });
    const { code, out } = planlint(['check', 'sub'], { cwd });
    assert.match(out, /planlint\.yml:1:1 设置有误：设置文件要叫 planlint\.yaml，叫 planlint\.yml 不起作用，请改名/u);
    assert.equal(code, 2);
  });

  it('that are a slip away from what there is name it', () => {
    const said = (...args: readonly string[]): string => planlint(args).err;
    assert.equal(said('chekc'), 'planlint: 没有“chekc”这个命令，是不是“check”？\n');
    assert.equal(said('check', '--fail-no', 'never'), 'planlint: 没有“--fail-no”这个选项，是不是“--fail-on”？\n');
    assert.equal(
      said('check', '--format', 'jsn'),
      'planlint: --format 只能是 text 或 json，这里是“jsn”，是不是“json”？\n',
    );
    assert.equal(said('check', '--format', '--rule'), 'planlint: --format 后面要有一个值\n');
    assert.equal(said('check', '--help=yes'), 'planlint: --help 不带值\n');
    assert.match(said('explain', 'numbering-sequense'), /，是不是“numbering-sequence”？/u);
    assert.match(said('check', '--rule', 'numbering-sequense=off'), /--rule：.*，是不是“numbering-sequence”？/u);
    assert.match(said('check', '--rule', 'numbering-sequence=of'), /只能是 off、.*，是不是“off”？/u);
    assert.match(said('check', '--rule', 'numbering-sequence=off=warning'), /只能是 off、.*“off=warning”/u);
    assert.equal(
      said('check', '--profile', 'drafts'),
      'planlint: --profile 只能是 draft、review 或 strict，这里是“drafts”，是不是“draft”？\n',
    );
  });

  it('and a file taken for a command say what was meant', () => {
    const cwd = folderWith({ '草稿.txt': rightOne });
    assert.match(planlint(['草稿.txt'], { cwd }).err, /要检查这个文件：planlint check 草稿\.txt/u);
  });
});
