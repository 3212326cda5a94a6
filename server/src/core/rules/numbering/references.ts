import type { MarkerStyle, Plan, Series } from '../../plan/model';
import { parseChineseNumber } from '../../text/numerals';
import type { Edit } from '../../text/range';
import { rangeInLine } from '../../text/range';
import { numberLike } from './number-text';

/** 第三部分, 第（三）项, 第12项任务, 第三章. */
const reference = /第\s*([（〔]?)\s*([一二三四五六七八九十百零]{1,5}|\d{1,3})\s*([）〕]?)\s*(项|条|章|节|部分|点)/gu;
/** What makes it a place in another document, or below another number. */
const elsewhere =
  /(?:》|号|法|条例|办法|规定|章程|细则|附件\s*\d*|附表\s*\d*|[条款章节])(?:的|中|中的|内|里|内容)?\s*$/u;
const before = 16;

/** The styles that a reference can mean, likeliest first. */
function stylesOf(unit: string, inBrackets: boolean, isChinese: boolean): readonly MarkerStyle[] {
  if (inBrackets) return isChinese ? ['cn-paren'] : ['arabic-paren'];
  if (unit === '章') return ['chapter'];
  if (unit === '节') return ['part'];
  if (unit === '部分') return ['cn-comma'];
  if (unit === '条') return ['article', 'arabic-dot', 'cn-paren'];
  return ['arabic-dot', 'cn-paren', 'cn-comma'];
}

/** The series of a part that a reference means: the first of its styles that the part has. */
function seriesMeant(all: readonly Series[], styles: readonly MarkerStyle[]): Series | undefined {
  for (const style of styles) {
    const series = all.find((one) => one.style === style);
    if (series !== undefined) return series;
  }
  return undefined;
}

/**
 * The edits that make references in the text follow their headings to new numbers. A reference is left alone where it
 * may mean something else: a place in another document, or a number that two headings have.
 * @param numbers the new numbers of members of the series, by their index
 */
export function referenceEdits(plan: Plan, series: Series, numbers: ReadonlyMap<number, number>): Edit[] {
  const inPart = plan.series.filter(({ part }) => part === series.part);
  const holders = new Map<number, number[]>();
  series.members.forEach(({ marker }, at) => {
    const indexes = holders.get(marker.value);
    if (indexes === undefined) holders.set(marker.value, [at]);
    else indexes.push(at);
  });
  const edits: Edit[] = [];
  for (let line = 0; line < plan.lines.length; line++) {
    const { shadow } = plan.facts[line]!;
    if (!shadow.includes('第')) continue;
    for (const match of shadow.matchAll(reference)) {
      const [whole, open, number, close, unit] = match as unknown as [string, string, string, string, string];
      if ((open === '') !== (close === '')) continue;
      const at = match.index;
      if (plan.facts[line]!.blocks.some(({ marker }) => marker !== undefined && marker.whole.from === at)) continue;
      if (elsewhere.test(shadow.slice(Math.max(0, at - before), at))) continue;
      const isChinese = !/\d/u.test(number);
      const value = isChinese ? parseChineseNumber(number) : Number(number);
      if (value === undefined) continue;
      if (seriesMeant(inPart, stylesOf(unit, open !== '', isChinese)) !== series) continue;
      const members = holders.get(value) ?? [];
      const inSection = members.filter((member) => {
        const { parent } = series.members[member]!;
        return parent !== undefined && parent.line <= line && line <= parent.lastLine;
      });
      const meant = members.length === 1 ? members[0]! : inSection.length === 1 ? inSection[0]! : undefined;
      const moved = meant === undefined ? undefined : numbers.get(meant);
      const newText = moved === undefined ? undefined : numberLike(number, moved);
      if (newText === undefined) continue;
      const from = at + whole.indexOf(number);
      const written = plan.lines[line]!.slice(from, from + number.length);
      edits.push({
        range: rangeInLine(line, from, from + number.length),
        newText: numberLike(written, moved!) ?? newText,
      });
    }
  }
  return edits;
}
