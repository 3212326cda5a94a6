import assert from 'node:assert/strict';
import { parsePlan, unitsIntoBody } from '../../server/src/core';
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

  it('replace those of a note that names others', () => {
    const now = back(withTable(body, [head, rows[0]!, rows[1]!.replace('灌溉处', '水利站、灌溉处'), ...rows.slice(2)]));
    assert.equal(item(now, 2), '2.安装量水设施。在分水口安装量水设施。（水利站、灌溉处负责）');
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
