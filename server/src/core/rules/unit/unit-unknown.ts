import { unitIndex } from '../../library/units';
import type { Range } from '../../text/range';
import { otherPlaces, rewording } from '../everywhere';
import { defineRule } from '../rule';
import { articles } from '../sources';
import { unitNames } from './names';
import { isUnknown } from './roster';
import { exampleRoster } from './roster-examples';
import { variantsOf } from './variants';
import { flatMapList, mapList } from '../../text/lists';

interface Found {
  readonly name: string;
  readonly ranges: readonly Range[];
  readonly near: readonly string[];
}

export default defineRule<Found>()({
  id: 'unit-unknown',
  group: '责任单位',
  title: '名录里没有的责任单位',
  titleEn: 'A responsible unit that the team’s roster does not have',
  severity: 'info',
  enabled: true,
  fixKind: 'quick',
  needs: 'plan',
  why: '责任单位要用名录里的名称：错一个字，任务就落不到人。没有配置单位名录时，这条规则不起作用；“各区县”“有关部门”这样的统称不算；以前的名称另有规则提示。',
  whyEn:
    'A task lands on nobody’s desk where the unit’s name is wrong. Without a roster this rule is silent. All of a kind (各区县, 有关部门) are left alone; former names are reported by unit-retired.',
  sources: [articles.names, { document: '团队库的units.yaml' }],
  messages: {
    unknown: '“{name}”不在单位名录里。',
  },
  examples: [
    {
      name: '差一个字',
      library: exampleRoster,
      text: '2025年优抚工作要点\n1.摸底。三月底前完成。（⟦市退疫军人局⟧负责）\n2.培训。四月底前完成。（市退疫军人局负责）\n',
      fixed:
        '2025年优抚工作要点\n1.摸底。三月底前完成。（市退役军人局负责）\n2.培训。四月底前完成。（市退役军人局负责）\n',
    },
    {
      name: '名录里没有',
      library: exampleRoster,
      text: '任务分解表\n序号\t工作任务\t责任单位\t完成时限\n1\t摸底\t市教育局、⟦高铁新城管委会⟧\t3月底\n2\t培训\t市卫健委\t4月底\n',
    },
    {
      name: '名称里有“基层”的科室，不是统称',
      hidden: true,
      library: exampleRoster,
      text: '2025年优抚工作要点\n1.摸底。三月底前完成。（⟦基层服务科⟧、市教育局负责）\n2.培训。四月底前完成。（基层单位、市退役军人局负责）\n',
    },
    {
      name: '全称、简称和认可的别名，内设机构，统称',
      library: exampleRoster,
      text: '2025年优抚工作要点\n1.摸底。三月底前完成。（云江市教育局、市退役军人事务局、市卫健委负责）\n2.培训。四月底前完成。（市教育局办公室、各区县政府、市级有关部门负责）\n',
    },
    {
      name: '没有配置名录',
      text: '2025年优抚工作要点\n1.摸底。三月底前完成。（市退疫军人局、高铁新城管委会负责）\n',
    },
  ],
  check(plan, report, _options, library) {
    if (library.units.length === 0) return;
    const index = unitIndex(library);
    const names = unitNames(plan);
    const unknown = [...names].filter(([name]) => isUnknown(name, index));
    if (unknown.length === 0) return;
    // What is told as a slip of another name in the document needs not be told again.
    const slips = new Set(flatMapList(variantsOf(plan), ({ few, kind }) => (kind === 'department' ? [] : few)));
    for (const [name, mentions] of unknown) {
      if (slips.has(name)) continue;
      const ranges = mapList(mentions, (mention) => mention.unit.range);
      const near = index.nearest(name);
      report({
        range: ranges[0]!,
        message: 'unknown',
        data: { name },
        note:
          near.length === 0
            ? '请核对；确有这个单位的，可以加入名录。'
            : `相近的有${mapList(near, (one) => `“${one}”`).join('')}。请核对。`,
        related: otherPlaces(ranges.slice(1), (range) => ({ range, message: `这里也写“${name}”` })),
        extra: { name, ranges, near },
      });
    }
  },
  fix({ extra }) {
    const { ranges, near } = extra!;
    return mapList(near, (name) => rewording(ranges, name));
  },
});
