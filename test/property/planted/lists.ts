/** Errors of lists in sentences, of levels and of headings, planted into clean plans: each is one problem, exactly there. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { toChineseNumber, toCircled } from '../../../server/src/core/text/numerals';
import type { Generated, Numbered } from '../generator';
import { cleanPlan } from '../generator';
import { expectProblems, mended, kindsOf, withLines } from '../planted';

/** Plans without a table, with which lists and headings have nothing to do. */
const plain = cleanPlan.filter(({ rows }) => rows.length === 0);

const points = ['清点物资', '检修设备', '组织演练', '安排值班', '报送信息', '核对名册', '公布电话', '复盘总结'];
const forms = [
  (value: number): readonly [string, string, string] => ['', toChineseNumber(value), '是'],
  (value: number): readonly [string, string, string] => ['第', toChineseNumber(value), '，'],
  (value: number): readonly [string, string, string] => ['（', String(value), '）'],
  (value: number): readonly [string, string, string] => ['', toCircled(value)!, ''],
] as const;

/** A list in a sentence: its text, and for each point where the digits of its number begin and end. */
function listOf(
  form: number,
  numbers: readonly number[],
): { text: string; digits: readonly (readonly [number, number])[] } {
  let text = '';
  const digits = numbers.map((number, at): readonly [number, number] => {
    const [before, written, after] = forms[form]!(number);
    text += before;
    const place = [text.length, text.length + written.length] as const;
    text += `${written}${after}${points[at]!}${form === 1 ? '。' : at < numbers.length - 1 ? '；' : '。'}`;
    return place;
  });
  return { text, digits };
}

/** A plan, one of its items with a text, and a list of so many points in one of the forms. */
const planAndList = fc
  .tuple(plain, fc.nat(1000), fc.integer({ min: 4, max: 8 }), fc.nat(forms.length - 1))
  .map(([plan, choice, count, form]) => {
    const items = plan.numbered.filter(({ body }) => body !== '');
    return { plan, item: items[choice % items.length]!, count, form };
  });

/** The plan with a list behind an item's title, and the column at which the list begins. */
function withList({ lines }: Generated, { line, marker, title, body }: Numbered, lead: string, list: string) {
  const head = `${marker}${title}。${lead}`;
  return { lines: withLines(lines, line, head + list + body), from: head.length };
}

const upTo = (count: number): number[] => Array.from({ length: count }, (_, at) => at + 1);

const numberingInline = kindsOf('numbering-inline', ({ finds, quiet }) => {
  quiet('lists in which nothing was planted', planAndList, ({ plan, item, count, form }) => {
    const lead = `要抓好${toChineseNumber(count)}项工作：`;
    expectProblems(withList(plan, item, lead, listOf(form, upTo(count)).text).lines, []);
  });

  for (const [name, plant] of [
    [
      'a point is lost',
      (numbers: number[], at: number) => numbers.map((number, index) => number + (index < at ? 0 : 1)),
    ],
    [
      'a number stands twice',
      (numbers: number[], at: number) => numbers.map((number, index) => number - (index < at ? 0 : 1)),
    ],
    [
      'a number is wrong',
      (numbers: number[], at: number) => numbers.map((number, index) => (index === at ? number + 9 : number)),
    ],
  ] as const)
    finds(name, planAndList, fc.nat(1000), ({ plan, item, count, form }, choice) => {
      const at = 1 + (choice % (count - 1));
      // 一是 twice at the beginning, or at the end, may be two lists.
      fc.pre(name !== 'a number stands twice' || at > 1);
      const { text, digits } = listOf(form, plant(upTo(count), at));
      const { lines, from } = withList(plan, item, '做法如下：', text);
      // A last number that is far too high may be a number of something else.
      fc.pre(name !== 'a number is wrong' || at < count - 1);
      expectProblems(lines, [['numbering-inline', item.line, from + digits[at]![0], from + digits[at]![1]]]);
    });
});

const numberingAnnounced = kindsOf('numbering-announced', ({ finds }) => {
  finds(
    'more or fewer are announced',
    planAndList,
    fc.integer({ min: -2, max: 3 }),
    ({ plan, item, count, form }, more) => {
      fc.pre(more !== 0);
      const said = count + more === 2 ? '两' : toChineseNumber(count + more);
      const { lines, from } = withList(plan, item, `要抓好${said}项重点工作：`, listOf(form, upTo(count)).text);
      const at = from - `${said}项重点工作：`.length;
      expectProblems(lines, [['numbering-announced', item.line, at, at + said.length + 1]]);
    },
  );
});

