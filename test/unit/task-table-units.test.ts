import assert from 'node:assert/strict';
import { generateTable, parsePlan, unitsIntoBody } from '../../server/src/core';
import { applied, body, head, rows, withTable } from './task-table';

describe('units written back into the body', () => {
  const back = (text: string): string => applied(text, unitsIntoBody(parsePlan(text)));
  const item = (text: string, number: number): string =>
    text.split('\n').find((line) => line.startsWith(`${number}.`))!;

  it('follow the form of the document’s notes, for one unit and for several', () => {
    const without = body.map((line) => (/^[24]/u.test(line) ? line.replace(/（[^）]*）$/u, '') : line));
    const now = back(withTable(without, [head, ...rows.slice(0, 3), rows[3]!.replace('河长办', '河长办、城管局')]));
    assert.equal(item(now, 2), body[3]);
    assert.equal(item(now, 4), '4.整治岸线。拆除沿岸违章棚屋，年底前全部清零。（河长办、城管局按职责分工负责）');
  });

  it('stand on a line of their own where they do so elsewhere', () => {
    const own = body.flatMap((line) => {
      const note = /（([^）]*?)(?:按职责分工)?负责）$/u.exec(line);
      return note === null ? [line] : [line.slice(0, note.index), `  责任单位：${note[1]!}`];
    });
    const text = withTable(
      own.filter((line) => line !== '  责任单位：灌溉处'),
      [head, ...rows],
    );
    assert.match(back(text), /2\.安装量水设施。在分水口安装量水设施。\n {2}责任单位：灌溉处\n二、/u);
  });

  it('stand before the full stop where the others do, and at the end of a text that has none', () => {
    const inside = body.map((line) => line.replace(/。(（[^）]*负责）)$/u, '$1。'));
    const without = inside.map((line) =>
      line.replace(/^(4.*)（[^）]*）。$/u, '$1。').replace(/^(2.*)（[^）]*）。$/u, '$1'),
    );
    const now = back(withTable(without, [head, ...rows]));
    assert.equal(item(now, 4), '4.整治岸线。拆除沿岸违章棚屋，年底前全部清零（河长办负责）。');
    assert.equal(item(now, 2), '2.安装量水设施。在分水口安装量水设施（灌溉处负责）');
  });

  it('are not several who share the work where there is but one', () => {
    const shared = body.map((line) => (/^[23]/u.test(line) ? line.replace(/（[^）]*）$/u, '') : line));
    assert.equal(item(back(withTable(shared, [head, ...rows])), 2), body[3]);
  });

  it('replace those of a note that names others', () => {
    const now = back(withTable(body, [head, rows[0]!, rows[1]!.replace('灌溉处', '水利站、灌溉处'), ...rows.slice(2)]));
    assert.equal(item(now, 2), '2.安装量水设施。在分水口安装量水设施。（水利站、灌溉处负责）');
  });

  it('are not set behind a note that breaks off', () => {
    const whole = applied(body.join('\n'), generateTable(parsePlan(body.join('\n'))));
    const torn = whole.replace('在分水口安装量水设施。（灌溉处负责）', '在分水口安装量水设施。（责任单位：灌溉处，');
    const { changes, message } = unitsIntoBody(parsePlan(torn));
    assert.deepEqual(changes, []);
    assert.match(message, /“安装量水设施”后面有没写完的括号，请先补完/u);
  });

  describe('of those who lead and those who join in', () => {
    const led = [
      '2025年全县水利工作要点',
      '一、推进灌区节水改造',
      '1.衬砌渠道。完成东干渠衬砌十二公里，6月底前完工。（水利局牵头，财政局、灌溉处配合）',
      '2.安装量水设施。在分水口安装量水设施。（灌溉处牵头，水利局配合）',
      '3.清理河道。清理白水河两岸垃圾，每季度巡查一次。',
      '4.整治岸线。拆除沿岸违章棚屋，年底前全部清零。',
    ];
    const text = applied(led.join('\n'), generateTable(parsePlan(led.join('\n'))));

    it('have nothing to be done where the table was made from them', () =>
      assert.equal(unitsIntoBody(parsePlan(text)).message, '正文的责任单位与任务分解表一致。'));

    it('go into the list that they belong to', () => {
      const now = back(text.replace('\t水利局\t财政局、灌溉处\t', '\t水利局\t财政局、供电公司\t'));
      assert.equal(item(now, 1), led[2]!.replace('灌溉处配合', '供电公司配合'));
      const turned = back(text.replace('\t灌溉处\t水利局\t', '\t水利局\t灌溉处\t'));
      assert.equal(item(turned, 2), led[3]!.replace('灌溉处牵头，水利局配合', '水利局牵头，灌溉处配合'));
    });

    it('leave a list alone that would have nobody left', () => {
      const alone = text.replace('\t水利局\t财政局、灌溉处\t', '\t水利局\t\t');
      const { changes, message } = unitsIntoBody(parsePlan(alone));
      assert.deepEqual(changes, []);
      assert.match(message, /“衬砌渠道”的责任分工写法较复杂/u);
    });

    it('make a note that tells who leads, as the others do', () => {
      const filled = text
        .replace('每季度巡查一次。\t\t', '每季度巡查一次。\t河长办\t城管局、水利局')
        .replace('年底前全部清零。\t\t', '年底前全部清零。\t河长办\t');
      const now = back(filled);
      assert.equal(item(now, 3), `${led[4]!}（河长办牵头，城管局、水利局配合）`);
      assert.equal(item(now, 4), `${led[5]!}（河长办牵头）`);
      assert.deepEqual(unitsIntoBody(parsePlan(now)).changes, []);
    });
  });

  it('are called units where nothing else says that they are some', () => {
    const table = [head, ...rows.map((row) => row.replace('灌溉处', '国有林场'))];
    const now = back(withTable(body, table));
    assert.equal(item(now, 2), '2.安装量水设施。在分水口安装量水设施。（责任单位：国有林场）');
    const without = body.map((line) => (line.startsWith('2') ? line.replace(/（[^）]*）$/u, '') : line));
    assert.equal(item(back(withTable(without, table)), 2), item(now, 2));
    assert.deepEqual(unitsIntoBody(parsePlan(now)).changes, []);
  });

  it('leave a note in several lists to people, and say so', () => {
    const items = body.map((line) => line.replace('（灌溉处负责）', '（灌溉处牵头，水利局配合）'));
    const { message } = unitsIntoBody(parsePlan(withTable(items, [head, ...rows])));
    assert.match(message, /“安装量水设施”的责任分工写法较复杂/u);
  });

  it('leave a row of several items to people, and say so', () => {
    const joined =
      '3\t加强河湖日常管护\t清理白水河两岸垃圾，每季度巡查一次。拆除沿岸违章棚屋，年底前全部清零。\t吴某\t城管局\t12月底前';
    const text = withTable(body, [head, rows[0]!.replace('水利局', '水利局、灌溉处'), rows[1]!, joined]);
    const { changes, message } = unitsIntoBody(parsePlan(text));
    assert.deepEqual(changes, []);
    assert.match(message, /“清理河道”、“整治岸线”在表中与别的事项并成一行/u);
  });

  it('are refused where there is no table', () =>
    assert.match(unitsIntoBody(parsePlan(body.join('\n'))).message, /无从写回/u));
});
