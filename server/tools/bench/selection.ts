/** Which rules are measured, and what is wanted of them. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Settings } from '../../src/core';
import { check, parsePlan, rules } from '../../src/core';

/** Milliseconds over what is bare, at p50 and p95. */
type Over = readonly [p50: number, p95: number];

/** What is wanted; what is left out is only told. */
export interface Goals {
  readonly overFloor?: number;
  readonly overZhlint: number;
  readonly overAutocorrect: number;
  readonly keystroke: Over;
  readonly largeKeystroke?: Over;
  readonly largeHeading: Over;
  readonly start?: number;
  readonly oneDocument?: number;
  readonly folderOverFloor?: number;
  readonly folderOverAutocorrect: number;
  readonly memory?: number;
}

export interface Selection {
  readonly name: string;
  readonly settings: Settings;
  readonly goals: Goals;
}

/** The rules that everything else stands on. */
const first = new Set([
  'numbering-sequence',
  'numbering-mark',
  'numbering-width',
  'heading-period',
  'year-attachment',
  'year-title',
  'year-issue',
  'unit-missing',
  'unit-variant',
  'unit-prefix',
  'attachment-match',
  'table-sequence',
  'punctuation-width',
  'text-broken',
  'text-overlap',
  'text-chrome',
]);

const others = rules.filter(({ id }) => !first.has(id));
const any = Infinity;

export const selections: readonly Selection[] = [
  {
    name: 'all rules',
    settings: { profile: 'review', rules: {} },
    goals: {
      overZhlint: 20,
      overAutocorrect: 3,
      keystroke: [3, any],
      largeHeading: [any, 60],
      folderOverAutocorrect: 5,
    },
  },
  {
    name: `the first ${first.size} rules`,
    settings: { profile: 'review', rules: Object.fromEntries(others.map(({ id }) => [id, 'off'])) },
    goals: {
      overFloor: 5,
      overZhlint: 40,
      overAutocorrect: 6,
      keystroke: [0.8, 2],
      largeKeystroke: [30, any],
      largeHeading: [any, 60],
      start: 40,
      oneDocument: 35,
      folderOverFloor: 3,
      folderOverAutocorrect: 5,
      memory: 2,
    },
  },
];

/** Checks a text with the rules selected, as who calls the library does. */
export function checkSelected({ settings }: Selection, text: string): number {
  return check(parsePlan(text), settings).length;
}

/** A folder in whose documents only the rules selected run; where these are not all, its settings say so. */
export async function inFolderOf<Result>(
  { settings }: Selection,
  measure: (folder: string) => Promise<Result> | Result,
): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'planlint-bench-'));
  try {
    const off = Object.keys(settings.rules);
    const lines = ['rules:', ...off.map((id) => `  ${id}: off`), ''];
    if (off.length > 0) writeFileSync(join(folder, 'planlint.yaml'), lines.join('\n'));
    return await measure(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
