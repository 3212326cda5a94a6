import assert from 'node:assert/strict';
import fc from 'fast-check';
import { misread } from '../../../server/src/core/rules/scan/wordings/misread';
import { typos } from '../../../server/src/core/rules/scan/wordings/typos';
import type { Slip } from '../clauses';
import { findsSlips, places, withClause } from '../clauses';
import { cleanPlan } from '../generator';
import { expectProblems, mended, kindsOf, withLines } from '../planted';

/** Each plain word of a table, put into a clause. */
function slipsOf(table: typeof typos): readonly Slip[] {
  return table
    .filter(({ before, after, tail }) => (before ?? after ?? tail) === undefined)
    .flatMap(({ words, right }) => {
      const rights = right!.split('|');
      return words.split('|').map((word, at): Slip => [`认真做到⟦${word}⟧无遗漏`, rights[at] ?? rights[0]!]);
    });
}

const wordingTypo = kindsOf('wording-typo', ({ finds }) => {
  findsSlips(finds, 'wording-typo', 'each word without conditions', fc.constantFrom(...slipsOf(typos)));

  findsSlips(
    finds,
    'wording-typo',
    'words with conditions',
    fc.constantFrom<Slip>(
      ['三月统一⟦布署⟧到位', '部署'],
      ['⟦按装⟧监控探头', '安装'],
      ['加强⟦防犯⟧措施', '防范'],
      ['⟦己经⟧完成的及时销号', '已经'],
      ['⟦给于⟧适当补助', '给予'],
      ['组织岗位⟦竟赛⟧活动', '竞赛'],
    ),
  );
});

const soundKinds = kindsOf('wording-typo', ({ finds }) => {
  findsSlips(
    finds,
    'wording-typo',
    'two characters in the wrong order',
    fc.constantFrom<Slip>(
      ['加强队伍⟦设建⟧', '建设'],
      ['推进⟦范规⟧管理', '规范'],
      ['落实安全⟦任责⟧', '责任'],
      ['健全工作⟦制机⟧', '机制'],
    ),
  );
});

const wordingConfused = kindsOf('wording-confused', ({ finds }) => {
  findsSlips(
    finds,
    'wording-confused',
    'words of a pair',
    fc.constantFrom<Slip>(
      ['⟦截止⟧6月底完成过半', '截至'],
      ['逐项建立⟦台帐⟧', '台账'],
      ['对群众⟦反应⟧强烈的先行解决', '反映'],
      ['统一⟦登陆⟧平台填报', '登录'],
      ['与承接单位⟦签定⟧责任书', '签订'],
      ['兼顾⟦其它⟧事项', '其他'],
    ),
  );
});

const wordingRedundant = kindsOf('wording-redundant', ({ finds }) => {
  findsSlips(
    finds,
    'wording-redundant',
    'words that say it twice',
    fc.constantFrom<Slip>(
      ['⟦加快隐患整改力度⟧', '加大隐患整改力度'],
      ['摸清⟦目前现状⟧', '现状'],
      ['⟦减少城乡差距⟧', '缩小城乡差距'],
    ),
  );

  findsSlips(
    finds,
    'wording-redundant',
    'what the author must rephrase',
    fc.constant<Slip>(['⟦防止同类问题不再⟧发生']),
  );
});

const textLookalike = kindsOf('text-lookalike', ({ finds }) => {
  findsSlips(finds, 'text-lookalike', 'words that were misread', fc.constantFrom(...slipsOf(misread)));

  findsSlips(
    finds,
    'text-lookalike',
    'letters inside numbers',
    fc.constantFrom<Slip>(['新建⟦1O⟧个站点', '10'], ['新建⟦l2⟧个站点', '12'], ['覆盖⟦35O⟧户', '350']),
  );

  const radicals = [
    ['⽔', '水'],
    ['⼯', '工'],
    ['⼈', '人'],
    ['⻓', '长'],
  ] as const;
  const odd = fc.oneof(
    fc.constantFrom('\u200b', '\ufeff', '\u00ad').map((mark) => [mark, ''] as const),
    fc.constantFrom(...radicals),
  );
  finds('an invisible character or a radical anywhere', places, odd, ({ plan, item, at }, [wrong, right]) => {
    const clause = (letter: string): string => `逐级${letter}落实`;
    const lines = withClause(plan, item, at, clause(wrong));
    const [problem] = expectProblems(lines, [['text-lookalike', item.line, at + 2, at + 2 + wrong.length]]);
    assert.deepEqual(mended(lines, problem!), withClause(plan, item, at, clause(right)));
    assert.ok(problem!.fixes()[0]!.safe);
  });
});

