import assert from 'node:assert/strict';
import { strFromU8, unzipSync } from 'fflate';
import { toXlsx } from '../../server/src/export/xlsx';

describe('an Excel file', () => {
  it('has no cell that is too long for Excel, and as many rows as there are', async () => {
    const rows = [['序号', '任务'], ...Array.from({ length: 150_000 }, (_, at) => [String(at + 1), '摸底。'])];
    const long = '𠮷'.repeat(20_000);
    const files = unzipSync(await toXlsx([...rows, ['=1+1', long]], '任务/清单'));
    const strings = strFromU8(files['xl/sharedStrings.xml']!);
    assert.ok(strings.includes(`${'𠮷'.repeat(16_383)}…<`));
    assert.equal(strFromU8(files['xl/worksheets/sheet1.xml']!).match(/<row /gu)?.length, rows.length + 1);
  });
});
