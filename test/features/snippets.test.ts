import assert from 'node:assert/strict';
import type { Library } from '../../server/src/core';
import { check, emptyLibrary, parsePlan, snippetAsText } from '../../server/src/core';
import { builtInSnippets } from '../../server/src/lsp/writing/built-in-snippets';
import {
  escapeSnippet,
  fillSnippet,
  parseSnippet,
  writeSnippet,
} from '../../server/src/core/features/completion/snippet-text';
import { labelsAt, suggestionsAt, textAfter } from './suggestions';

const library: Library = { ...emptyLibrary, snippets: builtInSnippets };
const start = `云江市2026年重点工作要点

一、夯实基础
1.甲项建设。抓好甲项建设，确保年内见效。（市教育局、市财政局按职责分工负责）
2.乙项建设。抓好乙项建设，扩大受益范围。（市教育局、市民政局按职责分工负责）
`;
const after = (marked: string, label: string): string => textAfter(marked, label, { library });

describe('the text of a snippet', () => {
  it('are not offered to whoever has written a sheet’s 附件 alone and ends the line next', () => {
    const text = '2026年云江市工作要点\n\n一、主要任务\n1.修管道。修管道3公里。\n\n';
    assert.deepEqual(labelsAt(`${text}附件‸`, 'snippet', library), []);
    assert.ok(labelsAt(`${text}附‸`, 'snippet', library).includes('附件'));
    assert.ok(labelsAt(`${text}fj‸`, 'snippet', library).includes('附件'));
  });

  it('has defaults, first choices, and what stands twice', () => {
    assert.equal(snippetAsText('${1:甲}和${2|乙,丙|}，又是$1、${3}$0。'), '甲和乙，又是甲、。');
    assert.equal(snippetAsText('${1:《${2:内}》}$2'), '《内》内');
    assert.equal(snippetAsText('价\\$1，\\}\\\\，$，${NAME:默认}${OTHER}'), '价$1，}\\，$，默认');
    assert.equal(snippetAsText('${1|甲\\,乙,丙|}'), '甲,乙');
  });

  it('is read however deep a default lies in others', () => {
    assert.equal(snippetAsText(`${'${1:'.repeat(40)}甲${'}'.repeat(40)}`), '甲');
    assert.match(snippetAsText(`${'${1:'.repeat(20_000)}甲`), /甲$/u);
  });

  it('is written as it was read', () => {
    for (const { body } of builtInSnippets)
      assert.deepEqual(parseSnippet(writeSnippet(parseSnippet(body))), parseSnippet(body));
    const strange = '$ {} ${ ${1 ${a|} \\ $$1 }';
    assert.equal(snippetAsText(escapeSnippet(strange)), strange);
  });

  it('takes values for our variables and leaves the editor’s alone', () => {
    const filled = fillSnippet(
      '${PLAN_YEAR:${CURRENT_YEAR}}${PLAN_PLACE:某市}$TM_FILENAME',
      { PLAN_PLACE: '云$江' },
      (name) => name.startsWith('PLAN_'),
    );
    assert.equal(filled, '${CURRENT_YEAR}云\\$江${TM_FILENAME}');
  });
});

