import type { Passage, Plan } from '../../plan/model';
import { rangeIn } from '../../plan/passages/passages';
import { otherPlaces } from '../everywhere';
import { defineRule } from '../rule';
import { clauses } from '../sources';
import { readingsOf } from './readings';
import type { Ellipsis } from './slips';
import type { Spot } from './spots';
import { inGroups, mend, tellSpot } from './spots';

interface Found extends Spot {
  readonly isEtc: boolean;
}

function spotOf(passage: Passage, { from, to, kind }: Ellipsis): Found {
  const isEtc = kind === 'etc';
  const range = rangeIn(passage, from, to);
  const fix = isEtc ? { title: '删去省略号', safe: false } : { title: '改为“……”', safe: true };
  return {
    isEtc,
    range,
    found: passage.text.slice(from, to),
    fixes: [{ ...fix, edits: [{ range, newText: isEtc ? '' : '……' }] }],
  };
}

/** A title that is cut off by a web page ends in dots, which are no mark of its own. */
function isCutOff({ kind, text }: Passage, { to }: Ellipsis): boolean {
  return (kind === 'title' || kind === 'heading') && to === text.length;
}

function spotsOf(plan: Plan): readonly Found[] {
  const spots: Found[] = [];
  for (const { passage, slips } of readingsOf(plan)) {
    for (const ellipsis of slips.ellipses) if (!isCutOff(passage, ellipsis)) spots.push(spotOf(passage, ellipsis));
  }
  return spots;
}

export default defineRule<readonly Spot[]>()({
  id: 'punctuation-ellipsis',
  group: '标点',
  title: '省略号写法不对',
  titleEn: 'A wrong ellipsis',
  severity: 'warning',
  enabled: true,
  fixKind: 'safe',
  needs: 'plan',
  why: '省略号是六个居中的圆点“……”，不用三个点、三个句号代替，也不和“等”同时用。',
  whyEn:
    'A Chinese ellipsis is six dots, ……; three dots or three full stops do not stand for it, and it is not used together with 等.',
  sources: [clauses.ellipsis, clauses.ellipsisEtc],
  messages: {
    one: '“{found}”疑为省略号，规范的写法是“……”。',
    many: '有{count}处疑为省略号（如“{found}”），规范的写法是“……”。',
    etc: '省略号和“等”意思重复，疑似多用了一个。请删去一个。',
  },
  examples: [
    {
      name: '三个点代替省略号',
      text: '2025年园林工作要点\n1.栽种花木。种月季、海棠、紫薇⟦...⟧共两万株。\n2.修剪草坪。每月一次。\n',
      fixed: '2025年园林工作要点\n1.栽种花木。种月季、海棠、紫薇……共两万株。\n2.修剪草坪。每月一次。\n',
    },
    {
      name: '三个句号代替省略号',
      text: '2025年园林工作要点\n1.栽种花木。种月季、海棠、紫薇⟦。。。⟧\n2.修剪草坪。每月一次。\n',
      fixed: '2025年园林工作要点\n1.栽种花木。种月季、海棠、紫薇……\n2.修剪草坪。每月一次。\n',
    },
    {
      name: '只有半个省略号，四处以上一处报告',
      hidden: true,
      text: '2025年园林工作要点\n1.栽种花木。月季、海棠⟦…⟧都种。\n2.修剪草坪。东园、西园…都剪。\n3.防治虫害。蚜虫、红蜘蛛…都防。\n4.更新设施。座椅、灯具…都换。\n',
      fixed:
        '2025年园林工作要点\n1.栽种花木。月季、海棠……都种。\n2.修剪草坪。东园、西园……都剪。\n3.防治虫害。蚜虫、红蜘蛛……都防。\n4.更新设施。座椅、灯具……都换。\n',
    },
    {
      name: '省略号后面又用“等”',
      text: '2025年园林工作要点\n1.栽种花木。种月季、海棠、紫薇⟦……⟧等花木两万株。\n2.修剪草坪。每月一次。\n',
      fixed: '2025年园林工作要点\n1.栽种花木。种月季、海棠、紫薇等花木两万株。\n2.修剪草坪。每月一次。\n',
    },
    {
      name: '目录的引导点、英文、填空处不算',
      text: '2025年园林工作要点\n目录\n第一部分 总体要求..........3\n第二部分 重点任务………………5\n1.栽种花木。参照Flora of China Vol. 1...9，编号A…Z的先种，签名处：............。\n2.修剪草坪。每月一次。\n',
    },
    {
      name: '规范的省略号',
      text: '2025年园林工作要点\n1.栽种花木。种月季、海棠、紫薇……都要保证成活率。\n2.修剪草坪。每月一次。\n',
    },
  ],
  check(plan, report) {
    const spots = spotsOf(plan);
    for (const spot of spots) if (spot.isEtc) report({ range: spot.range, message: 'etc', extra: [spot] });
    for (const group of inGroups(spots.filter(({ isEtc }) => !isEtc))) {
      const [{ range, found }] = group as readonly [Spot];
      const common = { range, related: otherPlaces(group.slice(1), tellSpot), extra: group };
      if (group.length === 1) report({ ...common, message: 'one', data: { found } });
      else report({ ...common, message: 'many', data: { count: group.length, found } });
    }
  },
  fix({ extra }) {
    return mend(extra!);
  },
});
