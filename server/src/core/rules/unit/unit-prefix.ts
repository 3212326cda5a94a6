import type { Unit } from '../../plan/model';
import { otherPlaces } from '../everywhere';
import { defineRule } from '../rule';
import { articles } from '../sources';
import { falsePrefix, findLacks, placesOf } from './lacks';
import { dutiesOf } from './names';
import { mapList } from '../../text/lists';

/** As often as this without the prefix, and never with it, is the author's way. */
const ownWay = 3;

/** A name without its prefix, all its places, and where it has it. */
interface Found {
  readonly level: string;
  readonly units: readonly Unit[];
}

export default defineRule<Found>()({
  id: 'unit-prefix',
  group: '责任单位',
  title: '单位名称少了“市”“县”等层级',
  titleEn: 'Unit without the level that its neighbours have',
  severity: 'warning',
  enabled: true,
  fixKind: 'quick',
  needs: 'plan',
  why: '同一串责任单位里别的部门都带“市”“省”“县”，只有一个没带。“市场监管局”的“市”是“市场”的“市”，带上层级应是“市市场监管局”，最容易漏。',
  whyEn:
    'In a list where all other departments begin with their level (市, 省, 县) one does not. The 市 of 市场监管局 belongs to 市场; with its level it is 市市场监管局.',
  sources: [articles.names],
  messages: {
    market: '“{name}”的“市”是“{word}”的“市”，前后的部门都带层级（如“{neighbour}”），这里疑应为“{right}”。',
    other: '“{name}”前面疑似少了“{level}”：同一串里别的部门都带（如“{neighbour}”），别处也写作“{right}”。',
    elsewhere: '“{name}”前面疑似少了“{level}”：别处（{count}次）写作“{right}”。',
  },
  examples: [
    {
      name: '市场监管局',
      text: '2025年集贸工作要点\n1.改造摊位。年内完成。（市商务局、市住建局、⟦市场监管局⟧按职责分工负责）\n2.检测食品。每周抽检。（市市场监管局、市农业农村局负责）\n',
      fixed:
        '2025年集贸工作要点\n1.改造摊位。年内完成。（市商务局、市住建局、市市场监管局按职责分工负责）\n2.检测食品。每周抽检。（市市场监管局、市农业农村局负责）\n',
    },
    {
      name: '别的部门，别处带着层级',
      text: '2025年集贸工作要点\n1.改造摊位。年内完成。（县商务局、县住建局、⟦公安局⟧、县财政局负责）\n2.维护秩序。每日巡查。（县公安局、县城管局负责）\n',
      fixed:
        '2025年集贸工作要点\n1.改造摊位。年内完成。（县商务局、县住建局、县公安局、县财政局负责）\n2.维护秩序。每日巡查。（县公安局、县城管局负责）\n',
    },
    {
      name: '这一串看不出来，别处都带着层级',
      text: '2025年集贸工作要点\n1.改造摊位。年内完成。（⟦商务局⟧、县住建局负责）\n2.检测食品。每周抽检。（县商务局、县农业农村局负责）\n3.维护秩序。每日巡查。（县商务局、县公安局负责）\n4.清理证照。限期办结。（县商务局负责）\n',
      fixed:
        '2025年集贸工作要点\n1.改造摊位。年内完成。（县商务局、县住建局负责）\n2.检测食品。每周抽检。（县商务局、县农业农村局负责）\n3.维护秩序。每日巡查。（县商务局、县公安局负责）\n4.清理证照。限期办结。（县商务局负责）\n',
    },
    {
      name: '只有两个单位，全文别的各串个个都带层级',
      text: '2025年集贸工作要点\n1.改造摊位。年内完成。（县商务局、⟦行政审批局⟧负责）\n2.检测食品。每周抽检。（县农业农村局、县卫健局负责）\n3.维护秩序。每日巡查。（县公安局、县城管局负责）\n4.清理证照。限期办结。（县行政审批局、县司法局负责）\n5.公示结果。按月公示。（县政府办、县财政局负责）\n',
      fixed:
        '2025年集贸工作要点\n1.改造摊位。年内完成。（县商务局、县行政审批局负责）\n2.检测食品。每周抽检。（县农业农村局、县卫健局负责）\n3.维护秩序。每日巡查。（县公安局、县城管局负责）\n4.清理证照。限期办结。（县行政审批局、县司法局负责）\n5.公示结果。按月公示。（县政府办、县财政局负责）\n',
      hidden: true,
    },
    {
      name: '有的串个个都带，有的串只有第一个带',
      text: '2025年集贸工作要点\n1.改造摊位。年内完成。（县商务局、行政审批局负责）\n2.检测食品。每周抽检。（县农业农村局、县卫健局负责）\n3.维护秩序。每日巡查。（县公安局、县城管局负责）\n4.清理证照。限期办结。（县行政审批局、县司法局负责）\n5.公示结果。按月公示。（县政府办、财政局负责）\n6.培训人员。按季培训。（县人社局、县总工会负责）\n7.评比摊位。年底评比。（县商务局、县妇联负责）\n',
      hidden: true,
    },
    {
      name: '区里的市场监管局，单独一格',
      text: '2025年集贸工作任务分解表\n序号\t工作任务\t责任单位\t完成期限\n1\t改造摊位\t区商务局、区住建局\t6月底前\n2\t检测食品\t⟦市场监管局⟧\t每周\n3\t维护秩序\t区公安分局、区城管局、区市场监管局\t长期\n4\t清理证照\t区商务局、区司法局\t9月底前\n5\t公示结果\t区商务局、区政务局\t12月底前\n6\t发放补贴\t区财政局、区商务局\t12月底前\n',
      fixed:
        '2025年集贸工作任务分解表\n序号\t工作任务\t责任单位\t完成期限\n1\t改造摊位\t区商务局、区住建局\t6月底前\n2\t检测食品\t区市场监管局\t每周\n3\t维护秩序\t区公安分局、区城管局、区市场监管局\t长期\n4\t清理证照\t区商务局、区司法局\t9月底前\n5\t公示结果\t区商务局、区政务局\t12月底前\n6\t发放补贴\t区财政局、区商务局\t12月底前\n',
      hidden: true,
    },
    {
      name: '有时带、有时不带',
      text: '2025年集贸工作要点\n1.改造摊位。年内完成。（商务局、县住建局负责）\n2.检测食品。每周抽检。（县商务局、县农业农村局负责）\n3.维护秩序。每日巡查。（县商务局、县公安局负责）\n4.清理证照。限期办结。（县商务局负责）\n5.公示结果。按月公示。（商务局负责）\n',
      hidden: true,
    },
    {
      name: '只在第一个单位前写层级，后面共用',
      text: '2025年集贸工作要点\n1.改造摊位。年内完成。（市商务局、住建局、市场监管局负责）\n2.检测食品。每周抽检。（市农业农村局、市场监管局负责）\n3.维护秩序。每日巡查。（市公安局、城管局、市场监管局负责）\n',
    },
    {
      name: '上级部门、驻地单位不带层级',
      text: '2025年集贸工作要点\n1.改造摊位。年内完成。（市商务局、市住建局、市财政局、国家税务总局滨河市税务局、人行滨河分行、高新区管委会负责）\n2.清理证照。限期办结。（市商务局、市司法局、市公安局、市场监管总局负责）\n',
    },
    {
      name: '全国的部门都不带层级',
      text: '促进集贸工作方案\n1.改造摊位。年内完成。（商务部、财政部、市场监管总局负责）\n2.检测食品。每周抽检。（农业农村部、国家卫生健康委、市场监管总局负责）\n',
      hidden: true,
    },
  ],
  check(plan, report) {
    const duties = dutiesOf(plan);
    let places: ReadonlyMap<string, readonly Unit[]> | undefined;
    const mentions = (name: string): readonly Unit[] => (places ??= placesOf(duties)).get(name) ?? [];
    const byName = findLacks(duties, (name) => mentions(name).length);
    for (const [name, [first, ...rest]] of byName) {
      const { level, neighbour, unit } = first!;
      const right = level + name;
      const elsewhere = mentions(right);
      const finding = {
        range: unit.range,
        related: [
          ...otherPlaces(rest, (lack) => ({ range: lack.unit.range, message: `这里也是“${name}”` })),
          ...otherPlaces(elsewhere, ({ range }) => ({ range, message: `这里写作“${right}”` })),
        ],
        extra: { level, units: [unit, ...mapList(rest, (lack) => lack.unit)] },
        ...(elsewhere.length === 0 && rest.length + 1 >= ownWay ? { severity: 'info' as const } : {}),
      };
      if (neighbour === undefined)
        report({ ...finding, message: 'elsewhere', data: { name, level, count: elsewhere.length, right } });
      else if (falsePrefix.test(name))
        report({ ...finding, message: 'market', data: { name, word: name.slice(0, 2), neighbour, right } });
      else report({ ...finding, message: 'other', data: { name, level, neighbour, right } });
    }
  },
  fix({ extra }) {
    const { level, units } = extra!;
    const { name } = units[0]!;
    const title = units.length === 1 ? `改为“${level}${name}”` : `${units.length}处都改为“${level}${name}”`;
    const edits = mapList(units, ({ range: { start } }) => ({ range: { start, end: start }, newText: level }));
    return [{ title, safe: false, edits }];
  },
});
