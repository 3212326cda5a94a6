/** Which rules are measured, and what is wanted of them. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Plan, Rule } from '../../src/core/index';
import { parsePlan, rules as allRules } from '../../src/core/index';
import { checkWith } from '../../src/core/check/check';

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
  readonly rules: readonly Rule[];
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

const any = Infinity;

export const selections: readonly Selection[] = [
  {
    name: 'all rules',
    rules: allRules,
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
    rules: allRules.filter(({ id }) => first.has(id)),
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
export function checkSelected({ rules }: Selection, text: string): number {
  const plan: Plan = parsePlan(text);
  return checkWith(rules, plan, { profile: 'review', rules: {} }).length;
}

/** A folder in whose documents only the rules selected run; where these are not all, its settings say so. */
export async function inFolderOf<Result>(
  { rules }: Selection,
  measure: (folder: string) => Promise<Result> | Result,
): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'planlint-bench-'));
  try {
    const off = allRules.filter((rule) => !rules.includes(rule));
    const lines = ['rules:', ...off.map(({ id }) => `  ${id}: off`), ''];
    if (off.length > 0) writeFileSync(join(folder, 'planlint.yaml'), lines.join('\n'));
    return await measure(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
