import type { LineFacts } from '../../line/facts';
import { keptWith } from '../../line/facts';
import { addTo } from '../../text/groups';
import type { Columns, Range } from '../../text/range';
import { rangeInLine, rangesOverlap } from '../../text/range';
import { otherPlaces, rewording } from '../everywhere';
import { defineRule } from '../rule';
import { findFormer } from './former';
import { isBody, isOwn, isThen, monthsOf, writtenIn } from './old-names';
import { formerExamples } from './roster-examples';
import type { Retired } from './retired';
import { retired } from './retired';
import { mapList } from '../../text/lists';

/** An old name in a passage. */
interface Named extends Columns {
  readonly name: string;
}

interface Found {
  readonly ranges: readonly Range[];
  readonly now: readonly string[];
}

const none: readonly Named[] = [];
const byName = new Map<string, Retired>(
  retired.flatMap((entry) => entry.names.split('|').map((name) => [name, entry] as const)),
);
/** A name, and where the word in it stands by which it is looked for. */
interface Form {
  readonly name: string;
  readonly at: number;
}

/** Each name has one of these, and they are few in a text. */
const needles = ['局', '委', '办', '监会'];
/** The names by their needle and the letter before it; of two that are alike there the longer one comes first. */
const byNeedle = new Map<string, Form[]>();
for (const name of [...byName.keys()].sort((one, other) => other.length - one.length)) {
  const needle = needles.find((one) => name.lastIndexOf(one) > 0)!;
  const at = name.lastIndexOf(needle);
  const key = name[at - 1]! + needle;
  addTo(byNeedle, key, { name, at });
}
/** One run over a text for all of them: 计委, 商局, 保监会. */
const anyKey = new RegExp(
  needles
    .map((needle) => {
      const keys = [...byNeedle.keys()].filter((key) => key.slice(1) === needle);
      return `[${keys.map((key) => key[0]!).join('')}]${needle}`;
    })
    .join('|'),
  'gu',
);

/** The old names in a line that stand for a body of today. */
function findIn({ shadow }: LineFacts): readonly Named[] {
  let found: Named[] | undefined;
  anyKey.lastIndex = 0;
  for (let match = anyKey.exec(shadow); match !== null; match = anyKey.exec(shadow)) {
    const { 0: key, index } = match;
    const form = byNeedle.get(key)!.find(({ name, at }) => at <= index + 1 && shadow.startsWith(name, index + 1 - at));
    if (form === undefined) continue;
    const from = index + 1 - form.at;
    if (isBody(shadow, from, form.name)) (found ??= []).push({ from, to: from + form.name.length, name: form.name });
  }
  return found ?? none;
}

/** The same, kept with the line. */
const namesIn = (facts: LineFacts): readonly Named[] => keptWith(facts, findIn);

/** No name of the table is old in a document from before. */
const earliest = Math.min(...retired.map(({ by }) => monthsOf(by)));

