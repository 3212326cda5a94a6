import assert from 'node:assert/strict';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { check, parsePlan } from '../../server/src/core';
import { annotate } from '../../server/src/word/annotate';
import { readWord } from '../../server/src/word/read';
import { remarkOn } from '../../server/src/word/remarks';
import { docx, docxOf, item, line, paragraph, run } from './docx';

const date = new Date('2026-03-04T05:06:07.890Z');

/** A document with a remark on a range, as its parts. */
function annotated(bytes: Buffer, ...ranges: readonly (readonly [number, number, number, number])[]) {
  const remarks = ranges.map(([fromLine, from, toLine, to], at) => ({
    range: { start: { line: fromLine, character: from }, end: { line: toLine, character: to } },
    paragraphs: [`第${at}条`, '<&">'],
  }));
  const before = readWord(bytes);
  assert.ok('text' in before);
  const made = annotate(before, remarks, date);
  assert.ok('bytes' in made, JSON.stringify(made));
  const after = readWord(made.bytes) as { readonly text: string };
  assert.equal(after.text, before.text, 'the text stays as it is');
  const parts = Object.fromEntries(
    Object.entries(unzipSync(made.bytes)).map(([name, part]) => [name, strFromU8(part)]),
  );
  return { parts, xml: parts['word/document.xml']! };
}

/** The characters that each comment is on, by its number. */
function marked(xml: string): Readonly<Record<string, string>> {
  const ids = [...xml.matchAll(/<w:commentRangeStart w:id="(\d+)"\/>/gu)].map(([, id]) => id!);
  return Object.fromEntries(
    ids.map((id) => {
      const [, inner] = xml.split(new RegExp(`<w:commentRange(?:Start|End) w:id="${id}"/>`, 'u'));
      return [id, [...inner!.matchAll(/<w:t [^>]*>([^<]*)</gu)].map(([, text]) => text).join('')];
    }),
  );
}

