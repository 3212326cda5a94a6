import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { check, defaultSettings, parsePlan, rules } from '../../server/src/core';

/** The sample folder, which `npm start` opens; tests run from `dist/test/client`. */
const folder = join(__dirname, '../../../test/fixtures/sample');
const text = (name: string): string => readFileSync(join(folder, name), 'utf8');

const planted = '2025年全市卫生健康工作要点.plan.txt';
const clean = '2025年云江市健康县城建设实施方案.plan.txt';
/** The rules in the table of README.md, in its order. */
const promised = [...text('README.md').matchAll(/\| `([a-z]+-[a-z]+)` +\|$/gmu)].map(([, rule]) => rule!);

function problems(name: string): readonly string[] {
  const source = text(name);
  return check(parsePlan(source), defaultSettings).map(
    ({ rule, range, message }) => `${rule} 第${range.start.line + 1}行：${message}`,
  );
}

describe('the sample folder', () => {
  it('holds the two plans and the page that tells of them', () => {
    assert.deepEqual(readdirSync(folder).sort(), [clean, planted, 'README.md'].sort());
    for (const name of [clean, planted]) assert.ok(text('README.md').includes(`\`${name}\``), name);
  });

  it('promises errors for rules that exist', () => {
    assert.ok(promised.length > 10);
    const known = new Set(rules.map(({ id }) => id));
    assert.deepEqual(
      promised.filter((rule) => !known.has(rule)),
      [],
    );
  });

  it('has exactly the errors that its page tells of', () => {
    const found = problems(planted);
    const ids = found.map((problem) => problem.split(' ')[0]!);
    assert.deepEqual([...ids].sort(), [...promised].sort(), found.join('\n'));
  });

  it('has a year, and no number, at the head of its only attachment’s name', () => {
    const [attachment, ...others] = parsePlan(text(clean)).attachments;
    assert.equal(others.length, 0);
    assert.deepEqual([attachment!.number, attachment!.note?.name.text.slice(0, 5)], [undefined, '2025年']);
  });

  it('has a plan without any problem', () => assert.deepEqual(problems(clean), []));
});
