import assert from 'node:assert/strict';
import { at, start } from './harness';

const typed = (line: number, character: number) => ({ range: at(line, character), text: '字' });

/** A disk that counts what is asked of it. */
class CountedFiles extends Map<string, string> {
  asked = 0;

  override get(uri: string): string | undefined {
    this.asked++;
    return super.get(uri);
  }

  override keys(): ReturnType<Map<string, string>['keys']> {
    this.asked++;
    return super.keys();
  }
}

describe('a document that is typed into', () => {
  it('sends nobody to the disk, in a folder with and without a team’s files', async () => {
    for (const files of [[], ['file:///team/planlint.yaml', 'profile: draft\n']] as const) {
      const counted = new CountedFiles();
      if (files.length > 0) counted.set(...(files as [string, string]));
      const client = await start({ folders: ['file:///team'], files: counted });
      const uri = await client.open('2025年全市供水工作要点\n一、主要任务\n1.修管道。\n', 'file:///team/a.plan.txt');
      await client.diagnostics(uri);
      const before = counted.asked;
      assert.ok(before > 0);
      for (let times = 0; times < 5; times++) {
        await client.change(uri, typed(2, 4));
        await client.diagnostics(uri);
      }
      assert.equal(counted.asked, before);
    }
  });
});
