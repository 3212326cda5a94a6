/** Finds what a paper calls itself by the word for another kind of place: 本市 in the paper of a prefecture called 州. */
import { SELF, WHOLE, withoutSpaces } from '../../text/chars';
import { isInQuotes, isInTitle } from '../../text/cited';
import { flatMapList, mapList } from '../../text/lists';
import type { Passage, Plan } from '../../plan/model';
import type { Columns } from '../../text/range';

/** A word with which a place names itself. */
interface OwnWord extends Columns {
  readonly word: string;
  /** What kind of place it is: 市, 州, 县 … */
  readonly kind: string;
}

const none: readonly never[] = [];

const ownWord =
  /[我本全](?<![安完健齐保自成资基根样文版日剧课书标原脚该各][我本全])([市州盟县旗区])(?![场域间别划（(市县区旗州盟])/gu;
/** 各县（市）要结合本县实际. */
const each = /[各县][县市区州旗]|县（/u;

/** Whether a word stands in a title or a quotation, or speaks of each place below: 各县要结合本县. */
function isOthers(shadow: string, at: number): boolean {
  return (
    isInTitle(shadow, at) || isInQuotes(shadow, at) || each.test(shadow.slice(shadow.lastIndexOf('。', at) + 1, at))
  );
}

function ownWordsIn({ shadow }: Passage): readonly OwnWord[] {
  const found: OwnWord[] = [];
  for (const { 0: word, 1: kind, index: from } of shadow.matchAll(ownWord))
    found.push({ word, kind: kind!, from, to: from + word.length });
  return found;
}

/** By what a place is: the words that only another place, as high as it, has for itself. What is above it is its own, too. */
const others: Readonly<Record<string, readonly string[]>> = {
  州: ['我市', '本市', '全市', '我盟', '全盟'],
  盟: ['我市', '本市', '全市', '我州', '全州'],
  县: ['我旗', '本旗', '全旗'],
  旗: ['我县', '本县', '全县'],
  区: ['我县', '本县', '全县', '我旗', '全旗'],
  市: ['我县', '我旗'],
};

/** 区 of a title that is no district of a city. */
export const noDistrict =
  /(?:自治|开发|高新|示范|园|社|小|校|山|景|库|灾|疫|片|辖|城乡结合|保税|试验|合作|功能|地|街|特别行政|工业|产业|经济)区$/u;
const lower = /(?:^|[市州盟])([\u4e00-\u9fff]{1,6}?[县旗区])(?![域级直委间别划位]|政府)/u;
const upper = /^[\u4e00-\u9fff]{1,10}?([市州盟])(?![市县区旗州盟])/u;

/** What the place is for which a title speaks; undefined where that can't be told. */
function kindOfPlace(title: string): string | undefined {
  const name = withoutSpaces(title).replace(/^(?:关于|印发)*\d{4}年?/u, '');
  const place = lower.exec(name)?.[1];
  if (place !== undefined) return noDistrict.test(place) ? undefined : place.at(-1);
  return upper.exec(name)?.[1];
}

/** A word of another kind of place, in the paper of a place of this kind. */
export interface Foreign extends Columns {
  readonly passage: Passage;
  readonly word: string;
  readonly kind: string;
}

/** The passages of a plan's own text in which a place may name itself. */
const passagesWith = (plan: Plan, bits: number): readonly Passage[] =>
  plan.passagesWith(bits).filter(({ part }) => part.scope !== 'chrome');

/** Finds the words that a plan has from the paper of another place. */
export function findForeign(plan: Plan): readonly Foreign[] {
  const title = plan.elements.planTitle ?? plan.elements.noticeTitle;
  const kind = title === undefined ? undefined : kindOfPlace(title.text);
  if (kind === undefined) return none;
  const foreign = others[kind]!;
  const bits = foreign.some((word) => word.startsWith('全')) ? SELF | WHOLE : SELF;
  const suspects = passagesWith(plan, bits).filter(({ shadow }) => foreign.some((word) => shadow.includes(word)));
  const wrong = flatMapList(suspects, (passage) =>
    mapList(
      ownWordsIn(passage).filter(({ word, from }) => foreign.includes(word) && !isOthers(passage.shadow, from)),
      ({ word, from, to }) => ({ passage, word, from, to, kind }),
    ),
  );
  if (wrong.length === 0) return none;
  const words = flatMapList(passagesWith(plan, SELF | WHOLE), ownWordsIn);
  const own = words.filter((one) => one.kind === kind);
  // One that speaks of the other as often is not known well enough.
  return own.length < 2 || own.length <= wrong.length ? none : wrong;
}
