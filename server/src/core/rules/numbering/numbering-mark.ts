import { otherPlaces } from '../everywhere';
import type { Severity } from '../rule';
import { defineRule } from '../rule';
import { clauses } from '../sources';
import type { Place } from './places';
import { mendAll, tellPlace } from './places';
import { introductions } from './introductions';
import { wideDotPlaces, wrongMarks } from './wrong-marks';

/** What is wrong at all the places of one problem. */
interface Cause {
  readonly places: readonly Place[];
  readonly safe: boolean;
}

/** So many of the right form beside as many of the other may be two levels, kept apart on purpose. */
const twoLevels = 2;

export default defineRule<Cause>()({
  id: 'numbering-mark',
  group: '层次序号',
  title: '序号后的标点不对',
  titleEn: 'A wrong mark after a number',
  severity: 'warning',
  enabled: true,
  fixKind: 'safe',
  needs: 'plan',
  why: '层次序号的写法是“一、”“（一）”“1.”“（1）”，带括号、带圈的序号后面不再加标点。全文都用另一种写法的，只提示一次。',
  whyEn:
    'Levels are numbered 一、 （一） 1. （1）, and numbers in brackets or circles take no mark. Where a document uses another form throughout, it is reported once.',
  sources: [clauses.levels, clauses.marks],
  messages: {
    chinese: '中文数字序号后面通常用顿号，有{count}处不同，{such}“{found}”疑应为“{right}”。',
    arabic: '阿拉伯数字序号后面通常用下脚点，有{count}处不同，{such}“{found}”疑应为“{right}”。',
    wideDot: '多数序号用的是“.”，有{count}处是全角的“．”，{such}“{found}”。建议改为“{right}”。',
    bracket: '带括号、带圈的序号后面通常不加标点，有{count}处加了，{such}“{found}”疑应为“{right}”。',
    ordinal: '“第一”“首先”后面通常用逗号，有{count}处不同，{such}“{found}”疑应为“{right}”。',
    introduction: '“一是”“二是”后面通常不加标点，有{count}处加了，{such}“{found}”疑应为“{right}”。',
  },
  examples: [
    {
      name: '中文数字后面用了句点',
      text: `全市供水保障工作方案
一⟦.⟧总体要求
确保供水安全。
二、主要任务
更新老旧管网。`,
      fixed: `全市供水保障工作方案
一、总体要求
确保供水安全。
二、主要任务
更新老旧管网。`,
    },
    {
      name: '文稿用的是全角的点，改成一样的',
      hidden: true,
      text: `全市供水保障工作方案
一、工程建设
1．改造管网。年内完成三公里。
2⟦、⟧检修泵站。每季一次。
3．更换水表。逐户更换。`,
      fixed: `全市供水保障工作方案
一、工程建设
1．改造管网。年内完成三公里。
2．检修泵站。每季一次。
3．更换水表。逐户更换。`,
    },
    {
      name: '阿拉伯数字后面用了顿号',
      text: `校园安全工作要点
一、重点工作
1⟦、⟧落实门卫值守。实行双人双岗。
2.检查消防器材。每月一次。
3.开展应急演练。每学期两次。`,
      fixed: `校园安全工作要点
一、重点工作
1.落实门卫值守。实行双人双岗。
2.检查消防器材。每月一次。
3.开展应急演练。每学期两次。`,
    },
    {
      name: '括号后面多了顿号，全文一处报告',
      text: `社区治理工作方案
一、工作任务
（一）⟦、⟧划分网格
每格三百户。
（二）、配备人员
每格一人。
（三）组织培训
每季一次。`,
      fixed: `社区治理工作方案
一、工作任务
（一）划分网格
每格三百户。
（二）配备人员
每格一人。
（三）组织培训
每季一次。`,
    },
    {
      name: '带圈的序号后面多了顿号',
      hidden: true,
      text: `防汛物资储备计划
①⟦、⟧编织袋两万条。
②抽水泵八台。`,
      fixed: `防汛物资储备计划
①编织袋两万条。
②抽水泵八台。`,
    },
    {
      name: '全角的点混在半角的点里',
      hidden: true,
      text: `公园管护工作计划
1.清理枯枝。三月完成。
2⟦．⟧补种草皮。四月完成。
3.检修座椅。五月完成。`,
      fixed: `公园管护工作计划
1.清理枯枝。三月完成。
2.补种草皮。四月完成。
3.检修座椅。五月完成。`,
    },
    {
      name: '点打在了半高处',
      hidden: true,
      text: `灌区管护工作计划
1.清淤渠道。三月完成。
2⟦·⟧检修闸门。四月完成。
3 ·校核量水堰。五月完成。`,
      fixed: `灌区管护工作计划
1.清淤渠道。三月完成。
2.检修闸门。四月完成。
3.校核量水堰。五月完成。`,
    },
    {
      name: '“第一”后面用了顿号',
      text: `志愿服务工作方案
一、工作原则
第一⟦、⟧坚持自愿参加，不得摊派。
第二，坚持就近服务，方便居民。`,
      fixed: `志愿服务工作方案
一、工作原则
第一，坚持自愿参加，不得摊派。
第二，坚持就近服务，方便居民。`,
    },
    {
      name: '“一是”后面加了逗号',
      hidden: true,
      text: `节水宣传工作计划
一、主要做法
重点抓好三件事：一是⟦，⟧进社区发放资料；二是，进学校开设课堂；三是进企业检查设备。`,
      fixed: `节水宣传工作计划
一、主要做法
重点抓好三件事：一是进社区发放资料；二是进学校开设课堂；三是进企业检查设备。`,
    },
    {
      name: '正确的四级序号',
      text: `交通秩序整治方案
一、整治内容
（一）整治违停
1.划定禁停路段。
（1）学校周边。
（2）医院周边。
2.安装抓拍设备。`,
    },
    {
      name: '全文都用全角的点',
      text: `医疗质量提升方案
1．规范病历书写。每月抽查。
2．落实三级查房。每周通报。`,
    },
    {
      name: '日子中间的点',
      hidden: true,
      text: `普法宣传工作计划
1.办好宣传日。集中开展三场活动：
3·15消费者权益日，设台答疑。
12·4国家宪法日，进校宣讲。
2.办好讲座。每季一场。`,
    },
    {
      name: '句子里的数字、名次和顿号',
      text: `产业发展工作要点
一、二、三产业协调发展，坚持质量第一、效益优先。
全区综合排名第一、连续三年进位，其目的一是、也只能是服务群众。
一、做强农业
第一、第二批示范园五月底前建成。`,
    },
  ],
  check(plan, report) {
    const { items, chinese, arabic, bracket } = wrongMarks(plan);
    const { ordinals, commas } = introductions(plan);
    const atLineStart = ordinals.every(({ lineStart }) => lineStart);
    const dotted = items.length - arabic.length;
    const tell = (
      message: 'chinese' | 'arabic' | 'wideDot' | 'bracket' | 'ordinal' | 'introduction',
      places: readonly Place[],
      safe: boolean,
      severity?: Severity,
    ): void => {
      const [first] = places;
      if (first === undefined) return;
      const such = places.length > 1 ? '如' : '';
      const data = { found: first.found, right: first.right, count: places.length, such };
      const extra = { places, safe };
      report({ range: first.range, message, data, severity, related: otherPlaces(places.slice(1), tellPlace), extra });
    };
    tell('chinese', chinese, true);
    const isPractice = dotted === 0 && arabic.length > twoLevels;
    const mayBeLevel = arabic.length > twoLevels && dotted > twoLevels;
    tell('arabic', arabic, !mayBeLevel, isPractice ? 'info' : undefined);
    tell('wideDot', wideDotPlaces(plan, items), true, 'info');
    tell('bracket', bracket, true);
    tell('ordinal', ordinals, atLineStart);
    tell('introduction', commas, false);
  },
  fix({ extra }) {
    return [mendAll(extra!.places, extra!.safe)];
  },
});
