import assert from 'node:assert/strict';
import { check, outline, parsePlan, renumber, applyEdits, editsOf, tasks } from '../../server/src/core';
import { body, synced, tableOf } from './task-table';

const head = '序号\t工作任务\t责任单位\t完成期限';
const groups = [
  '一、灌区改造',
  '1\t完成东干渠衬砌十二公里，6月底前完工。\t水利局\t6月底前',
  '2\t在分水口安装量水设施。\t灌溉处\t9月底前',
  '二、河湖管护',
  '3\t清理白水河两岸垃圾，每季度巡查一次。\t河长办\t12月底前',
  '4\t拆除沿岸违章棚屋，年底前全部清零。\t河长办\t12月底前',
];
const paper = (rows: readonly string[]): string =>
  [...body, '', '附件', '', '任务分解表', '', head, ...rows, ''].join('\n');

describe('headings and sums inside a table', () => {
  it('are no tasks where they have figures beside them, and the headings are the parts of the tasks', () => {
    const rows = [
      '序号\t项目名称\t总投资\t责任单位',
      '合计\t\t300\t',
      '一、水利项目（1个）\t\t200\t',
      '1\t东干渠衬砌\t200\t水利局',
      '二、林业项目（1个）\t\t100\t',
      '2\t荒山造林\t100\t林业局',
    ];
    const plan = parsePlan(['2025年重点项目计划表', '', ...rows].join('\n'));
    assert.deepEqual(
      tasks(plan).map(({ number, title, section }) => `${number} ${title} ${section}`),
      ['1 东干渠衬砌 水利项目（1个）', '2 荒山造林 林业项目（1个）'],
    );
    const titles = outline(plan)[0]!.children[0]!.children.map(({ title }) => title);
    assert.deepEqual(titles, ['合计', '一、水利项目（1个）', '东干渠衬砌', '二、林业项目（1个）', '荒山造林']);
  });
});

describe('headings inside a table', () => {
  for (const [form, rows] of [
    ['alone on their lines', groups],
    ['with empty cells behind them', groups.map((row) => (row.includes('\t') ? row : `${row}\t\t\t`))],
  ] as const) {
    describe(form, () => {
      const plan = parsePlan(paper(rows));

      it('are rows of the table, and no headings of the text', () => {
        assert.equal(plan.tables.length, 1);
        assert.deepEqual(
          plan.tables[0]!.rows.filter(({ isBand }) => isBand).map(({ cells }) => cells[0]!.text),
          ['一、灌区改造', '二、河湖管护'],
        );
        assert.ok(plan.sections.every(({ part }) => part.scope === 'plan'));
        assert.deepEqual(
          check(plan).filter(({ rule }) => rule.startsWith('table-')),
          [],
        );
      });

      it('are the parts to which the tasks belong, and no tasks', () =>
        assert.deepEqual(
          tasks(plan).map(({ number, section }) => `${number} ${section}`),
          ['1 灌区改造', '2 灌区改造', '3 河湖管护', '4 河湖管护'],
        ));

      it('are in the outline', () => {
        const sheet = outline(plan).at(-1)!;
        assert.deepEqual(
          sheet.children[0]!.children.map(({ title }) => title).filter((title) => /^[一二]、/u.test(title)),
          ['一、灌区改造', '二、河湖管护'],
        );
      });

      it('have a new row of their own below them', () => {
        const [first, second] = [rows[0]!, rows[3]!];
        const without = [first, rows[1]!, rows[2]!, second, rows[5]!.replace(/^4/u, '3')];
        const now = synced(paper(without)).split('\n');
        const at = now.indexOf(second);
        assert.match(now[at - 1]!, /^2\t/u);
        assert.equal(now[at + 1], '3\t清理白水河两岸垃圾，每季度巡查一次。\t河长办\t');
        assert.match(now[at + 2]!, /^4\t/u);
      });

      it('let the numbers begin anew', () => {
        const wrong = rows.map((row) => row.replace(/^3/u, '1').replace(/^4/u, '3'));
        const text = paper(wrong);
        const now = applyEdits(text, editsOf(renumber(parsePlan(text), 'document', { line: 0, character: 0 })));
        assert.deepEqual(
          tableOf(now)
            .filter((row) => /^\d/u.test(row))
            .map((row) => row[0]),
          ['1', '2', '1', '2'],
        );
      });
    });
  }

  it('are headings of the text where the table does not begin with one', () => {
    const plan = parsePlan(
      ['2025年全县水利工作要点', '一、甲', head, ...groups.slice(1), '三、保障措施', '加强领导。'].join('\n'),
    );
    assert.deepEqual(
      plan.sections.map(({ title }) => title.text),
      ['甲', '河湖管护', '保障措施'],
    );
  });
});

describe('a table of titles', () => {
  it('gets the title of a new item alone', () => {
    const titles = [
      head,
      '1\t衬砌渠道\t水利局\t6月底前',
      '2\t安装量水设施\t灌溉处\t9月底前',
      '3\t整治岸线\t河长办\t12月底前',
    ];
    const text = [...body, '', '附件', '', '任务分解表', '', ...titles, ''].join('\n');
    assert.equal(tableOf(synced(text))[3], '3\t清理河道\t河长办\t');
  });

  it('is none where the items have nothing but their sentence', () => {
    const items = ['1.清理水渠；', '2.检修闸门；', '3.加固堤岸。'];
    const table = [
      head,
      '1\t清理水渠\t水利局\t6月底前',
      '2\t检修闸门\t灌溉处\t6月底前',
      '3\t加固堤岸\t水利局\t6月底前',
    ];
    const added = '4.建立轮值制度。各单位每月轮流值守并形成台账。';
    const lines = [
      '2025年全县水利工作要点',
      '一、近期任务',
      ...items,
      added,
      '',
      '附件',
      '',
      '任务分解表',
      '',
      ...table,
      '',
    ];
    assert.equal(tableOf(synced(lines.join('\n'))).at(-1), '4\t各单位每月轮流值守并形成台账。\t\t');
  });
});

describe('tasks of a table without 项目', () => {
  it('stand in the section of the item that their row was made from', () => {
    const text = [
      '云江县2025年粮食工作要点',
      '一、管好粮仓',
      '1.维修粮仓。维修城关粮站粮仓。',
      '2.检测新粮。检测收购的新粮。',
      '二、搞好轮换',
      '3.轮换储备。轮换县级储备粮。',
      '附件',
      '云江县2025年粮食工作任务分解表',
      '序号\t工作任务\t责任单位',
      '1\t维修粮仓\t粮储公司',
      '2\t检测新粮\t质检站',
      '3\t轮换储备\t粮储公司',
      '4\t年终考评\t县政府办',
    ].join('\n');
    assert.deepEqual(
      tasks(parsePlan(text)).map(({ source, section }) => `${source} ${section}`),
      ['table 管好粮仓', 'table 管好粮仓', 'table 搞好轮换', 'table '],
    );
  });
});
