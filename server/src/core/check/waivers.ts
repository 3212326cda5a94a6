/** Problems that somebody has looked at and wants to leave as they are: by fingerprint, as no comment goes into a text. */
import type { Problem } from './problem';

/** A problem that is waived, and why. */
export interface Waiver {
  readonly fingerprint: string;
  /** Its fingerprint should others of its kind come. */
  readonly near?: string | undefined;
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
  const byFingerprint = new Map(waivers.map((waiver) => [waiver.fingerprint, waiver] as const));
  const byNear = new Map(waivers.map((waiver) => [waiver.near, waiver] as const));
  const used = new Set<string>();
  const open: Problem[] = [];
  const waived: Waived<One>[] = [];
  for (const problem of problems) {
    const waiver = byFingerprint.get(problem.fingerprint);
    const among = byFingerprint.get(problem.fingerprintAmong ?? '');
    const covering = [waiver, among, byNear.get(problem.fingerprint)].filter((one) => one !== undefined);
    for (const one of covering) used.add(one.fingerprint);
    if (covering.length === 0) open.push(problem);
    else waived.push({ problem, waiver: covering[0]! });
  }
  return { open, waived, unused: waivers.filter(({ fingerprint }) => !used.has(fingerprint)) };
}
