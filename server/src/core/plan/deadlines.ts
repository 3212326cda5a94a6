/** Deadlines as plans write them: 12月底前, 8月下旬前, 年底前, 到2025年, 第三季度, 按季度完成 (rulebook 6.1). */

/** A deadline in the columns of the text it was found in, and the day that it means, if it means one. */
export interface FoundDeadline {
  readonly from: number;
  readonly to: number;
  /** YYYY-MM-DD */
  readonly date: string | undefined;
}

const pattern = new RegExp(
  [
    // 2025年6月底前, 6月30日前, 8月下旬前; a month alone needs 前, 底 or 旬.
    '(?:(?<year>(?:19|20)\\d\\d)\\s*年\\s*)?(?<month>1[0-2]|0?[1-9])\\s*月\\s*(?:(?<day>3[01]|[12]\\d|0?[1-9])\\s*日|(?<third>上旬|中旬|下旬|初|底|末))?\\s*(?<before>(?:之)?前|以前)?',
    // 到2025年(底), 2025年底前
    '(?:到|至)\\s*(?<untilYear>(?:19|20)\\d\\d)\\s*年(?:底|末)?(?:前)?(?!\\s*\\d)',
    '(?<endYear>(?:19|20)\\d\\d)\\s*年(?:底|末)(?:前)?',
    '(?<quarter>第?[一二三四]季度)(?:末|底)?(?:前)?',
    '(?<half>上半年|下半年)(?:底|末)?(?:前)?',
    '(?<yearEnd>年底|年末|年内|全年)(?:之?前)?',
    '(?<routine>按季度(?:完成|推进)?|每(?:季度|月|半年|年)[^，。；、]{0,3}|长期(?:坚持|推进)?|持续(?:推进|实施)|即知即改)',
  ].join('|'),
  'gu',
);

const lastDays = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function lastDay(year: number, month: number): number {
  return month === 2 && ((year % 4 === 0 && year % 100 !== 0) || year % 400 === 0) ? 29 : lastDays[month - 1]!;
}

function iso(year: number | undefined, month: number, day?: number): string | undefined {
  if (year === undefined) return undefined;
  const exact = day ?? lastDay(year, month);
  return `${year}-${String(month).padStart(2, '0')}-${String(exact).padStart(2, '0')}`;
}

/** 下旬前 is before the 21st, 中旬前 before the 11th, 上旬前 before the 1st; without 前 the third's own last day. */
function dayOf(groups: Readonly<Record<string, string | undefined>>): number | undefined {
  if (groups['day'] !== undefined) return Number(groups['day']);
  const isBefore = groups['before'] !== undefined;
  if (groups['third'] === '初') return 10;
  if (groups['third'] === '上旬') return isBefore ? 1 : 10;
  if (groups['third'] === '中旬') return isBefore ? 10 : 20;
  return groups['third'] === '下旬' && isBefore ? 20 : undefined;
}

/**
 * The deadlines in a text.
 * @param shadow    the text's shadow
 * @param planYear  the year that a deadline without one is in
 * @param inCell    whether it is a deadline column, where a bare month or a routine counts too
 */
export function deadlinesIn(shadow: string, planYear: number | undefined, inCell: boolean): readonly FoundDeadline[] {
  const found: FoundDeadline[] = [];
  for (const match of shadow.matchAll(pattern)) {
    const groups = match.groups!;
    const from = match.index;
    const to = from + match[0].trimEnd().length;
    const add = (date: string | undefined): void => void found.push({ from, to, date });
    if (groups['month'] !== undefined) {
      const marked = groups['before'] !== undefined || groups['third'] === '底' || groups['third'] === '末';
      if (!inCell && !marked) continue;
      const year = groups['year'] === undefined ? planYear : Number(groups['year']);
      add(iso(year, Number(groups['month']), dayOf(groups)));
    } else if (groups['untilYear'] !== undefined) add(iso(Number(groups['untilYear']), 12));
    else if (groups['endYear'] !== undefined) add(iso(Number(groups['endYear']), 12));
    else if (groups['quarter'] !== undefined) {
      if (inCell || /前|末|底/u.test(match[0]))
        add(iso(planYear, ('一二三四'.indexOf(groups['quarter'].replace(/^第/u, '')[0]!) + 1) * 3));
    } else if (groups['half'] !== undefined) {
      if (inCell || /前|末|底/u.test(match[0])) add(iso(planYear, groups['half'] === '上半年' ? 6 : 12));
    } else if (groups['yearEnd'] !== undefined) {
      if (inCell || groups['yearEnd'] !== '全年') add(iso(planYear, 12));
    } else if (inCell) add(/季度|月|半年/u.test(match[0]) ? iso(planYear, 12) : undefined);
  }
  return found;
}
