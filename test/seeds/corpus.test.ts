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
import { inverseOf } from '../property/undo';

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

  it('renumbering leaves no problem of numbers, changes nothing else, is done once and can be undone', () => {
    const withoutNumbers = (text: string): string => text.replace(/[0-9０-９一二三四五六七八九十百①-⑳]+/gu, '#');
    // Marks and widths belong to a document's scheme, which renumbering keeps.
    const isOfNumbers = (rule: string): boolean => /^numbering-(?!mark|width)|^table-sequence$/u.test(rule);
    for (const { name, plan } of all) {
      const text = plan.lines.join('\n');
      const edits = editsOf(renumber(plan, 'document', start));
      const now = applyEdits(text, edits);
      assert.equal(withoutNumbers(now), withoutNumbers(text), name);
      assert.equal(applyEdits(now, inverseOf(text, edits)), text, name);
      const after = parsePlan(now);
      const left = check(after).filter(({ rule }) => isOfNumbers(rule));
      assert.deepEqual(left, [], name);
      assert.deepEqual(renumber(after, 'document', start).changes, [], name);
      if (!check(plan).some(({ rule }) => isOfNumbers(rule))) assert.equal(now, text, name);
    }
  });

  it('a table made from a plan has no problem of the table, is in line with it and can be undone', () => {
    let made = 0;
    const wrong = plans.flatMap(({ name, plan }) => {
      const text = plan.lines.join('\n');
      const before = new Set(check(plan).map(({ message }) => message));
      const edits = editsOf(generateTable(plan));
      if (edits.length > 0) made++;
      const now = applyEdits(text, edits);
      assert.equal(applyEdits(now, inverseOf(text, edits)), text, name);
      const after = parsePlan(now);
      return [
        ...check(after)
          .filter(({ rule, message }) => /^(?:table|attachment|deadline)-/u.test(rule) && !before.has(message))
          .map(({ message }) => `${name} ${message}`),
        ...(edits.length > 0 ? syncTable(after).changes.map(({ label }) => `${name} ${label}`) : []),
      ];
    });
    assert.ok(made >= 45, String(made));
    // Their other attachments are papers of their own, which shows now that there is one in the document.
    assert.deepEqual(
      wrong.filter((one) => !/^P0(?:45|71|73) 附件说明列有.*却没有这个附件/u.test(one)),
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
