/** Every feature on every document that stands beside the repository: plans, and texts that are none. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  applyEdits,
  check,
  complete,
  editsOf,
  emptyLibrary,
  generateTable,
  inlays,
  lenses,
  parsePlan,
  renumber,
  syncTable,
} from '../../server/src/core';
import type { Plan, Position } from '../../server/src/core';
import { wrongInDocument } from '../property/feature-laws';
import { wrongAt } from '../property/place-laws';

const corpus = join(__dirname, '../../../../shared/corpus');
const start: Position = { line: 0, character: 0 };

interface Paper {
  readonly name: string;
  readonly plan: Plan;
}

function papersIn(folder: string): readonly Paper[] {
  return readdirSync(join(corpus, folder)).map((file) => ({
    name: file.replace(/\..*/u, ''),
    plan: parsePlan(readFileSync(join(corpus, folder, file), 'utf8')),
  }));
}

/** Some places of a document, always the same ones. */
function placesIn({ lines }: Plan, count: number): readonly Position[] {
  return Array.from({ length: count }, (_, at) => {
    const line = (at * 7919) % lines.length;
    return { line, character: (at * 104729) % (lines[line]!.length + 1) };
  });
}

if (existsSync(corpus)) describe('features on real documents', describeFeatures);
else
  describe('features on real documents', () =>
    it('未找到 ../shared，跳过', () => assert.equal(existsSync(corpus), false)));

function describeFeatures(): void {
  const plans = [...papersIn('seeds'), ...papersIn('plans')];
  const others = papersIn('negatives');
  const all = [...plans, ...others];

  it('hold everywhere', () => {
    const wrong = all.flatMap(({ name, plan }) => {
      const at = placesIn(plan, 12).flatMap((position) => wrongAt(plan, emptyLibrary, position));
      return [...wrongInDocument(plan), ...at].map((one) => `${name} ${one}`);
    });
    assert.deepEqual(wrong, []);
  });

  it('texts that are clearly no plans have no lenses and no hints between the lines', () => {
    const shown = others
      .filter(({ plan }) => plan.genre === 'other')
      .filter(({ plan }) => lenses(plan).length + inlays(plan, 0, plan.lines.length).length > 0);
    assert.deepEqual(
      shown.map(({ name }) => name),
      [],
    );
    assert.ok(others.filter(({ plan }) => plan.genre === 'other').length >= 15);
  });

  it('renumbering leaves no problem of numbering where lines are whole, and nothing but numbers is changed', () => {
    const withoutNumbers = (text: string): string => text.replace(/[0-9一二三四五六七八九十百]+/gu, '#');
    for (const { name, plan } of plans.filter((paper) => paper.plan.lines.length > 5)) {
      const text = plan.lines.join('\n');
      const now = applyEdits(text, editsOf(renumber(plan, 'document', start)));
      assert.equal(withoutNumbers(now), withoutNumbers(text), name);
      const after = parsePlan(now);
      const left = check(after).filter(({ rule }) => rule === 'numbering-sequence' || rule === 'table-sequence');
      assert.deepEqual(left, [], name);
      assert.deepEqual(renumber(after, 'document', start).changes, [], name);
      if (!check(plan).some(({ rule }) => /-sequence$/u.test(rule))) assert.equal(now, text, name);
    }
  });

  it('a table made from a plan has no problem of the table but what the plan leaves out, and is in line with it', () => {
    const made = plans
      .filter(({ plan }) => plan.genre === 'plan')
      .flatMap(({ name, plan }) => {
        const edits = editsOf(generateTable(plan));
        return edits.length === 0 ? [] : [{ name, plan: parsePlan(applyEdits(plan.lines.join('\n'), edits)) }];
      });
    assert.ok(made.length >= 20, String(made.length));
    const wrong = made.flatMap(({ name, plan }) => [
      ...check(plan)
        .filter(({ rule }) => rule.startsWith('table-') && rule !== 'table-empty')
        .map(({ message }) => `${name} ${message}`),
      ...syncTable(plan).changes.map(({ label }) => `${name} ${label}`),
    ]);
    // P029: an item of its attachment says a part of one item once more.
    assert.deepEqual(
      wrong.filter((one) => !one.startsWith('P029')),
      [],
    );
  });

  it('nearly always offer the number that the author wrote', () => {
    let asked = 0;
    let right = 0;
    for (const { plan } of plans.filter((paper) => paper.plan.genre === 'plan' && paper.plan.lines.length > 5)) {
      for (const { line, marker, part } of plan.sections) {
        if (part.scope === 'attachment') continue;
        const cut = parsePlan([...plan.lines.slice(0, line), ''].join('\n'));
        const offers = complete(cut, emptyLibrary, { line, character: 0 }).filter(({ kind }) => kind === 'number');
        const written = plan.lines[line]!.slice(marker.whole.from, marker.whole.to);
        asked++;
        if (offers.some(({ label }) => label === written)) right++;
      }
    }
    assert.ok(right >= asked * 0.97, `${right} of ${asked}`);
  });
}
