import assert from 'node:assert/strict';
import { generateTable, parsePlan, syncTable } from '../../server/src/core';
import { applied, body, name, tableOf, tableProblems, withTable } from './task-table';

describe('the sheet of a task table made from the body', () => {
  it('is the sheet that the attachment note has announced', () => {
    const text = [...body, '', `附件：${name}`, '', '某县水利局', '2025年3月4日', ''].join('\n');
    const now = applied(text, generateTable(parsePlan(text)));
    assert.deepEqual(
      now.split('\n').filter((line) => line.includes('附件') || line.includes(name)),
      [`附件：${name}`, '附件', name],
    );
    assert.equal(tableOf(now).length, 5);
    assert.deepEqual(tableProblems(now), []);
    assert.deepEqual(syncTable(parsePlan(now)).changes, []);
  });

  it('goes onto the announced sheet where that has no text yet', () => {
    const text = [...body, '', `附件：${name}`, '', '附件', '', name, ''].join('\n');
    const now = applied(text, generateTable(parsePlan(text)));
    assert.deepEqual(now, withTable(body, tableOf(now)));
    assert.deepEqual(tableProblems(now), []);
  });

  it('is put among the sheets by the number that it was announced with', () => {
    const note = [`附件：1.${name}`, '　　　2.渠系分布图'];
    const text = [...body, '', ...note, '', '附件2', '', '渠系分布图', '', '东干渠自北向南。', ''].join('\n');
    const now = applied(text, generateTable(parsePlan(text)));
    assert.deepEqual(
      now.split('\n').filter((line) => /附件|分布图/u.test(line) || line === name),
      [...note, '附件1', name, '附件2', '渠系分布图'],
    );
    assert.deepEqual(tableProblems(now), []);
    assert.deepEqual(syncTable(parsePlan(now)).changes, []);
  });

  it('becomes the second attachment where there is one, which gets a number', () => {
    const text = [...body, '', '附件：渠系分布图', '', '附件', '', '渠系分布图', '', '东干渠自北向南。', ''].join('\n');
    const now = applied(text, generateTable(parsePlan(text)));
    const lines = now.split('\n').filter((line) => line.includes('附件') || line.trim().startsWith('2.2025'));
    assert.deepEqual(lines, ['附件：1.渠系分布图', `　　　2.${name}`, '附件1', '附件2']);
    assert.deepEqual(tableProblems(now), []);
  });

  it('has the next number of the attachment note, whatever heads stand behind it', () => {
    const note = ['附件：1.渠系分布图', '　　　2.水表安装标准'];
    const sheets = [
      '附件',
      '',
      '干渠名录',
      '',
      '东干渠自北向南。',
      '',
      '附件2',
      '',
      '水表安装标准',
      '',
      '分片安装。',
      '',
    ];
    const plan = parsePlan([...body, '', ...note, '', ...sheets].join('\n'));
    assert.equal(plan.attachments.length, 3);
    const now = applied(plan.lines.join('\n'), generateTable(plan));
    assert.ok(now.includes(`\n　　　3.${name}\n`) && now.includes('\n附件3\n'), now);
  });

  it('has the number behind those attachments that the text speaks of, where they are papers of their own', () => {
    const text = [...body, '5.建立台账。按附件1的样式登记，按附件2的口径统计。（水利局负责）', ''].join('\n');
    const now = applied(text, generateTable(parsePlan(text)));
    assert.ok(now.includes('\n附件3\n'), now);
    assert.deepEqual(tableProblems(now), []);
  });

  it('goes behind the attachments of a note that has other text behind it on its line', () => {
    const measures = '各单位要落实工作责任，完善配套措施，安排专项经费，定期会商调度。'.repeat(24);
    const glued = [
      '2025年全县水利工作要点',
      `一、推进灌区节水改造　（一）衬砌渠道。${measures}　（二）安装水表。分片安装水表。　二、加强河湖日常管护　（一）清理河道。清理两岸垃圾。　（二）整治岸线。拆除违章棚屋。　附件：1.渠系分布图　2.水表安装标准　某县水利局　2025年3月1日`,
    ].join('\n');
    const now = applied(glued, generateTable(parsePlan(glued)));
    assert.ok(now.includes('2.水表安装标准 3. 2025年全县水利工作任务分解表　某县水利局'), now);
    // The other two are missing, now that the document has an attachment of its own.
    assert.deepEqual(
      tableProblems(now).map((problem) => /列有“(.*?)”，后面却没有/u.exec(problem)?.[1]),
      ['渠系分布图', '水表安装标准'],
    );
  });
});
