import assert from 'node:assert/strict';
import { readFileSync, symlinkSync, utimesSync, writeFileSync, truncateSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { encodeGb18030 } from '../../server/src/disk/gb18030';
import { readText } from '../../server/src/lsp/disk/files';
import { listFiles, mostEntries } from '../../server/src/lsp/disk/list-files';
import { isPlanName } from '../../server/src/lsp/reading/plan-names';
import { folderWith, removeFolders } from '../cli/run';

describe('the plans of a folder', () => {
  after(removeFolders);

  it('have the names that VS Code knows them by', () => {
    const { languages } = (
      JSON.parse(readFileSync(join(__dirname, '../../../package.json'), 'utf8')) as {
        contributes: { languages: { extensions: string[]; filenamePatterns: string[] }[] };
      }
    ).contributes;
    const { extensions, filenamePatterns } = languages[0]!;
    const names = [...extensions.map((end) => `甲${end}`), ...filenamePatterns.map((one) => one.replaceAll('*', '甲'))];
    assert.deepEqual(
      names.filter((name) => !isPlanName(name)),
      [],
    );
    for (const name of ['甲.txt', '甲.md', '工作要点.md', '工作要点.docx', 'plan'])
      assert.equal(isPlanName(name), false, name);
  });

  it('are found below it, without node_modules, hidden folders and links; a change changes the stamp', async () => {
    const wanted = ['工作要点.txt', '2026年/乙.plan'];
    const others = ['node_modules/工作要点.txt', '.git/工作要点.txt', '说明.txt'];
    const folder = folderWith(Object.fromEntries([...wanted, ...others].map((path) => [path, '甲'])));
    symlinkSync(folder, join(folder, '环'));
    const { files, isCut } = await listFiles(pathToFileURL(folder).href, isPlanName);
    assert.equal(isCut, false);
    const paths = files.map(({ uri }) => relative(folder, fileURLToPath(uri)).replaceAll('\\', '/'));
    assert.deepEqual(paths.sort(), wanted.sort());
    const stampOf = (all: typeof files): string => all.find(({ uri }) => uri.endsWith('.txt'))!.stamp;
    utimesSync(join(folder, '工作要点.txt'), 1, 1);
    assert.notEqual(stampOf((await listFiles(pathToFileURL(folder).href, isPlanName)).files), stampOf(files));
  });

  it('are none in folders that are not on the disk, or not there', async () => {
    for (const folder of ['vscode-vfs://github/a/b', 'file:///is/not/there'])
      assert.deepEqual(await listFiles(folder, () => true), { files: [], isCut: false });
  });

  it('are counted up to a figure that the README names', () => {
    const readme = readFileSync(join(__dirname, '../../../README.md'), 'utf8');
    assert.ok(readme.includes(`${mostEntries / 10_000}万`), String(mostEntries));
  });
});

describe('a file of the disk', () => {
  after(removeFolders);

  it('is read in the encoding that it is in; what is no text is refused in words', async () => {
    const folder = folderWith({});
    const read = (bytes: Buffer): Promise<string | undefined> => {
      writeFileSync(join(folder, '工作要点.txt'), bytes);
      return readText(pathToFileURL(join(folder, '工作要点.txt')).href);
    };
    const text = '一、抚育林木\n1.补植。\n';
    assert.equal(await read(Buffer.from(text)), text);
    assert.equal(await read(Buffer.from(`\ufeff${text}`)), text);
    assert.equal(await read(Buffer.from(`\ufeff${text}`, 'utf16le')), text);
    assert.equal(await read(encodeGb18030(text)), text);
    await assert.rejects(read(Buffer.from('%PDF-1.4')), /这是 PDF 文件/u);
    truncateSync(join(folder, '工作要点.txt'), 65 << 20);
    await assert.rejects(
      readText(pathToFileURL(join(folder, '工作要点.txt')).href),
      /有 68157440 字节，最多 67108864 字节/u,
    );
    await assert.rejects(readText(pathToFileURL(folder).href), /这是文件夹，不是文件/u);
    assert.equal(await readText(pathToFileURL(join(folder, '没有.txt')).href), undefined);
    assert.equal(await readText('vscode-vfs://github/a/工作要点.txt'), undefined);
  });
});
