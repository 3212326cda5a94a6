import { globTest } from './globs';
import type { Team } from './team';

/** Which files a team's settings take for plans, by their paths. */
export interface PlanFiles {
  /** Whether a file is not to be checked. */
  isIgnored(path: string): boolean;
  /** Whether a file is a plan, whatever its name; undefined where the settings don't say. */
  isPlan(path: string): boolean | undefined;
}

/**
 * Reads `files` of a team's settings.
 * @param placeBelow a path's place below a folder, with `/` between names; undefined where it lies elsewhere
 */
export function planFiles(
  { folder, plans, ignore, libraries }: Pick<Team, 'folder' | 'plans' | 'ignore' | 'libraries'>,
  placeBelow: (folder: string, path: string) => string | undefined,
): PlanFiles {
  const [isNamed, isLeftOut] = [globTest(plans ?? []), globTest(ignore)];
  const placeOf = (path: string): string | undefined => (folder === undefined ? undefined : placeBelow(folder, path));
  // A library's templates are no plans yet.
  const isOfLibrary = (path: string): boolean =>
    libraries.some((library) => placeBelow(library.folder, path) !== undefined);
  const files: PlanFiles = {
    isIgnored(path) {
      const place = placeOf(path);
      return (place !== undefined && isLeftOut(place)) || isOfLibrary(path);
    },
    isPlan(path) {
      const place = placeOf(path);
      if (place === undefined) return undefined;
      if (files.isIgnored(path)) return false;
      return plans === undefined ? undefined : isNamed(place);
    },
  };
  return files;
}
