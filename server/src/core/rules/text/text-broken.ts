import type { Fix } from '../rule';
import { defineRule } from '../rule';
import { articles } from '../sources';
import type { Tear } from './tears';
import { firstWords, hasLinesInside, joined, lastWords, tearsOf, textIn } from './tears';

export default defineRule<Tear>()({
  id: 'text-broken',
  group: '文本完整性',
  title: '一句话被断成两段',
  titleEn: 'One sentence torn into two paragraphs',
  severity: 'warning',
  enabled: true,
  fixKind: 'quick',
  needs: 'plan',
  why: '从PDF或者网页复制时，翻页处常把一句话断成两段，印出来就成了两个自然段，后半段还会被误认为新的一项。',
  whyEn:
    'Text copied from a PDF or a web page is often cut at a page end. Printed, it becomes two paragraphs, and the second looks like an item of its own.',
  sources: [articles.facts],
  messages: {
    torn: '这句话疑似在“{before}”处断开了，下半句“{after}”成了另一段。请接成一段。',
  },
  examples: [
    {
      name: '翻页处断开',
      text: '一、队伍建设\n\n1.培训骨干。年内分两批组织业务骨干外出学习，⟦学习时间不⟧\n\n少于十天，返岗后作交流发言。\n\n2.充实力量。公开招聘十人。',
      fixed:
        '一、队伍建设\n\n1.培训骨干。年内分两批组织业务骨干外出学习，学习时间不少于十天，返岗后作交流发言。\n\n2.充实力量。公开招聘十人。',
    },
    {
      name: '中间夹着页码',
      text: '一、项目建设\n1.抓好开工。东区水厂三月开工，⟦西区水厂、⟧\n\n— 4 —\n\n北区泵站六月开工，均在年底前完成主体工程。',
      fixed: '一、项目建设\n1.抓好开工。东区水厂三月开工，西区水厂、北区泵站六月开工，均在年底前完成主体工程。',
    },
    {
      name: '断开处还重了几个字',
      text: '一、作风建设\n1.改进作风。各科室要带头执行中央八项规定⟦及其实施细则精神⟧\n\n细则精神，每季度自查一次。',
      fixed: '一、作风建设\n1.改进作风。各科室要带头执行中央八项规定及其实施细则精神，每季度自查一次。',
    },
    {
      name: '断开的是一条的前半句，各条都是整句',
      text: '（一）各县区要在三月底前完成上年度项目的验收和审计工作。\n（二）各县区要建立项目月报制度并指定专人负⟦责统计和报送各项⟧\n\n数据，市局每季度汇总一次。\n（三）各县区要把项目资金全部纳入专户管理并接受审计监督。\n（四）各县区要在十月底前完成全年投资计划的百分之九十以上。',
      fixed:
        '（一）各县区要在三月底前完成上年度项目的验收和审计工作。\n（二）各县区要建立项目月报制度并指定专人负责统计和报送各项数据，市局每季度汇总一次。\n（三）各县区要把项目资金全部纳入专户管理并接受审计监督。\n（四）各县区要在十月底前完成全年投资计划的百分之九十以上。',
      hidden: true,
    },
    {
      name: '短短的前半句断在“的”后面',
      text: '一、队伍建设\n\n本部分由分⟦管负责人事工作的⟧\n\n领导牵头，人事科具体承办。',
      fixed: '一、队伍建设\n\n本部分由分管负责人事工作的领导牵头，人事科具体承办。',
      hidden: true,
    },
    {
      name: '后一段开头空两格，是前一段漏了句号',
      text: '一、队伍建设\n　　年内分两批组织业务骨干外出学习，学习时间不少于十天\n　　各单位要做好安排，保证在岗人数。',
    },
    {
      name: '前一段漏了句号，后一段另起一句',
      hidden: true,
      text: '2025年阅览室建设方案\n一、工程建设\n本次改造覆盖全市十二个阅览室，逐室编制清单，作为施工和验收的依据\n本方案印发之前已经开工的，按原来的图纸施工，由各区自行验收。\n各阅览室要配齐桌椅、书架、灯具，并请厂家的技师上门安装调试设备\n在墙面上，可以张贴借阅须知，每室不超过三张。\n我们将按月通报进度，按季核对账目，年底汇总上报。\n',
    },
    {
      name: '各段都有句号',
      text: '一、队伍建设\n\n1.培训骨干。年内分两批组织业务骨干外出学习，学习时间不少于十天。\n\n各单位要做好安排，保证在岗人数。',
    },
    {
      name: '全文按固定宽度换行',
      text: '一、队伍建设\n年内分两批组织全系统各个单位的业务骨干外出\n学习考察先进地区在队伍建设上的新经验和新办\n法，返岗后在本单位作一次交流发言并形成一份不\n少于两千字的书面报告交人事科统一汇编成册供各\n单位学习借鉴，编印工作要在十一月底以前完成并\n发到每一个基层站所和服务窗口，由站所负责人组\n织学习讨论并把学习情况在年底前报人事科备案，\n人事科汇总后报局党组。',
    },
    {
      name: '标题下面的题注分两行',
      text: '滨河市水务局议事规则\n（2025年6月16日市水务局\n第五次局务会议修订通过）\n\n一、会议制度\n局务会议每月召开一次。',
      hidden: true,
    },
    {
      name: '检查表里的各条都没有句号',
      text: '一、检查内容\n各乡镇逐项自查。\n是否成立检查小组，明确各成员分工，落实专人负责\n是否编制应急预案\n管理房、启闭机房是否完好，照明、通信设备是否能够正常使用\n是否坚持每日巡查，巡查记录是否完整，发现问题是否及时上报\n备用电源，每月试车的记录是否齐全，油料储备是否满足连续运行八小时的需要\n坝坡的杂草是否清除，排水沟有无淤堵，白蚁防治的合同是否续签\n\n二、工作要求\n发现的问题，月底前整改到位。',
      hidden: true,
    },
    {
      name: '下一个标题在行末，主送机关后面没有冒号',
      hidden: true,
      text: '各镇人民政府，县人民政府各部门，各直属单位\n为做好今年的森林防火工作，现将有关事项通知如下。\n（一）加强巡护。护林员每日巡山，发现火情立即报告，不得擅离岗位。（二）延长禁火期限\n因持续干旱，禁火期限延长到五月底，野外用火一律停批，违者从严处理。\n（三）备足物资。各镇备齐风力灭火机和二号工具。',
    },
    {
      name: '引文下面一行是出处',
      hidden: true,
      text: '节水学习材料\n一、节约为先\n节水要从每一滴做起，家家都能做，天天都能做。\n——《做好一件小事》，《滨河县水务文集》，滨河出版社2020年版，第61页\n要算好用水的账，年年比，月月比。\n——《算账》，《滨河县水务文集》，滨河出版社2020年版，第87页',
    },
    {
      name: '标题换行、独立成行的小标题',
      text: '某某市水务局\n关于印发2024年工作要点的通知\n\n各科室：\n\n现将《2024年工作要点》印发给你们。\n\n一、明确功能定位，推进分级管理和有序使用\n\n1.分级管理。各水厂按规模分级，逐级定责。',
    },
  ],
  check(plan, report) {
    for (const tear of tearsOf(plan)) {
      const range = lastWords(plan, tear);
      const next = firstWords(plan, tear);
      report({
        range,
        message: 'torn',
        data: { before: textIn(plan, range).trim(), after: textIn(plan, next).trim() },
        related: [{ range: next, message: '下半句在这里' }],
        extra: tear,
      });
    }
  },
  fix({ extra }, plan) {
    const tear = extra!;
    const removes = hasLinesInside(plan, tear) ? '，删去中间的页码等' : '';
    const plain: Fix = { title: `接成一段${removes}`, safe: false, edits: [joined(tear, 0)] };
    if (tear.overlap === 0) return [plain];
    const twice = plan.lines[tear.after.line]!.slice(tear.after.from, tear.after.from + tear.overlap);
    return [
      { title: `接成一段，“${twice}”只留一处${removes}`, safe: false, edits: [joined(tear, tear.overlap)] },
      { ...plain, title: `接成一段，“${twice}”两处都留${removes}` },
    ];
  },
});
