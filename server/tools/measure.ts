/**
 * `npm run measure -- FOLDER …`: what the rules say of real documents: hits of each rule in each folder, and by 1,000
 * characters, to be looked at by eye.
 *
 *   --rule ID      shows each hit of one rule in its context (may be given several times)
 *   --file TEXT    only files whose path contains the text
 *   --list         shows every hit
 */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import type { Problem } from '../src/core';
import { check, parsePlan } from '../src/core';

const shown = 24;

function filesIn(path: string): string[] {
  if (statSync(path).isFile()) return [path];
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:txt|md|plan)$/u.test(name) && !/(?:^|[\\/])(?:README|TRAPS)\.md$/u.test(name))
    .sort()
    .map((name) => join(path, name));
}

/** The folders that are reported apart: those in the given one, if it has any with documents in them. */
function foldersOf(path: string): string[] {
  if (statSync(path).isFile()) return [path];
  const inner = readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(path, entry.name))
    .filter((folder) => filesIn(folder).length > 0);
  return inner.length > 0 ? inner.sort() : [path];
}

function context(lines: readonly string[], { range }: Problem): string {
  const line = lines[range.start.line]!;
  const end = range.end.line === range.start.line ? range.end.character : line.length;
  const before = line.slice(Math.max(0, range.start.character - shown), range.start.character);
  return `${before}⟦${line.slice(range.start.character, end)}⟧${line.slice(end, end + shown)}`.replaceAll('\t', '→');
}

/** Which documents and problems are looked at. */
interface Choice {
  readonly rule: readonly string[];
  readonly file: string | undefined;
  readonly list: boolean;
}

/** What the rules say of the documents of a folder. */
interface Tally {
  files: number;
  characters: number;
  /** By severity and rule. */
  readonly counts: Map<string, number>;
  grave: number;
}

/** Checks the documents of a folder, and shows the hits that are wanted. */
function measure(folder: string, { rule: rules, file: part, list }: Choice): Tally {
  const tally: Tally = { files: 0, characters: 0, counts: new Map(), grave: 0 };
  for (const file of filesIn(folder).filter((path) => part === undefined || path.includes(part))) {
    const text = readFileSync(file, 'utf8');
    const plan = parsePlan(text);
    tally.files++;
    tally.characters += text.length;
    for (const problem of check(plan)) {
      const { severity, rule, range, message } = problem;
      const key = `${severity.padEnd(8)}${rule}`;
      tally.counts.set(key, (tally.counts.get(key) ?? 0) + 1);
      if (severity === 'error' || severity === 'warning') tally.grave++;
      if (!list && !rules.includes(rule)) continue;
      const place = `${relative(folder, file)}:${range.start.line + 1}`;
      console.log(`${place} ${severity} ${rule}\n    ${context(plan.lines, problem)}\n    ${message}`);
    }
  }
  return tally;
}

function show(folder: string, { files, characters, counts, grave }: Tally): void {
  const row = (name: string, count: number): string =>
    `  ${name.padEnd(40)}${String(count).padStart(6)}  ${((count * 1000) / Math.max(characters, 1)).toFixed(3)}`;
  console.log(`\n${folder}: ${files} files, ${characters} characters`);
  for (const [key, count] of [...counts].sort()) console.log(row(key, count));
  console.log(row('errors and warnings', grave));
}

function main(): number {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      rule: { type: 'string', multiple: true, default: [] },
      file: { type: 'string' },
      list: { type: 'boolean', default: false },
    },
  });
  const missing = positionals.filter((path) => !existsSync(path));
  if (positionals.length === 0 || missing.length > 0) {
    console.error(missing.length > 0 ? `No such folder: ${missing.join(', ')}` : 'Name a folder with documents.');
    return 2;
  }
  const choice: Choice = { ...values, file: values.file };
  for (const folder of positionals.flatMap(foldersOf)) show(folder, measure(folder, choice));
  return 0;
}

process.exitCode = main();
