/** Short names for items and rows, as lists and labels show them. */
import { cellsOf } from '../plan/rows/counterparts';
import type { PlacedRow } from '../plan/places';

/** A row's task: its first clause. Empty where it has none. */
export function titleOfRow(placed: PlacedRow): string {
  const words = cellsOf(placed, 'task')[0] ?? '';
  const clause = words.search(/[，。；,;]/u);
  return clause > 0 ? words.slice(0, clause) : words;
}

/**
 * A text cut to so many letters.
 * @param most counts letters, not UTF-16 units
 */
export function shortened(text: string, most: number): string {
  const letters = [...text.replace(/\s+/gu, '')];
  return letters.length > most ? `${letters.slice(0, most - 1).join('')}…` : letters.join('');
}
