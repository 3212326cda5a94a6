/**
 * The five-year plans that plans of today speak of. Older ones are left out, as their names are also those of other
 * series (第八个五年规划 is one of 普法 too); beyond the last entry nothing is said.
 * Sources: the outlines of the national plans; for 普法 the outlines of 中央宣传部 and 司法部.
 * Last entries: 十六五 (2031–2035, by counting on) and 九五普法 (2026–2030).
 */

/** A five-year plan: its name as in “十四五”, its first and last year. */
export interface FiveYearPlan {
  readonly name: string;
  readonly first: number;
  readonly last: number;
}

export const fiveYearPlans: readonly FiveYearPlan[] = [
  { name: '十一五', first: 2006, last: 2010 },
  { name: '十二五', first: 2011, last: 2015 },
  { name: '十三五', first: 2016, last: 2020 },
  { name: '十四五', first: 2021, last: 2025 },
  { name: '十五五', first: 2026, last: 2030 },
  { name: '十六五', first: 2031, last: 2035 },
];

/** The five-year plans for spreading knowledge of the law: “八五”普法. */
export const lawPlans: readonly FiveYearPlan[] = [
  { name: '六五', first: 2011, last: 2015 },
  { name: '七五', first: 2016, last: 2020 },
  { name: '八五', first: 2021, last: 2025 },
  { name: '九五', first: 2026, last: 2030 },
];
