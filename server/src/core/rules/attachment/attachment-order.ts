import type { Plan } from '../../plan/model';
import type { Placed } from '../../text/range';
import { comparePositions } from '../../text/range';
import { defineRule } from '../rule';
import { clauses } from '../sources';
import { numberRange } from './heads';
import { matchNames, wrongNumbers } from './matching';
import { noteLines } from './notes';
import { flatMapList, mapList } from '../../text/lists';

/** The head of a sheet, and its number. */
interface Head {
  readonly place: Placed;
  readonly number: number;
}

/** The entries of the note where no numbered sheets follow. */
function notedRuns(plan: Plan): readonly (readonly Head[])[] {
  const entries = flatMapList(noteLines(plan), ({ note: { number } }) => {
    const value = number === undefined ? undefined : /\d+/u.exec(number.text)?.[0];
    return number === undefined || value === undefined ? [] : [{ place: number, number: Number(value) }];
  });
  return [entries];
}

/** Heads of sheets up to where another document begins, or the count begins anew. */
function runsOf({ attachments, parts }: Plan): readonly (readonly Head[])[] {
  const heads = flatMapList(attachments, ({ number, head, sheet }) =>
    number === undefined || head === undefined || sheet === undefined ? [] : [{ place: head, number, sheet }],
  );
  heads.sort((one, other) => comparePositions(one.place.range.start, other.place.range.start));
  const starts = mapList(
    parts.filter(({ scope }) => scope === 'notice' || scope === 'plan'),
    ({ firstLine }) => firstLine,
  );
  const runs: Head[][] = [];
  let next = 0;
  for (const head of heads) {
    const { line } = head.place.range.start;
    let isOther = runs.length === 0;
    for (; next < starts.length && starts[next]! <= line; next++) isOther = true;
    const run = runs[runs.length - 1];
    if (isOther || (head.number === 1 && run![run!.length - 1]!.number > 1 && run![0]!.number === 1)) runs.push([head]);
    else run!.push(head);
  }
  return runs;
}

export default defineRule()({
  id: 'attachment-order',
  group: '附件',
  title: '附件的序号不连续',
  titleEn: 'The attachments are not numbered 1, 2, 3 in order',
  severity: 'warning',
  enabled: true,
  fixKind: 'none',
  needs: 'plan',
  why: '附件按1、2、3的顺序编排，序号重复、跳号或者颠倒，读者会以为缺了附件。',
  whyEn:
    'Attachments follow each other as 1, 2, 3. A number that is repeated, skipped or out of order looks like a lost attachment.',
  sources: [clauses.note, clauses.attachment],
  messages: {
    repeated: '前面已经有附件{number}，这里的序号重复了，疑似应为附件{expected}。',
    gap: '附件{before}后面就是附件{number}，缺{lost}。请核对序号，或者补上附件。',
    slipped: '这里的序号和后面的附件{number}重复了，疑似应为附件{expected}。',
    order: '附件{number}排在附件{before}后面，顺序颠倒了。请核对。',
  },
  brief: {
    wrong: '附件1　隐患清单\n附件2　物资清单\n附件⟦2⟧　队伍清单',
    right: '附件1　隐患清单\n附件2　物资清单\n附件3　队伍清单',
  },
  examples: [
    {
      name: '两个附件2',
      text: '2025年防汛工作要点\n一、备汛\n1.查隐患。汛前整改。\n\n附件1\n\n隐患清单\n\n序号\t任务\t责任单位\n1\t清淤\t水务科\n\n附件2\n\n物资清单\n\n序号\t任务\t责任单位\n1\t沙袋\t仓储科\n\n附件⟦2⟧\n\n队伍清单\n\n序号\t任务\t责任单位\n1\t集结\t人武部\n',
    },
    {
      name: '跳号',
      text: '2025年防汛工作要点\n一、备汛\n1.查隐患。汛前整改。\n\n附件1\n\n隐患清单\n\n序号\t任务\t责任单位\n1\t清淤\t水务科\n\n附件⟦3⟧\n\n物资清单\n\n序号\t任务\t责任单位\n1\t沙袋\t仓储科\n',
    },
    {
      name: '两个附件3，前一个应为附件2，只报一处',
      text: '2025年防汛工作要点\n一、备汛\n1.查隐患。汛前整改。\n\n附件：1.隐患清单\n      ⟦3⟧.物资清单\n      3.队伍清单\n      4.值班表\n\n县水务局\n2025年3月4日\n',
      hidden: true,
    },
    {
      name: '颠倒',
      text: '2025年防汛工作要点\n一、备汛\n1.查隐患。汛前整改。\n\n附件2\n\n隐患清单\n\n序号\t任务\t责任单位\n1\t清淤\t水务科\n\n附件⟦1⟧\n\n物资清单\n\n序号\t任务\t责任单位\n1\t沙袋\t仓储科\n',
    },
    {
      name: '附件说明里跳号，附件另行下载',
      text: '2025年防汛工作要点\n一、备汛\n1.查隐患。汛前整改。\n\n附件：1.隐患清单\n      ⟦3⟧.物资清单\n\n县水务局\n2025年3月4日\n',
    },
    {
      name: '附件说明后面另起的正文',
      text: '2025年防汛工作要点\n一、备汛\n（一）查隐患。汛前整改。\n\n附件：1.隐患清单\n\n3.汛期每日巡查一次\n',
      hidden: true,
    },
    {
      name: '依次编排',
      text: '2025年防汛工作要点\n一、备汛\n1.查隐患。汛前整改。\n\n附件1\n\n隐患清单\n\n序号\t任务\t责任单位\n1\t清淤\t水务科\n\n附件2\n\n物资清单\n\n序号\t任务\t责任单位\n1\t沙袋\t仓储科\n',
    },
    {
      name: '序号和附件说明对不上，由另一条规则去说',
      text: '2025年防汛工作要点\n一、备汛\n1.查隐患。汛前整改。\n\n附件：1.隐患清单\n2.物资清单\n\n附件1\n\n隐患清单\n\n序号\t任务\t责任单位\n1\t清淤\t水务科\n\n附件3\n\n物资清单\n\n序号\t任务\t责任单位\n1\t沙袋\t仓储科\n',
    },
    {
      name: '说明里列的附件另行下载',
      text: '2025年防汛工作要点\n一、备汛\n1.查隐患。汛前整改。\n\n附件：1.隐患清单\n2.物资清单\n3.队伍清单\n\n附件1\n\n隐患清单\n\n序号\t任务\t责任单位\n1\t清淤\t水务科\n\n附件3\n\n队伍清单\n\n序号\t任务\t责任单位\n1\t集结\t人武部\n',
    },
  ],
  check(plan, report) {
    if (plan.attachments.length < 2) return;
    const sheets = runsOf(plan);
    const runs = (sheets.length > 0 ? sheets : notedRuns(plan)).filter((run) => run.length > 1);
    if (runs.length === 0 || wrongNumbers(plan, matchNames(plan)).length > 0) return;
    const noted = new Set(
      flatMapList(plan.attachments, ({ note, number }) => (note && number !== undefined ? number : [])),
    );
    for (const run of runs) for (const wrong of outOfOrder(run, noted)) report(wrong);
  },
});

