/** Several libraries as one: what comes first goes before what comes later. */
import { groupBy, type Library, type LibraryUnit, type Origin } from '../../core';
import type { Paths } from './ask';
import { namesOf } from './entries';
import type { Memo } from './memo';
import type { LoadedLibrary } from './read';

/** Two entries of one name in two libraries. */
export interface Clash {
  /** `alias`: two different units have one name; the others: two entries for one thing, of which one holds. */
  readonly kind: 'unit' | 'alias' | 'snippet' | 'template' | 'term';
  readonly name: string;
  readonly winner: Origin;
  readonly loser: Origin;
}

/** Entries in force, and what was said twice. */
interface Joined<Entry> {
  readonly entries: readonly Entry[];
  readonly clashes: readonly Clash[];
}

/**
 * One library of several.
 * @param libraries in the order of their precedence
 * @returns lists that stay the same objects as long as the libraries' lists do
 */
export function mergeLibraries(
  libraries: readonly LoadedLibrary[],
  memo: Memo,
): { readonly library: Library; readonly clashes: readonly Clash[] } {
  const join = <Entry extends { readonly origin: Origin }>(
    key: string,
    listOf: (library: LoadedLibrary) => readonly Entry[],
    make: (lists: readonly (readonly Entry[])[]) => Joined<Entry>,
  ): Joined<Entry> => {
    const lists = libraries.map(listOf);
    return memo.join(key, lists, () => make(lists));
  };
  const units = join('units', (one) => one.units, joinUnits);
  const snippets = join(
    'snippets',
    (one) => one.snippets,
    byName('snippet', ({ label }) => label),
  );
  const templates = join(
    'templates',
    (one) => one.templates,
    byName('template', ({ name }) => name),
  );
  const terms = join(
    'terms',
    (one) => one.terms,
    byName('term', ({ avoid }) => avoid),
  );
  return {
    library: {
      units: units.entries,
      snippets: snippets.entries,
      templates: templates.entries,
      terms: terms.entries,
    },
    clashes: [...units.clashes, ...snippets.clashes, ...templates.clashes, ...terms.clashes],
  };
}

/** Joins lists of entries of which the first with a name holds. */
function byName<Entry extends { readonly origin: Origin }>(kind: Clash['kind'], nameOf: (entry: Entry) => string) {
  return (lists: readonly (readonly Entry[])[]): Joined<Entry> => {
    const first = new Map<string, { readonly entry: Entry; readonly list: readonly Entry[] }>();
    const entries: Entry[] = [];
    const clashes: Clash[] = [];
    for (const list of lists) {
      for (const entry of list) {
        const name = nameOf(entry);
        const known = first.get(name);
        if (known === undefined) first.set(name, { entry, list });
        else if (known.list !== list) {
          clashes.push({ kind, name, winner: known.entry.origin, loser: entry.origin });
          continue;
        }
        entries.push(entry);
      }
    }
    return { entries, clashes };
  };
}

function joinUnits(lists: readonly (readonly LibraryUnit[])[]): Joined<LibraryUnit> {
  const joined = byName<LibraryUnit>('unit', ({ name }) => name)(lists);
  if (lists.filter((list) => list.length > 0).length < 2) return joined;
  const listOf = new Map(lists.flatMap((list) => list.map((unit) => [unit, list] as const)));
  const owners = new Map<string, LibraryUnit>();
  const clashes: Clash[] = [];
  for (const unit of joined.entries) {
    for (const name of namesOf(unit)) {
      const owner = owners.get(name);
      if (owner === undefined) owners.set(name, unit);
      // Inside one library it is told there.
      else if (owner !== unit && listOf.get(owner) !== listOf.get(unit)) {
        clashes.push({ kind: 'alias', name, winner: owner.origin, loser: unit.origin });
      }
    }
  }
  return { entries: joined.entries, clashes: [...joined.clashes, ...clashes] };
}

const kinds: Readonly<Record<Clash['kind'], string>> = {
  unit: '单位',
  alias: '单位的名称',
  snippet: '片段',
  template: '模板',
  term: '词条',
};
const mostNamed = 3;

/** Where an entry stands, for a person: `市级库 1.2.0 的 units.yaml 第 9 行`. */
function placeOf({ library, version, file, line }: Origin, paths: Paths): string {
  const name = version === undefined ? library : `${library} ${version}`;
  if (file === undefined) return name;
  return `${name} 的 ${paths.name(file)}${line === undefined ? '' : ` 第 ${line + 1} 行`}`;
}

/**
 * Clashes as sentences, one for each pair of libraries and kind, with both origins.
 * @returns them with the library that comes later
 */
export function clashMessages(
  clashes: readonly Clash[],
  paths: Paths,
): readonly { readonly loser: string; readonly message: string; readonly isCertain: boolean }[] {
  const keyOf = ({ kind, winner, loser }: Clash): string => [kind, winner.library, loser.library].join('\n');
  return [...groupBy(clashes, keyOf).values()].map((group) => {
    const { kind, winner, loser } = group[0]!;
    const named = group
      .slice(0, mostNamed)
      .map((one) => `“${one.name}”（${placeOf(one.winner, paths)}；${placeOf(one.loser, paths)}）`)
      .join('、');
    const more = group.length > mostNamed ? '等' : '';
    const end = kind === 'alias' ? '指两个单位，请改得能分清' : `两个库都有，以排在前面的“${winner.library}”为准`;
    const message = `${group.length} 个${kinds[kind]}${end}：${named}${more}`;
    return { loser: loser.library, message, isCertain: kind === 'alias' };
  });
}
