import assert from 'node:assert/strict';
import type { Example, Rule } from '../../server/src/core';
import { applyEdits, parsePlan, rules } from '../../server/src/core';
import { catalogue } from './catalogue';
import { deepFreeze, findingsOf, isInside, plain, problemsOf, readMarks } from './harness';

const isBad = ({ text }: Example): boolean => text.includes('⟦');
const han = /\p{Script=Han}/u;

describe('rule registry', () => {
  it('holds exactly the rules that are promised', () => {
    assert.deepEqual(rules.map(({ id }) => id).sort(), Object.keys(catalogue).sort());
  });
});

for (const rule of rules) {
  describe(`rule ${rule.id}`, () => {
    describe('examples', () => rule.examples.forEach((example) => it(example.name, () => checkExample(rule, example))));
    describe('papers', () => checkPapers(rule));
    describe('behaviour', () => checkBehaviour(rule));
  });
}

function checkExample(rule: Rule, example: Example): void {
  const { text, ranges } = readMarks(example.text);
  const problems = problemsOf(rule, text, example.library);
  assert.deepEqual(
    problems.map(({ range }) => range),
    ranges,
    `problems: ${problems.map(({ message }) => message).join(' | ')}`,
  );
  const fix = problems[0]?.fixes()[0];
  if (fix === undefined) {
    assert.equal(example.fixed, undefined, 'there is no fix that could lead to `fixed`');
    return;
  }
  assert.equal(applyEdits(text, fix.edits), example.fixed, `after “${fix.title}”`);
  if (fix.safe) {
    const left = problemsOf(rule, example.fixed!, example.library);
    assert.ok(left.length < problems.length, `the safe fix left: ${left.map(({ message }) => message).join(' | ')}`);
  }
}

function checkPapers(rule: Rule): void {
  it('is as promised in the catalogue', () => {
    const { group, severity, enabled, fixKind } = rule;
    assert.deepEqual({ group, severity, enabled, fixKind }, catalogue[rule.id]);
  });

  it('has two bad and two good examples at least, no two of them alike', () => {
    assert.ok(rule.examples.filter(isBad).length >= 2, 'bad examples');
    assert.ok(rule.examples.filter((example) => !isBad(example)).length >= 2, 'good examples');
    for (const part of ['name', 'text'] as const) {
      const parts = rule.examples.map((example) => example[part]);
      assert.deepEqual(parts, [...new Set(parts)], `two examples have the same ${part}`);
    }
  });

  it('says what it is and why in two languages', () => {
    assert.match(rule.title, /^\P{C}*\p{Script=Han}\P{C}*[^。．.，；]$/u, 'title');
    assert.match(rule.titleEn, /^[A-Z0-9“"][^\p{Script=Han}\n]*[^.;,]$/u, 'titleEn');
    assert.match(rule.why, /\p{Script=Han}.*。$/u, 'why');
    assert.match(rule.whyEn, /^[A-Z0-9“"].*\.$/u, 'whyEn');
  });

  it('names its sources', () => {
    assert.ok(rule.sources.length > 0);
    for (const { document } of rule.sources) assert.match(document, /\S/u);
  });

  it('has options whose defaults are allowed', () => {
    for (const [name, { default: value, min, max, description }] of Object.entries(rule.options ?? {})) {
      assert.ok(name !== 'severity' && min <= value && value <= max, name);
      assert.match(description, han, name);
    }
  });
}

function checkBehaviour(rule: Rule): void {
  const texts = rule.examples.map(({ text, library }) => ({ text: readMarks(text).text, library }));

  it('uses each of its messages in an example', () => {
    const used = new Set(
      texts.flatMap(({ text, library }) => findingsOf(rule, parsePlan(text), library).map(({ message }) => message)),
    );
    assert.deepEqual([...used].sort(), Object.keys(rule.messages).sort());
  });

  it('speaks in whole, short Chinese sentences', () => {
    for (const { message, related } of texts.flatMap(({ text, library }) => problemsOf(rule, text, library))) {
      assert.doesNotMatch(message, /[{}]|undefined|NaN/u);
      assert.match(message, /\p{Script=Han}.*[。？]$/u);
      assert.ok(message.length <= 120, message);
      for (const other of related) assert.match(other.message, /^[^{}]*\p{Script=Han}[^{}]*$/u);
    }
  });

  it('points and edits inside the text, and edits so that it changes', () => {
    for (const { text, library } of texts) {
      const { lines } = parsePlan(text);
      for (const problem of problemsOf(rule, text, library)) {
        const places = [problem.range, ...problem.related.map((other) => other.range)];
        for (const place of places) assert.ok(isInside(lines, place));
        for (const { title, edits } of problem.fixes()) {
          assert.match(title, han);
          for (const edit of edits) assert.ok(isInside(lines, edit.range), title);
          assert.notEqual(applyEdits(text, edits), text, title);
        }
      }
    }
  });

  it('offers the kind of fix that it promises, and no stronger one', () => {
    const fixes = texts.flatMap(({ text, library }) =>
      problemsOf(rule, text, library).flatMap((problem) => problem.fixes()),
    );
    const kind = fixes.some(({ safe }) => safe) ? 'safe' : fixes.length > 0 ? 'quick' : 'none';
    assert.equal(kind, rule.fixKind);
  });

  it('leaves the plan as it is, and answers the same again', () => {
    for (const { text, library } of texts) {
      const plan = deepFreeze(parsePlan(text));
      assert.deepEqual(findingsOf(rule, plan, library), findingsOf(rule, plan, library));
      assert.deepEqual(plain(problemsOf(rule, text, library)), plain(problemsOf(rule, text, library)));
    }
  });

  it('does not depend on line ends', () => {
    for (const { text, library } of texts) {
      const places = (of: string): unknown =>
        problemsOf(rule, of, library).map(({ range, message }) => ({ range, message }));
      assert.deepEqual(places(text.replaceAll('\n', '\r\n')), places(text), 'CR LF');
      assert.deepEqual(places(`${text}\n`), places(text), 'a line end at the end');
    }
  });
}
