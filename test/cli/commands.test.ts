import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  lstatSync,
  readFileSync,
  readdirSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { encode } from '../../server/src/disk/encoding';
import type { Encoding } from '../../server/src/disk/encoding';
import { outline, parsePlan, rules } from '../../server/src/core';
import { other, rightOne, skipping } from './documents';
import { cli, folderWith, planlint, removeFolders } from './run';

after(removeFolders);

/** Runs a copy of the command that stands in a folder; it must have nothing to say on stderr. */
function startElsewhere(cwd: string, args: readonly string[], env: NodeJS.ProcessEnv): string {
  const { stdout, stderr } = spawnSync(process.execPath, ['cli.js', ...args], { cwd, env: { ...process.env, ...env } });
  assert.equal(stderr.toString(), '');
  return stdout.toString();
}

/** Wrong marks after two numbers; CR LF; characters that the encodings spell differently. */
const wrongMarks = rightOne.replace('1.加强', '1、加强').replace('3.抓好', '3、抓好').replaceAll('\n', '\r\n');
const rightMarks = rightOne.replaceAll('\n', '\r\n');

describe('planlint fix', () => {
  const kinds: readonly (readonly [encoding: Encoding, bom: boolean])[] = [
    ['UTF-8', false],
    ['UTF-8', true],
    ['GB18030', false],
    ['UTF-16LE', true],
    ['UTF-16BE', true],
    ['UTF-16LE', false],
  ];
  for (const [encoding, bom] of kinds) {
    it(`leaves every other byte of ${encoding} ${bom ? 'with' : 'without'} a byte order mark as it was`, () => {
      const cwd = folderWith({ '草稿.txt': encode({ text: wrongMarks, encoding, bom }) });
      const { code, out } = planlint(['fix', '草稿.txt', '--rule', 'numbering-mark'], { cwd });
      assert.equal(code, 0);
      assert.match(out, /^草稿\.txt: 修复了 1 个问题：.*\[numbering-mark\] 1 个\n共修复了 1 个文件里的 1 个问题\n$/u);
      assert.ok(readFileSync(join(cwd, '草稿.txt')).equals(encode({ text: rightMarks, encoding, bom })));
      assert.deepEqual(readdirSync(cwd), ['草稿.txt']);
    });
  }

  it('shows what it would do, and does nothing, in a dry run', () => {
    const cwd = folderWith({ '草稿.txt': wrongMarks });
    const { code, out } = planlint(['fix', '--dry-run', '草稿.txt', '--rule', 'numbering-mark'], { cwd });
    assert.equal(code, 0);
    assert.match(
      out,
      /可修复 1 个问题[^]*\n {4}7 - 1、加强[^]*\n {4}7 \+ 1\.加强[^]*\n {4}9 \+ 3\.抓好[^]*共可修复 1 个文件里的 1 个问题（试运行，没有写文件）/u,
    );
    assert.equal(readFileSync(join(cwd, '草稿.txt'), 'utf8'), wrongMarks);
  });

  it('changes nothing that is no safe fix, and says so', () => {
    const cwd = folderWith({ '草稿.txt': skipping });
    const before = statSync(join(cwd, '草稿.txt')).mtimeMs;
    assert.match(
      planlint(['fix', '草稿.txt'], { cwd }).out,
      /草稿\.txt: 没有可以自动修复的地方\n共修复了 0 个文件里的 0 个问题/u,
    );
    assert.equal(readFileSync(join(cwd, '草稿.txt'), 'utf8'), skipping);
    assert.equal(statSync(join(cwd, '草稿.txt')).mtimeMs, before);
    assert.match(planlint(['fix', '草稿.txt', '--rule', 'numbering-sequence'], { cwd }).err, /没有可批量的修复/u);
    assert.match(planlint(['fix', '草稿.txt', '--rule', 'numbering-marc'], { cwd }).err, /是不是“numbering-mark”？/u);
  });

  it('does what is asked for by name, even where it is switched off', () => {
    const cwd = folderWith({ '草稿.txt': wrongMarks, 'planlint.yaml': 'rules: { numbering-mark: off }\n' });
    assert.match(planlint(['fix', '草稿.txt'], { cwd }).out, /没有可以自动修复的地方/u);
    assert.match(planlint(['fix', '草稿.txt', '--rule', 'numbering-mark'], { cwd }).out, /修复了 1 个问题/u);
  });

  it('keeps links and permissions', () => {
    const cwd = folderWith({ 'real/草稿.txt': wrongMarks });
    const file = join(cwd, 'real/草稿.txt');
    chmodSync(file, 0o640);
    symlinkSync('real/草稿.txt', join(cwd, 'link.txt'));
    assert.equal(planlint(['fix', 'link.txt'], { cwd }).code, 0);
    assert.ok(lstatSync(join(cwd, 'link.txt')).isSymbolicLink());
    assert.equal(readFileSync(file, 'utf8'), rightMarks);
    assert.equal(statSync(file).mode & 0o777, 0o640);
  });

  it('leaves other texts in a folder alone unless they are named', () => {
    const cwd = folderWith({ 'README.md': other, '草稿.txt': wrongMarks });
    const { out } = planlint(['fix', '.'], { cwd });
    assert.match(out, /^README\.md: 没有修复（不像计划或公文；要修复，请写明文件名）$/mu);
    assert.match(out, /^草稿\.txt: 修复了 1 个问题/mu);
    assert.match(planlint(['fix', 'README.md', '.'], { cwd }).out, /^README\.md: 没有可以自动修复的地方$/mu);
  });

  it('does not touch a file whose bytes it could not give back', () => {
    const [before, after] = wrongMarks.split('市', 2).map((text) => encode({ text, encoding: 'GB18030', bom: false }));
    // A second spelling of the full-width space, which old files have.
    const bytes = Buffer.concat([before!, Buffer.from('a3a0', 'hex'), after!]);
    const cwd = folderWith({
      '草稿.txt': Buffer.concat([bytes, encode({ text: wrongMarks, encoding: 'GB18030', bom: false })]),
    });
    const { code, err } = planlint(['fix', '草稿.txt'], { cwd });
    assert.equal(code, 2);
    assert.match(err, /^草稿\.txt: 文件里有 GB18030 的非标准写法，不能原样写回，没有改/u);
  });
});

