/** Completion and hover in a team's YAML files, by what may stand in them; also while they are half written. */
import type { Position } from '../../core';
import type { Field, Shape } from '../data/shape';

/** What may be written at a place. */
export interface YamlSuggestion {
  readonly label: string;
  readonly insert: string;
  readonly about: string;
  /** Where what is written already begins, on the line of the cursor. */
  readonly from: number;
}

const keyLine = /^( *)((?:- +)*)([A-Za-z][A-Za-z0-9-]*)(:?)/u;

/** A line's key and the column where it stands; list marks count as indentation. */
function keyOf(line: string): { readonly column: number; readonly key: string; readonly hasDash: boolean } | undefined {
  const match = keyLine.exec(line);
  if (match === null || match[4] === '') return undefined;
  return { column: match[1]!.length + match[2]!.length, key: match[3]!, hasDash: match[2] !== '' };
}

/** The keys that lead to a column of a line, outermost first. */
function pathTo(lines: readonly string[], line: number, column: number): readonly string[] {
  const path: string[] = [];
  let below = column;
  for (let at = line - 1; at >= 0 && below > 0; at--) {
    const text = lines[at]!;
    if (/^\s*(?:#|$)/u.test(text)) continue;
    const found = keyOf(text);
    if (found !== undefined && found.column < below) {
      path.unshift(found.key);
      below = found.column;
    }
  }
  return path;
}

/** All shapes that may stand at a path. */
function shapesAt(shape: Shape, path: readonly string[]): readonly Shape[] {
  if (shape.kind === 'either') return shape.of.flatMap((one) => shapesAt(one, path));
  if (shape.kind === 'list') return shapesAt(shape.of, path);
  const [head, ...rest] = path;
  if (head === undefined) return [shape];
  if (shape.kind === 'map') return shapesAt(shape.of, rest);
  if (shape.kind !== 'fields' || !Object.hasOwn(shape.fields, head)) return [];
  return shapesAt(shape.fields[head]!.shape, rest);
}

/** The keys that stand beside a place already. */
function keysBeside(lines: readonly string[], line: number, column: number): ReadonlySet<string> {
  const keys = new Set<string>();
  const look = (step: number): void => {
    for (let at = line + step; at >= 0 && at < lines.length; at += step) {
      const text = lines[at]!;
      if (/^\s*(?:#|$)/u.test(text)) continue;
      const found = keyOf(text);
      if (found === undefined) continue;
      if (found.column < column || (step > 0 && found.hasDash)) return;
      if (found.column === column) keys.add(found.key);
      if (step < 0 && found.hasDash && found.column === column) return;
    }
  };
  const own = keyOf(lines[line] ?? '');
  if (own?.hasDash !== true) look(-1);
  look(1);
  return keys;
}

function fieldsIn(shapes: readonly Shape[]): readonly (readonly [string, Field])[] {
  return shapes.flatMap((shape) => (shape.kind === 'fields' ? Object.entries(shape.fields) : []));
}

function isSingle(shape: Shape): boolean {
  return shape.kind === 'text' || shape.kind === 'choice' || shape.kind === 'either';
}

/** What may be written at a position: keys at a line's beginning, words behind a key. */
export function suggestInYaml(text: string, shape: Shape, { line, character }: Position): readonly YamlSuggestion[] {
  const lines = text.split(/\r\n|\n|\r/u);
  const before = (lines[line] ?? '').slice(0, character);
  const value = /^( *(?:- +)*)([A-Za-z][A-Za-z0-9-]*): +\[?([^\s,[]*)$/u.exec(before);
  if (value !== null) {
    const column = value[1]!.length;
    const found = shapesAt(shape, [...pathTo(lines, line, column), value[2]!]);
    const from = character - value[3]!.length;
    return found.flatMap((one) =>
      one.kind === 'choice' ? one.words.map((word) => ({ label: word, insert: word, about: '', from })) : [],
    );
  }
  const key = /^( *(?:- +)*)([A-Za-z0-9-]*)$/u.exec(before);
  if (key === null) return [];
  const column = key[1]!.length;
  const beside = keysBeside(lines, line, column);
  return fieldsIn(shapesAt(shape, pathTo(lines, line, column)))
    .filter(([name]) => !beside.has(name))
    .map(([name, field]) => ({
      label: name,
      insert: isSingle(field.shape) || field.shape.kind === 'list' ? `${name}: ` : `${name}:`,
      about: `${field.about}\n\n${field.aboutEn}`,
      from: column,
    }));
}

/** What a key at a position means; undefined where there is none that is known. */
export function explainInYaml(
  text: string,
  shape: Shape,
  { line, character }: Position,
): { readonly from: number; readonly to: number; readonly about: string } | undefined {
  const lines = text.split(/\r\n|\n|\r/u);
  const found = keyOf(lines[line] ?? '');
  if (found === undefined) return undefined;
  const [from, to] = [found.column, found.column + found.key.length];
  if (character < from || character > to) return undefined;
  const field = fieldsIn(shapesAt(shape, pathTo(lines, line, found.column))).find(([name]) => name === found.key)?.[1];
  if (field === undefined) return undefined;
  const words = [field.shape].flatMap((one) => (one.kind === 'choice' ? one.words : []));
  const choice = words.length === 0 ? '' : `\n\n可以是：${words.join('、')}`;
  return { from, to, about: `${field.about}${choice}\n\n${field.aboutEn}` };
}
