/** Which problems of a document are left as they are. */
import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { addAll, addTo, sift } from '../core';
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
  /** Waivers for documents that were looked at which cover nothing, and those for documents that are gone, as lines. */
  unused(): readonly string[];
}

/** A sieve of the files around the documents. */
export function createSieve(): Sieve {
  const byFolder = new Map<string, Waivers | undefined>();
  const troubles: FileProblem[] = [];
  /** By their file and line: documents share them. */
  const unused = new Map<string, { readonly file: string; readonly waiver: FileWaiver }>();
  const read = new Map<string, Waivers>();

  function around(folder: string): Waivers | undefined {
    if (!byFolder.has(folder)) byFolder.set(folder, waiversAround(folder));
    const found = byFolder.get(folder);
    if (found !== undefined && !read.has(found.path)) {
      read.set(found.path, found);
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
    unused: () => [
      ...[...unused.values()].map(({ file, waiver }) => `${placeOf(file, waiver)} ${unusedMessage(waiver)}`),
      ...[...read.values()].flatMap(gone),
    ],
  };
}

const placeOf = (file: string, { line }: FileWaiver): string => `${relative('', file)}:${line + 1}`;

/** Documents that waivers name and that are no more, which nobody would ever look at: a line each. */
function gone({ path, waivers }: Waivers): readonly string[] {
  const byFile = new Map<string, FileWaiver[]>();
  for (const waiver of waivers) if (waiver.file !== undefined) addTo(byFile, waiver.file, waiver);
  return [...byFile].flatMap(([file, own]) =>
    existsSync(join(dirname(path), file))
      ? []
      : [
          `${placeOf(path, own[0]!)} 忽略里写的 ${file} 不在了（${own.length}条）：改了名的，请改 file；不要了的，可以删去`,
        ],
  );
}

/** Problems of waivers files as lines. */
export const waiverTroubles = (sieve: Sieve): readonly string[] =>
  sieve.troubles.map((problem) => problemLine(problem, '忽略清单'));