describe('planlint outline', () => {
  it('is the outline of the core as JSON', () => {
    const cwd = folderWith({ '草稿.txt': skipping });
    const nodes = JSON.parse(planlint(['outline', '草稿.txt', '--format', 'json'], { cwd }).out) as unknown;
    const expected = outline(parsePlan(skipping));
    assert.ok(expected.length > 0);
    assert.deepEqual(nodes, expected);
    assert.deepEqual(JSON.parse(planlint(['outline', '-', '--format=json'], { input: skipping }).out), expected);
  });

  it('shows lines and levels to people', () => {
    const { out } = planlint(['outline', '-'], { input: skipping });
    assert.match(out, /^ {4}1 {2}2026年全市卫生健康工作要点$/mu);
    assert.match(out, /^ {4}6 {4}二、重点任务$/mu);
    assert.match(out, /^ {4}7 {6}1\.加强基层服务能力$/mu);
    assert.equal(planlint(['outline', '-'], { input: '' }).out, '没有找到标题、条目或表格\n');
  });
});

describe('planlint rules and explain', () => {
  it('list every rule', () => {
    const { out } = planlint(['rules']);
    for (const rule of rules) assert.ok(out.includes(`  ${rule.id} `) && out.includes(rule.title), rule.id);
    assert.match(out, new RegExp(`^共 ${rules.length} 条规则$`, 'mu'));
    assert.match(out, /^警告：多半有错/mu);
    const listed = JSON.parse(planlint(['rules', '--format', 'json']).out) as readonly { readonly id: string }[];
    assert.deepEqual(
      listed.map(({ id }) => id),
      rules.map(({ id }) => id),
    );
  });

  it('explain each one', () => {
    const { out } = planlint(['explain', 'numbering-sequence']);
    const rule = rules.find(({ id }) => id === 'numbering-sequence')!;
    for (const text of [rule.title, rule.why, rule.sources[0]!.document, '【', '改为：', '设置']) {
      assert.ok(out.includes(text), text);
    }
    assert.doesNotMatch(out, / $|\n\n\n/mu);
    for (const example of rule.examples.filter(({ hidden }) => hidden)) assert.ok(!out.includes(example.name));
    assert.equal(planlint(['explain', rule.title]).out, out);
    assert.match(planlint(['explain', 'unit-unknown']).out, /差一个字（配置了团队库）：\n[^]*没有配置名录：\n/u);
  });
});

describe('planlint explain', () => {
  const explained = (words: string): string => planlint(['explain', words]).out;

  it('finds a rule by words of its title', () => {
    assert.equal(explained('责任单位没有写完'), explained('unit-unclosed'));
    assert.equal(explained('没有写完'), explained('unit-unclosed'));
  });

  it('lists the rules of a group, and several whose titles have the words', () => {
    const units = rules.filter(({ group }) => group === '责任单位');
    const listed = explained('责任单位');
    assert.ok(listed.startsWith(`“责任单位”有${units.length}条规则`));
    for (const { id, title } of units) assert.ok(listed.includes(`${id} `) && listed.includes(title), id);
    assert.match(explained('顿号'), /^“顿号”有\d+条规则/u);
  });
});

