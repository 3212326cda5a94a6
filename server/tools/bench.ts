/**
 * `npm run bench`: how fast the whole check, a keystroke and the command are, always as ratios over something measured
 * in the same run: other checkers, a floor of ten patterns, a server that checks nothing, a bare Node.
 *
 *   node dist/tools/bench.js [library] [growth] [start] [keystroke] [features] [cli] [memory] [roster]
 *
 * All of them where none is named.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parsePlan, planSymbols } from '../src/core';
import { askWhileTyping, features as featureNames } from './bench/features';
import type { Keystroke } from './bench/keystroke';
import { typeInto } from './bench/keystroke';
import { exponent, interleaved, median, quantile, ratio, report } from './bench/measure';
import { floor10, floorScript, loadPeers, peerScript } from './bench/peers';
import { measureRoster } from './bench/roster';
import type { Goals, Selection } from './bench/selection';
import { checkSelected, inFolderOf, selections } from './bench/selection';
import { plan33, repeated, sources } from './bench/texts';

const measured = ['library', 'growth', 'start', 'keystroke', 'features', 'cli', 'memory', 'roster'];
const megabyte = 1_000_000;
const cli = join(__dirname, '..', 'cli.js');
const server = join(__dirname, '..', 'server.js');
const echo = join(__dirname, 'bench', 'echo.js');

const checker = (selection: Selection) => ({
  name: 'planlint',
  run: (text: string) => checkSelected(selection, text),
});

/** At most so much, or undefined where nothing is wanted. */
const atMost = (value: number, most: number | undefined): boolean | undefined =>
  most === undefined ? undefined : value <= most;
const wantedAtMost = (most: number | undefined, unit = ''): string => (most === undefined ? '' : `≤ ${most}${unit}`);

/** How much faster we are than the others, and how much slower than the floor. */
function reportRatios(title: string, times: ReadonlyMap<string, readonly number[]>, goals: Goals): void {
  const own = times.get('planlint')!;
  for (const [contender, row] of times) report(`${title}: ${contender}`, `${median(row).toFixed(2)} ms`, '', undefined);
  const overFloor = ratio(own, times.get('floor10')!);
  const most = goals.overFloor;
  report(`${title}: over floor10`, `${overFloor.toFixed(2)} ×`, wantedAtMost(most), atMost(overFloor, most));
  for (const [peer, wanted] of [
    ['zhlint', goals.overZhlint],
    ['autocorrect', goals.overAutocorrect],
  ] as const) {
    const row = times.get(peer);
    if (row === undefined) continue;
    const faster = 1 / ratio(own, row);
    report(`${title}: faster than ${peer}`, `${faster.toFixed(1)} ×`, `≥ ${wanted}`, faster >= wanted);
  }
}

function library(selection: Selection): void {
  const { name, goals } = selection;
  const contenders = [
    checker(selection),
    { name: 'floor10', run: floor10 },
    ...[...loadPeers()].map(([peer, run]) => ({ name: peer, run })),
  ];
  reportRatios(`${name}, 33 KB`, interleaved(plan33(), contenders, 60), goals);
  reportRatios(`${name}, 33 KB, the sixth in a row`, interleaved(plan33(), contenders, 60, 5), goals);
  // autocorrect answers nothing above 0.6 MB after its first call.
  const able = contenders.filter((one) => one.name !== 'autocorrect');
  reportRatios(`${name}, 1 MB`, interleaved(repeated(sources(), megabyte), able, 7), goals);
}

/** One plan once and sixty-four times, as the mixture of plans would be another at each size; then 1 MB and 10 MB. */
function growth(selection: Selection): void {
  const { name } = selection;
  const size = Buffer.byteLength(plan33());
  const [small, large] = [1, 64].map((times) => repeated([plan33()], times * size)) as [string, string];
  const one = repeated(sources(), megabyte);
  const ten = repeated(sources(), 10 * megabyte);
  const time = (text: string, rounds: number): number =>
    median(interleaved(text, [checker(selection)], rounds).get('planlint')!);
  const times = { small: time(small, 200), large: time(large, 7), one: time(one, 9), ten: time(ten, 3) };
  const power = exponent(size, times.small, 64 * size, times.large);
  report(`${name}, growth 1 × → 64 ×`, `exponent ${power.toFixed(3)}`, '≤ 1.05', power <= 1.05);
  const tenfold = times.ten / times.one;
  report(`${name}, 10 MB over 1 MB`, `${tenfold.toFixed(1)} × (${times.ten.toFixed(0)} ms)`, '≤ 11', tenfold <= 11);
  const counts = [small, large, one, ten].map((text) => checkSelected(selection, text));
  report(`${name}, problems at 1 ×, 64 ×, 1 MB, 10 MB`, counts.join(', '), 'grow with the text', undefined);
}

/** Places in the middle of a long paragraph, or new headings. */
function keysFor(text: string, isStructural: boolean, count: number): Keystroke[] {
  const lines = text.split('\n');
  const middle = Math.floor(lines.length / 2);
  const line = lines.findIndex((candidate, at) => at >= middle && candidate.length > 80 && !candidate.includes('\t'));
  if (isStructural) return Array.from({ length: count }, () => ({ line, character: 0, text: '7.新增一项。\n' }));
  return Array.from({ length: count }, (_, at) => ({ line, character: 40 + at, text: '字' }));
}

