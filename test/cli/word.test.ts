import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { docOf } from '../unit/doc';
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
      '收件/旧.doc': docOf('云江市工作要点'),
      '收件/~$旧.doc': 'x',
      '收件/传真.rtf': '{\\rtf1}',
      '收件/好.txt': '云江市工作要点\n',
    });
    const plain = planlint(['check', '收件'], { cwd });
    assert.equal(plain.code, 0);
    assert.match(
      plain.err,
      /^另有 3 个 .*没有检查：.*传真\.rtf、.*旧\.doc、.*草稿\.docx。\.docx、\.doc、\.wps 加上 --word 就查，其他的请/u,
    );
    const all = planlint(['check', '--word', '收件'], { cwd });
    assert.equal(all.code, 1);
    assert.match(all.out, /草稿\.docx:9:1 错误/u);
    assert.match(all.out, /旧\.doc/u);
    assert.match(all.err, /^另有 1 个 .*传真\.rtf。要检查，请另存为 \.txt\n$/u);
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

  it('of an older form is checked as well, whatever its name, and has no comments', () => {
    const old = docOf(skipping.trimEnd());
    const cwd = folderWith({ '草稿.doc': old, '草稿.wps': old, '新的.doc': word });
    for (const path of ['草稿.doc', '草稿.wps', '新的.doc'])
      assert.deepEqual(planlint(['text', path], { cwd }), { code: 0, out: skipping, err: '' }, path);
    assert.deepEqual(
      found(planlint(['check', '草稿.wps', '--format', 'json'], { cwd }).out),
      found(planlint(['check', '新的.doc', '--format', 'json'], { cwd }).out),
    );
    assert.match(planlint(['fix', '草稿.doc'], { cwd }).err, /没有改：Word 文档里的文字只查不改/u);
    assert.match(planlint(['annotate', '草稿.doc'], { cwd }).err, /批注只能写在 \.docx 里；请先.*另存为 \.docx/u);
    assert.equal(planlint(['annotate', '新的.doc'], { cwd }).code, 0);
    assert.ok(existsSync(join(cwd, '新的-核稿.docx')));
  });

  it('says where numbers of its lists can’t be read', () => {
    const cwd = folderWith({ '草稿.doc': docOf(`\x13AUTONUM\x15${skipping.trimEnd()}`) });
    const doubt = /^草稿\.doc: 有 1 段的自动编号读不出来.*另存为 \.docx 再查\n$/u;
    const checked = planlint(['check', '草稿.doc'], { cwd });
    assert.equal(checked.code, 2);
    assert.match(checked.err, doubt);
    const shown = planlint(['text', '草稿.doc'], { cwd });
    assert.deepEqual([shown.code, shown.out], [0, skipping]);
    assert.match(shown.err, doubt);
  });

  it('is told what else it is where it only has the name', () => {
    const cwd = folderWith({
      'a.doc': '<html xmlns:o="urn:schemas-microsoft-com:office:office"><body>甲</body></html>',
      'b.doc': '{\\rtf1\\ansi}',
      'c.doc': '<?xml version="1.0"?>\n<?mso-application progid="Word.Document"?><w:wordDocument/>',
      'd.doc': 'MIME-Version: 1.0\nContent-Type: multipart/related',
      'e.doc': '\ufeff<!DOCTYPE html>',
      'f.doc': '云江市工作要点\n',
    });
    const said = (path: string): string => planlint(['text', path], { cwd }).err;
    assert.match(said('a.doc'), /这是网页（HTML），名字却是 Word 文档的；请在 Word、WPS 里打开，另存为 \.docx/u);
    assert.match(said('b.doc'), /这是 RTF 文档.*另存为 \.docx/u);
    assert.match(said('c.doc'), /这是 XML 格式的 Word 文档/u);
    assert.match(said('d.doc'), /这是单个文件网页（MHTML）/u);
    assert.match(said('e.doc'), /这是网页（HTML）/u);
    assert.equal(said('f.doc'), '');
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
