/** Brackets behind the last sentence that say nothing but who: （市水务局、市林业局）, （教务处）. */
import assert from 'node:assert/strict';
import { classifyLine } from '../../server/src/core/line/classify';

const table: readonly (readonly [name: string, line: string, units: readonly string[]])[] = [
  ['one office of a ministry', '完成清淤。〔水资源司〕', ['水资源司']],
  ['one office of a school', '开好班会。（德育处）', ['德育处']],
  ['several', '开好班会。（德育处、教务处）', ['德育处', '教务处']],
  ['one office of a company', '修好机组。（设备部）', ['设备部']],
  ['a name with brackets of its own', '清淤。〔机关党委（人事处），结对单位〕', ['机关党委（人事处）', '结对单位']],
  ['no company, which may be a source', '完成清淤。（清河供水公司）', []],
  ['no people', '全员轮训。（党员干部）', []],
];

describe('names alone behind the last sentence', () => {
  for (const [name, line, units] of table)
    it(name, () => {
      const notes = classifyLine(line).notes.flatMap((note) => note.units.map((unit) => unit.name));
      assert.deepEqual(notes, units);
    });
});
