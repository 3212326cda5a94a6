/** planlint.yaml: settings, the libraries that it extends, and which files are plans. */
import type { KnownRule } from '../parse';
import { settingsFileName } from '../parse';
import { loadSettingsFile } from '../file';
import type { Settings } from '../../core';
import type { Range } from '../../core';
import { validate } from '../data/validate';
import type { Shape } from '../data/shape';
import type { MapNode, Node, ScalarNode } from '../data/tree';
import { Faults } from './file';
import type { FileProblem } from './file';
import { globFault } from './globs';

/** The most that `extends` may list. */
const mostExtended = 50;
const globs: Shape = { kind: 'list', of: { kind: 'text', longest: 300 }, most: 200, orOne: true };

/** The keys of planlint.yaml that speak of files; profile and rules are the settings' own. */
export const fileKeys = {
  extends: {
    shape: { kind: 'list', of: { kind: 'text', longest: 500 }, most: mostExtended, orOne: true },
    about: '用哪些团队库，前面的优先：./文件夹、../文件夹，或 npm:包名（已经装好的包，不下载）。',
    aboutEn: 'Libraries, first ones first: ./folder, ../folder, or npm:package (installed; nothing is downloaded).',
  },
  packs: {
    shape: { kind: 'list', of: { kind: 'text', longest: 60 }, most: 50, orOne: true },
    about: '用哪些自带的库，默认全用；off 表示都不用。',
    aboutEn: 'Which built-in libraries to use; all by default, off for none.',
  },
  files: {
    shape: {
      kind: 'fields',
      fields: {
        plans: { shape: globs, about: '哪些文件是计划文稿。', aboutEn: 'Which files are plans.' },
        ignore: { shape: globs, about: '哪些文件不检查。', aboutEn: 'Which files are not checked.' },
      },
    },
    about: '哪些文件是计划文稿，哪些不检查（通配符，相对于本文件所在的文件夹）。',
    aboutEn: 'Which files are plans and which are not checked (globs, relative to this file).',
  },
} as const satisfies Readonly<Record<string, { shape: Shape; about: string; aboutEn: string }>>;

/** Only of these keys; of the others tells whoever reads settings. */
const shape: Shape = { kind: 'fields', fields: fileKeys };
const isFileKey = (key: string): boolean => Object.hasOwn(fileKeys, key);

/** A library that the file names, and where. */
export interface Named {
  readonly name: string;
  readonly range: Range;
}

/** What one planlint.yaml says by itself. */
export interface SettingsFile {
  readonly path: string;
  readonly settings: Settings;
  /** Its outermost keys. */
  readonly stated: readonly string[];
  readonly extended: readonly Named[];
  /** Undefined where it doesn't say. */
  readonly packs: readonly Named[] | undefined;
  readonly plans: readonly string[] | undefined;
  readonly ignore: readonly string[];
  readonly problems: readonly FileProblem[];
  /** What of it could not be read as YAML, as `Pieces` has it. */
  readonly broken: ReadonlySet<string>;
}

interface Data {
  readonly extends?: readonly string[];
  readonly packs?: readonly string[];
  readonly files?: { readonly plans?: readonly string[]; readonly ignore?: readonly string[] };
}

/** The settings file that says nothing. */
export function emptySettingsFile(path: string, problems: readonly FileProblem[]): SettingsFile {
  return { ...readSettingsFile(path, '', undefined), problems };
}

/**
 * A settings file with that of which its YAML is broken now, as happens while somebody types, as it was before.
 * @param before the file as it was in force last
 */
export function mended(now: SettingsFile, before: SettingsFile): SettingsFile {
  const isLost = (key: string): boolean =>
    [...now.broken].some((lost) => lost === key || lost.startsWith(`${key}.`)) ||
    // Of a line that can't be told to be of any key, it may be the one.
    (now.broken.has('') && !now.stated.includes(key));
  const kept = before.stated.filter(isLost);
  if (kept.length === 0) return now;
  const has = (key: string): boolean => kept.includes(key);
  const rules = has('rules') ? { ...before.settings.rules, ...now.settings.rules } : now.settings.rules;
  return {
    ...now,
    settings: { profile: (has('profile') ? before : now).settings.profile, rules },
    stated: [...new Set([...now.stated, ...kept])],
    extended: (has('extends') ? before : now).extended,
    packs: (has('packs') ? before : now).packs,
    plans: (has('files') ? before : now).plans,
    ignore: (has('files') ? before : now).ignore,
  };
}

/** The text that a node is, or those of its list. */
function textsOf(node: Node | undefined): readonly ScalarNode[] {
  if (node === undefined || node.kind === 'map') return [];
  const items = node.kind === 'list' ? node.items : [node];
  return items.filter((item) => item.kind === 'scalar' && item.text !== '') as readonly ScalarNode[];
}

/** Reads a settings file's text. */
export function readSettingsFile(path: string, text: string, known: readonly KnownRule[] | undefined): SettingsFile {
  const { settings, stated, problems, broken, root, lines } = loadSettingsFile(text, path, known);
  const own = problems.map((problem): FileProblem => ({ ...problem, severity: 'error' }));
  const file = { path, settings, stated, broken, extended: [], packs: undefined, plans: undefined, ignore: [] };
  const entries = root?.kind === 'map' ? root.entries.filter(({ key }) => isFileKey(key.text)) : [];
  if (entries.length === 0) return { ...file, problems: own };
  const faults = new Faults(path, lines);
  const data = validate({ ...(root as MapNode), entries }, shape, settingsFileName, faults.add) as Data | undefined;
  const valueOf = (wanted: string): Node | undefined => entries.find(({ key }) => key.text === wanted)?.value;
  const namedBy = (wanted: string): readonly Named[] =>
    textsOf(valueOf(wanted)).map((item) => ({ name: item.text.trim(), range: lines.range(item) }));
  const { plans, ignore = [] } = data?.files ?? {};
  const written = valueOf('files');
  const valid = new Set([...(plans ?? []), ...ignore]);
  for (const one of written?.kind === 'map' ? written.entries.flatMap(({ value }) => textsOf(value)) : []) {
    const glob = one.text.trim();
    const fault = valid.has(glob) ? globFault(glob) : undefined;
    if (fault !== undefined) faults.add({ from: one.from, to: one.to, message: `“${glob}”${fault}` });
  }
  const packs = data?.packs && namedBy('packs');
  return { ...file, extended: namedBy('extends'), packs, plans, ignore, problems: [...own, ...faults.found] };
}
