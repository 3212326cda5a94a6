import type { LibraryTerm } from '../../library/library';
import { originName } from '../../library/library';
import type { TermForm, TermHit } from '../../library/terms';
import { isAsWanted, termFinder, tooEarly } from '../../library/terms';
import type { Passage } from '../../plan/passages/passages';
import { rangeIn } from '../../plan/passages/passages';
import type { Range } from '../../text/range';
import { otherPlaces, rewording } from '../everywhere';
import { defineRule } from '../rule';
import { exampleTerms } from './examples';
import { mapList } from '../../text/lists';

interface Found {
  readonly ranges: readonly Range[];
  readonly right: readonly string[];
}

/** One wording of a term in the document, with all of its places. */
interface Wording {
  readonly term: LibraryTerm;
  readonly found: string;
  readonly ranges: Range[];
}

/** Why, and who says so: behind the message, as a team may word it anew. */
function noteOf({ reason, origin }: LibraryTerm): string {
  const why = reason === undefined ? '' : `理由：${reason.replace(/[。．.]+$/u, '')}`;
  return `${why}（${originName(origin)}）。`;
}

/** Each wording once, however often it stands in the document. */
class Wordings {
  readonly #all = new Map<LibraryTerm, Map<string, Wording>>();

  add(passage: Passage, hit: TermHit): void {
    const found = passage.text.slice(hit.from, hit.to);
    if (isAsWanted(hit.term, found)) return;
    let byText = this.#all.get(hit.term);
    if (byText === undefined) this.#all.set(hit.term, (byText = new Map()));
    const range = rangeIn(passage, hit.from, hit.to);
    const known = byText.get(found);
    if (known === undefined) byText.set(found, { term: hit.term, found, ranges: [range] });
    else known.ranges.push(range);
  }

  *all(): Iterable<Wording> {
    for (const byText of this.#all.values()) yield* byText.values();
  }
}

/** A short or full form, and where it stands. */
interface PlacedForm extends TermForm {
  readonly passage: Passage;
}

export default defineRule<Found>()({
  id: 'term',
  group: '团队词库',
  title: '团队词库里要换一种写法的词语',
  titleEn: 'A term that the team’s library wants written otherwise',
  severity: 'warning',
  enabled: true,
  fixKind: 'quick',
  needs: 'any',
  why: '团队把不用的、要统一的提法写在词库里（terms.yaml），并写明理由。书名号里的名称照引，不算。没有配置词库时，这条规则不起作用。',
  whyEn:
    'A team lists the terms that it avoids or wants written in one way in its library (terms.yaml), each with a reason. Names in 《》 are cited as they are. Without a library this rule is silent.',
  sources: [{ document: '团队库的terms.yaml' }],
  messages: {
    avoid: '团队词库不用“{found}”。',
    prefer: '“{found}”，团队词库写作“{right}”。',
    after: '“{found}”前面还没有出现过全称“{right}”。',
  },
  examples: [
    {
      name: '换一种写法，几处一并提示',
      library: exampleTerms,
      text: '2025年康复工作要点\n1.建设站点。服务⟦残疾人士⟧，年内完成。\n2.培训人员。面向残疾人士家属开课。\n',
      fixed: '2025年康复工作要点\n1.建设站点。服务残疾人，年内完成。\n2.培训人员。面向残疾人家属开课。\n',
    },
    {
      name: '不用的说法，由作者改写',
      library: exampleTerms,
      text: '2025年康复工作要点\n1.建设站点。⟦第一时间⟧完成选址。\n',
    },
    {
      name: '大小写和全角、半角要一律',
      library: exampleTerms,
      text: '2025年支付改革工作要点\n1.扩大⟦drg⟧付费范围，年内覆盖三家医院。\n',
      fixed: '2025年支付改革工作要点\n1.扩大DRG付费范围，年内覆盖三家医院。\n',
    },
    {
      name: '简称先于全称',
      library: exampleTerms,
      text: '2025年基层工作要点\n1.推进⟦县域医共体⟧建设，年内完成。\n2.紧密型县域医疗卫生共同体统一管理药品。\n',
      fixed:
        '2025年基层工作要点\n1.推进紧密型县域医疗卫生共同体建设，年内完成。\n2.紧密型县域医疗卫生共同体统一管理药品。\n',
    },
    {
      name: '引用的文件名称',
      library: exampleTerms,
      text: '2025年康复工作要点\n1.落实《残疾人士康复服务办法》，服务残疾人。\n2.推进紧密型县域医疗卫生共同体（以下简称县域医共体）建设，县域医共体内DRG付费。\n',
    },
    {
      name: '没有配置词库',
      text: '2025年康复工作要点\n1.服务残疾人士，第一时间完成选址。\n',
    },
  ],
  check(plan, report, _options, library) {
    if (library.terms.length === 0) return;
    const finder = termFinder(library);
    const wordings = new Wordings();
    const forms: PlacedForm[][] = [];
    for (const passage of plan.passages) {
      const scan = finder.scan(passage, plan.facts);
      for (const hit of scan.hits) wordings.add(passage, hit);
      // A title has no room for the full form.
      if (passage.kind !== 'title' && scan.forms.length > 0)
        forms.push(mapList(scan.forms, (form) => ({ ...form, passage })));
    }
    for (const { term, found, ranges } of wordings.all()) {
      const right = term.kind === 'always' ? [term.avoid] : term.prefer;
      const related = otherPlaces(ranges.slice(1), (range) => ({ range, message: `这里也写“${found}”` }));
      const finding = { range: ranges[0]!, related, note: noteOf(term), extra: { ranges, right } };
      if (right.length === 0) report({ ...finding, message: 'avoid', data: { found } });
      else report({ ...finding, message: 'prefer', data: { found, right: right[0]! } });
    }
    for (const { term, from, to, passage } of tooEarly(forms)) {
      const right = term.full!;
      const range = rangeIn(passage, from, to);
      const extra = { ranges: [range], right: [right] };
      report({ range, message: 'after', data: { found: term.avoid, right }, note: noteOf(term), extra });
    }
  },
  fix({ extra }) {
    const { ranges, right } = extra!;
    return mapList(right, (word) => rewording(ranges, word));
  },
});
