/** Every feature in every text: no error, places that are there, words that a person can read; in bounded time. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { emptyLibrary, parsePlan } from '../../server/src/core';
import type { Library, Plan, Position } from '../../server/src/core';
import { builtInSnippets } from '../../server/src/lsp/writing/built-in-snippets';
import { cpuTime } from '../cpu-time';
import { wrongInDocument } from './feature-laws';
import { cleanPlan } from './generator';
import { hostileTexts } from './hostile';
import { wrongAt } from './place-laws';

const library: Library = { ...emptyLibrary, snippets: builtInSnippets };

/** Pieces of which any order is some text: marks, numbers, heads of all kinds of lines, broken characters. */
const pieces = [
  ...'一（）()、，。；：|\t 0129.a《》*#“”',
  ...['\n', '\r\n', '\r', '\u2028', '\ufeff', '\ud800', '\udc00', '𠮷', '\u0000', '\u202e'],
  ...[
    '\n一、',
    '\n（一）',
    '\n1.',
    '\n2.',
    '\n①',
    '\n2.1 ',
    '\n第一条　',
    '\n第二章 总则',
    '第2项',
    '第（一）项',
    '第二部分',
  ],
  ...['2026年全市防汛工作要点\n', '关于印发《2026年工作要点》的通知\n', '各镇人民政府：\n', '2026年3月4日\n'],
  ...['\n附件：1.甲表\n2.乙表\n', '\n附件1\n\n任务分解表\n', '见附件2', '（附件1）', '抄送：市委。\n', '首页 > 公开\n'],
  ...[
    '（市水利局、市财政局按职责分工负责）',
    '责任单位：市水利局',
    '市水利局',
    '（市水利局牵头',
    '各县（市、区）政府负责）',
  ],
  ...['6月底前', '年底前', '第三季度', '2025年', '“十五五”', '2024—2026年'],
  ...['\n序号\t项目\t工作任务\t责任单位\t完成期限\n', '1\t防汛\t检修泵站\t市水利局\t6月底前\n', '\t\t\t\n'],
  ...['\n|序号|任务|责任单位|\n|---|:-:|---|\n', '|1|检修泵站|市水利局|\n', '|\n', '检修泵站', '做好值守。'],
];
const anyText = fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((parts) => parts.join(''));

/** A place of a plan, by two numbers. */
function placeIn({ lines }: Plan, line: number, character: number): Position {
  const at = line % lines.length;
  return { line: at, character: character % (lines[at]!.length + 1) };
}

const numbers = fc.array(fc.tuple(fc.nat(), fc.nat()), { minLength: 3, maxLength: 3 });

/** What is wrong in a text, as a whole and at some of its places. */
function wrongIn(text: string, places: readonly (readonly [number, number])[]): readonly string[] {
  const plan = parsePlan(text);
  const at = places.flatMap(([line, character]) => wrongAt(plan, library, placeIn(plan, line, character)));
  return [...wrongInDocument(plan), ...at];
}

describe('features', () => {
  it('hold in any text', () =>
    fc.assert(
      fc.property(anyText, numbers, (text, places) => assert.deepEqual(wrongIn(text, places), [])),
      { numRuns: 400, seed: 20260301 },
    ));

  it('hold in plans', () =>
    fc.assert(
      fc.property(cleanPlan, numbers, ({ lines }, places) => assert.deepEqual(wrongIn(lines.join('\n'), places), [])),
      { numRuns: 60, seed: 20260301 },
    ));

  for (const [name, make] of Object.entries(hostileTexts))
    it(`hold in time: ${name}`, () => {
      const text = make(10_000);
      const begin = cpuTime();
      const wrong = wrongIn(text, [
        [0, 3],
        [2, 40],
        [text.length, text.length],
      ]);
      const time = cpuTime() - begin;
      assert.deepEqual(wrong, []);
      // Some forty answers and as many parses: a tenth of it on a quiet machine.
      assert.ok(time < 4000, `${time} ms`);
    });
});
