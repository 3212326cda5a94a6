/** Finds words that lost their last character before a mark: 医疗机、 for 医疗机构、 */
import type { Passage, Plan } from '../../plan/model';
import { scansOf } from '../scan/scan';
import { lostBehind, wholeAt } from '../scan/word-ends';
import { mapList } from '../../text/lists';

/** So often the whole word has to stand in the document. */
const fewestWhole = 3;

/** The end of a word, as an offset into its passage: the lost character belongs there. */
export interface Cut {
  readonly passage: Passage;
  readonly at: number;
  /** The last characters with the lost one. */
  readonly whole: string;
}

/** The cut words of a plan: they stand once so, and in full several times. */
export function findCuts(plan: Plan): readonly Cut[] {
  const scans = scansOf(plan);
  const cuts: Cut[] = [];
  for (const { passage, found } of scans) {
    for (const end of found[0]!.ends) {
      if (end.isWhole) continue;
      const cut = wholeAt(passage.shadow, end).slice(0, -1);
      // One of the 委员会 is a 委员.
      if (cut.endsWith('委员')) continue;
      for (const last of lostBehind(cut.charCodeAt(cut.length - 1)))
        cuts.push({ passage, at: end.at, whole: cut + last });
    }
  }
  if (cuts.length === 0) return cuts;
  const counts = new Map(mapList(cuts, ({ whole }) => [whole, 0]));
  const times = new Map<string, number>();
  for (const { whole } of cuts) times.set(whole, (times.get(whole) ?? 0) + 1);
  for (const { passage, found } of scans) {
    for (const end of found[0]!.ends) {
      if (!end.isWhole) continue;
      const whole = wholeAt(passage.shadow, end);
      const count = counts.get(whole);
      if (count !== undefined) counts.set(whole, count + 1);
    }
  }
  return cuts.filter(({ whole }) => counts.get(whole)! >= fewestWhole && times.get(whole) === 1);
}
