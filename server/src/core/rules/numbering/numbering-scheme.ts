import { defineRule } from '../rule';
import { articles } from '../sources';
import { numberDefects } from './damaged-markers';
import { digitsRange, markerText } from './number-text';
import { oddTransitions } from './transitions';
import type { Section } from '../../plan/model';
import { mapList } from '../../text/lists';

export default defineRule()({
  id: 'numbering-scheme',
  group: '层次序号',
  title: '同一层有的从头编号，有的接着编号',
  titleEn: 'A level that begins anew in some sections and counts on in another',
  severity: 'warning',
  enabled: true,
  fixKind: 'none',
  needs: 'plan',
  why: '同一层的序号，要么在每个标题下从头编，要么全文接着编，两种都可以，但一份文件里要一致。',
  whyEn: 'A level may begin anew under each heading or count on through the whole text; either is right, but not both.',
  sources: [articles.strict],
  messages: {
    runsOn: '“{found}”接着上一节往下编，同一层其他{count}处都从“{first}”编起。请核对这里是否也应从“{first}”编起。',
    restarts:
      '“{found}”在这里从头编起，同一层其他{count}处都接着上一节往下编。请核对这里是否应为“{next}”，后面的顺延。',
  },
  brief: {
    wrong: '一、公共文化：（一）（二）\n二、文物保护：（一）（二）\n三、旅游开发：（⟦三⟧）（四）',
    right: '一、公共文化：（一）（二）\n二、文物保护：（一）（二）\n三、旅游开发：（一）（二）',
  },
  examples: [
    {
      name: '各节从头编号，只有一节接着编',
      text: `文化旅游工作要点
一、公共文化
（一）办好展览
（二）送戏下乡
二、文物保护
（一）修缮古桥
（二）建立档案
三、旅游开发
（⟦三⟧）建设步道
（四）改造民宿
四、市场监管
（一）检查网吧
（二）规范演出`,
    },
    {
      name: '全文接着编号，只有一节从头编',
      text: `城市管理工作要点
一、市容秩序
1.规范摊点。
2.拆除旧牌。
二、环境卫生
3.清运垃圾。
4.清洗护栏。
三、园林绿化
⟦1⟧.补种行道树。
2.更换草坪。
四、市政设施
3.修补路面。
4.疏通雨水管。`,
    },
    {
      name: '总体要求和保障措施各编各的',
      text: `数字政府工作方案
一、总体要求
（一）指导思想
（二）工作目标
二、网络
（一）升级专网
三、平台
（二）整合系统
四、应用
（三）推广移动端
五、安全
（四）定期演练
六、保障措施
（一）加强领导
（二）落实经费`,
    },
    {
      name: '接着编的都在别的标题之下，这里中间又隔了没有列项的一节',
      hidden: true,
      text: `防汛工作方案
一、备好物资
（一）分类储备
1.编织袋。
2.抽水泵。
（二）定期轮换
储备满三年的轮换。
（三）就近存放
1.镇级仓库。
2.村级点位。
二、建好工程
（一）河道
1.清淤。
2.护岸。
（二）水库
3.除险。
4.测报。
（三）泵站
5.更新机组。
6.检修电路。
（四）涵闸
7.换闸门。`,
    },
    {
      name: '“（一）”从头编，“1.”接着编',
      text: `教育工作要点
一、学前教育
（一）扩大学位
1.新建两所。
（二）规范收费
2.公示标准。
二、义务教育
（一）改善条件
3.更新桌椅。
（二）减轻负担
4.控制作业。
三、高中教育
（一）多样发展
5.开设课程。
四、职业教育
（一）产教融合
6.共建基地。`,
    },
  ],
  check(plan, report) {
    let wrong: ReadonlySet<Section> | undefined;
    for (const series of plan.series) {
      for (const { member, before, over, kind, others: count } of oddTransitions(series)) {
        // A number that is wrong by itself is told as such, with all that must be said.
        wrong ??= new Set(mapList(numberDefects(plan), ({ cause }) => cause.member));
        if (wrong.has(member)) continue;
        const range = digitsRange(member);
        const found = markerText(plan, member);
        const related = [
          { range: digitsRange(before), message: `前一项是“${markerText(plan, before)}”` },
          { range: digitsRange(over), message: `在“${markerText(plan, over)}”之下` },
        ];
        if (kind === 'runsOn') {
          const first = markerText(plan, member, 1);
          report({ range, message: 'runsOn', data: { found, count, first }, related });
        } else {
          const next = markerText(plan, member, before.marker.value + 1);
          report({ range, message: 'restarts', data: { found, count, next }, related });
        }
      }
    }
  },
});
