import type { Team } from '../../config/library';
import { planFiles } from '../../config/library/plan-files';
import type { Waivers } from '../../config/waivers/waivers';
import type { Library, Settings } from '../../core';
import { placeBelow } from '../protocol/uris';
import type { Display } from './display';
import type { EditorSettings } from './editor-settings';
import type { InTeam } from './teams';

/** All that a check depends on besides the text, and a number that is another one wherever any of it is. */
export interface InForce {
  readonly settings: Settings;
  readonly display: Display;
  readonly library: Library;
  readonly team: Team;
  /** The file of problems that are left as they are; undefined where there is none. */
  readonly waivers: Waivers | undefined;
  /** Whether a document is not to be checked. */
  readonly isIgnored: (uri: string) => boolean;
  /** Whether planlint.yaml says of a document that it is a plan, whatever its name. */
  readonly isPlan: (uri: string) => boolean;
  readonly epoch: number;
}

/** Whether two libraries have the same entries: lists that stay the same are the same objects. */
function isSameLibrary(one: Library, other: Library): boolean {
  return (
    one.units === other.units &&
    one.terms === other.terms &&
    one.snippets === other.snippets &&
    one.templates === other.templates
  );
}

/** What of it is compared by value; libraries are large, and are compared by their lists. */
function plainPart({ settings, display, team, waivers }: Omit<InForce, 'library'>): string {
  return JSON.stringify([settings, display, team.file, team.profile, team.plans, team.ignore, waivers]);
}

/**
 * Joins the editor's settings and the team's, which go before them.
 * @returns what joins them for the documents that find the same files, named by `key`; it gives the object that it gave
 *   before where nothing in it has changed, so that nothing is checked anew
 */
export function createJoining(): (key: string, editor: EditorSettings, inTeam: InTeam) => InForce {
  const latest = new Map<string, InForce>();
  let epoch = 0;
  return (key, editor, { team, waivers }) => {
    const settings: Settings = {
      profile: team.profile ?? editor.settings.profile,
      rules: { ...editor.settings.rules, ...team.rules },
    };
    const { isIgnored, isPlan } = planFiles(team, placeBelow);
    const inForce: InForce = {
      settings,
      display: editor.display,
      library: team.library,
      team,
      waivers,
      isIgnored,
      isPlan: (uri) => isPlan(uri) === true,
      epoch: epoch + 1,
    };
    const known = latest.get(key);
    const isSame =
      known !== undefined && isSameLibrary(known.library, inForce.library) && plainPart(known) === plainPart(inForce);
    if (isSame) return known;
    epoch = inForce.epoch;
    latest.set(key, inForce);
    return inForce;
  };
}
