import assert from 'node:assert/strict';
import { unzipSync } from 'fflate';
import { start } from './harness';

const text =
  '某县2025年茶叶工作要点\n一、种植\n1.改种。改种新苗。（农业局负责）\n3.施肥。6月底前施肥。（=农业局负责）\n';

interface Tree {
  readonly version: number;
  readonly total: number;
  readonly groups: readonly {
    readonly title: string;
    readonly problems: number;
    readonly tasks: readonly { readonly title: string }[];
  }[];
}

describe('planlint/tasks', () => {
  it('answers with groups, counts and problems', async () => {
    const client = await start();
    const uri = await client.open(text);
    const tree = await client.connection.sendRequest<Tree>('planlint/tasks', { uri, by: 'section' });
    assert.deepEqual([tree.version, tree.total], [1, 2]);
    assert.deepEqual(
      tree.groups.map(({ title, tasks }) => [title, tasks.map((task) => task.title)]),
      [['种植', ['改种', '施肥']]],
    );
    assert.ok(tree.groups[0]!.problems > 0);
  });

  it('refuses what it does not know, in words', async () => {
    const client = await start();
    const uri = await client.open(text);
    await assert.rejects(
      client.connection.sendRequest('planlint/tasks', { uri, by: 'leader' }),
      /section、unit 或 deadline/u,
    );
    await assert.rejects(client.connection.sendRequest('planlint/tasks', { uri: 'untitled:other' }), /没有打开/u);
    await assert.rejects(client.connection.sendRequest('planlint/exportTasks', { uri, format: 'pdf' }), /csv 或 xlsx/u);
  });
});

describe('planlint/exportTasks', () => {
  async function exported(format: string): Promise<Buffer> {
    const client = await start();
    const uri = await client.open(text);
    const { data, count } = await client.connection.sendRequest<{ data: string; count: number }>(
      'planlint/exportTasks',
      { uri, format },
    );
    assert.equal(count, 2);
    return Buffer.from(data, 'base64');
  }

  it('gives CSV that Excel opens rightly', async () => {
    const csv = await exported('csv');
    assert.deepEqual([...csv.subarray(0, 3)], [0xef, 0xbb, 0xbf]);
    assert.match(csv.toString(), /^\ufeff序号,任务,所属部分,/u);
  });

  it('gives a workbook with every cell as text', async () => {
    const files = unzipSync(await exported('xlsx'));
    const sheet = Object.keys(files).find((name) => /worksheets\/sheet1\.xml$/u.test(name));
    assert.ok(sheet, Object.keys(files).join());
    const content = Object.values(files)
      .map((bytes) => Buffer.from(bytes).toString())
      .join('\n');
    for (const word of ['完成期限', '改种', '6月底前']) assert.ok(content.includes(word), word);
    assert.doesNotMatch(content, /<f>/u);
  });
});