describe('snippets', () => {
  it('take the next number of their level, in the document’s own form', () => {
    assert.match(after(`${start}‸`, '工作任务'), /\n3\.小标题。/u);
    assert.match(after(`${start}‸`, '一级标题'), /\n二、标题/u);
    assert.match(after(start.replaceAll('.', '、') + '‸', '工作任务'), /\n3、小标题。/u);
    const chapters = '云江市2026年工作方案\n一、总体要求\n（一）甲项。抓好甲项。\n（二）乙项。抓好乙项。\n';
    assert.match(after(`${chapters}‸`, '工作任务'), /\n（三）小标题。/u);
    assert.match(after(`${chapters}‸`, '督导考核'), /\n（三）严格督导考核。/u);
  });

  it('take year, place and title from the document, and the year that it is where it has none', () => {
    const issued = `云江市人民政府办公室关于印发《云江市2026年重点工作要点》的通知\n\n各县（区）人民政府：\n\n现印发给你们。\n\n‸`;
    assert.match(after(issued, '落款'), /云江市人民政府办公室\n\n2026年3月1日/u);
    assert.match(after(`${start}‸`, '附件说明'), /\n附件：云江市2026年重点工作要点任务分解表/u);
    assert.match(after(`${start}‸`, '引言'), /结合云江市实际/u);
    assert.match(after('‸', '落款'), /2027年3月1日/u);
  });

  it('leave their number out where one is written already, and are asked for by pinyin there', () => {
    assert.match(after(`${start}二、bz‸`, '保障措施'), /\n二、保障措施\n/u);
    assert.match(after(`${start}3.gzrw‸`, '工作任务'), /\n3\.小标题。/u);
    assert.ok(!labelsAt(`${start}二、保障‸`, 'snippet', library).includes('保障措施'));
  });

  it('stay out of the middle of a line where they begin one', () => {
    const inLine = labelsAt(`${start}3.丙项。‸`, 'snippet', library);
    assert.ok(inLine.includes('责任单位') && inLine.includes('详见附件'));
    for (const label of ['工作任务', '保障措施', '任务分解表', '印发通知']) assert.ok(!inLine.includes(label), label);
    assert.ok(!labelsAt(start.replace('\n2.', '\n‸2.'), 'snippet', library).includes('保障措施'));
  });

  it('come up by the beginning of their name, which they replace', () => {
    assert.match(after(`${start}3.丙项。责任‸`, '责任单位'), /\n3\.丙项。（责任单位：第一个单位、第二个单位）$/u);
    assert.match(after(`${start}保障‸`, '保障措施'), /\n二、保障措施\n/u);
  });

  it('come from the team with their origin, and are found by their own words', () => {
    const origin = { library: '云江片语', file: 'file:///team/snippets.yaml' };
    const team: Library = {
      ...emptyLibrary,
      snippets: [
        {
          label: '信创要求',
          body: '坚持自主可控',
          description: undefined,
          prefixes: ['xinchuang'],
          pinyin: 'xin chuang yao qiu',
          origin,
        },
      ],
    };
    const [mine] = suggestionsAt(`${start}3.丙项。‸`, team).filter(({ label }) => label === '信创要求');
    assert.deepEqual([mine!.origin, mine!.names, mine!.pinyin], [origin, ['xinchuang'], 'xin chuang yao qiu']);
  });
});

describe('each built-in snippet', () => {
  /** Where it may stand, in a plan that has a problem of none of the rules. */
  const place = (label: string): string => {
    if (/牵头单位说明|详见附件|由某单位|完成时限/u.test(label)) return '';
    if (/独立一行|两行/u.test(label)) return `${start}3.丙项建设。抓好丙项建设，补齐短板弱项。\n‸`;
    return /^责任单位（|^责任单位$|^牵头单位、|^负责部门|由某/u.test(label)
      ? `${start}3.丙项建设。抓好丙项建设，补齐短板弱项。‸`
      : `${start}‸`;
  };

  for (const { label, description } of builtInSnippets) {
    it(`${label} says in Chinese what it is`, () => assert.match(description ?? '', /[\u4e00-\u9fff]/u));
    if (place(label) === '' || /附件|任务分解表|通知|落款|引言/u.test(label)) continue;
    it(`${label} makes no problem with its defaults`, () => {
      const text = after(place(label), label);
      assert.notEqual(text, place(label).replace('‸', ''));
      const rules = check(parsePlan(text), { profile: 'review', rules: {} }).map(
        ({ rule, message }) => `${rule} ${message}`,
      );
      assert.deepEqual(rules, [], text);
    });
  }
});
