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
import type { Problem, Severity } from '../src/core';
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
  for (const folder of positionals.flatMap(foldersOf)) {
    const counts = new Map<string, number>();
    const severe = new Map<Severity, number>();
    let characters = 0;
    let files = 0;
    for (const file of filesIn(folder)) {
      if (values.file !== undefined && !file.includes(values.file)) continue;
      const text = readFileSync(file, 'utf8');
      const plan = parsePlan(text);
      files++;
      characters += text.length;
      for (const problem of check(plan)) {
        const key = `${problem.severity.padEnd(8)}${problem.rule}`;
        counts.set(key, (counts.get(key) ?? 0) + 1);
        severe.set(problem.severity, (severe.get(problem.severity) ?? 0) + 1);
        if (!values.list && !values.rule.includes(problem.rule)) continue;
        const place = `${relative(folder, file)}:${problem.range.start.line + 1}`;
        console.log(
          `${place} ${problem.severity} ${problem.rule}\n    ${context(plan.lines, problem)}\n    ${problem.message}`,
        );
      }
    }
    const perThousand = (count: number): string => ((count * 1000) / characters).toFixed(3);
    console.log(`\n${folder}: ${files} files, ${characters} characters`);
    for (const [key, count] of [...counts].sort())
      console.log(`  ${key.padEnd(40)}${String(count).padStart(6)}  ${perThousand(count)}`);
    const grave = (severe.get('error') ?? 0) + (severe.get('warning') ?? 0);
    console.log(`  ${'errors and warnings'.padEnd(40)}${String(grave).padStart(6)}  ${perThousand(grave)}`);
  }
  return 0;
}

process.exitCode = main();