/** What is wrong in a run, in its order. @param noted the numbers that the note has, whether or not they are attached */
function* outOfOrder(run: readonly Head[], noted: ReadonlySet<number>) {
  const all = new Set(mapList(run, ({ number }) => number));
  const seen = new Map<number, Head>([[run[0]!.number, run[0]!]]);
  let before = run[0]!.number;
  // After 1, 1 both 2 and 3 go on.
  let skips = 0;
  for (let at = 1; at < run.length; at++) {
    const head = run[at]!;
    const { number } = head;
    const expected = before + 1;
    const next = run[at + 1];
    // 1, 3, 3: the first 3 was to be 2, and the second one is right.
    if (number === expected + 1 && next?.number === number && !all.has(expected)) {
      yield slipped(head, next, expected);
      before = expected;
      continue;
    }
    const first = seen.get(number);
    seen.set(number, head);
    if (first !== undefined) {
      yield repeated(head, first, expected);
      skips++;
      continue;
    }
    if (number < before) yield reversed(head, before);
    else if (number > expected + skips && !noted.has(expected) && !all.has(expected)) yield behindGap(head, before);
    before = number;
    skips = 0;
  }
}

/** A number that the next sheet has rightly. */
function slipped({ place, number }: Head, next: Head, expected: number) {
  const related = [{ range: numberRange(next.place), message: `后面的附件${number}` }];
  return { range: numberRange(place), message: 'slipped' as const, data: { number, expected }, related };
}

/** A number that a sheet before it has. */
function repeated({ place, number }: Head, first: Head, expected: number) {
  const related = [{ range: numberRange(first.place), message: `前面的附件${number}` }];
  return { range: numberRange(place), message: 'repeated' as const, data: { number, expected }, related };
}

/** A lower number than the one before. */
function reversed({ place, number }: Head, before: number) {
  return { range: numberRange(place), message: 'order' as const, data: { number, before } };
}

/** A number before which others are missing. */
function behindGap({ place, number }: Head, before: number) {
  const lost = number === before + 2 ? `附件${before + 1}` : `附件${before + 1}至附件${number - 1}`;
  return { range: numberRange(place), message: 'gap' as const, data: { number, before, lost } };
}
