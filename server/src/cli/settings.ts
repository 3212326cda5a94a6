/** Which settings hold for a document: the nearest `planlint.yaml`, and above it what the command line says. */
import { basename, dirname, relative, resolve } from 'node:path';
import type { Library, Settings } from '../core';
import type { FileProblem, Team } from '../config/library';
import { planFiles } from '../config/library/plan-files';
import { didYouMean, oneOf } from '../config/nearest';
import { parseSettings, ruleLevels, settingsFileName } from '../config/parse';
import { homeOf, placeBelow, problemLine, teamIn, teamOfFile } from './team';
import { describeIoError } from '../disk/io-errors';
import { Trouble } from './trouble';

/** The options of a command that bear upon the settings. */
export interface SettingsOptions {
  readonly profile?: string | undefined;
  /** `id=level`, each. */
  readonly rule?: readonly string[] | undefined;
  /** The settings file to use instead of those that lie beside the documents. */
  readonly config?: string | undefined;
}

/** All that holds for documents. */
export interface InForce {
  readonly settings: Settings;
  readonly library: Library;
  /** Whether a file in a folder is to be checked, by its path; undefined where the settings don't say. */
  readonly isPlan: (path: string) => boolean | undefined;
  /** What is wrong in the libraries; what is right of them is in force. */
  readonly troubles: readonly FileProblem[];
}

/** What holds, or why nothing does: lines to be shown. */
export type FoundSettings = InForce | { readonly file: string; readonly errors: readonly string[] };

/**
 * Looks up settings by folder; every folder and file is looked at once.
 * @returns what gives the settings of the documents in a folder
 * @throws Trouble where the options themselves are wrong, or the file of `--config` is
 */
export function settingsFinder(options: SettingsOptions): (folder: string) => FoundSettings {
  const overlay = parseOptions(options);
  const over = (team: Team): InForce => ({
    settings: {
      profile: options.profile === undefined ? (team.profile ?? overlay.profile) : overlay.profile,
      rules: { ...team.rules, ...overlaid(overlay.rules, team.rules) },
    },
    library: team.library,
    isPlan: planFiles(team, placeBelow).isPlan,
    troubles: team.problems.filter(({ severity }) => severity === 'error'),
  });
  if (options.config !== undefined) {
    const found = foundIn(readTeam(options.config), over);
    if ('errors' in found) throw new Trouble(found.errors.join('\n'));
    return () => found;
  }
  const byHome = new Map<string, FoundSettings>();
  const byFolder = new Map<string, FoundSettings>();
  const kept = (store: Map<string, FoundSettings>, key: string, make: () => FoundSettings): FoundSettings => {
    const found = store.get(key) ?? make();
    store.set(key, found);
    return found;
  };
  return (folder) =>
    kept(byFolder, resolve(folder), () => {
      const home = homeOf(folder);
      return kept(byHome, home, () => foundIn(teamIn(home), over));
    });
}

/** @throws Trouble where there is no such file */
function readTeam(file: string): Team {
  try {
    return teamOfFile(file);
  } catch (error) {
    throw new Trouble(`${file}：设置文件读不了：${describeIoError(error)}`);
  }
}

/** Settings that are wrong are no settings: what is found with them is not to be trusted. */
function foundIn(team: Team, over: (team: Team) => InForce): FoundSettings {
  // A library that is not as it was pinned is told with what is wrong in libraries; it is in force, as in editors.
  const errors = settingsErrors(team).filter(({ isPin }) => isPin !== true);
  if (errors.length === 0) return over(team);
  return { file: relative('', team.file!), errors: errors.map(settingsLine) };
}

/** What is wrong in a team's settings, as opposed to its libraries. */
export function settingsErrors(team: Team): readonly FileProblem[] {
  return team.problems.filter(
    ({ file, severity }) => severity === 'error' && (file === team.file || basename(file) === settingsFileName),
  );
}

/** One of them as a line. */
export function settingsLine(problem: FileProblem): string {
  if (problem.isUnread !== true) return problemLine(problem, '设置');
  return `${relative('', problem.file)}：${problem.message}`;
}

/** Which files in folders are plans, by the settings that hold there. */
export function plansBy(settingsFor: (folder: string) => FoundSettings): (path: string) => boolean | undefined {
  return (path) => {
    const found = settingsFor(dirname(path));
    return 'errors' in found ? undefined : found.isPlan(path);
  };
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
    const at = argument.indexOf('=');
    const [id, level] = [argument.slice(0, at), argument.slice(at + 1)];
    if (at < 0) throw new Trouble(`--rule 要写成 规则=级别，如 --rule ${argument}=off；级别有 ${oneOf(ruleLevels)}`);
    return [id, level] as const;
  });
  const { settings, problems } = parseSettings({ profile: options.profile, rules: Object.fromEntries(rules) });
  const [first] = problems;
  if (first !== undefined) {
    // What is said of the profile begins with its name.
    throw new Trouble(first.path[0] === 'profile' ? `--${first.message}` : `--rule：${first.message}`);
  }
  return settings;
}

/** One of the words that an option takes. @throws Trouble that names them */
export function choice<Word extends string>(option: string, value: string, words: readonly Word[]): Word {
  const found = words.find((word) => word === value);
  if (found) return found;
  throw new Trouble(`--${option} 只能是 ${oneOf(words)}，这里是“${value}”${didYouMean(value, words)}`);
}
