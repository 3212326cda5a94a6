/** Which problems of a document are left as they are. */
import { dirname, relative, resolve } from 'node:path';
import { sift } from '../core/index';
import type { Problem, Waived } from '../core/index';
import type { FileProblem } from '../config/library';
import { unusedMessage } from '../config/waivers/unused';
import type * as WaiversModule from '../config/waivers/waivers';
import type { FileWaiver, Waivers } from '../config/waivers/waivers';
import { placeBelow, problemLine, waiversAround } from './team';

/** Problems of a document, parted. */
export interface Sifted {
  readonly open: readonly Problem[];
  readonly waived: readonly Waived<FileWaiver>[];
  /** Waivers for the document which cover nothing, as lines. */
  readonly unused: readonly string[];
}

/** Sifts documents' problems, and gathers what is wrong in the files that waive. */
export interface Sieve {
  /** @param path the document's; undefined for a text that lies nowhere */
  sift(path: string | undefined, problems: readonly Problem[]): Sifted;
  /** Looks for the file around a document that has been sifted elsewhere. */
  lookAround(path: string | undefined): void;
  /** What is wrong in the files. */
  readonly troubles: readonly FileProblem[];
}

/** A sieve of the files around the documents. */
export function createSieve(): Sieve {
  const byFolder = new Map<string, Waivers | undefined>();
  const troubles: FileProblem[] = [];
  const read = new Set<string>();

  function around(path: string | undefined): Waivers | undefined {
    if (path === undefined) return undefined;
    const folder = resolve(dirname(path));
    if (!byFolder.has(folder)) byFolder.set(folder, waiversAround(folder));
    const found = byFolder.get(folder);
    if (found !== undefined && !read.has(found.path)) {
      read.add(found.path);
      troubles.push(...found.problems);
    }
    return found;
  }

  return {
    troubles,
    sift(path, problems) {
      const found = around(path);
      if (path === undefined || found === undefined) return { open: problems, waived: [], unused: [] };
      const { waiversFor } = require('../config/waivers/waivers') as typeof WaiversModule;
      const own = waiversFor(found, placeBelow(dirname(found.path), path));
      const sifted = sift(problems, own);
      // Those for all documents may cover something in one that nobody looked at.
      const unused = sifted.unused.filter(({ file }) => file !== undefined);
      const lineOf = (waiver: FileWaiver): string =>
        `${relative('', found.path)}:${waiver.line + 1} ${unusedMessage(waiver)}`;
      return { ...sifted, unused: unused.map(lineOf) };
    },
    lookAround: (path) => void around(path),
  };
}

/** Problems of waivers files as lines. */
export const waiverTroubles = (sieve: Sieve): readonly string[] =>
  sieve.troubles.map((problem) => problemLine(problem, '忽略清单'));