describe('planlint itself', () => {
  it('has help for each command', () => {
    const help = planlint(['--help']).out;
    const commands = [
      'check',
      'fix',
      'outline',
      'tasks',
      'text',
      'annotate',
      'rules',
      'explain',
      'library',
      'baseline',
      'lsp',
    ];
    assert.deepEqual(
      [...help.matchAll(/^ {2}([a-z]+) +\p{Script=Han}/gmu)].map((match) => match[1]),
      commands,
    );
    for (const command of commands) {
      const own = planlint([command, '--help']).out;
      assert.match(own, new RegExp(`^用法：planlint ${command}`, 'u'));
      assert.equal(planlint([command, '-h']).out, own);
      assert.equal(planlint(['help', command]).out, own);
    }
  });

  it('documents each option', () => {
    const page = readFileSync(join(__dirname, '../../../server/docs/CLI.md'), 'utf8');
    for (const command of ['check', 'fix']) {
      const options = planlint([command, '--help']).out.match(/(?<=^ +)--[a-z-]+/gmu) ?? [];
      assert.ok(options.length > 3);
      for (const option of options) assert.ok(page.includes(`\`${option}`), `${command} ${option}`);
    }
  });

  it('tells its version', () => {
    const manifest = readFileSync(join(__dirname, '../../../package.json'), 'utf8');
    assert.equal(planlint(['--version']).out, `${(JSON.parse(manifest) as { version: string }).version}\n`);
  });

  it('starts with the compiled code of its build, without it, and with some that is not its own', () => {
    const built = dirname(cli);
    const kept = readFileSync(join(built, 'cli-main.cache'));
    assert.ok(kept.length > 100_000);
    const program = readFileSync(join(built, 'cli-main.js'));
    const cwd = folderWith({ 'cli.js': readFileSync(cli), 'cli-main.js': program, '草稿.txt': rightOne });
    const run = (): string => startElsewhere(cwd, ['check', '草稿.txt'], { NODE_DISABLE_COMPILE_CACHE: '1' });
    const expected = planlint(['check', '草稿.txt'], { cwd }).out;
    assert.match(expected, /^共检查 1 个文件/mu);
    assert.equal(run(), expected);
    const damaged = kept.subarray(0, 1000).fill(7, kept.indexOf('\n') + 1, kept.indexOf('\n') + 9);
    writeFileSync(join(cwd, 'cli-main.cache'), damaged);
    assert.equal(run(), expected);
    // Kept of another program of the same length, it must not be used, though V8 would take it.
    writeFileSync(join(cwd, 'cli-main.cache'), readFileSync(join(built, 'cli-main.cache')));
    writeFileSync(
      join(cwd, 'cli-main.js'),
      program
        .toString()
        .replace('共检查', '已检查')
        .replace(/.{40}$/u, 'f'.repeat(40)),
    );
    assert.equal(run(), expected.replace('共检查', '已检查'));
  });

  it('keeps compiled code for a V8 that is not the build’s, once, in a folder of the user’s', () => {
    const program = readFileSync(join(dirname(cli), 'cli-main.js'));
    const cwd = folderWith({ 'cli.js': readFileSync(cli), 'cli-main.js': program, '草稿.txt': rightOne });
    const own = join(cwd, '缓存');
    const run = (...args: string[]): string => startElsewhere(cwd, args, { PLANLINT_CODE_FOLDER: own });
    run('rules');
    assert.ok(!existsSync(own), 'what lists the rules compiles little of what a check needs');
    const first = run('check', '草稿.txt');
    const name = `cli-main-${process.versions.node.split('.')[0]}.cache`;
    assert.deepEqual(readdirSync(own), [name]);
    const { size, mtimeMs } = statSync(join(own, name));
    assert.ok(size > 100_000);
    assert.equal(run('check', '草稿.txt'), first);
    assert.equal(statSync(join(own, name)).mtimeMs, mtimeMs, 'used, and not made again');
    // Of another V8 it is no use, and made anew.
    const kept = readFileSync(join(own, name));
    writeFileSync(join(own, name), kept.fill(0x39, 41, 43));
    assert.equal(run('check', '草稿.txt'), first);
    assert.notDeepEqual(readFileSync(join(own, name)).subarray(0, 60), kept.subarray(0, 60));
  });

  it('runs where the folder for compiled code can’t be made', () => {
    const program = readFileSync(join(dirname(cli), 'cli-main.js'));
    const cwd = folderWith({ 'cli.js': readFileSync(cli), 'cli-main.js': program, '草稿.txt': rightOne });
    for (const own of ['/proc/planlint/缓存', join(cwd, '草稿.txt')])
      assert.match(startElsewhere(cwd, ['check', '草稿.txt'], { PLANLINT_CODE_FOLDER: own }), /^共检查 1 个文件/mu);
  });

  it('starts the language server', async () => {
    const child = spawn(process.execPath, [cli, 'lsp', '--stdio']);
    const request = {
      jsonrpc: '2.0',
      id: 1,
      method: 'initialize',
      params: { processId: null, rootUri: null, capabilities: {} },
    };
    const body = JSON.stringify(request);
    const answered = new Promise<string>((resolve, reject) => {
      let all = '';
      child.stdout.on('data', (data) => {
        all += String(data);
        if (all.includes('"capabilities"')) resolve(all);
      });
      child.on('close', () => reject(new Error(`It ended: ${all}`)));
    });
    child.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
    assert.match(await answered, /^Content-Length: \d+\r\n/u);
    child.removeAllListeners('close').kill();
  });
});
