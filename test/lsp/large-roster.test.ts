import assert from 'node:assert/strict';
import { cpuTime } from '../cpu-time';
import { start } from './harness';

const folder = 'file:///home/team';
const unitsFile = `${folder}/library/units.yaml`;
const size = 20_000;
const documents = 10;
const newcomer = '市退疫军人局';

/** As long as the plans of a city are. */
const text = `2025年优抚工作要点\n一、重点任务\n${Array.from(
  { length: 200 },
  (_, at) => `${at + 1}.办好第${at + 1}件实事，摸清底数，落实到人。6月底前完成。（市第${at}局、${newcomer}负责）\n`,
).join('')}`;
const roster = `units:\n${Array.from(
  { length: size },
  (_, at) => `  - name: 市第${at}局\n    short: 第${at}局\n    level: 市级\n    departments: [办公室, 综合科]\n`,
).join('')}`;

describe('a roster of 20,000 units', () => {
  it('that changes is in force within a second in every open document', async () => {
    const files = new Map([
      [`${folder}/planlint.yaml`, 'extends: ./library\n'],
      [`${folder}/library/library.yaml`, 'name: 甲库\n'],
      [unitsFile, roster],
    ]);
    const client = await start({ folders: [folder], files });
    const plans: string[] = [];
    for (let at = 0; at < documents; at++) plans.push(await client.open(text, `${folder}/plan-${at}.plan.txt`));
    await client.open(roster, unitsFile);
    const unknown = async (): Promise<readonly number[]> => {
      const all = await Promise.all(plans.map((uri) => client.diagnostics(uri)));
      return all.map((found) => found.filter(({ code }) => code === 'unit-unknown').length);
    };
    assert.deepEqual(
      await unknown(),
      plans.map(() => 1),
    );
    const line = size * 4 + 1;
    const place = { start: { line, character: 0 }, end: { line, character: 0 } };
    const times: number[] = [];
    for (const isThere of [true, false, true, false, true]) {
      const { refreshes } = client;
      const began = cpuTime();
      const entry = `  - name: ${newcomer}\n`;
      const whole = { start: place.start, end: { line: line + 1, character: 0 } };
      await client.change(unitsFile, isThere ? { range: place, text: entry } : { range: whole, text: '' });
      await client.until(() => client.refreshes > refreshes);
      const left = await unknown();
      times.push(cpuTime() - began);
      assert.deepEqual(
        left,
        plans.map(() => (isThere ? 0 : 1)),
      );
    }
    assert.ok(Math.max(...times) < 1_000, times.map(Math.round).join(' ms, '));
  });
});