const textMarkdown = kindsOf('text-markdown', ({ finds }) => {
  finds('titles of items between **', places, fc.boolean(), ({ plan, item, text }, isRunning) => {
    const { marker, title } = item;
    const bold = `${marker}**${title}。**`;
    const lines = withLines(plan.lines, item.line, bold + text.slice(marker.length + title.length + 1));
    const all = isRunning ? lines : [...lines, '', '**特此通知。**'];
    const [problem] = expectProblems(all, [['text-markdown', item.line, marker.length, bold.length]]);
    assert.equal(problem!.related.length, isRunning ? 0 : 1);
    assert.deepEqual(mended(all, problem!).slice(0, plan.lines.length), plan.lines);
  });
});

const textSpace = kindsOf('text-space', ({ finds }) => {
  findsSlips(
    finds,
    'text-space',
    'a space beside a number or a mark',
    fc.constantFrom<Slip>(['新建⟦ ⟧12个站点', ''], ['新建12⟦ ⟧个站点', ''], ['新建站点，⟦ ⟧逐步铺开', '']),
  );

  finds('one problem where there are many', places, ({ plan, item, at }) => {
    const clause = (space: string): string => `新建${space}12${space}个站点、${space}改造${space}6${space}个`;
    const lines = withClause(plan, item, at, clause(' '));
    const marks = { line: item.line, from: at + 10 };
    const [first] = expectProblems(lines, [
      ['text-space', item.line, at + 2, at + 3],
      ['text-space', marks.line, marks.from, marks.from + 1],
    ]);
    assert.equal(first!.related.length, 3);
    assert.match(first!.message, /共4处/u);
  });

  finds('a space in the plan’s title', cleanPlan, fc.integer({ min: 6, max: 12 }), ({ lines }, at) => {
    const line = lines.indexOf('2025年全市民生服务工作要点');
    const title = lines[line]!;
    const wrong = withLines(lines, line, `${title.slice(0, at)} ${title.slice(at)}`);
    const [problem] = expectProblems(wrong, [['text-space', line, at, at + 1]]);
    assert.deepEqual(mended(wrong, problem!), lines);
  });
});

const textRepeated = kindsOf('text-repeated', ({ finds }) => {
  findsSlips(
    finds,
    'text-repeated',
    'a word said twice',
    fc.constantFrom<Slip>(['进一步⟦进一步⟧压实责任', ''], ['网格员⟦网格员⟧逐户走访', ''], ['加强⟦加强⟧检查', '']),
  );

  findsSlips(
    finds,
    'text-repeated',
    'a letter typed twice',
    fc.constantFrom<Slip>(
      ['压实安全措施⟦施⟧落实制度', ''],
      ['报国务⟦务⟧院批准', ''],
      ['加快推⟦推⟧进站点建设', ''],
      ['各单位⟦位⟧认真落实', ''],
    ),
  );

  finds('a sentence pasted twice', places, ({ plan, item, text }) => {
    const from = text.indexOf('。') + 1;
    const to = text.indexOf('。（') + 1;
    const lines = withLines(plan.lines, item.line, text.slice(0, to) + text.slice(from, to) + text.slice(to));
    const [problem] = expectProblems(lines, [['text-repeated', item.line, to, 2 * to - from]]);
    assert.deepEqual(mended(lines, problem!), plan.lines);
  });
});

const textTruncated = kindsOf('text-truncated', ({ finds }) => {
  const words = fc.constantFrom('各类养老机构', '各街道办事处', '社区服务中心', '有关企事业单位');
  finds('a word that lost its end, among whole ones', places, words, ({ plan, item, at }, word) => {
    const cut = word.slice(0, -1);
    const lines = [...withClause(plan, item, at, `督促${cut}`)];
    const other = plan.numbered.find(({ body, line }) => body !== '' && line !== item.line)!;
    const text = plan.lines[other.line]!;
    const end = text.indexOf('。') + 1;
    lines[other.line] = `${text.slice(0, end)}查看${word}，联系${word}，通报${word}，${text.slice(end)}`;
    const to = at + 2 + cut.length;
    const [problem] = expectProblems(lines, [['text-truncated', item.line, to - 4, to]]);
    assert.equal(mended(lines, problem!)[item.line], withClause(plan, item, at, `督促${word}`)[item.line]);
  });
});

const textUnfinished = kindsOf('text-unfinished', ({ finds }) => {
  findsSlips(
    finds,
    'text-unfinished',
    'a blank that nobody filled in',
    fc.constantFrom<Slip>(
      ['⟦2025年X月⟧底前见效'],
      ['⟦20XX年⟧起全面铺开'],
      ['⟦××县⟧先行试点'],
      ['对照市政办发⟦〔2024〕××号⟧执行'],
    ),
  );
  findsSlips(
    finds,
    'text-unfinished',
    'words to a colleague',
    fc.constantFrom<Slip>(['覆盖六个片区⟦（此处待核实）⟧'], ['覆盖六个片区⟦【请民政科确认】⟧']),
  );
});

export const kinds = [
  ...soundKinds,
  ...textUnfinished,
  ...wordingTypo,
  ...wordingConfused,
  ...wordingRedundant,
  ...textLookalike,
  ...textMarkdown,
  ...textSpace,
  ...textRepeated,
  ...textTruncated,
];