async function keystroke(selection: Selection, folder: string): Promise<void> {
  const { name, goals } = selection;
  const uri = pathToFileURL(folder).href;
  for (const [size, text, count] of [
    ['33 KB', plan33(), 200],
    ['1 MB', repeated(sources(), megabyte), 100],
  ] as const) {
    for (const isStructural of [false, true]) {
      const keys = keysFor(text, isStructural, count);
      const own = await typeInto([server, '--stdio'], text, keys, {}, uri);
      const bare = await typeInto([echo], text, keys, { ECHO_PROBLEMS: String(own.problems) });
      const [p50, p95] = [0.5, 0.95].map((share) => quantile(own.times, share) - quantile(bare.times, share)) as [
        number,
        number,
      ];
      const of = (times: readonly number[]): string =>
        [0.5, 0.95].map((share) => quantile(times, share).toFixed(2)).join(' / ');
      const isLarge = size === '1 MB';
      const limits = isLarge ? (isStructural ? goals.largeHeading : goals.largeKeystroke) : goals.keystroke;
      const wanted = limits?.map((limit) => (limit === Infinity ? 'any' : `+ ${limit}`)).join(' / ');
      report(
        `${name}, keystroke, ${size}, ${isStructural ? 'a new heading' : 'in a paragraph'}`,
        `echo + ${p50.toFixed(2)} / + ${p95.toFixed(2)} ms`,
        `${wanted === undefined ? '' : `≤ ${wanted}`}  (${of(own.times)} ms; echo ${of(bare.times)})`,
        limits === undefined ? undefined : p50 <= limits[0] && p95 <= limits[1],
      );
    }
  }
}

/** From the start of the server to the first problems, in turns with the server that checks nothing. */
async function start({ name, goals }: Selection, folder: string): Promise<void> {
  const own: number[] = [];
  const bare: number[] = [];
  for (let round = 0; round < 9; round++) {
    own.push((await typeInto([server, '--stdio'], plan33(), [], {}, pathToFileURL(folder).href)).opened);
    bare.push((await typeInto([echo], plan33(), [])).opened);
  }
  const over = median(own) - median(bare);
  report(
    `${name}, start of the server to the first problems`,
    `echo + ${over.toFixed(0)} ms`,
    wantedAtMost(goals.start, ' ms'),
    atMost(over, goals.start),
  );
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

function commandLine({ name, goals }: Selection, folder: string): void {
  const one = join(folder, '工作要点.txt');
  writeFileSync(one, plan33());
  const many = join(folder, 'many');
  mkdirSync(many);
  const texts = sources();
  for (let at = 0; at < 1000; at++) writeFileSync(join(many, `${at}.txt`), texts[at % texts.length]!);
  const [floor, autocorrect] = [join(folder, 'floor.js'), join(folder, 'autocorrect.js')];
  writeFileSync(floor, floorScript);
  writeFileSync(autocorrect, peerScript);
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
  const most = goals.oneDocument;
  report(`${name}, command, one document`, `node + ${over.toFixed(0)} ms`, wantedAtMost(most), atMost(over, most));
  const times = ratio(rows.many, rows.floor);
  const seconds = (median(rows.many) / 1000).toFixed(2);
  report(
    `${name}, command, 1,000 documents over the floor`,
    `${times.toFixed(2)} × (${seconds} s)`,
    wantedAtMost(goals.folderOverFloor),
    atMost(times, goals.folderOverFloor),
  );
  if (!loadPeers().has('autocorrect')) return;
  const faster = wall([autocorrect, many]) / median(rows.many);
  const wanted = goals.folderOverAutocorrect;
  report(
    `${name}, command, 1,000 documents: faster than autocorrect`,
    `${faster.toFixed(1)} ×`,
    `≥ ${wanted}`,
    faster >= wanted,
  );
}

/** Peak memory of one check of 10 MB in a process of its own, over that of the floor. */
function memory({ name, goals }: Selection): void {
  const peak = (what: string): number =>
    Number(
      execFileSync(process.execPath, [__filename, 'memory-of', what], { encoding: 'utf8', maxBuffer: 1 << 20 }).trim(),
    );
  const own = peak(name);
  const times = own / peak('floor10');
  report(
    `${name}, memory, 10 MB`,
    `${times.toFixed(2)} × floor10 (${own.toFixed(0)} MB)`,
    wantedAtMost(goals.memory),
    atMost(times, goals.memory),
  );
}

async function main(): Promise<void> {
  const [first, what] = process.argv.slice(2);
  if (first === 'memory-of') {
    const text = repeated(sources(), 10 * megabyte);
    const selection = selections.find(({ name }) => name === what);
    if (selection !== undefined) checkSelected(selection, text);
    else floor10(text);
    console.log(process.resourceUsage().maxRSS / 1024);
    return;
  }
  const wanted = process.argv.slice(2);
  const unknown = wanted.filter((name) => !measured.includes(name));
  if (unknown.length > 0)
    throw new Error(`Nothing is measured as ${unknown.join(', ')}, but as ${measured.join(', ')}.`);
  const wants = (name: string): boolean => wanted.length === 0 || wanted.includes(name);
  for (const selection of selections) {
    if (wants('library')) library(selection);
    if (wants('growth')) growth(selection);
    if (wants('start')) await inFolderOf(selection, (folder) => start(selection, folder));
    if (wants('keystroke')) await inFolderOf(selection, (folder) => keystroke(selection, folder));
    if (wants('cli')) await inFolderOf(selection, (folder) => commandLine(selection, folder));
    if (wants('memory')) memory(selection);
  }
  if (wants('features')) await features();
  if (wants('roster')) await measureRoster(server, plan33(), keysFor(plan33(), false, 200));
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
});
