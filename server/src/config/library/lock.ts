/** planlint.lock: what the libraries held when somebody looked at them, so that nothing changes unseen. */
import type * as Crypto from 'node:crypto';
import type { Shape } from '../data/shape';
import { readData } from './file';
import type { FileProblem } from './file';
import type { LoadedLibrary } from './read';

/** The name of the file. */
export const lockFileName = 'planlint.lock';

/** What is pinned of one library. */
export interface Pin {
  readonly hash: string;
  readonly version?: string;
}

const head = '# 由 planlint library lock 写成：各团队库的版本和内容摘要。内容变了会提示；确认后再运行一次即可。\n';

/** What may stand in it. */
export const lockShape: Shape = {
  kind: 'fields',
  fields: {
    libraries: {
      required: true,
      about: '各团队库的版本和内容摘要。',
      aboutEn: 'The libraries with their versions and hashes.',
      shape: {
        kind: 'map',
        most: 500,
        of: {
          kind: 'fields',
          fields: {
            version: { shape: { kind: 'text' }, about: '版本。', aboutEn: 'The version.' },
            hash: {
              required: true,
              about: '内容摘要。',
              aboutEn: 'The hash of its content.',
              shape: {
                kind: 'text',
                form: {
                  pattern: /^sha256-[0-9a-f]{64}$/u,
                  says: '应是 sha256- 开头的摘要，请运行 planlint library lock',
                },
              },
            },
          },
        },
      },
    },
  },
};

/**
 * What a library holds as one word, the same on every system: line ends and byte order marks don't count.
 * @param files its files with their texts, by their paths below its folder
 */
export function hashOf({ files }: Pick<LoadedLibrary, 'files'>): string {
  // Only loaded where something is pinned or shown, as it takes a tenth of a short run.
  const { createHash } = require('node:crypto') as typeof Crypto;
  const hash = createHash('sha256');
  for (const name of [...files.keys()].sort()) {
    const text = files.get(name)!.replace(/\r\n?/gu, '\n');
    hash.update(`${name}\0${text.length}\0${text}\0`);
  }
  return `sha256-${hash.digest('hex')}`;
}

/** Reads the pins. @returns them by how a library is named in `extends` */
export function readLock(
  path: string,
  text: string,
): { readonly pins: ReadonlyMap<string, Pin>; readonly problems: readonly FileProblem[] } {
  const { data, problems } = readData(path, lockFileName, text, lockShape);
  const pins = (data as { readonly libraries?: Readonly<Record<string, Pin>> } | undefined)?.libraries ?? {};
  return { pins: new Map(Object.entries(pins)), problems };
}

/** The text of the lock file for some libraries; built-in ones need none, they come with the program. */
export function lockText(libraries: readonly LoadedLibrary[]): string {
  const pinned = libraries.filter(({ from }) => from !== undefined);
  const entries = pinned.map((library) => {
    const { version } = library.card;
    return `  ${JSON.stringify(library.from)}:\n${version === undefined ? '' : `    version: ${version}\n`}    hash: ${hashOf(library)}\n`;
  });
  return `${head}libraries:${entries.length === 0 ? ' {}' : ''}\n${entries.join('')}`;
}

/** What a library that is not as pinned has to say; undefined where it is, or is not pinned. */
export function pinMessage(library: LoadedLibrary, pins: ReadonlyMap<string, Pin>): string | undefined {
  const pin = library.from === undefined ? undefined : pins.get(library.from);
  if (pin === undefined || pin.hash === hashOf(library)) return undefined;
  const [before, now] = [pin.version, library.card.version];
  const versions = before === now ? '' : `：锁定的是 ${before ?? '没有写版本'}，现在是 ${now ?? '没有写版本'}`;
  return `“${library.card.name}”的内容和 ${lockFileName} 里锁定的不一样${versions}。看过改动、确认要用，请运行 planlint library lock`;
}
