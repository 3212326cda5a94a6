/** Which settings hold for a document: the nearest `planlint.yaml`, and above it what the command line says. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import type { Settings } from '../core/index';
import { defaultSettings } from '../core/index';
import type * as File from '../config/file';
import { didYouMean, oneOf } from '../config/nearest';
import { parseSettings, ruleLevels, settingsFileName } from '../config/parse';
import { decode } from './encoding';
import { Trouble, describeIoError } from './trouble';

/** The options of a command that bear upon the settings. */
export interface SettingsOptions {
  readonly profile?: string | undefined;
  /** `id=level`, each. */
  readonly rule?: readonly string[] | undefined;
  /** The settings file to use instead of those that lie beside the documents. */
  readonly config?: string | undefined;
}

/** Settings, or why there are none: lines to be shown. */
export type FoundSettings =
  { readonly settings: Settings } | { readonly file: string; readonly errors: readonly string[] };

/**
 * Looks up settings by folder; every folder and file is looked at once.
 * @returns what gives the settings of the documents in a folder
 * @throws Trouble where the options themselves are wrong, or the file of `--config` is
 */
export function settingsFinder(options: SettingsOptions): (folder: string) => FoundSettings {
  const overlay = parseOptions(options);
  const over = (below: Settings): Settings => ({
    profile: options.profile === undefined ? below.profile : overlay.profile,
    rules: { ...below.rules, ...overlaid(overlay.rules, below.rules) },
  });
  if (options.config !== undefined) {
    const found = readSettings(options.config);
    if ('errors' in found) throw new Trouble(found.errors.join('\n'));
    const settings = over(found.settings);
    return () => ({ settings });
  }
  const byFolder = new Map<string, FoundSettings>();
  const none = { settings: over(defaultSettings) };
  const find = (folder: string): FoundSettings => {
    const known = byFolder.get(folder);
    if (known) return known;
    const file = join(folder, settingsFileName);
    const parent = dirname(folder);
    let found: FoundSettings = none;
    if (existsSync(file)) {
      const read = readSettings(relative('', file));
      found = 'errors' in read ? read : { settings: over(read.settings) };
    } else if (parent !== folder && !existsSync(join(folder, '.git'))) {
      found = find(parent);
    }
    byFolder.set(folder, found);
    return found;
  };
  return (folder) => find(resolve(folder));
}

/** Rules as the command line sets them; the options that the file gives to a rule stay in force. */
function overlaid(over: Settings['rules'], below: Settings['rules']): Settings['rules'] {
  return Object.fromEntries(
    Object.entries(over).map(([id, setting]) => {
      const under = below[id];
      return [id, typeof under === 'object' && typeof setting === 'string' ? { ...under, severity: setting } : setting];
    }),
  );
}

/** Settings from `--profile` and `--rule`. @throws Trouble */
function parseOptions(options: SettingsOptions): Settings {
  const rules = (options.rule ?? []).map((argument) => {
    const [id, level] = argument.split('=');
    if (level === undefined)
      throw new Trouble(`--rule 要写成 规则=级别，如 --rule ${id}=off；级别有 ${oneOf(ruleLevels)}`);
    return [id, level] as const;
  });
  const { settings, problems } = parseSettings({ profile: options.profile, rules: Object.fromEntries(rules) });
  if (problems.length > 0) {
    const option = problems[0].path[0] === 'profile' ? '--profile' : '--rule';
    throw new Trouble(`${option}：${problems[0].message}`);
  }
  return settings;
}

function readSettings(path: string): FoundSettings {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    return { file: path, errors: [`${path}：设置文件读不了：${describeIoError(error)}`] };
  }
  const decoded = decode(bytes);
  if ('error' in decoded) return { file: path, errors: [`${path}：设置文件读不了：${decoded.error}`] };
  // YAML's library is only loaded where there is a settings file.
  const { loadSettingsFile } = require('../config/file') as typeof File;
  const { settings, problems } = loadSettingsFile(decoded.text, path);
  if (problems.length === 0) return { settings };
  return {
    file: path,
    errors: problems.map(
      ({ range, message }) => `${path}:${range.start.line + 1}:${range.start.character + 1} 设置有误：${message}`,
    ),
  };
}

/** One of the words that an option takes. @throws Trouble that names them */
export function choice<Word extends string>(option: string, value: string, words: readonly Word[]): Word {
  const found = words.find((word) => word === value);
  if (found) return found;
  throw new Trouble(`--${option} 只能是 ${oneOf(words)}，这里是“${value}”${didYouMean(value, words)}`);
}
