/** Experts' labels of two of the documents in `../shared`, a folder that may stand beside the repository. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem, Range } from '../../server/src/core';

const shared = join(__dirname, '../../../../shared');

/** Whether the documents and labels are there. */
export const isThere = existsSync(join(shared, 'corpus/seeds')) && existsSync(join(shared, 'gold'));

/** The text of a seed by its number, such as `004`. */
export function seedText(seed: string): string {
  const folder = join(shared, 'corpus/seeds');
  const name = readdirSync(folder).find((file) => file.startsWith(`${seed}_`))!;
  return readFileSync(join(folder, name), 'utf8');
}

/** A place: line and column count from 1. */
interface Span {
  readonly line: number;
  readonly col: number;
  readonly len: number;
}

/** A defect that an expert marked. Those with the same group have one cause. */
export interface Label extends Span {
  readonly id: string;
  readonly category: string;
  readonly certainty: 'certain' | 'likely' | 'debatable';
  /** What it takes to see it: a rule, the rest of the document, a list of words, or understanding (`semantic`). */
  readonly checkable_by: 'rule' | 'consistency' | 'lexicon' | 'semantic';
  readonly group?: string;
  readonly alt_categories?: readonly string[];
}

/** A place that is right though it looks wrong; `not_category` lists with `|` what must not be said of it. */
export interface Trap extends Span {
  readonly not_category: string;
}

interface GoldNode {
  readonly line: number;
  readonly marker: string;
  readonly title: string;
  readonly style?: string;
  readonly children?: readonly GoldNode[];
}

export interface GoldTask {
  readonly line: number;
  readonly kind?: string;
  readonly title: string;
  readonly units_as_written: readonly string[];
  readonly leaders?: readonly string[];
  readonly lead_departments?: readonly string[];
  readonly deadlines: readonly { readonly date: string }[];
}

interface GoldOutline {
  readonly outline: readonly GoldNode[];
  readonly tasks: readonly GoldTask[];
  /** Of 004: the items by number, and the rows that each of them owns, by theirs. */
  readonly body_items?: readonly { readonly line: number; readonly table_rows: readonly number[] }[];
}

function readGold(name: string): unknown {
  return JSON.parse(readFileSync(join(shared, 'gold', name), 'utf8'));
}

export const labelsOf = (seed: string): readonly Label[] => readGold(`${seed}.json`) as readonly Label[];
export const trapsOf = (seed: string): readonly Trap[] => readGold(`${seed}.traps.json`) as readonly Trap[];
export const outlineOf = (seed: string): GoldOutline => readGold(`${seed}.outline.json`) as GoldOutline;

/** The numbered headings of an outline in the order of the text. */
export function headingsOf(nodes: readonly GoldNode[]): readonly GoldNode[] {
  return nodes.flatMap((node) => [...(node.style === undefined ? [] : [node]), ...headingsOf(node.children ?? [])]);
}

/** The experts' categories and the rules that speak of them; the other categories have no rule yet. */
const rulesOfCategory: Readonly<Record<string, readonly string[]>> = {
  'numbering-order': ['numbering-sequence', 'table-sequence'],
  'numbering-gap': ['numbering-sequence', 'table-sequence'],
  'numbering-duplicate': ['numbering-sequence', 'table-sequence'],
  'numbering-style': ['numbering-mark', 'numbering-width'],
  'heading-missing-period': ['heading-period'],
  'year-mismatch': [
    'year-attachment',
    'year-title',
    'year-issue',
    'year-period',
    'year-span',
    'year-stale',
    'year-short',
  ],
  'date-format': [
    'date-format',
    'date-impossible',
    'date-printed',
    'year-short',
    'deadline-reversed',
    'punctuation-date',
  ],
  'deadline-before-date': ['deadline-past'],
  'deadline-in-past': ['deadline-past'],
  'missing-unit': ['unit-missing'],
  'unit-name-inconsistent': ['unit-variant', 'unit-prefix'],
  'attachment-missing/mismatch': ['attachment-match', 'year-attachment'],
  'table-damage': ['table-sequence', 'table-shape', 'table-heading'],
  'body-table-mismatch': ['table-heading', 'table-coverage', 'table-number', 'table-text', 'deadline-table'],
  'range-dash': ['number-range-dash'],
  'count-mismatch': ['number-list', 'number-sum', 'number-respectively', 'numbering-inline', 'numbering-announced'],
  'half-width-punctuation': ['punctuation-width', 'numbering-width'],
  'broken-paragraph': ['text-broken'],
  'duplicated-fragment': ['text-overlap', 'text-repeated'],
  'stray-space': ['text-space'],
  'web-boilerplate': ['text-chrome'],
  'unit-separator': ['unit-separator'],
  'term/typo': ['wording-typo', 'wording-confused', 'wording-redundant', 'fact-grade', 'number-approx'],
  'punctuation-error': [
    'attachment-marks',
    'punctuation-list',
    'punctuation-doubled',
    'punctuation-pair',
    'wording-confused',
  ],
  other: ['text-markdown'],
};

/** The rules for any of some categories. */
export function rulesFor(categories: readonly string[]): ReadonlySet<string> {
  return new Set(categories.flatMap((category) => rulesOfCategory[category] ?? []));
}

/** Whether a range shares a character with a place. */
export function touches({ start, end }: Range, { line, col, len }: Span): boolean {
  const row = line - 1;
  if (row < start.line || row > end.line) return false;
  const from = start.line === row ? start.character : 0;
  const to = end.line === row ? end.character : Infinity;
  // A range between two characters touches both.
  return from < col - 1 + len && Math.max(to, from + 1) > col - 1;
}

/** The lines, counted from 1, on which a problem and its related places begin. */
export function linesOf({ range, related }: Problem): readonly number[] {
  const lines = [range, ...related.map((other) => other.range)].map(({ start }) => start.line + 1);
  return [...new Set(lines)].sort((a, b) => a - b);
}
