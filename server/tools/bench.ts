/**
 * `npm run bench`: how fast the whole check, a keystroke and the command are, always as ratios over something measured
 * in the same run: other checkers, a floor of ten patterns, a server that checks nothing, a bare Node.
 *
 *   node dist/tools/bench.js [library] [growth] [keystroke] [features] [cli] [memory] [roster]      all of them where none is named
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { check, parsePlan, planSymbols } from '../src/core/index';
import { askWhileTyping, features as featureNames } from './bench/features';
import type { Keystroke } from './bench/keystroke';
import { typeInto } from './bench/keystroke';
import { exponent, interleaved, median, quantile, ratio, report } from './bench/measure';
import { floor10, floorPatterns, loadPeers } from './bench/peers';
import { measureRoster } from './bench/roster';
import { plan33, repeated, sources } from './bench/texts';

const ours = (text: string): number => check(parsePlan(text)).length;
const megabyte = 1_000_000;
const cli = join(__dirname, '..', 'cli.js');
const server = join(__dirname, '..', 'server.js');
const echo = join(__dirname, 'bench', 'echo.js');

function library(): void {
  const peers = loadPeers();
  const contenders = [
    { name: 'planlint', run: ours },
    { name: 'floor10', run: floor10 },
    ...[...peers].map(([name, run]) => ({ name, run })),
  ];
  for (const [size, text, rounds] of [
    ['33 KB', plan33(), 60],
    ['1 MB', repeated(sources(), megabyte), 7],
  ] as const) {
    // autocorrect answers nothing above 0.6 MB after its first call.
    const able = contenders.filter(({ name }) => size === '33 KB' || name !== 'autocorrect');
    const times = interleaved(text, able, rounds);
    const own = times.get('planlint')!;
    for (const [name, row] of times)
      report(`${size}, whole check: ${name}`, `${median(row).toFixed(2)} ms`, '', undefined);
    const overFloor = ratio(own, times.get('floor10')!);
    report(`${size}: planlint over floor10`, `${overFloor.toFixed(2)} ×`, '≤ 5 (3)', overFloor <= 5);
    for (const [name, wanted] of [
      ['zhlint', 40],
      ['autocorrect', 6],
    ] as const) {
      const row = times.get(name);
      if (row === undefined) continue;
      const faster = 1 / ratio(own, row);
      report(`${size}: faster than ${name}`, `${faster.toFixed(1)} ×`, `≥ ${wanted}`, faster >= wanted);
    }
  }
}

function growth(): void {
  const small = repeated(sources(), 33_000);
  const two = repeated(sources(), 2 * megabyte);
  const one = repeated(sources(), megabyte);
  const ten = repeated(sources(), 10 * megabyte);
  const time = (text: string, rounds: number): number =>
    median(interleaved(text, [{ name: 'planlint', run: ours }], rounds).get('planlint')!);
  const times = { small: time(small, 200), one: time(one, 9), two: time(two, 7), ten: time(ten, 3) };
  const power = exponent(33_000, times.small, 2 * megabyte, times.two);
  report('growth 33 KB → 2 MB', `exponent ${power.toFixed(3)}`, '≤ 1.05', power <= 1.05);
  const tenfold = times.ten / times.one;
  report('10 MB over 1 MB', `${tenfold.toFixed(1)} × (${times.ten.toFixed(0)} ms)`, '≤ 11', tenfold <= 11);
  report('problems at 33 KB, 1 MB, 10 MB', [small, one, ten].map(ours).join(', '), 'grow with the text', undefined);
}

/** Places in the middle of a long paragraph, or new headings. */
function keysFor(text: string, isStructural: boolean, count: number): Keystroke[] {
  const lines = text.split('\n');
  const middle = Math.floor(lines.length / 2);
  const line = lines.findIndex((candidate, at) => at >= middle && candidate.length > 80 && !candidate.includes('\t'));
  if (isStructural) return Array.from({ length: count }, () => ({ line, character: 0, text: '7.新增一项。\n' }));
  return Array.from({ length: count }, (_, at) => ({ line, character: 40 + at, text: '字' }));
}

async function keystroke(): Promise<void> {
  for (const [size, text, count] of [
    ['33 KB', plan33(), 200],
    ['1 MB', repeated(sources(), megabyte), 100],
  ] as const) {
    for (const isStructural of [false, true]) {
      const keys = keysFor(text, isStructural, count);
      const own = await typeInto([server, '--stdio'], text, keys);
      const bare = await typeInto([echo], text, keys, { ECHO_PROBLEMS: String(own.problems) });
      const name = `${size}, ${isStructural ? 'a new heading' : 'in a paragraph'}`;
      const [p50, p95] = [0.5, 0.95].map((share) => quantile(own.times, share) - quantile(bare.times, share)) as [
        number,
        number,
      ];
      const figures = `p50 ${quantile(own.times, 0.5).toFixed(2)}, p95 ${quantile(own.times, 0.95).toFixed(2)} ms; echo ${quantile(bare.times, 0.5).toFixed(2)}, ${quantile(bare.times, 0.95).toFixed(2)}`;
      const limits = size === '33 KB' ? [0.8, 2] : isStructural ? [60, 60] : [30, 40];
      report(
        `keystroke, ${name}`,
        `echo + ${p50.toFixed(2)} / + ${p95.toFixed(2)} ms`,
        `≤ + ${limits[0]} / + ${limits[1]}  (${figures})`,
        p50 <= limits[0]! && p95 <= limits[1]!,
      );
      if (size === '33 KB' && !isStructural) {
        const over = own.opened - bare.opened;
        report('start of the server to the first problems', `echo + ${over.toFixed(0)} ms`, '≤ + 40', over <= 40);
      }
    }
  }
}

