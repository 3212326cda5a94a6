/** Which problems of a document are left as they are. */
import { dirname, relative, resolve } from 'node:path';
import { addAll, sift } from '../core';
import type { Problem, Waived } from '../core';
import type { FileProblem } from '../config/library';
import { unusedMessage } from '../config/waivers/unused';
import type * as WaiversModule from '../config/waivers/waivers';
import type { FileWaiver, Waivers } from '../config/waivers/waivers';
import { placeBelow, problemLine, waiversAround } from './team';

/** Sifts documents' problems, and gathers what is to be told of the files that waive. */
export interface Sieve {
  /** @param path the document's; undefined for a text that lies nowhere */
  sift(
    path: string | undefined,
    problems: readonly Problem[],
  ): {
    readonly open: readonly Problem[];
    readonly waived: readonly Waived<FileWaiver>[];
  };
  /** What is wrong in the files. */
  readonly troubles: readonly FileProblem[];
  /** Waivers for documents that were looked at which cover nothing, as lines. */
  unused(): readonly string[];
}

/** A sieve of the files around the documents. */
export function createSieve(): Sieve {
  const byFolder = new Map<string, Waivers | undefined>();
  const troubles: FileProblem[] = [];
  /** By their file and line: documents share them. */
  const unused = new Map<string, { readonly file: string; readonly waiver: FileWaiver }>();
  const read = new Set<string>();

  function around(folder: string): Waivers | undefined {
    if (!byFolder.has(folder)) byFolder.set(folder, waiversAround(folder));
    const found = byFolder.get(folder);
    if (found !== undefined && !read.has(found.path)) {
      read.add(found.path);
      addAll(troubles, found.problems);
    }
    return found;
  }

  return {
    troubles,
    sift(path, problems) {
      const found = path === undefined ? undefined : around(resolve(dirname(path)));
      if (path === undefined || found === undefined) return { open: problems, waived: [] };
      const { waiversFor } = require('../config/waivers/waivers') as typeof WaiversModule;
      const own = waiversFor(found, placeBelow(dirname(found.path), path));
      const sifted = sift(problems, own);
      // Those for all documents may cover something in one that nobody looked at.
      for (const waiver of sifted.unused) {
        if (waiver.file !== undefined) unused.set(`${found.path}\n${waiver.line}`, { file: found.path, waiver });
      }
      return sifted;
    },
    unused: () =>
      [...unused.values()].map(
        ({ file, waiver }) => `${relative('', file)}:${waiver.line + 1} ${unusedMessage(waiver)}`,
      ),
  };
}

/** Problems of waivers files as lines. */
export const waiverTroubles = (sieve: Sieve): readonly string[] =>
  sieve.troubles.map((problem) => problemLine(problem, '忽略清单'));