describe('remarks in a Word document', () => {
  it('stand on the very words, of which the run keeps its form', () => {
    const bytes = docx({ body: paragraph(run('市卫健委牵头。', '<w:b/>')) });
    const { xml } = annotated(bytes, [0, 1, 0, 4]);
    assert.deepEqual(marked(xml), { 0: '卫健委' });
    assert.equal(xml.match(/<w:b\/>/gu)?.length, 3);
    assert.match(xml, /<w:commentRangeEnd w:id="0"\/><w:r><w:commentReference w:id="0"\/><\/w:r>/u);
  });

  it('may overlap, touch, and go over runs and lines', () => {
    const bytes = docx({ body: paragraph(run('甲乙丙') + run('丁戊')) + line('己庚辛') });
    const { xml } = annotated(bytes, [0, 0, 0, 2], [0, 1, 0, 4], [0, 2, 0, 3], [0, 4, 1, 1], [1, 1, 1, 3]);
    assert.deepEqual(marked(xml), { 0: '甲乙', 1: '乙丙丁', 2: '丙', 3: '戊己', 4: '庚辛' });
  });

  it('have a character where the range has none', () => {
    const bytes = docx({ body: line('甲乙丙') });
    assert.deepEqual(marked(annotated(bytes, [0, 1, 0, 1], [0, 3, 0, 3]).xml), { 0: '乙', 1: '丙' });
  });

  it('stand beside what is in no run: the number of a list, an empty line', () => {
    const numbering =
      '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="4"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>' +
      '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';
    const bytes = docx({ body: item('抓好宣传。') + paragraph('') + line('完'), numbering });
    assert.deepEqual(marked(annotated(bytes, [0, 0, 0, 1], [1, 0, 1, 0]).xml), { 0: '抓', 1: '抓好宣传。' });
  });

  it('stand around runs that hold more than a text, and around what a box hangs on', () => {
    const several = '<w:r><w:t>甲</w:t><w:br/><w:t>乙</w:t></w:r>';
    const box = `<w:r><w:drawing><w:txbxContent>${line('盒中')}</w:txbxContent></w:drawing></w:r>`;
    const { xml } = annotated(
      docx({ body: paragraph(several) + paragraph(run('丙') + box) }),
      [1, 0, 1, 1],
      [3, 0, 3, 1],
    );
    assert.ok(xml.includes(`<w:commentRangeStart w:id="0"/>${several}<w:commentRangeEnd w:id="0"/>`));
    assert.ok(xml.includes(`<w:commentRangeStart w:id="1"/>${box}<w:commentRangeEnd w:id="1"/>`));
  });

  it('end behind their beginning, also where the text goes on in a box that hangs above it', () => {
    const box = `<w:r><w:drawing><w:txbxContent>${line('盒中')}</w:txbxContent></w:drawing></w:r>`;
    const { xml } = annotated(docx({ body: paragraph(box + run('丙丁')) }), [0, 0, 1, 2]);
    assert.deepEqual(marked(xml), { 0: '丙' });
  });

  it('keep the characters that XML has names for', () => {
    const { xml } = annotated(docx({ body: line('甲&amp;乙&lt;丙') }), [0, 1, 0, 4]);
    assert.deepEqual(marked(xml), { 0: '&amp;乙&lt;' });
  });

  it('are said in a part that the document comes to know', () => {
    const { parts } = annotated(docx({ body: line('甲乙') }), [0, 0, 0, 1]);
    assert.equal(
      parts['word/comments.xml'],
      '<w:comments xmlns:w="urn:w"><w:comment w:id="0" w:author="核稿" w:initials="核" w:date="2026-03-04T05:06:07Z">' +
        '<w:p><w:r><w:t xml:space="preserve">第0条</w:t></w:r></w:p>' +
        '<w:p><w:r><w:t xml:space="preserve">&lt;&amp;&quot;&gt;</w:t></w:r></w:p></w:comment></w:comments>',
    );
    assert.match(
      parts['[Content_Types].xml']!,
      /<Override PartName="\/word\/comments\.xml" ContentType="[^"]+comments\+xml"\/>/u,
    );
    assert.match(
      parts['word/_rels/document.xml.rels']!,
      /Type="[^"]+\/relationships\/comments" Target="\/word\/comments\.xml"/u,
    );
  });

  it('follow the comments that are there', () => {
    const there = annotated(docx({ body: line('甲乙') }), [0, 0, 0, 1]);
    const bytes = docx(
      { body: line('甲乙') },
      Object.fromEntries(Object.entries(there.parts).map(([name, xml]) => [name, strToU8(xml)])),
    );
    const { parts, xml } = annotated(bytes, [0, 1, 0, 2]);
    assert.deepEqual(marked(xml), { 0: '甲', 1: '乙' });
    assert.deepEqual(
      [...parts['word/comments.xml']!.matchAll(/<w:comment w:id="(\d)"/gu)].map(([, id]) => id),
      ['0', '1'],
    );
    assert.equal(parts['[Content_Types].xml']!.match(/comments\.xml/gu)?.length, 1);
  });

  it('say what is wrong, where else to look, what may be done, and by which rule', () => {
    const text =
      '云江市2026年工作要点\n一、重点任务\n1.甲项工作。三月底前完成。\n2.乙项工作。四月底前完成。\n4.丙项工作。五月底前完成。\n';
    const plan = parsePlan(text);
    const problem = check(plan).find(({ rule }) => rule === 'numbering-sequence')!;
    const { range, paragraphs } = remarkOn(problem, plan);
    assert.deepEqual(range, problem.range);
    assert.match(paragraphs[0]!, /^错误：序号“4\.”/u);
    assert.ok(
      paragraphs.some((one) => /：“2\.乙项工作。四月底前完成。”$/u.test(one)),
      paragraphs.join('\n'),
    );
    assert.ok(paragraphs.some((one) => one.startsWith('可以：')));
    assert.match(paragraphs.at(-1)!, /^规则：.+（numbering-sequence）$/u);
  });

  it('can’t be written where a document is written in a strange way, or a part of it is damaged', () => {
    const refusal = (others: Readonly<Record<string, Uint8Array>>): unknown => {
      const word = readWord(docx({ body: line('甲') }, others));
      assert.ok('text' in word, JSON.stringify(word));
      return (annotate(word, [], date) as { readonly error?: string }).error;
    };
    const strange = '<document><body><p/></body></document>';
    assert.match(String(refusal({ 'word/document.xml': strToU8(strange) })), /不能写批注/u);
    const related = '<R><Relationship Type="x/comments" Target="comments.xml"/></R>';
    const broken = { 'word/_rels/document.xml.rels': strToU8(related), 'word/comments.xml': strToU8('<w:comments>') };
    assert.match(String(refusal(broken)), /word\/comments\.xml 第 1 行有 XML 错误/u);
  });

  it('can’t be written into a document that says it is too large in all, or is damaged', () => {
    const word = readWord(docx({ body: line('甲') }, { 'word/media/a.bin': strToU8('photo') }));
    assert.ok('text' in word);
    const { parts } = word;
    const refusal = (change: (bytes: Buffer) => unknown): unknown => {
      const bytes = Buffer.from(parts.bytes);
      change(bytes);
      return (annotate({ ...word, parts: { ...parts, bytes } }, [], date) as { readonly error?: string }).error;
    };
    const size = 24; // Of a file when unpacked, in its record in the directory, whose name is 46 bytes behind its beginning.
    const recordOf = (bytes: Buffer): number => bytes.lastIndexOf('word/media/a.bin') - 46;
    assert.match(
      String(refusal((bytes) => bytes.writeUInt32LE(1 << 29, recordOf(bytes) + size))),
      /超过 268435456 字节/u,
    );
    assert.match(String(refusal((bytes) => bytes.writeUInt16LE(99, recordOf(bytes) + 10))), /损坏/u);
  });

  it('come to be known by parts that have nothing in them yet', () => {
    const empty = strToU8('<?xml version="1.0"?>\n<Relationships xmlns="urn:r"/>\n');
    const { parts } = annotated(docx({ body: line('甲') }, { 'word/_rels/document.xml.rels': empty }), [0, 0, 0, 1]);
    assert.match(
      parts['word/_rels/document.xml.rels']!,
      /^<\?xml version="1\.0"\?>\n<Relationships xmlns="urn:r"><Relationship [^>]+comments[^>]+\/><\/Relationships>$/u,
    );
  });

  it('are many in one run without the time growing faster than they', () => {
    const bytes = docxOf('甲'.repeat(20_000));
    const ranges = Array.from({ length: 5_000 }, (_, at) => [0, at * 4, 0, at * 4 + 1] as const);
    const { xml } = annotated(bytes, ...ranges);
    assert.equal(xml.match(/commentRangeStart/gu)?.length, 5_000);
  });
});
