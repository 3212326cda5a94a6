import { rangeInLine } from '../../text/range';
import type { Fix } from '../rule';
import { defineRule } from '../rule';
import { articles } from '../sources';
import { isInItsPlace, lostStops } from './lost-stops';
import { mapList } from '../../text/lists';

/** Columns at which the full stop may be missing, likeliest first, and the line. */
interface Cause {
  readonly line: number;
  readonly places: readonly number[];
}

export default defineRule<Cause>()({
  id: 'heading-period',
  group: '标题',
  title: '段首标题后漏了句号',
  titleEn: 'A heading at the head of its paragraph that lost its full stop',
  severity: 'warning',
  enabled: true,
  fixKind: 'quick',
  needs: 'plan',
  why: '同一层的各项都是“标题。正文”，只有一条的标题和正文连在一起，多半是漏了句号，读者分不清哪里是标题。',
  whyEn:
    'Where all items of a level are “heading. text”, one whose heading runs into its text has probably lost its full stop.',
  sources: [articles.usage],
  messages: {
    joined: '同一层其他{count}项都是“标题。正文”，这里标题和正文连在一起，“{heading}”后面疑似漏了句号。请核对。',
    other: '同一层其他{count}项的标题后面都是句号，这里“{heading}”后面是“{mark}”，疑应为句号。',
    missing: '同一层{all}项中有{count}项是“标题。正文”，这一项没有标题，或者标题后漏了句号，请核对。',
  },
  examples: [
    {
      name: '标题后漏了句号',
      text: `文化惠民工作要点
一、重点工作
1.办好读书活动。全年举办二十场，覆盖所有乡镇和街道，参加人数不少于五千人次。
2.丰富群众演⟦出加⟧强基层文艺队伍培训，每个乡镇至少扶持三支队伍，全年下乡演出不少于六十场，国庆前后集中展演。
3.保护文化遗产。完成两处古戏台修缮，公布第三批保护名录，十月底前完成验收工作。
4.繁荣文艺创作。推出三部反映本地生活的小戏，年底前参加全市会演，力争获得奖项。`,
      fixed: `文化惠民工作要点
一、重点工作
1.办好读书活动。全年举办二十场，覆盖所有乡镇和街道，参加人数不少于五千人次。
2.丰富群众演出。加强基层文艺队伍培训，每个乡镇至少扶持三支队伍，全年下乡演出不少于六十场，国庆前后集中展演。
3.保护文化遗产。完成两处古戏台修缮，公布第三批保护名录，十月底前完成验收工作。
4.繁荣文艺创作。推出三部反映本地生活的小戏，年底前参加全市会演，力争获得奖项。`,
    },
    {
      name: '标题后面就是带引号的词',
      hidden: true,
      text: `旅游工作要点
1.培育优质产品。新增乡村旅游点五个。
2.开展宣传推广。推出线路十二条。
3.提升服务品⟦质完⟧善“一键游”平台，优化咨询、投诉、预约、导览等功能。
4.壮大市场主体。引进文旅项目五个。`,
      fixed: `旅游工作要点
1.培育优质产品。新增乡村旅游点五个。
2.开展宣传推广。推出线路十二条。
3.提升服务品质。完善“一键游”平台，优化咨询、投诉、预约、导览等功能。
4.壮大市场主体。引进文旅项目五个。`,
    },
    {
      name: '句号成了空格',
      text: `城市管理工作要点
1.加强市容巡查。每日两次，发现问题当日处置，每周通报一次处置情况。
2.规范户外广告。统一样式，六月底前拆除全部到期和破损的广告牌。
3.完善环卫设⟦施 新⟧建垃圾中转站两座，更换破损果皮箱三百只，主次干道实行机械化清扫，背街小巷每日清扫两遍。
4.整治占道经营。设置便民摊点五处，疏堵结合，定人定岗定时管理。`,
      fixed: `城市管理工作要点
1.加强市容巡查。每日两次，发现问题当日处置，每周通报一次处置情况。
2.规范户外广告。统一样式，六月底前拆除全部到期和破损的广告牌。
3.完善环卫设施。新建垃圾中转站两座，更换破损果皮箱三百只，主次干道实行机械化清扫，背街小巷每日清扫两遍。
4.整治占道经营。设置便民摊点五处，疏堵结合，定人定岗定时管理。`,
    },
    {
      name: '句号成了小点',
      hidden: true,
      text: `市场监管工作要点
1.强化日常巡查。每周两次，覆盖所有农贸市场，发现问题当日交办。
2.规范计量器⟦具.检⟧定集贸市场电子秤一千台，更换不合格的，检定结果按季度公布。
3.畅通投诉渠道。热线全天有人接听，三日内答复，七日内办结。
4.开展你点我检。每月一期，结果当场公布，全年不少于十二期。`,
      fixed: `市场监管工作要点
1.强化日常巡查。每周两次，覆盖所有农贸市场，发现问题当日交办。
2.规范计量器具。检定集贸市场电子秤一千台，更换不合格的，检定结果按季度公布。
3.畅通投诉渠道。热线全天有人接听，三日内答复，七日内办结。
4.开展你点我检。每月一期，结果当场公布，全年不少于十二期。`,
    },
    {
      name: '看不出标题在哪里结束',
      hidden: true,
      text: `教育工作要点
1.扩大学位供给。新增三千个。
2.落实课后服务。每日两小时。
3.改善办学条件。更新桌椅。
4.加强校医配备。每校一名。
5.开展阳光体育。每天一小时。
6.推进集团办学。组建两个。
7.规范校外培训。每月巡查。
8.提升教师素养。全员轮训。
9.完善资助体系。应助尽助。
10.⟦年内按照市里的统一部署对全区中小学食堂的食材采购、加工、留样等各个环节进行两轮检查⟧，并把检查结果向家长公布，接受社会各界的监督。`,
    },
    {
      name: '标题独占一行，不加句号',
      text: `统计工作要点
1.搞好专项调查
按时上报数据，抽查不少于一成。
2.加强数据审核
建立复核制度，落实专人负责。
3.开展业务培训
每季度组织一次，全员参加。`,
    },
    {
      name: '半数条目本来就没有标题',
      text: `稳岗就业若干措施
1.落实补贴政策。对吸纳高校毕业生的企业给予一次性补贴。
2.对当年新招用失业人员且签订一年以上合同的中小微企业，按照每人一千元的标准发放补贴，所需资金从专项资金中列支。
3.加强技能培训。全年培训三千人次。
4.支持企业实施技术改造提质增效，对购置设备的投资按照一定比例给予补助，单个企业最高不超过五十万元，由财政部门负责审核。`,
    },
    {
      name: '行动、工程的名称很长，里面有动词',
      text: `文化惠民工作要点
（一）办好读书活动。全年举办二十场，覆盖所有乡镇和街道。
（二）实施乡村文化礼堂建设提升五年行动（2021—2025年）。年内新建三十座，提升二十座。
（三）保护文化遗产。完成两处古戏台修缮，公布第三批保护名录。
（四）繁荣文艺创作。推出三部反映本地生活的小戏，年底前会演。
（五）规范演出市场。每季度检查一次。`,
      hidden: true,
    },
    {
      name: '动词前面的词说的是怎样做',
      hidden: true,
      text: `经济工作要点
1.抓好春耕生产。备足种子化肥。
2.统筹好质的有效提升与量的平稳增长，经济实力再上新台阶。新增企业三十家。
3.办好乡村市集。每月两次。
4.扩大蔬菜种植。新增大棚五十座。
5.着力整治市容规范经营，让街道更干净、更有秩序。每日巡查。`,
    },
    {
      name: '每项是一句话，后面只有责任单位',
      hidden: true,
      text: `水利工作要点
（一）加快建设东湖、西湖两座水厂。（牵头单位：县水利局；配合单位：县财政局）
（二）推进老旧管网改造。（牵头单位：县住建局；配合单位：县水利局）
（三）创建以东湖水厂和西湖水厂为核心，城关、河口为延伸的供水片区。（牵头单位：县水利局；配合单位：县发改局）
（四）抓好水源保护。（牵头单位：县生态环境局）
（五）做好节水宣传。（牵头单位：县水利局）`,
    },
    {
      name: '一个标题下各项都是整句，别的标题下各项有自己的标题',
      hidden: true,
      text: `防汛工作要点
（一）水文机构
1.水文站每日两次测报水位流量和雨情并在一小时内报送县防汛办，暴雨期间每半小时加报一次，同时通报下游各站。
2.气象台加强短时临近预报，有强降雨时提前两小时发布预警并电话告知到村。遇通信中断改用无线电台。
3.水库管理机构强化值班巡查与闸门操作，查明坝体渗流和位移情况，发现险情立即报告并先行处置，确保下游群众安全转移。
（二）乡镇
1.备足物资。草袋、木桩按定额储备。
2.组织队伍。每村不少于二十人。
3.排查隐患。汛前逐户登记。
4.开展演练。五月底前一次。
5.落实值守。领导带班。`,
    },
    {
      name: '标题里的动词后面是“的”',
      hidden: true,
      text: `读书月活动方案
1.办好班级朗读活动。每班录一段视频，内容自选，优秀的在大屏上播放。
2.参加县图书馆举办的“书香，一路相伴”全民朗读展示活动。在小程序里报名，配乐朗读。
3.评选好书推介卡。每人一张，写明书名、作者和推荐的理由。
4.做好读书登记。按周登记。`,
    },
    {
      name: '带逗号的长标题',
      text: `生态环境工作要点
1.打好蓝天保卫战。淘汰小锅炉三十台。
2.推进清洁生产，促进重点行业企业节能减排和资源综合利用。完成十家企业审核。
3.加强水质监测。每月公布断面数据。
4.整治入河排口。完成五十个。`,
    },
  ],
  check(plan, report) {
    for (const { section, places, others, all } of lostStops(plan)) {
      const { line, title } = section;
      const extra = { line, places };
      const [place] = places;
      if (place !== undefined) {
        const letter = plan.facts[line]!.shadow[place];
        const range = rangeInLine(line, place - 1, isInItsPlace(letter) ? place + 2 : place + 1);
        const data = { count: others, heading: plan.lines[line]!.slice(title.range.start.character, place) };
        if (letter === '.' || letter === '；')
          report({ range, message: 'other', data: { ...data, mark: letter }, extra });
        else report({ range, message: 'joined', data, extra });
      } else report({ range: title.range, message: 'missing', data: { all, count: others }, severity: 'info', extra });
    }
  },
  fix({ extra }, plan) {
    const { line, places } = extra!;
    return mapList(places, (place): Fix => {
      const { shadow } = plan.facts[line]!;
      let to = place;
      while (isInItsPlace(shadow[to])) to++;
      const words = plan.lines[line]!.slice(Math.max(0, place - 6), place);
      return {
        title: shadow.slice(place, to).trim() === '' ? `在“${words}”后面加句号` : `把“${words}”后面的标点改为句号`,
        safe: false,
        edits: [{ range: rangeInLine(line, place, to), newText: '。' }],
      };
    });
  },
});
