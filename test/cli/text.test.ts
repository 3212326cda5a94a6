import assert from 'node:assert/strict';
import { toCsv } from '../../server/src/export/csv';
import { changedLines } from '../../server/src/cli/diff';
import type { Output } from '../../server/src/cli/output';
import { jsonReporter } from '../../server/src/cli/report/json';
import type { Result } from '../../server/src/cli/report/report';
import { textReporter } from '../../server/src/cli/report/text';
import { displayWidth, printable, underline } from '../../server/src/cli/width';
import type { Plan, Problem, Range } from '../../server/src/core';
import { parsePlan } from '../../server/src/core';

const range = (line: number, from: number, to: number): Range => ({
  start: { line, character: from },
  end: { line, character: to },
});

function gathered(): { readonly out: Output; text(): string } {
  const pieces: string[] = [];
  const write = (text: string): void => void pieces.push(text);
  return { out: { write, line: (text) => write(`${text}\n`), flush: () => undefined }, text: () => pieces.join('') };
}

function problem(over: Partial<Problem>): Problem {
  const plain = { rule: 'some-rule', severity: 'error', message: '有误', related: [], fingerprint: 'f' } as const;
  return { ...plain, range: range(0, 0, 1), fixes: () => [], ...over };
}

describe('widths', () => {
  it('are those of a terminal', () => {
    const widths = ['a', '中', '，', '（', '“', '①', '〔', '𠀀', '😀', 'e\u0301', '\u200b', ''].map(displayWidth);
    assert.deepEqual(widths, [1, 2, 2, 2, 1, 1, 2, 2, 2, 1, 0, 0]);
  });

  it('put the carets under full-width text', () => {
    assert.deepEqual(underline('（一）推进9.医改', 5, 7, 80), { line: '（一）推进9.医改', carets: '          ^^' });
    assert.deepEqual(underline('abc推进', 3, 5, 80), { line: 'abc推进', carets: '   ^^^^' });
    assert.deepEqual(underline('甲\t乙', 2, 3, 80), { line: '甲 乙', carets: '   ^^' });
    assert.deepEqual(underline('甲', 1, 1, 80), { line: '甲', carets: '  ^' });
    assert.deepEqual(underline('', 0, 0, 80), { line: '', carets: '^' });
  });

  it('show only the surroundings of a place in a long line, never half a pair', () => {
    const long = '𠀀'.repeat(5_000_000);
    const { line, carets } = underline(long, 1_000_000, 1_000_004, 60);
    assert.equal(line, `…${'𠀀'.repeat(12 + 17)}…`);
    assert.equal(carets, `${' '.repeat(25)}^^^^`);
    assert.ok(displayWidth(line) <= 60);
    // Underlined to the end of what is shown.
    assert.equal(underline(long, 0, long.length, 60).carets.length, 58);
  });

  it('let nothing through that moves the cursor', () => {
    assert.equal(
      printable('甲\x1b[31m乙\r\n\x00\u202e丙\ud800丁\t戊'),
      '甲\ufffd[31m乙\ufffd\ufffd\ufffd\ufffd丙\ufffd丁 戊',
    );
  });
});

