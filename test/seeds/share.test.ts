/** How many of the experts’ labels are found: all that a rule, the document itself or a list of words can show. */
import assert from 'node:assert/strict';
import type { Problem } from '../../server/src/core';
import * as gold from './gold';
import { problemsOf } from './problems';

/** The share that has to be found. */
const goal = 0.9;

/** The labels that are not found, each with the reason. */
const missed: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  '002': {
    '002-013': 'a remark that the web page has put behind the plan: where it stood is not to be seen',
  },
  '004': {
    '004-097': 'three names for one body, of different words: nothing but knowledge tells that they mean the same',
    '004-105': 'a leader and an office that go together in other rows: who leads what, no document says',
    '004-140': 'the one 、 between quotes: the rule speaks where most of them go without, and here there are no others',
    '004-148': 'a time for a part of the task, before that of the whole row: usual and right in most tables',
  },
};

/** A problem of the whole document shows so many places and tells how many there are. */
const mostPlaces = 20;

if (gold.isThere) for (const seed of ['002', '004']) describe(`labels of seed ${seed}`, () => describeShare(seed));

function describeShare(seed: string): void {
  const labels = gold.labelsOf(seed);
  const problems = problemsOf(seed);
  const wanted = labels.filter(
    ({ certainty, checkable_by: by }) => certainty !== 'debatable' && ['rule', 'consistency', 'lexicon'].includes(by),
  );
  const found = foundOf(wanted, problems);
  const share = found.length / wanted.length;

  it(`${found.length} of ${wanted.length} are found, ${(100 * share).toFixed(1)} %`, () => {
    const lost = wanted.filter((label) => !found.includes(label)).map(({ id }) => id);
    assert.deepEqual(lost, Object.keys(missed[seed]!), 'not found, and named with a reason');
    assert.ok(share >= goal);
  });

  it('none that is debatable is called an error or a warning', () => {
    const debatable = labels.filter(({ certainty }) => certainty === 'debatable');
    const said = problems.filter(({ severity }) => severity === 'error' || severity === 'warning');
    assert.deepEqual(
      debatable.flatMap((label) =>
        said
          .filter(({ rule, range }) => rulesOf(label).has(rule) && gold.touches(range, label))
          .map(({ rule, message }) => `${label.id} ${rule}: ${message}`),
      ),
      [],
    );
  });
}

/** The rules that may find a label. */
function rulesOf({ category, alt_categories: others = [] }: gold.Label): ReadonlySet<string> {
  return gold.rulesFor([category, ...others]);
}

/** The labels at which a problem for their category has a place, and those of the same cause that it has no room for. */
function foundOf(labels: readonly gold.Label[], problems: readonly Problem[]): readonly gold.Label[] {
  const found = new Set<gold.Label>();
  const causes = new Set<string>();
  for (const label of labels) {
    for (const { rule, range, related } of problems) {
      const places = [range, ...related.map((other) => other.range)];
      if (!rulesOf(label).has(rule) || !places.some((place) => gold.touches(place, label))) continue;
      found.add(label);
      if (related.length >= mostPlaces && label.group !== undefined) causes.add(label.group);
    }
  }
  return labels.filter((label) => found.has(label) || (label.group !== undefined && causes.has(label.group)));
}