async function features(): Promise<void> {
  for (const [size, text, limit, rounds] of [
    ['33 KB', plan33(), 10, 100],
    ['1 MB', repeated(sources(), megabyte), 50, 40],
  ] as const) {
    // Over a unit somewhere in the middle; in a text without units, over a heading.
    const symbols = planSymbols(parsePlan(text), '');
    const units = symbols.filter(({ kind }) => kind === 'unit');
    const some = units.length > 0 ? units : symbols;
    const place = some[Math.floor(some.length / 2)]!.range.start;
    const own = await askWhileTyping([server, '--stdio'], text, place, rounds);
    const bare = await askWhileTyping([echo], text, place, rounds);
    for (const name of featureNames) {
      const [p95, floor] = [quantile(own[name], 0.95), quantile(bare[name], 0.95)];
      const over = p95 - floor;
      report(
        `${name}, ${size}`,
        `echo + ${over.toFixed(2)} ms`,
        `p95 ≤ + ${limit}  (p50 ${quantile(own[name], 0.5).toFixed(2)}, p95 ${p95.toFixed(2)}; echo ${floor.toFixed(2)})`,
        over <= limit,
      );
    }
  }
}

function wall(command: readonly string[]): number {
  const start = performance.now();
  const { status } = spawnSync(process.execPath, command, { stdio: 'ignore', maxBuffer: 1 << 30 });
  if (status === null || status > 1) throw new Error(`${command.join(' ')} ended with ${status}`);
  return performance.now() - start;
}

function commandLine(): void {
  const folder = mkdtempSync(join(tmpdir(), 'planlint-bench-'));
  try {
    const one = join(folder, '工作要点.txt');
    writeFileSync(one, plan33());
    const many = join(folder, 'many');
    mkdirSync(many);
    const texts = sources();
    for (let at = 0; at < 1000; at++) writeFileSync(join(many, `${at}.txt`), texts[at % texts.length]!);
    const floor = join(folder, 'floor.js');
    writeFileSync(
      floor,
      `const fs=require('fs'),path=require('path');const ps=[${floorPatterns.map(String).join(',')}];let n=0;const f=process.argv[2];` +
        `for(const x of fs.readdirSync(f))for(const l of fs.readFileSync(path.join(f,x),'utf8').split('\\n'))for(const p of ps)if(p.test(l))n++;console.log(n);`,
    );
    const rows: Record<'node' | 'one' | 'floor' | 'many', number[]> = { node: [], one: [], floor: [], many: [] };
    for (let round = 0; round < 11; round++) {
      rows.node.push(wall(['-e', '0']));
      rows.one.push(wall([cli, 'check', one]));
    }
    for (let round = 0; round < 5; round++) {
      rows.floor.push(wall([floor, many]));
      rows.many.push(wall([cli, 'check', many]));
    }
    const over = median(rows.one) - median(rows.node);
    report('command, one document', `node + ${over.toFixed(0)} ms`, '≤ + 35 (20)', over <= 35);
    const times = ratio(rows.many, rows.floor);
    report(
      'command, 1,000 documents over the floor',
      `${times.toFixed(2)} × (${(median(rows.many) / 1000).toFixed(2)} s)`,
      '≤ 3',
      times <= 3,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Peak memory of one check of 10 MB in a process of its own, over that of the floor. */
function memory(): void {
  const peak = (what: string): number =>
    Number(
      execFileSync(process.execPath, [__filename, 'memory-of', what], { encoding: 'utf8', maxBuffer: 1 << 20 }).trim(),
    );
  const own = peak('planlint');
  const floor = peak('floor10');
  report(
    'memory, 10 MB',
    `${(own / floor).toFixed(2)} × floor10 (${own.toFixed(0)} MB)`,
    '≤ 2 (1.5)',
    own <= 2 * floor,
  );
}

async function main(): Promise<void> {
  const [first, what] = process.argv.slice(2);
  if (first === 'memory-of') {
    const text = repeated(sources(), 10 * megabyte);
    if (what === 'planlint') ours(text);
    else floor10(text);
    console.log(process.resourceUsage().maxRSS / 1024);
    return;
  }
  const wanted = process.argv.slice(2);
  const wants = (name: string): boolean => wanted.length === 0 || wanted.includes(name);
  if (wants('library')) library();
  if (wants('growth')) growth();
  if (wants('keystroke')) await keystroke();
  if (wants('features')) await features();
  if (wants('cli')) commandLine();
  if (wants('memory')) memory();
  if (wants('roster')) await measureRoster(server, plan33(), keysFor(plan33(), false, 200));
}

void main();
