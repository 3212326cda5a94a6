import type { Range, Settings } from '../core';
import { parsePieces } from './data/pieces';
import { Lines } from './data/tree';
import type { Node, Span } from './data/tree';
import { parseSettings } from './parse';
import type { KnownRule, SettingsProblem } from './parse';

/** What is wrong in a settings file, and where. */
export interface SettingsFileProblem {
  readonly file: string;
  readonly range: Range;
  readonly message: string;
}

/** What a settings file says, as far as it can be read. */
export interface LoadedSettings {
  readonly settings: Settings;
  readonly problems: readonly SettingsFileProblem[];
  /** Its outermost keys that could be read; the rest of the settings are the defaults. */
  readonly stated: readonly string[];
  /** What of it could not be read as YAML, as `Pieces` has it. */
  readonly broken: ReadonlySet<string>;
  readonly root: Node | undefined;
  readonly lines: Lines;
}

/**
 * Reads a settings file. Where its YAML is broken, what can be read of it counts.
 * @param text     what is in it, without a byte order mark
 * @param fileName goes into the problems
 * @param known    the rules that exist
 */
export function loadSettingsFile(text: string, fileName: string, known?: readonly KnownRule[]): LoadedSettings {
  const lines = new Lines(text);
  const { root, faults, broken } = parsePieces(text);
  const { settings, problems } = parseSettings(root && plain(root), known, true);
  const tell = (place: Span, message: string): SettingsFileProblem => {
    return { file: fileName, range: lines.range(place), message };
  };
  return {
    settings,
    stated: root?.kind === 'map' ? root.entries.map(({ key }) => key.text) : [],
    broken,
    root,
    lines,
    problems: [
      ...faults.map((fault) => tell(fault, fault.message)),
      ...problems.map((problem) => tell(placeOf(root!, problem), problem.message)),
    ],
  };
}

const numeric = /^[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?$/u;

/** The values that YAML means. */
function plain(node: Node): unknown {
  if (node.kind === 'list') return node.items.map(plain);
  if (node.kind === 'map') return Object.fromEntries(node.entries.map(({ key, value }) => [key.text, plain(value)]));
  const { text, isQuoted } = node;
  if (isQuoted) return text;
  if (text === '' || /^(?:~|null)$/iu.test(text)) return null;
  if (/^(?:true|false)$/iu.test(text)) return text.toLowerCase() === 'true';
  return numeric.test(text) ? Number(text) : text;
}

/** Where a problem stands in the file: its key, or its value. */
function placeOf(root: Node, { path, on }: SettingsProblem): Span {
  let place: Node = root;
  for (const [at, name] of path.entries()) {
    const entry = place.kind === 'map' ? place.entries.find(({ key }) => key.text === name) : undefined;
    if (entry === undefined) return place;
    place = at === path.length - 1 && on === 'key' ? entry.key : entry.value;
  }
  return place;
}
