import fc from 'fast-check';
import assert from 'node:assert/strict';
import { cleanPlan } from '../generator';
import { expectProblems, mended, kindsOf, withLines } from '../planted';

/** Whole documents: letterhead, number, notice, plan, colophon, and where their lines are. */
const document = cleanPlan
  .filter(({ lines }) => lines[0]!.startsWith('关于'))
  .map(({ lines: [title, ...rest], numbered }) => {
    const head = ['云江市民政局文件', '', '云民发〔2025〕8号', ''];
    const name = /《(.*)》/u.exec(title!)![1]!;
    const body = rest.map((line) =>
      line.replace('市人民政府办公室', '云江市民政局').replace('现将工作要点', `现将《${name}》`),
    );
    const tail = ['', '抄送：市委办公室，市政府办公室。', '云江市民政局办公室　2025年3月4日印发'];
    const lines = [...head, `云江市民政局${title!}`, ...body, ...tail];
    const find = (start: string): number => lines.findIndex((line) => line.startsWith(start));
    const items = numbered.filter(({ body: text }) => text !== '').map(({ line }) => line + head.length);
    return {
      lines,
      title: head.length,
      recipients: find('各镇'),
      quote: find('现将'),
      signature: lines.indexOf('云江市民政局'),
      plan: lines.indexOf(name),
      items,
      copies: lines.length - 2,
    };
  });

const wholeDocuments = kindsOf('whole documents', ({ quiet }) => {
  quiet('have no problem', document, ({ lines }) => void expectProblems(lines, []));
});

const documentNumber = kindsOf('document-number', ({ finds }) => {
  const form = fc.constantFrom<readonly [wrong: string, from: number, to: number]>(
    ['[2025]8号', 0, 6],
    ['（2025）8号', 0, 6],
    ['〔2025]8号', 5, 6],
    ['〔2025〕第8号', 6, 7],
    ['〔2025〕08号', 6, 7],
    ['【2025】第08号', 0, 8],
  );

  finds('in the document’s own number', document, form, ({ lines }, [wrong, from, to]) => {
    const changed = withLines(lines, 2, `云民发${wrong}`);
    const [problem] = expectProblems(changed, [['document-number', 2, 3 + from, 3 + to]]);
    assert.equal(problem!.severity, 'error');
    assert.deepEqual(mended(changed, problem!), lines);
  });

  finds('in a citation', document, form, fc.nat(1000), ({ lines, items }, [wrong, from, to], place) => {
    const line = items[place % items.length]!;
    const at = lines[line]!.indexOf('。') + 1;
    const cite = (number: string): string[] =>
      withLines(
        lines,
        line,
        `${lines[line]!.slice(0, at)}按照《民政规程》（省民发${number}）要求，${lines[line]!.slice(at)}`,
      );
    const start = at + '按照《民政规程》（省民发'.length;
    const changed = cite(wrong);
    const [problem] = expectProblems(changed, [['document-number', line, start + from, start + to]]);
    assert.deepEqual(mended(changed, problem!), cite('〔2025〕8号'));
  });
});

const documentRecipient = kindsOf('document-recipient', ({ finds }) => {
  finds(
    'a colon that is lost, or another mark',
    document,
    fc.constantFrom('', '，', '；'),
    ({ lines, recipients }, mark) => {
      const changed = withLines(lines, recipients, lines[recipients]!.slice(0, -1) + mark);
      const end = changed[recipients]!.length;
      const [problem] = expectProblems(changed, [['document-recipient', recipients, end - 1, end]]);
      assert.deepEqual(mended(changed, problem!), lines);
    },
  );

  finds('a name that is there twice', document, ({ lines, recipients }) => {
    const names = lines[recipients]!.slice(0, -1);
    const changed = withLines(lines, recipients, `${names}，各镇人民政府：`);
    expectProblems(changed, [['document-recipient', recipients, names.length + 1, names.length + 7]]);
  });
});

const documentIssuer = kindsOf('document-issuer', ({ finds }) => {
  const where = fc.constantFrom('signature', 'title', 'letterhead') as fc.Arbitrary<
    'signature' | 'title' | 'letterhead'
  >;
  const body = fc.constantFrom('云江市教育局', '南湖市民政局', '云江市人民政府');
  finds('another body in the signature, the title or the letterhead', document, where, body, (doc, place, other) => {
    const line = place === 'letterhead' ? 0 : doc[place];
    const changed = withLines(doc.lines, line, doc.lines[line]!.replace('云江市民政局', other));
    expectProblems(changed, [['document-issuer', line, 0, other.length]]);
  });
});

const documentTitle = kindsOf('document-title', ({ finds }) => {
  finds(
    'a title of the plan that the notice does not issue',
    document,
    fc.constantFrom('要点', '民生'),
    ({ lines, plan, title }, word) => {
      const changed = withLines(lines, plan, lines[plan]!.replace(word, word === '要点' ? '方案' : '民政'));
      const from = lines[title]!.indexOf('《') + 1;
      const found = expectProblems(changed, [['document-title', title, from, lines[title]!.indexOf('》')]]);
      assert.equal(found[0]!.severity, 'warning');
    },
  );

  finds('a kind that is missing or doubled', document, fc.boolean(), ({ lines, title }, isDoubled) => {
    const text = lines[title]!;
    const wrong = isDoubled ? `${text}的通知` : text.replace(/《|》的通知/gu, '');
    const changed = withLines(lines, title, wrong);
    expectProblems(changed, [['document-title', title, isDoubled ? wrong.length - 5 : 0, wrong.length]]);
  });
});

const documentCopies = kindsOf('document-copies', ({ finds }) => {
  finds('a full stop that is lost, or a label of old', document, fc.boolean(), ({ lines, copies }, isLabel) => {
    const text = lines[copies]!;
    const changed = withLines(lines, copies, isLabel ? text.replace('抄送', '抄报') : text.slice(0, -1));
    const [from, to] = isLabel ? [0, 2] : [text.length - 2, text.length - 1];
    const [problem] = expectProblems(changed, [['document-copies', copies, from, to]]);
    assert.deepEqual(mended(changed, problem!), lines);
  });
});

const documentKind = kindsOf('document-kind', ({ finds }) => {
  finds(
    'a kind that the title has not',
    cleanPlan,
    fc.constantFrom('方案', '计划', '意见'),
    ({ lines, numbered }, kind) => {
      const line = numbered[0]!.line;
      const intro = (word: string): string[] => [
        ...lines.slice(0, line),
        `为做好全年工作，特制定本${word}。`,
        '',
        ...lines.slice(line),
      ];
      expectProblems(intro('要点'), []);
      expectProblems(intro(kind), [['document-kind', line, 12, 14]]);
    },
  );
});

export const kinds = [
  ...wholeDocuments,
  ...documentNumber,
  ...documentRecipient,
  ...documentIssuer,
  ...documentTitle,
  ...documentCopies,
  ...documentKind,
];
