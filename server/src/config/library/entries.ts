/** The entries of a library's files as the core knows them. */
import type { LibrarySnippet, LibraryTerm, LibraryUnit, Origin } from '../../core';
import { entryNode } from '../data/entries';
import type { Entry } from '../data/entries';
import type { Data } from '../data/validate';
import { Faults, originAt, readData, readList } from './file';
import type { FileProblem } from './file';
import { shapes } from './shapes';
import { readTerm } from './terms';
import type { TermData, TermPlaces } from './terms';
import { unknownVariables } from './variables';

/** Entries with what is wrong in their file. */
export interface Entries<Entry> {
  readonly entries: readonly Entry[];
  readonly problems: readonly FileProblem[];
}

type From = Omit<Origin, 'line' | 'file'>;

/** The roster in units.yaml. */
export function readUnits(path: string, text: string, from: From): Entries<LibraryUnit> {
  const { entries, lines, faults } = readList(path, 'units.yaml', text, 'units', shapes['units.yaml']);
  const origin: Origin = { ...from, file: path };
  const units = entries.map((entry) => unitOf(entry.data as unknown as UnitData, originAt(origin, lines, entry)));
  tellSameNames(units, (at, message) => {
    const place = entries[at]!.from;
    faults.add({ from: place, to: place + 1, message, severity: 'warning' });
  });
  return { entries: units, problems: faults.found };
}

interface UnitData {
  readonly name: string;
  readonly short?: string;
  readonly aliases?: readonly string[];
  readonly former?: readonly { readonly name: string; readonly until?: string }[];
  readonly level?: string;
  readonly parent?: string;
  readonly departments?: readonly string[];
  readonly leaders?: readonly string[];
}

const none: readonly never[] = [];

function unitOf(data: UnitData, origin: Origin): LibraryUnit {
  return {
    name: data.name,
    short: data.short,
    aliases: data.aliases ?? none,
    former: data.former?.map(({ name, until }) => ({ name, until })) ?? none,
    level: data.level,
    parent: data.parent,
    departments: data.departments ?? none,
    leaders: data.leaders ?? none,
    origin,
  };
}

/** Tells of names by which two units of one roster can't be told apart. */
function tellSameNames(units: readonly LibraryUnit[], tell: (at: number, message: string) => void): void {
  const seen = new Map<string, LibraryUnit>();
  for (const [at, unit] of units.entries()) {
    for (const name of namesOf(unit)) {
      const other = seen.get(name);
      if (other === undefined) seen.set(name, unit);
      else if (other.name === unit.name && other !== unit) {
        tell(at, `“${unit.name}”第 ${(other.origin.line ?? 0) + 1} 行已经有了`);
        break;
      } else if (other !== unit) {
        tell(at, `“${name}”这个名称第 ${(other.origin.line ?? 0) + 1} 行已经有了，是“${other.name}”的`);
      }
    }
  }
}

/** Today's names of a unit by which it is recognized. */
export function namesOf({ name, short, aliases }: LibraryUnit): readonly string[] {
  return short === undefined || short === name ? [name, ...aliases] : [name, short, ...aliases];
}

/** The terms in terms.yaml. */
export function readTerms(path: string, text: string, from: From): Entries<LibraryTerm> {
  const { entries, lines, faults } = readList(path, 'terms.yaml', text, 'terms', shapes['terms.yaml']);
  const seen = new Map<string, number>();
  const terms: LibraryTerm[] = [];
  for (const entry of entries) {
    const origin = originAt({ ...from, file: path }, lines, entry);
    const places = placesIn(text, entry);
    for (const term of readTerm(entry.data as TermData, places, origin, faults.add)) {
      const before = seen.get(term.avoid);
      if (before === undefined) seen.set(term.avoid, origin.line ?? 0);
      else if (before !== origin.line) {
        const message = `“${term.avoid}”第 ${before + 1} 行已经有了，以那里为准`;
        faults.add({ ...places.whole, message, severity: 'warning' });
        continue;
      }
      terms.push(term);
    }
  }
  return { entries: terms, problems: faults.found };
}

/** Where the keys of an entry stand: looked for only where there is something to tell. */
function placesIn(text: string, entry: Entry): TermPlaces {
  const whole = { from: entry.from, to: entry.from + 1 };
  const valueOf = (name: string) => {
    const { root } = entryNode(text, entry);
    return root?.kind === 'map' ? root.entries.find(({ key }) => key.text === name)?.value : undefined;
  };
  return {
    whole,
    key: (name) => valueOf(name) ?? whole,
    value(name, at) {
      const value = valueOf(name);
      return (value?.kind === 'list' ? value.items[at] : value) ?? whole;
    },
  };
}

interface SnippetData {
  readonly prefix?: readonly string[];
  readonly body: readonly string[];
  readonly description?: readonly string[];
  readonly scope?: string;
  readonly pinyin?: string;
  readonly kind?: string;
}

/** The snippets of one `.code-snippets` file; those for other languages are left to VS Code. */
export function readSnippets(path: string, text: string, from: From): Entries<LibrarySnippet> {
  const file = readData(path, '*.code-snippets', text, shapes['*.code-snippets']);
  const entries = Object.entries((file.data ?? {}) as Readonly<Record<string, Data>>).flatMap(([label, data]) => {
    const { prefix, body, description, scope, pinyin, kind } = data as SnippetData & Data;
    if (scope !== undefined && !scope.split(',').some((language) => language.trim() === 'plan')) return [];
    const origin = originAt({ ...from, file: path }, file.lines, file.places.get(data));
    const snippet: LibrarySnippet = {
      label,
      body: body.join('\n'),
      description: description?.join('\n'),
      prefixes: prefix ?? none,
      pinyin,
      kind,
      origin,
    };
    return [snippet];
  });
  const faults = new Faults(path, file.lines);
  unknownVariables(text).forEach(faults.add);
  return { entries, problems: [...file.problems, ...faults.found] };
}