const numberingLevel = kindsOf('numbering-level', ({ finds }) => {
  finds('（一） inside 1.', plain, fc.nat(1000), (plan, choice) => {
    const items = plan.numbered.filter(
      ({ style, value }, at) =>
        style === 'arabic-dot' &&
        plan.numbered[at + 1]?.style === 'arabic-dot' &&
        plan.numbered[at + 1]!.value === value + 1,
    );
    fc.pre(items.length > 0 && !plan.numbered.some(({ style }) => style === 'cn-paren'));
    const item = items[choice % items.length]!;
    const text = plan.lines[item.line]!;
    const lines = withLines(plan.lines, item.line, text, '（一）城区先行，三月启动', '（二）乡镇跟进，五月启动');
    expectProblems(lines, [['numbering-level', item.line + 1, 0, 3]]);
  });
});

const numberingScheme = kindsOf('numbering-scheme', ({ finds }) => {
  /** The items by their section. */
  const bySection = ({ numbered }: Generated): readonly (readonly Numbered[])[] => {
    const sections: Numbered[][] = [];
    for (const one of numbered) {
      if (one.style === 'cn-comma') sections.push([]);
      else sections[sections.length - 1]!.push(one);
    }
    return sections;
  };

  finds('one section that counts in the other way', plain, fc.nat(1000), (plan, choice) => {
    const sections = bySection(plan);
    fc.pre(sections.length > 3 && new Set(plan.numbered.map(({ style }) => style)).size === 2);
    const at = 1 + (choice % (sections.length - 1));
    const last = sections[at - 1]![sections[at - 1]!.length - 1]!;
    let next = plan.runsOn ? 1 : last.value + 1;
    const lines = [...plan.lines];
    const odd = sections[at]![0]!;
    const changed = plan.runsOn ? sections.slice(at).flat() : sections[at]!;
    for (const { line, marker, style } of changed) {
      const number = next++;
      const written = style === 'cn-paren' ? `（${toChineseNumber(number)}）` : `${number}.`;
      lines[line] = written + lines[line]!.slice(marker.length);
    }
    const from = odd.style === 'cn-paren' ? 1 : 0;
    const text = lines[odd.line]!;
    const to = odd.style === 'cn-paren' ? text.indexOf('）') : text.indexOf('.');
    expectProblems(lines, [['numbering-scheme', odd.line, from, to]]);
  });
});

const planAndHeading = fc.tuple(plain, fc.nat(1000)).map(([plan, choice]) => {
  const headings = plan.numbered.filter(({ style }) => style === 'cn-comma');
  return { plan, heading: headings[choice % headings.length]! };
});

const headingEnd = kindsOf('heading-end', ({ finds }) => {
  finds(
    'a mark behind a heading',
    planAndHeading,
    fc.constantFrom('。', '：', '；', '，'),
    ({ plan, heading }, mark) => {
      const text = plan.lines[heading.line]!;
      const lines = withLines(plan.lines, heading.line, text + mark);
      const [problem] = expectProblems(lines, [['heading-end', heading.line, text.length, text.length + 1]]);
      assert.deepEqual(mended(lines, problem!), plan.lines);
    },
  );
});

const headingEmpty = kindsOf('heading-empty', ({ finds }) => {
  finds('a heading without anything under it', plain, fc.boolean(), (plan, isLast) => {
    const headings = plan.numbered.filter(({ style }) => style === 'cn-comma');
    const last = plan.numbered[plan.numbered.length - 1]!;
    const line = last.line + 1;
    const empty = `${toChineseNumber(headings.length + 1)}、加强统筹协调`;
    const further = [`${toChineseNumber(headings.length + 2)}、严格考核`, '年终考核一次，结果全市通报。'];
    const lines = [...plan.lines.slice(0, line), empty, ...(isLast ? [] : further), ...plan.lines.slice(line)];
    expectProblems(lines, [['heading-empty', line, 0, empty.length]]);
  });
});

const headingRepeated = kindsOf('heading-repeated', ({ finds }) => {
  finds('a title once more', plain, fc.nat(1000), (plan, choice) => {
    const pairs = plan.numbered.flatMap((item, at) => {
      const next = plan.numbered[at + 1];
      return item.body !== '' && next?.style === item.style ? [{ item, next }] : [];
    });
    fc.pre(pairs.length > 0);
    const { item, next } = pairs[choice % pairs.length]!;
    const lines = withLines(plan.lines, next.line, `${next.marker}${item.title}。${next.body}`);
    const from = next.marker.length;
    expectProblems(lines, [['heading-repeated', next.line, from, from + item.title.length]]);
  });
});

export const kinds = [
  ...numberingInline,
  ...numberingAnnounced,
  ...numberingLevel,
  ...numberingScheme,
  ...headingEnd,
  ...headingEmpty,
  ...headingRepeated,
];
