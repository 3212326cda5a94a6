/** Globs of planlint.yaml, by picomatch. */
import type * as Picomatch from 'picomatch';

/**
 * Whether a file is meant by globs.
 * @returns a test for places from the folder of the settings file, with `/` between names; a glob that ends in `/`, or
 *          names a folder, means all that is in it
 */
export function globTest(globs: readonly string[]): (place: string) => boolean {
  if (globs.length === 0) return () => false;
  // Most settings have no globs.
  const picomatch = require('picomatch') as (
    globs: string[],
    options: Picomatch.PicomatchOptions,
  ) => (at: string) => boolean;
  const plain = globs.map((glob) => glob.replaceAll('\\', '/').replace(/^\.\//u, ''));
  const all = plain.flatMap((glob) => (glob.endsWith('/') ? [`${glob}**`] : [glob, `${glob}/**`]));
  return picomatch(all, { dot: true, nocase: false });
}
