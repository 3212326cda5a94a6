import assert from 'node:assert/strict';
import { join } from 'node:path';
import { checkCommand } from '../../server/src/cli/commands/check';
import { fixCommand } from '../../server/src/cli/commands/fix';
import { activeRules, defaultSettings, rules } from '../../server/src/core';
import type { Rule } from '../../server/src/core';
import { other, rightOne, skipping } from './documents';
import { folderWith, planlint, removeFolders } from './run';

after(removeFolders);

describe('planlint check --timing', () => {
  /** The rows of the table on standard error, and the line below it. */
  function tableOf(args: readonly string[], cwd: string) {
    const { code, out, err } = planlint(['check', '--timing', ...args], { cwd });
    const lines = err.trimEnd().split('\n');
    const rows = lines.slice(0, -1).map((line) => line.split(/ {2,}/u));
    return { code, out, head: rows[0], rows: rows.slice(1), last: lines.at(-1)! };
  }

  it('lists each rule that ran, the dearest first, with its time, share and hits', () => {
    const cwd = folderWith({ '草稿.txt': skipping });
    const { code, head, rows, last } = tableOf(['草稿.txt'], cwd);
    assert.equal(code, 1);
    assert.deepEqual(head, ['规则', '用时（毫秒）', '占比', '命中']);
    assert.deepEqual(
      rows.map(([id]) => id).sort(),
      [...activeRules(rules, defaultSettings).map(({ rule }) => rule.id), '合计'].sort(),
    );
    const times = rows.slice(0, -1).map(([, time]) => Number(time));
    assert.deepEqual(
      times,
      times.toSorted((a, b) => b - a),
    );
    const [name, sum, share] = rows.at(-1)!;
    assert.deepEqual([name, share], ['合计', '100.0%']);
    assert.ok(Number(sum) > 0 && Math.abs(Number(sum) - times.reduce((all, time) => all + time, 0)) < 0.1);
    assert.equal(rows.find(([id]) => id === 'numbering-sequence')![3], '1');
    assert.match(last, /^检查了 1 个文件；解析用时 \d+\.\d{3} 毫秒/u);
  });

  it('adds up the documents of a folder, and those that were read', () => {
    const cwd = folderWith({
      甲: '',
      '一/甲.txt': skipping,
      '二/乙.txt': skipping,
      '二/图.txt': Buffer.from('%PDF-1.7'),
    });
    const { code, rows, last } = tableOf(['.'], cwd);
    assert.equal(code, 2);
    assert.equal(rows.find(([id]) => id === 'numbering-sequence')![3], '2');
    assert.match(last, /^检查了 2 个文件/u);
  });

  it('leaves out rules that did not run, and lets the results be', () => {
    const cwd = folderWith({ '草稿.txt': skipping, '信.txt': other });
    const { rows } = tableOf(['草稿.txt', '--rule', 'numbering-sequence=off'], cwd);
    assert.ok(!rows.some(([id]) => id === 'numbering-sequence'));
    const needless = rules.filter(({ needs, enabled }) => needs === 'any' && enabled).map(({ id }) => id);
    assert.deepEqual(
      tableOf(['信.txt'], cwd)
        .rows.map(([id]) => id)
        .sort(),
      [...needless, '合计'].sort(),
    );
    const plain = planlint(['check', '草稿.txt', '--format', 'json'], { cwd });
    assert.equal(plain.err, '');
    assert.equal(tableOf(['草稿.txt', '--format', 'json'], cwd).out, plain.out);
  });
});

describe('a rule that throws', () => {
  const broken = rules.find(({ id }) => id === 'numbering-sequence') as { -readonly [Key in keyof Rule]: Rule[Key] };
  const { check, fix } = broken;
  afterEach(() => Object.assign(broken, { check, fix }));

  /** Runs a command in this process, where a rule can be broken. */
  function run(command: typeof checkCommand, args: readonly string[]) {
    const texts = { out: '', err: '' };
    const to = (name: keyof typeof texts) => {
      const write = (text: string): void => void (texts[name] += text);
      return { write, line: (text: string) => write(`${text}\n`), flush: () => {} };
    };
    return { code: command.run(args, { out: to('out'), err: to('err') }), ...texts };
  }
  const boom = (): never => {
    throw new Error('boom');
  };

  it('is told of once in a folder, by its id; the others still run, and the end is 2', () => {
    const spaced = rightOne.replace('新增两个', '新增 12个').replace('二、', '三、');
    const cwd = folderWith({ '一.txt': spaced, '二.txt': spaced, '三.txt': spaced });
    Object.assign(broken, { check: boom });
    const { code, out, err } = run(checkCommand, [cwd, '--fail-on', 'never']);
    assert.equal(code, 2);
    assert.equal(err.match(/numbering-sequence/gu)?.length, 1);
    assert.match(err, /^.*一\.txt: 规则 numbering-sequence 运行出错：Error: boom（/u);
    assert.equal(out.match(/\[text-space\]/gu)?.length, 3);
    assert.doesNotMatch(out, /numbering-sequence/u);
  });

  it('in its fix, too', () => {
    const cwd = folderWith({ '一.txt': skipping });
    Object.assign(broken, { fix: boom });
    const { code, out, err } = run(checkCommand, [join(cwd, '一.txt'), '--format', 'json']);
    assert.equal(code, 2);
    assert.match(err, /规则 numbering-sequence 运行出错/u);
    assert.match(out, /"numbering-sequence"/u);
  });

  it('while fixing: once, though fixing takes rounds', () => {
    const safe = rules.find(({ id }) => id === 'text-space')!;
    const { check: search } = safe;
    const cwd = folderWith({ '一.txt': rightOne.replace('2.完善', '2、完善'), '二.txt': rightOne });
    try {
      Object.assign(safe, { check: boom });
      const { code, out, err } = run(fixCommand, [cwd]);
      assert.equal(code, 2);
      assert.equal(err.match(/text-space/gu)?.length, 1);
      assert.match(out, /\[numbering-mark\] 1 个/u);
    } finally {
      Object.assign(safe, { check: search });
    }
  });
});