describe('the text report', () => {
  const plain = { colour: false, width: 80 };
  const report = (results: readonly Result[], style = plain): string => {
    const { out, text } = gathered();
    const reporter = textReporter(out, style);
    results.forEach((result) => reporter.add(result));
    reporter.end();
    return text();
  };
  const plan: Plan = parsePlan('𠀀一、甲\n二、乙\n四、丙\n');

  it('tells place, severity, message and rule, the line, and the places that belong to it', () => {
    const problems = [
      problem({ range: range(0, 2, 4), severity: 'info', message: '写法不对' }),
      problem({
        range: range(2, 0, 2),
        message: '应为“三”',
        related: [{ range: range(0, 2, 3), message: '前一项在这里' }],
      }),
    ];
    assert.equal(
      report([{ path: '草稿.txt', plan, problems }]),
      [
        '草稿.txt:1:2 信息 写法不对 [some-rule]',
        '    𠀀一、甲',
        '      ^^^^',
        '草稿.txt:3:1 错误 应为“三” [some-rule]',
        '    四、丙',
        '    ^^^^',
        '    ↳ 草稿.txt:1:2 前一项在这里',
        '共检查 1 个文件：1 个错误，0 个警告，1 个信息',
        '规则的依据和例子：planlint explain some-rule',
        '',
      ].join('\n'),
    );
  });

  it('names every document, and counts', () => {
    const other: Plan = { ...plan, genre: 'other' };
    const sheet: Plan = { ...plan, genre: 'plan' };
    assert.deepEqual(
      report([
        { path: 'a.txt', plan: sheet, problems: [] },
        { path: 'b.md', plan: other, problems: [] },
        { path: 'c.txt', error: '没有访问权限' },
        { path: 'd.txt', plan: sheet, problems: [problem({ severity: 'warning' }), problem({ severity: 'hint' })] },
      ])
        .split('\n')
        .filter((line) => !line.startsWith(' ')),
      [
        'a.txt: 没有发现问题',
        'b.md: 没有发现问题（不像计划或公文，只查通用问题）',
        'c.txt: 未能检查：没有访问权限',
        'd.txt:1:1 警告 有误 [some-rule]',
        'd.txt:1:1 提示 有误 [some-rule]',
        '共检查 3 个文件：0 个错误，1 个警告，0 个信息，1 个提示；1 处未能检查',
        '未能检查的：c.txt',
        '规则的依据和例子：planlint explain some-rule',
        '',
      ],
    );
  });

  it('underlines to the end of the line what goes on over it', () => {
    const over = { start: { line: 1, character: 2 }, end: { line: 2, character: 1 } };
    assert.match(report([{ path: 'a', plan, problems: [problem({ range: over })] }]), /二、乙\n {8}\^\^\n/u);
  });

  it('lists some of many places that belong to a problem, and tells how many there are', () => {
    const places = (count: number): readonly string[] => {
      const related = Array.from({ length: count }, () => ({ range: range(1, 0, 1), message: '这里' }));
      return report([{ path: 'a', plan, problems: [problem({ related })] }]).match(/(?<=↳ ).*/gu) ?? [];
    };
    assert.deepEqual(places(5), Array(5).fill('a:2:1 这里'));
    assert.deepEqual(places(6), [...Array<string>(4).fill('a:2:1 这里'), '还有 2 处（--format json 列出全部）']);
  });

  it('has colours where they are wanted, and only there', () => {
    const results = [{ path: 'a', plan, problems: [problem({})] }];
    assert.ok(!report(results).includes('\x1b'));
    const coloured = report(results, { ...plain, colour: true });
    assert.equal(coloured.replaceAll(/\x1b\[\d+m/gu, ''), report(results));
    assert.notEqual(coloured, report(results));
  });
});

describe('the JSON report', () => {
  it('is the contract, to the key', () => {
    const { out, text } = gathered();
    const reporter = jsonReporter(out);
    const edits = [{ range: range(0, 0, 1), newText: '三' }];
    const strange = { internal: 1 };
    const one = problem({
      related: [{ range: range(1, 0, 1), message: '这里', ...strange }],
      fixes: () => [{ title: '改为“三”', safe: true, edits, ...strange }],
    });
    reporter.add({ path: 'a.txt', plan: parsePlan(''), problems: [{ ...one, ...strange } as Problem] });
    reporter.add({ path: 'b.txt', error: '没有访问权限' });
    reporter.end();
    assert.deepEqual(JSON.parse(text()), {
      version: 1,
      files: [
        {
          path: 'a.txt',
          problems: [
            {
              rule: 'some-rule',
              severity: 'error',
              message: '有误',
              range: range(0, 0, 1),
              related: [{ message: '这里', range: range(1, 0, 1) }],
              fixes: [{ title: '改为“三”', safe: true, edits }],
              fingerprint: 'f',
            },
          ],
        },
        { path: 'b.txt', problems: [], error: '没有访问权限' },
      ],
    });
  });

  it('is JSON also without a document', () => {
    const { out, text } = gathered();
    jsonReporter(out).end();
    assert.deepEqual(JSON.parse(text()), { version: 1, files: [] });
  });
});

describe('CSV', () => {
  it('is what Excel opens: a byte order mark, CR LF, doubled quotes', () => {
    assert.equal(
      toCsv([
        ['序号', '任务'],
        ['1', '甲,"乙"\n丙'],
      ]),
      '\ufeff序号,任务\r\n1,"甲,""乙""\n丙"\r\n',
    );
  });

  it('has no formulas', () => {
    const cells = ['=1+1', '+1', '-1', '@SUM(A1)', ' =1', '\t=1', '＝1', '1-2', '甲=乙'];
    assert.equal(toCsv([cells]).slice(1), `'=1+1,'+1,'-1,'@SUM(A1),' =1,'\t=1,'＝1,1-2,甲=乙\r\n`);
  });
});

describe('what a dry run shows', () => {
  it('is each line that differs, cut to the change', () => {
    const before = `一、甲\n${'前'.repeat(30)},${'后'.repeat(30)}\n三、丙`;
    assert.deepEqual(changedLines(before, before.replace(',', '，').replace('三、', '二、')), [
      `2 - …${'前'.repeat(12)},${'后'.repeat(12)}…`,
      `2 + …${'前'.repeat(12)}，${'后'.repeat(12)}…`,
      '3 - 三、丙',
      '3 + 二、丙',
    ]);
    assert.deepEqual(changedLines(before, before), []);
  });

  it('is the whole stretch where lines were joined or split', () => {
    assert.deepEqual(changedLines('一\n二甲\n乙\n三', '一\r\n二甲乙\r\n三'), ['2 - 二甲', '3 - 乙', '2 + 二甲乙']);
  });
});
