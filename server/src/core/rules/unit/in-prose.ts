/** Who does an item, where no note of units says so. */
import type { Paragraph, Section } from '../../plan/model';

/** A sentence that says who does it. */
const inProse =
  /由[^，。；：由]{2,30}?(?:负责|牵头|承担)|[局委办厅部署院会处科室府位门队司站](?:会同[^，。；]{2,30})?(?:牵头|负责)(?!人)|[局委办厅部]会同[^，。；]{2,30}?(?:做好|组织|制定|落实|开展|推进|研究|建立)/u;
/** A label of those who do it, whatever they are called: 责任村居：…, 承办班组：…. Persons alone are another matter. */
const labelled = /(?:责任|牵头|承办|主办|主责|负责)(?![^：:，。；]{0,4}(?:领导|人|时))[^：:，。；（）]{1,8}[：:]/u;
/** Who sees to it, in plans of small bodies: 负责人：民政专干. */
const person = /(?:责任|负责|承办|经办)人[：:]/u;

/** What such words and labels have one of. */
const hints = ['负责', '牵头', '承担', '责任', '承办', '主办', '主责', '会同'];

function saysWho(text: string): boolean {
  return hints.some((hint) => text.includes(hint)) && (inProse.test(text) || labelled.test(text));
}

/** 责任单位： with nothing behind it. */
const emptyLabel = /^\s*[【]?(?:责任|牵头|承办|主办|主责|负责)(?:单位|部门|科室|处室|股室)[】]?[：:]\s*$/u;

/** The last paragraph of an item where it is a label of units that nobody has filled in. */
export function unfilledLabel({ paragraphs }: Section): Paragraph | undefined {
  const last = paragraphs[paragraphs.length - 1];
  return last !== undefined && emptyLabel.test(last.text) ? last : undefined;
}

/** Whether an item says who does it, in a sentence or behind a label; a short one is all heading. */
export function saysInProse(item: Section): boolean {
  const unfilled = unfilledLabel(item);
  return saysWho(item.title.text) || item.paragraphs.some((one) => one !== unfilled && saysWho(one.text));
}

/** Whether an item names the person who sees to it. */
export function namesPerson(item: Section): boolean {
  return item.paragraphs.some(({ text }) => person.test(text));
}

/** Whether an item ends in a bracket that is not closed: its note lost the other, of which another rule speaks. */
export function endsInBracket({ paragraphs, title }: Section): boolean {
  return /（[^（）。]{2,30}$/u.test((paragraphs[paragraphs.length - 1] ?? title).text);
}