export default defineRule<Found>()({
  id: 'unit-retired',
  group: '责任单位',
  title: '机构改革后已经不用的单位名称',
  titleEn: 'A body that no longer exists under that name',
  severity: 'info',
  enabled: true,
  fixKind: 'quick',
  needs: 'plan',
  why: '从旧文件抄来的责任单位，常常留着机构改革以前的名称。书名号里的、讲历史沿革的、写明“原”的不算；文件日期早于改革完成的也不算。',
  whyEn:
    'Units copied from an older document often keep the names that they had before a reform. Names in 《》, in sentences about the past and behind 原 are left alone, and so are documents from before the reform.',
  sources: [{ document: '《深化党和国家机构改革方案》（2018年）' }, { document: '《党和国家机构改革方案》（2023年）' }],
  messages: {
    one: '“{name}”已在机构改革中更名或并入，现在一般是“{now}”。请核对。',
    all: '文中有{count}处“{name}”，已在机构改革中更名或并入，现在一般是“{now}”。请核对。',
    former: '“{name}”是以前的名称，单位名录里现在是“{now}”。请核对。',
  },
  examples: [
    {
      name: '2018年改革以前的名称',
      text: '2025年集贸工作要点\n1.改造摊位。年内完成。（市商务局、市⟦工商局⟧按职责分工负责）\n2.检测食品。每周抽检。（市农业农村局负责）\n',
      fixed:
        '2025年集贸工作要点\n1.改造摊位。年内完成。（市商务局、市市场监管局按职责分工负责）\n2.检测食品。每周抽检。（市农业农村局负责）\n',
    },
    {
      name: '几处同一个旧名，一并提示',
      text: '2025年集贸工作要点\n1.改造摊位。会同县⟦环保局⟧检查油烟，年内完成。（县商务局、县环保局按职责分工负责）\n2.检测食品。每周抽检。（县农业农村局负责）\n',
      fixed:
        '2025年集贸工作要点\n1.改造摊位。会同县生态环境局检查油烟，年内完成。（县商务局、县生态环境局按职责分工负责）\n2.检测食品。每周抽检。（县农业农村局负责）\n',
    },
    {
      name: '改革以前的文件',
      text: '2017年集贸工作要点\n1.改造摊位。年内完成。（市商务局、市工商局按职责分工负责）\n2.检测食品。每周抽检。（市食药监局负责）\n',
    },
    {
      name: '沿用的名称、书名号里的、讲沿革的',
      text: '2025年集贸工作要点\n1.改造摊位。年内完成，落实《市环保局关于油烟的规定》。（市商务局、市卫生计生信息中心负责）\n2.检测食品。接收原市工商局移交的台账，每周抽检。（市农业农村局、市文化和旅游局负责）\n3.核对档案。2016年市国土资源局登记的逐户复核。（市自然资源局、市农业农村局负责）\n',
    },
    {
      name: '没有日期，说的都是改革以后的年份',
      hidden: true,
      text: '集贸市场整治工作方案\n1.改造摊位。2025年9月底前完成。（市商务局、市⟦工商局⟧按职责分工负责）\n2.检测食品。到2026年每周抽检。（市农业农村局负责）\n',
      fixed:
        '集贸市场整治工作方案\n1.改造摊位。2025年9月底前完成。（市商务局、市市场监管局按职责分工负责）\n2.检测食品。到2026年每周抽检。（市农业农村局负责）\n',
    },
    {
      name: '没有日期，说的年份离改革不远',
      hidden: true,
      text: '集贸市场整治工作方案\n1.改造摊位。2023年9月底前完成。（市商务局、市工商局按职责分工负责）\n2.检测食品。到2026年每周抽检。（市农业农村局负责）\n',
    },
    {
      name: '没有日期的文件不判断',
      text: '集贸市场整治工作方案\n1.改造摊位。年内完成。（市商务局、市工商局按职责分工负责）\n2.检测食品。每周抽检。（市农业局负责）\n',
    },
    ...formerExamples,
  ],
  check(plan, report, _options, library) {
    const written = writtenIn(plan);
    const former = findFormer(plan, library, written);
    for (const { name, now, ranges } of former) {
      const related = otherPlaces(ranges.slice(1), (range) => ({ range, message: `这里也写“${name}”` }));
      report({ range: ranges[0]!, message: 'former', data: { name, now: now[0]! }, related, extra: { ranges, now } });
    }
    if (written === undefined || written < earliest) return;
    const places = new Map<string, { entry: Retired; ranges: Range[] }>();
    for (let line = 0; line < plan.facts.length; line++) {
      const facts = plan.facts[line]!;
      const names = namesIn(facts);
      if (names.length === 0) continue;
      for (const named of names) {
        const entry = byName.get(named.name)!;
        if (
          written < monthsOf(entry.by) ||
          isThen(facts, named, Number(entry.since.slice(0, 4))) ||
          !isOwn(plan, line, named)
        )
          continue;
        const range = rangeInLine(line, named.from, named.to);
        // The roster knows it better.
        if (former.some(({ ranges }) => ranges.some((other) => rangesOverlap(other, range)))) continue;
        const known = places.get(named.name);
        if (known === undefined) places.set(named.name, { entry, ranges: [range] });
        else known.ranges.push(range);
      }
    }
    for (const [name, { entry, ranges }] of places) {
      const [now] = entry.now;
      const finding = {
        range: ranges[0]!,
        related: otherPlaces(ranges.slice(1), (range) => ({ range, message: `这里也写“${name}”` })),
        extra: { ranges, now: entry.now },
      };
      if (ranges.length === 1) report({ ...finding, message: 'one', data: { name, now: now! } });
      else report({ ...finding, message: 'all', data: { name, now: now!, count: ranges.length } });
    }
  },
  fix({ extra }) {
    const { ranges, now } = extra!;
    return mapList(now, (name) => rewording(ranges, name));
  },
});
