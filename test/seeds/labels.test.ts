import assert from 'node:assert/strict';
import type { Problem } from '../../server/src/core';
import { parsePlan, rules } from '../../server/src/core';
import * as gold from './gold';
import { problemsOf } from './problems';

if (gold.isThere)
  for (const seed of ['002', '004']) describe(`seed ${seed} against the experts’ labels`, () => describeGold(seed));

/** Rules that are not there yet can't be held to their labels. */
const isReleased = (id: string): boolean => rules.some((rule) => rule.id === id);

/** Causes that the labels count under a category of ours but that none of this project's rules is meant for. */
const beyond: Readonly<Record<string, string>> = {
  '002-dup-title': 'the title of the notice stands twice, as the web page has it: a repeated title, no torn sentence',
};

function describeGold(seed: string): void {
  it('finds every certain cause that its rules are for', () => {
    const problems = problemsOf(seed);
    const wanted = gold
      .labelsOf(seed)
      .filter(({ certainty, checkable_by: by }) => certainty === 'certain' && by !== 'semantic')
      .filter(({ category }) => category !== 'table-damage')
      .filter(({ category }) => [...gold.rulesFor([category])].some(isReleased));
    const causes = new Set(wanted.map(({ id, group }) => group ?? id));
    for (const label of wanted) if (isFound(label, problems)) causes.delete(label.group ?? label.id);
    assert.deepEqual(
      [...causes].filter((cause) => beyond[cause] === undefined),
      [],
    );
  });

  it('falls into no trap', () => {
    const problems = problemsOf(seed);
    const fallen = gold.trapsOf(seed).flatMap((trap) => {
      const forbidden = gold.rulesFor(trap.not_category.split('|'));
      return problems
        .filter(({ rule, range }) => forbidden.has(rule) && gold.touches(range, trap))
        .map(({ rule, message }) => `${trap.line}:${trap.col} ${trap.not_category} — ${rule}: ${message}`);
    });
    assert.deepEqual(fallen, []);
  });

  it('reads the headings as the experts do', () => {
    const wanted = gold.headingsOf(gold.outlineOf(seed).outline);
    const squeeze = (text: string): string => text.replace(/[\s*]/gu, '');
    assert.deepEqual(
      parsePlan(gold.seedText(seed)).sections.map(({ line, title }) => `${line + 1} ${squeeze(title.text)}`),
      wanted.map(({ line, title }) => `${line} ${squeeze(title)}`),
    );
  });
}

/** Whether a problem for the label's category, or one that is as right, has a place there. */
function isFound(label: gold.Label, problems: readonly Problem[]): boolean {
  const wanted = gold.rulesFor([label.category, ...(label.alt_categories ?? [])]);
  return problems.some(
    ({ rule, range, related }) =>
      wanted.has(rule) && [range, ...related.map((other) => other.range)].some((place) => gold.touches(place, label)),
  );
}
