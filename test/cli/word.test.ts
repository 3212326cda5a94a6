import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { docxOf } from '../unit/docx';
import { skipping } from './documents';
import { folderWith, planlint, removeFolders } from './run';

after(removeFolders);

const word = docxOf(skipping.trimEnd());

/** The rules of what was found, and their lines. */
function found(out: string): readonly string[] {
  const { files } = JSON.parse(out) as {
    readonly files: readonly {
      readonly problems: readonly {
        readonly rule: string;
        readonly range: { readonly start: { readonly line: number } };
      }[];
    }[];
  };
  return files.flatMap(({ problems }) => problems.map(({ rule, range }) => `${rule} ${range.start.line}`));
}

describe('a Word document on the command line', () => {
  it('is checked as its text would be, from a file and from standard input', () => {
    const cwd = folderWith({ '草稿.docx': word, '草稿.txt': skipping });
    const [ofWord, ofText] = ['草稿.docx', '草稿.txt'].map((path) =>
      planlint(['check', path, '--format', 'json'], { cwd }),
    );
    assert.equal(ofWord!.code, 1);
    assert.ok(found(ofWord!.out).length > 0);
    assert.deepEqual(found(ofWord!.out), found(ofText!.out));
    assert.deepEqual(found(planlint(['check', '-', '--format', 'json'], { input: word }).out), found(ofText!.out));
  });

  it('has outline and tasks', () => {
    const cwd = folderWith({ '草稿.docx': word });
    assert.match(planlint(['outline', '草稿.docx'], { cwd }).out, /二、重点任务/u);
    assert.match(planlint(['tasks', '草稿.docx'], { cwd }).out, /共 3 项任务/u);
  });

  it('in a folder is told of, and checked where that is wanted; Word’s own files beside it are not', () => {
    const cwd = folderWith({
      '收件/草稿.docx': word,
      '收件/~$草稿.docx': 'x',
      '收件/旧.doc': '',
      '收件/好.txt': '云江市工作要点\n',
    });
    const plain = planlint(['check', '收件'], { cwd });
    assert.equal(plain.code, 0);
    assert.match(
      plain.err,
      /^另有 2 个 .*没有检查：.*旧\.doc、.*草稿\.docx。\.docx 加上 --word 就查，其他的请另存为 \.txt\n$/u,
    );
    const all = planlint(['check', '--word', '收件'], { cwd });
    assert.equal(all.code, 1);
    assert.match(all.out, /草稿\.docx:9:1 错误/u);
    assert.match(all.err, /^另有 1 个 .*旧\.doc。要检查，请另存为 \.txt\n$/u);
  });

  it('is never written: fix says so, and nobody is told to use it', () => {
    const halfWidth = docxOf(skipping.trimEnd().replace('补短板、', '补短板,'));
    const cwd = folderWith({ '草稿.docx': halfWidth });
    assert.doesNotMatch(planlint(['check', '草稿.docx'], { cwd }).out, /planlint fix/u);
    const { code, err } = planlint(['fix', '草稿.docx'], { cwd });
    assert.equal(code, 2);
    assert.match(err, /草稿\.docx: 没有改：Word 文档里的文字只查不改/u);
    assert.deepEqual(readFileSync(join(cwd, '草稿.docx')), halfWidth);
  });

  it('says what is wrong with it', () => {
    const cwd = folderWith({ '草稿.docx': word.subarray(0, word.length / 2) });
    const { code, out } = planlint(['check', '草稿.docx'], { cwd });
    assert.equal(code, 2);
    assert.match(out, /草稿\.docx: 未能检查：Word 文档（\.docx）解不开/u);
  });
});

describe('planlint text', () => {
  it('prints the text of a Word document, and of any other as it is', () => {
    const cwd = folderWith({ '草稿.docx': word, '国标.txt': Buffer.from('d2bbcfee', 'hex') });
    assert.deepEqual(planlint(['text', '草稿.docx'], { cwd }), { code: 0, out: skipping, err: '' });
    assert.equal(planlint(['text', '国标.txt'], { cwd }).out, '一项');
  });

  it('writes it to a file, never over the document', () => {
    const cwd = folderWith({ '草稿.docx': word });
    assert.equal(planlint(['text', '草稿.docx', '-o', '草稿.txt'], { cwd }).out, '已写入 草稿.txt\n');
    assert.equal(readFileSync(join(cwd, '草稿.txt'), 'utf8'), skipping);
    const { code, err } = planlint(['text', '草稿.docx', '-o', './草稿.docx'], { cwd });
    assert.equal(code, 2);
    assert.match(err, /不能替换它/u);
    assert.deepEqual(readFileSync(join(cwd, '草稿.docx')), word);
  });

  it('needs one document', () => {
    const { code, err } = planlint(['text']);
    assert.equal(code, 2);
    assert.match(err, /text 要写明一个文件（或 - 读标准输入），如 planlint text 草稿\.docx/u);
  });
});

describe('planlint annotate', () => {
  it('writes a copy with a comment for each problem, and leaves the document as it is', () => {
    const cwd = folderWith({ '草稿.docx': word });
    const count = found(planlint(['check', '草稿.docx', '--format', 'json'], { cwd }).out).length;
    assert.equal(planlint(['annotate', '草稿.docx'], { cwd }).out, `${count} 条批注，已写入 草稿-核稿.docx\n`);
    assert.deepEqual(readFileSync(join(cwd, '草稿.docx')), word);
    const comments = strFromU8(unzipSync(readFileSync(join(cwd, '草稿-核稿.docx')))['word/comments.xml']!);
    assert.equal(comments.match(/<w:comment /gu)?.length, count);
    assert.match(comments, /错误：.+（numbering-sequence）/u);
    // What it says is as before.
    assert.equal(planlint(['text', '草稿-核稿.docx'], { cwd }).out, skipping);
  });

  it('follows the settings and the waivers', () => {
    const cwd = folderWith({ '草稿.docx': word });
    const off = ['--profile', 'draft', '--rule', 'numbering-sequence=off', '--rule', 'unit-missing=off'];
    assert.match(planlint(['annotate', '草稿.docx', ...off], { cwd }).out, /没有发现问题，没有写批注/u);
    planlint(['baseline', '草稿.docx'], { cwd });
    assert.match(planlint(['annotate', '草稿.docx'], { cwd }).out, /没有发现问题，没有写批注/u);
    assert.ok(!existsSync(join(cwd, '草稿-核稿.docx')));
  });

  it('writes over nothing but what it is told to', () => {
    const cwd = folderWith({ '草稿.docx': word, '草稿-核稿.docx': '甲', '草稿.txt': skipping });
    const refused = (args: readonly string[], said: RegExp): void => {
      const { code, err } = planlint(['annotate', ...args], { cwd });
      assert.equal(code, 2, args.join(' '));
      assert.match(err, said);
    };
    refused(['草稿.docx'], /草稿-核稿\.docx 已经有了，没有写；要替换它，请加 --output 草稿-核稿\.docx/u);
    refused(['草稿.docx', '-o', '草稿.docx'], /不能替换它/u);
    refused(['草稿.txt'], /这不是 Word 文档/u);
    assert.equal(readFileSync(join(cwd, '草稿-核稿.docx'), 'utf8'), '甲');
    assert.equal(planlint(['annotate', '草稿.docx', '-o', '草稿-核稿.docx'], { cwd }).code, 0);
  });
});
