import type { MarkerStyle, Part, Plan, Section } from '../../plan/model';
import { rankOf } from '../../plan/assembly/series';
import { groupBy } from '../../text/groups';
import { rangeInLine } from '../../text/range';
import { otherPlaces } from '../everywhere';
import { defineRule } from '../rule';
import { clauses } from '../sources';
import { markerText } from './number-text';

/** The levels in the order of the standard, and ① below them; what others there are has no fixed place. */
const levels: ReadonlySet<MarkerStyle> = new Set<MarkerStyle>([
  'cn-comma',
  'cn-paren',
  'arabic-dot',
  'arabic-paren',
  'circled',
]);
/** One （一） between 6. and 7. may be a heading over items that count on. */
const fewestInside = 2;

/** A heading of a high level that stands inside one of a lower level. */
interface Inversion {
  readonly outer: Section;
  readonly inner: Section;
}

/**
 * Whether the higher headings from `at` on, which count from 1, stand inside the lower heading before them: it counts
 * on behind them as if nothing had been.
 */
function isInside(headings: readonly Section[], at: number): boolean {
  const outer = headings[at - 1]!.marker;
  const inner = headings[at]!.marker;
  const rank = rankOf(inner.style);
  let count = 1;
  for (let next = at + 1; next < headings.length; next++) {
    const { style, value } = headings[next]!.marker;
    if (rankOf(style) < rank) return false;
    if (style === inner.style && value !== ++count) return false;
    if (style === outer.style) return value === outer.value + 1 && count >= fewestInside;
  }
  return false;
}

function inversionsIn(headings: readonly Section[]): Inversion[] {
  const found: Inversion[] = [];
  for (let at = 1; at < headings.length; at++) {
    const outer = headings[at - 1]!;
    const inner = headings[at]!;
    if (inner.marker.value !== 1 || rankOf(inner.marker.style) >= rankOf(outer.marker.style)) continue;
    if (isInside(headings, at)) found.push({ outer, inner });
  }
  return found;
}

const wholeMarker = ({ line, marker }: Section) => rangeInLine(line, marker.whole.from, marker.whole.to);

/** The headings of a document by their part, the levels of the standard only. */
function headingsByPart({ sections }: Plan): ReadonlyMap<Part, readonly Section[]> {
  return groupBy(
    sections.filter(({ marker }) => levels.has(marker.style)),
    ({ part }) => part,
  );
}

export default defineRule()({
  id: 'numbering-level',
  group: '层次序号',
  title: '层次序号高低颠倒',
  titleEn: 'A higher kind of number inside a lower one',
  severity: 'warning',
  enabled: true,
  fixKind: 'none',
  needs: 'plan',
  why: '层次序号依次用“一、”“（一）”“1.”“（1）”，可以隔级用，不能倒过来用；“1.”下面用“（一）”，读者分不清哪一层大。',
  whyEn:
    'Levels are numbered 一、（一） 1.（1） in this order; one may be left out, but 1. with （一） below it turns them round.',
  sources: [clauses.levels, clauses.order],
  messages: {
    inverted: '“{inner}”用在了“{outer}”的下面，层次疑似颠倒。层次序号依次用“一、”“（一）”“1.”“（1）”，请调整。',
    invertedMany:
      '有{count}处“{inner}”用在了“{outer}”的下面，层次疑似颠倒。层次序号依次用“一、”“（一）”“1.”“（1）”，请调整。',
  },
  brief: {
    wrong: '1.建设服务中心\n⟦（一）⟧选好地址\n（二）配好人员',
    right: '1.建设服务中心\n（1）选好地址\n（2）配好人员',
  },
  examples: [
    {
      name: '“1.”下面用了“（一）”',
      text: `养老服务工作要点
一、重点任务
1.建设服务中心
⟦（一）⟧选好地址
（二）配好人员
2.发展助餐服务
全年新增助餐点四十处。`,
    },
    {
      name: '多处颠倒，只报一次',
      text: `河道整治工作方案
1.清淤疏浚
⟦（一）⟧北河清淤
（二）南河清淤
2.岸坡修复
（一）东岸植草
（二）西岸护砌
3.长效管护
（一）配巡河员
（二）装摄像头`,
    },
    {
      name: '“1.”在“（一）”之下接着编，不算颠倒',
      text: `科技工作要点
一、平台建设
（一）重点实验室
1.组建两家。
2.验收一家。
（二）技术中心
3.认定三家。
4.复审五家。
二、人才引育
（一）引进人才
5.柔性引进十名。`,
    },
    {
      name: '隔级使用，另一节换了层次',
      text: `校园安全工作方案
一、工作目标
1.不出事故。
2.少出险情。
二、工作措施
（一）查隐患
每月一次。
（二）抓整改
逐项销号。
三、工作要求
（1）按时报送。
（2）责任到人。`,
    },
    {
      name: '一节开头的条目接着编，后面才有小标题',
      text: `农业工作要点
一、粮食生产
1.落实面积。
2.推广良种。
（一）夏粮
3.适时收割。
（二）秋粮
4.防治病虫。`,
    },
  ],
  check(plan, report) {
    for (const headings of headingsByPart(plan).values()) {
      const inversions = inversionsIn(headings);
      const [first, ...others] = inversions;
      if (first === undefined) continue;
      const data = { inner: markerText(plan, first.inner), outer: markerText(plan, first.outer) };
      const range = wholeMarker(first.inner);
      const related = [
        { range: wholeMarker(first.outer), message: `在“${data.outer}”之下` },
        ...otherPlaces(others, ({ inner, outer }) => ({
          range: wholeMarker(inner),
          message: `“${markerText(plan, inner)}”在“${markerText(plan, outer)}”之下`,
        })),
      ];
      if (others.length === 0) report({ range, message: 'inverted', data, related });
      else report({ range, message: 'invertedMany', data: { ...data, count: inversions.length }, related });
    }
  },
});
