import type { Passage, Plan } from '../../plan/model';
import { rangeIn } from '../../plan/passages/passages';
import { otherPlaces } from '../everywhere';
import type { Fix } from '../rule';
import { defineRule } from '../rule';
import { clauses } from '../sources';
import { anyCode, double, halfRound, kindOf, primes, round, straight, title } from './bracket-kinds';
import { widthsOf } from './half-marks';
import type { Lone } from './lone';
import { isToldElsewhere, loneHalves } from './lone';
import { pairExamples } from './pair-examples';
import { readingsOf } from './readings';
import type { Spot } from './spots';
import { inGroups, isTornApart, mend, tellSpot } from './spots';
import { mapList } from '../../text/lists';

/** So many halves without another are told one by one; more of them come from a damaged text. */
const mostLone = 6;

const names: Readonly<Record<string, string>> = {
  '“': '左双引号',
  '”': '右双引号',
  '‘': '左单引号',
  '’': '右单引号',
  '"': '直引号',
  '＂': '直引号',
};

const turnedOver: Readonly<Record<string, string>> = { '“': '”', '”': '“', '‘': '’', '’': '‘' };

/** A mark as a message shows it: quotation marks by their names, as they cannot be quoted. */
const shown = (mark: string): string => names[mark] ?? `“${mark}”`;

const codeAt = (text: string, at: number): number => anyCode(text.charCodeAt(at));

/** Whether a round bracket is of a number whose fellows all stand in half-width ones. */
function isOfHalfNumbers(plan: Plan, { section, pieces: [first] }: Passage, open: number): boolean {
  if (section === undefined || first!.line !== section.line || first!.from + open !== section.marker.whole.from)
    return false;
  const widths = widthsOf(plan, section.marker.style);
  return widths.size === 1 && widths.has('half');
}

/** A pair as a message or a title shows it. */
const shownPair = (pair: string): string => (pair === '“”' ? '双引号' : pair === '‘’' ? '单引号' : `“${pair}”`);

/** What a pair of two kinds should be, likeliest first, and whether there is no doubt. */
function rightPairs(
  plan: Plan,
  passage: Passage,
  open: number,
  close: number,
): { pairs: readonly string[]; safe: boolean } {
  const { text } = passage;
  const left = kindOf(codeAt(text, open));
  const right = kindOf(codeAt(text, close));
  const both = [left, right];
  const isOf = (...kinds: readonly unknown[]): boolean => both.every((kind) => kinds.includes(kind));
  if (isOf(round, halfRound) && isOfHalfNumbers(plan, passage, open))
    return { pairs: [halfRound.open + halfRound.close], safe: true };
  if (isOf(round, halfRound)) return { pairs: [round.open + round.close], safe: true };
  if (isOf(double, straight) || isOf(double, primes)) return { pairs: [double.open + double.close], safe: true };
  if (both.includes(title) && both.some(({ weak }) => weak)) return { pairs: [title.open + title.close], safe: true };
  // The number of a heading, whatever its brackets are; “四’ is a quotation.
  if (
    both.every(({ family }) => family !== 'quote') &&
    /^[一二三四五六七八九十\d\s]{1,4}$/u.test(text.slice(open + 1, close))
  )
    return { pairs: [round.open + round.close], safe: false };
  const wide = mapList(both, (kind) => (kind === halfRound ? round : kind)).filter(({ weak }) => !weak);
  return { pairs: mapList(wide, (kind) => kind.open + kind.close), safe: false };
}

function mixedSpot(plan: Plan, passage: Passage, open: number, close: number): Spot {
  const { text } = passage;
  const { pairs, safe } = rightPairs(plan, passage, open, close);
  const isWrong = (at: number, pair: string): boolean => text[at] !== pair[at === open ? 0 : 1];
  const wrong = isWrong(close, pairs[0]!) ? close : open;
  const fixes = mapList(pairs, (pair): Fix => {
    const edits = mapList(
      [open, close].filter((at) => isWrong(at, pair)),
      (at) => ({ range: rangeIn(passage, at, at + 1), newText: pair[at === open ? 0 : 1]! }),
    );
    return { title: `改为${shownPair(pair)}`, safe, edits };
  });
  return { range: rangeIn(passage, wrong, wrong + 1), found: text[open]! + text[close]!, fixes };
}

/** What deletes a half that stands beside another one of its kind, where it was typed twice. */
function twiceFix({ text }: Passage, at: number, range: Spot['range']): readonly Fix[] {
  if (text[at - 1] !== text[at] && text[at + 1] !== text[at]) return [];
  return [{ title: `删去多出的“${text[at]!}”`, safe: false, edits: [{ range, newText: '' }] }];
}

const loneSpot = ({ passage, at, mark }: Lone & { readonly passage: Passage }): Spot => {
  const range = rangeIn(passage, at, at + 1);
  return { range, found: mark, fixes: twiceFix(passage, at, range) };
};

/** The half that is missing: 右括号, 左引号. */
function missing(mark: string, isOpen: boolean): string {
  const { family } = kindOf(codeAt(mark, 0));
  return `${isOpen ? '右' : '左'}${family === 'title' ? '书名号' : family === 'quote' ? '引号' : '括号'}`;
}

