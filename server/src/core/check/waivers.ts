/** Problems that somebody has looked at and wants to leave as they are: by fingerprint, as no comment goes into a text. */
import type { Problem } from './problem';
import { flatMapList, mapList } from '../text/lists';

/** A problem that is waived, and why. */
export interface Waiver {
  readonly fingerprint: string;
  /** What else it may be known by: should others of its kind come, and after an edit on one side of it. */
  readonly near?: readonly string[];
  /** Undefined where nobody said why. */
  readonly reason: string | undefined;
  readonly by: string | undefined;
  /** The day, as written. */
  readonly on: string | undefined;
}

/** A problem with the waiver that covers it. */
export interface Waived<One extends Waiver = Waiver> {
  readonly problem: Problem;
  readonly waiver: One;
}

/** What is left of a document's problems. */
export interface Sifted<One extends Waiver = Waiver> {
  readonly open: readonly Problem[];
  readonly waived: readonly Waived<One>[];
  /** Waivers that cover nothing in the document. */
  readonly unused: readonly One[];
}

/**
 * Parts the problems that are waived from the others; both stay in their order.
 * @param waivers those for this document
 */
export function sift<One extends Waiver>(problems: readonly Problem[], waivers: readonly One[]): Sifted<One> {
  // Without waivers nobody needs fingerprints, which are worked out for the whole document.
  if (waivers.length === 0) return { open: problems, waived: [], unused: [] };
  const byFingerprint = new Map(mapList(waivers, (waiver) => [waiver.fingerprint, waiver] as const));
  const byNear = new Map(
    flatMapList(waivers, (waiver) => mapList(waiver.near ?? [], (name) => [name, waiver] as const)),
  );
  const used = new Set<One>();
  const covered = new Map<Problem, One>();
  for (const problem of problems) {
    const waiver = byFingerprint.get(problem.fingerprint);
    const among = byFingerprint.get(problem.fingerprintAmong ?? '');
    for (const one of [byNear.get(problem.fingerprint), among, waiver]) {
      if (one === undefined) continue;
      used.add(one);
      covered.set(problem, one);
    }
  }
  if (used.size < waivers.length && covered.size < problems.length) coverEdited(problems, byNear, used, covered);
  const waived = flatMapList(problems, (problem) => {
    const waiver = covered.get(problem);
    return waiver === undefined ? [] : [{ problem, waiver }];
  });
  // Two waivers may be for one problem.
  const names = new Set(mapList([...used], ({ fingerprint }) => fingerprint));
  return {
    open: problems.filter((problem) => !covered.has(problem)),
    waived,
    unused: waivers.filter(({ fingerprint }) => !names.has(fingerprint)),
  };
}

/** Finds the problems of waivers that are left over: those with the same words on one side, each waiver one. */
function coverEdited<One extends Waiver>(
  problems: readonly Problem[],
  byNear: ReadonlyMap<string, One>,
  used: Set<One>,
  covered: Map<Problem, One>,
): void {
  for (const problem of problems) {
    if (covered.has(problem)) continue;
    for (const name of problem.fingerprintsBeside ?? []) {
      const waiver = byNear.get(name);
      if (waiver === undefined || used.has(waiver)) continue;
      used.add(waiver);
      covered.set(problem, waiver);
      break;
    }
  }
}
