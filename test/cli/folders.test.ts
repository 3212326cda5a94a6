import assert from 'node:assert/strict';
import { join } from 'node:path';
import { rightOne } from './documents';
import { folderWith, planlint, removeFolders } from './run';

after(removeFolders);

describe('documents in a folder that are no texts', () => {
  const files = {
    '收件/a.docx': 'PK',
    '收件/b.PDF': '%PDF-1.7',
    '收件/~$a.docx': '',
    '收件/c.png': '',
    '收件/d.wps': '',
  };
  const note = (paths: readonly string[], count = paths.length): string =>
    `另有 ${count} 个 Word、PDF 等文档没有检查：${paths.join('、')}。${advice(paths)}\n`;
  const advice = (paths: readonly string[]): string =>
    paths.some((path) => /\.(?:docx?|wps)$/u.test(path))
      ? '.docx、.doc、.wps 加上 --word 就查，其他的请另存为 .txt'
      : '要检查，请另存为 .txt';
  const inFolder = (name: string): string => join('收件', name);

  it('are told of, as people may think that they were checked', () => {
    const cwd = folderWith({ ...files, '收件/好.txt': rightOne });
    const { code, out, err } = planlint(['check', '收件'], { cwd });
    assert.equal(code, 0);
    assert.ok(!out.includes('docx'), out);
    assert.equal(err, note(['a.docx', 'b.PDF', 'd.wps'].map(inFolder)));
    // A file that is named says itself what it is.
    assert.equal(planlint(['check', inFolder('好.txt')], { cwd }).err, '');
  });

  it('are not all named where there are many', () => {
    const many = Object.fromEntries([1, 2, 3, 4, 5].map((at) => [`收件/${at}.doc`, '']));
    const { code, err } = planlint(['check', '收件'], { cwd: folderWith(many) });
    assert.equal(code, 2);
    assert.equal(err, note([...['1.doc', '2.doc', '3.doc等'].map(inFolder)], 5));
  });

  it('are not told of where the settings leave them out, or say which files are plans', () => {
    for (const settings of ['files: { ignore: ["收件/*"] }', 'files: { plans: ["*.txt"] }']) {
      const cwd = folderWith({ ...files, '好.txt': rightOne, 'planlint.yaml': `${settings}\n` });
      assert.equal(planlint(['check'], { cwd }).err, '', settings);
    }
  });
});

describe('settings of a folder that are wrong', () => {
  it('are told once, for however many documents', () => {
    const cwd = folderWith({ 'planlint.yaml': 'profile: quick\n', '甲.txt': rightOne, '乙.txt': rightOne });
    const times = (args: readonly string[]): number => {
      const { code, out, err } = planlint(args, { cwd });
      assert.equal(code, 2);
      assert.match(out + err, /planlint\.yaml 设置有误，见前面列出的/u);
      return (out + err).split('这里是“quick”').length - 1;
    };
    assert.equal(times(['check']), 1);
    assert.equal(times(['fix', '.']), 1);
    assert.equal(times(['baseline']), 1);
    assert.equal(planlint(['check', '--format', 'json'], { cwd }).out.split('这里是“quick”').length - 1, 2);
  });
});

describe('a file without a letter', () => {
  it('is said to be empty', () => {
    const cwd = folderWith({ '空.txt': '', '空行.txt': '\n　\n' });
    const { code, out } = planlint(['check', '空.txt', '空行.txt'], { cwd });
    assert.equal(code, 0);
    assert.match(out, /^空\.txt: 没有发现问题（文件里没有文字）\n空行\.txt: 没有发现问题（文件里没有文字）\n/u);
  });
});

describe('a name that is none', () => {
  it('is told to be one of Git’s, or empty', () => {
    const cwd = folderWith({ '草稿.txt': '云江市2025年工作要点\n' });
    const name = String.raw`\350\215\211\347\250\277.txt`;
    // xargs takes the quotes away.
    for (const given of [`"${name}"`, name]) {
      const quoted = planlint(['check', given], { cwd });
      assert.equal(quoted.code, 2);
      assert.match(quoted.out, /文件或文件夹不存在；这是 Git 转义过的文件名，请用 git -c core\.quotePath=off/u);
    }
    const empty = planlint(['check', ''], { cwd });
    assert.equal(empty.code, 2);
    assert.match(empty.out, /^（空的路径）: 未能检查：有一个路径是空的，可能是变量没有值/u);
  });
});
