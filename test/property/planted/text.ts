import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Generated } from '../generator';
import { cleanPlan } from '../generator';
import { expectProblems, mended, kindsOf, withLines } from '../planted';

/** What a page end leaves between the halves of a sentence. */
const gaps = [[], [''], ['', ''], ['', '— 12 —', ''], ['第3页'], ['12']] as const;

/** A plan, one of its items, and a place inside the first sentence behind the item's title. */
const tears = fc
  .tuple(cleanPlan, fc.nat(1000), fc.nat(1000), fc.constantFrom(...gaps))
  .map(([plan, item, place, gap]) => {
    const items = plan.numbered.filter(({ body }) => body !== '');
    const { line } = items[item % items.length]!;
    const text = plan.lines[line]!;
    const from = text.indexOf('。') + 2;
    const to = text.indexOf('。（') - 1;
    return { plan, line, at: from + (place % (to - from)), gap };
  })
  // 、 and ， at the head of a line tell a tear as well, but no page begins with them.
  .filter(({ plan, line, at }) => !/[，、]/u.test(plan.lines[line]![at]!));

/** Where the last words before a place begin: behind the mark before them, at most eight characters back. */
function lastWords(text: string, at: number): number {
  const ending = /[，、]$/u.test(text.slice(0, at)) ? 1 : 0;
  const words = /[^，。、；（）“”]*$/u.exec(text.slice(0, at - ending))![0].length;
  return at - ending - Math.min(words, 8 - ending);
}

const textBroken = kindsOf('text-broken', ({ finds }) => {
  finds(
    'a sentence torn anywhere, with empty lines or a page number between, and joins it again',
    tears,
    ({ plan: { lines }, line, at, gap }) => {
      const text = lines[line]!;
      const torn = withLines(lines, line, text.slice(0, at), ...gap, text.slice(at));
      const [problem] = expectProblems(torn, [['text-broken', line, lastWords(text, at), at]]);
      assert.deepEqual(mended(torn, problem!), lines);
    },
  );
});

const textOverlap = kindsOf('text-overlap', ({ finds }) => {
  const overlaps = fc
    .tuple(tears, fc.integer({ min: 2, max: 8 }))
    .map(([tear, length]) => ({ ...tear, length, text: tear.plan.lines[tear.line]! }))
    .filter(({ text, at, length }) => /^[\u4e00-\u9fff]+$/u.test(text.slice(at - length, at)))
    // Where the text says a word twice by itself, the overlap is not the one that was planted.
    .filter(({ text, at, length }) => {
      const rest = text.slice(at - length);
      return ![...rest.slice(0, 20)].some(
        (_, more) => more >= length && text.slice(0, at).endsWith(rest.slice(0, more + 1)),
      );
    });
  finds(
    'characters that stand on both sides of a tear',
    overlaps,
    ({ plan: { lines }, line, at, gap, length, text }) => {
      const torn = withLines(lines, line, text.slice(0, at), ...gap, text.slice(at - length));
      const problems = expectProblems(torn, [
        ['text-broken', line, lastWords(text, at), at],
        ['text-overlap', line + 1 + gap.length, 0, length],
      ]);
      for (const problem of problems) assert.deepEqual(mended(torn, problem), lines);
    },
  );
});

const webLines = [
  '当前位置：首页 > 政务公开 > 规划计划',
  '【字体：大 中 小】 [打印](#) [关闭](#)',
  '发布日期：2025-03-05 浏览次数：18',
  '索引号\t0123/2025-00018\t主题分类\t综合政务',
  '相关解读',
  '《全市民生服务工作要点》政策解读',
  '扫一扫在手机打开当前页',
  '打印 关闭',
  '分享：',
  '[全市民生服务工作要点.pdf](#)',
];

const textChrome = kindsOf('text-chrome', ({ finds }) => {
  /** Lines before which a web page may have put something: not inside the title, nor between the signature's lines. */
  const openLines = ({ lines, numbered }: Generated): number[] => [
    0,
    ...numbered.map(({ line }) => line),
    lines.length,
  ];

  finds(
    'some lines of a web page, as one problem, and takes them out',
    cleanPlan,
    fc.nat(1000),
    fc.uniqueArray(fc.constantFrom(...webLines), { minLength: 1, maxLength: 4 }),
    fc.boolean(),
    (plan, place, web, spaced) => {
      const open = openLines(plan);
      const at = open[place % open.length]!;
      const block = spaced ? web.flatMap((line) => [line, '']).slice(0, -1) : web;
      const lines = [...plan.lines.slice(0, at), ...block, ...plan.lines.slice(at)];
      const [problem] = expectProblems(lines, [['text-chrome', at, 0, web.at(-1)!.length]]);
      assert.equal(problem!.range.end.line, at + block.length - 1);
      assert.deepEqual(mended(lines, problem!), plan.lines);
    },
  );

  finds(
    'page numbers, all as one problem',
    cleanPlan,
    fc.uniqueArray(fc.nat(1000), { minLength: 1, maxLength: 5 }),
    (plan, places) => {
      const at = [...new Set(places.map((place) => plan.numbered[place % plan.numbered.length]!.line))].sort(
        (a, b) => a - b,
      );
      const lines = plan.lines.flatMap((line, index) => (at.includes(index) ? [`— ${index} —`, line] : [line]));
      const [problem] = expectProblems(lines, [['text-chrome', at[0]!, 0, lines[at[0]!]!.length]]);
      assert.equal(problem!.related.length, at.length - 1);
      assert.deepEqual(mended(lines, problem!), plan.lines);
    },
  );
});

export const kinds = [...textBroken, ...textOverlap, ...textChrome];