/** Everything of the document that is one pair with two halves, or a quotation mark that is turned. */
function spotsOf(plan: Plan) {
  const mixed: (Spot & { readonly left: string; readonly right: string })[] = [];
  const turned: (Spot & { readonly other: Spot['range'] })[] = [];
  const crossed: (Spot & { readonly other: Spot['range']; readonly mark: string })[] = [];
  for (const { passage, pairing } of readingsOf(plan)) {
    const { text } = passage;
    for (const fault of pairing.faults) {
      if (fault.kind === 'mixed') {
        const { open, close } = fault;
        if (isToldElsewhere(plan, passage, open) || isToldElsewhere(plan, passage, close)) continue;
        if (isTornApart(passage, open, close + 1) && close - open > 200) continue;
        mixed.push({ ...mixedSpot(plan, passage, open, close), left: text[open]!, right: text[close]! });
      } else if (fault.kind === 'turned' || fault.kind === 'crossed') {
        const range = rangeIn(passage, fault.at, fault.at + 1);
        const other = rangeIn(passage, fault.other, fault.other + 1);
        const mark = text[fault.at]!;
        if (fault.kind === 'crossed') crossed.push({ range, other, found: mark, mark: text[fault.other]!, fixes: [] });
        else {
          const newText = turnedOver[mark]!;
          const fix = { title: `改为${names[newText]!}`, safe: false, edits: [{ range, newText }] };
          turned.push({ range, other, found: mark, fixes: [fix] });
        }
      }
    }
  }
  return { mixed, turned, crossed };
}

export default defineRule<readonly Spot[]>()({
  id: 'punctuation-pair',
  group: '标点',
  title: '括号、引号、书名号不成对',
  titleEn: 'Brackets, quotation marks or title marks that do not pair',
  severity: 'error',
  enabled: true,
  fixKind: 'safe',
  needs: 'plan',
  why: '括号、引号、书名号都要成对，左右同一种。只有一半，或者左右不是一种，读者就不知道引到哪里、注到哪里。',
  whyEn:
    'Brackets, quotation marks and title marks come in pairs of one kind. With half of a pair missing or of another kind, nobody can tell where the words in them end.',
  sources: [clauses.pairs],
  messages: {
    mixed: '左右不成对：左边是{left}，右边是{right}，应统一为{pair}。',
    manyMixed: '有{count}对括号、引号或书名号左右不是一种，例如左边是{left}，右边是{right}，应统一为{pair}。',
    turned: '{mark}的方向反了，这里应为{right}。',
    manyTurned: '有{count}处引号的方向反了，例如这里的{mark}应为{right}。',
    crossed: '{right}和前面的{left}交叉了，里面的一对应先结束。请核对。',
    open: '{mark}后面没有{missing}与它成对，请补上，或者删去这一个。',
    close: '{mark}前面没有{missing}与它成对，请补上，或者删去这一个。',
    many: '有{count}处括号、引号或书名号只有一半，例如这里的{mark}。请逐处对照原文补上或者删去。',
  },
  examples: pairExamples,
  check(plan, report) {
    const { mixed, turned, crossed } = spotsOf(plan);
    for (const group of inGroups(mixed)) {
      const [{ range, left, right, fixes }] = group as typeof mixed & [(typeof mixed)[number]];
      const data = { left: shown(left), right: shown(right), pair: fixes[0]!.title.slice(2) };
      const common = { range, related: otherPlaces(group.slice(1), tellSpot), extra: group };
      if (group.length === 1) report({ ...common, message: 'mixed', data });
      else report({ ...common, message: 'manyMixed', data: { ...data, count: group.length } });
    }
    for (const group of inGroups(turned)) {
      const [{ range, found, fixes, other }] = group as typeof turned & [(typeof turned)[number]];
      const data = { mark: names[found]!, right: fixes[0]!.title.slice(2) };
      const isOne = group.length === 1;
      const related = isOne ? [{ range: other, message: '与它成对的一半' }] : otherPlaces(group.slice(1), tellSpot);
      if (isOne) report({ range, message: 'turned', data, related, extra: group });
      else report({ range, message: 'manyTurned', data: { ...data, count: group.length }, related, extra: group });
    }
    for (const { range, other, found, mark } of crossed) {
      const data = { right: shown(found), left: shown(mark) };
      report({ range, message: 'crossed', data, related: [{ range: other, message: '与它交叉的一半' }], extra: [] });
    }
    const lones = loneHalves(plan);
    if (lones.length > mostLone) {
      const group = mapList(lones, (lone) => ({ ...loneSpot(lone), fixes: [] }));
      const data = { count: lones.length, mark: shown(lones[0]!.mark) };
      report({
        range: group[0]!.range,
        message: 'many',
        data,
        related: otherPlaces(group.slice(1), tellSpot),
        extra: [],
      });
      return;
    }
    for (const lone of lones) {
      const spot = loneSpot(lone);
      const data = { mark: shown(lone.mark), missing: missing(lone.mark, lone.isOpen) };
      report({ range: spot.range, message: lone.isOpen ? 'open' : 'close', data, extra: [spot] });
    }
  },
  fix({ extra }) {
    return mend(extra!);
  },
});
