import { listings } from '../../plan/passages/listings';
import { rangeIn } from '../../plan/passages/passages';
import { defineRule } from '../rule';
import { articles } from '../sources';
import { miscountOf } from './miscounts';
import { namedApart } from './named-apart';

export default defineRule()({
  id: 'number-list',
  group: '数字',
  title: '列举的项数与数字不符',
  titleEn: 'Listed members against the stated count',
  severity: 'error',
  enabled: true,
  fixKind: 'none',
  needs: 'plan',
  why: '增删了列举的项目却没有改后面的数字，是最常见的数字差错。列举后面有“等”字，表示没有列全，只有列出的比数字还多才算错。',
  whyEn:
    'Members are added or dropped and the number behind them is forgotten. Behind 等 a list need not be complete: it is wrong only where it has more members than the number says.',
  sources: [articles.facts],
  messages: {
    closed: '前面列了{size}项，数字却是“{found}”，数目不符。请核对。',
    open: '前面已经列了{size}项，“{found}”不应比列出的还少。请核对。',
    inside: '括号里列了{size}项，数字却是“{found}”，数目不符。请核对。',
    apart: '后面分别列了{size}项，数字却是“{found}”，疑似不符。请核对。',
    levels: '前面列了{size}级，数字却是“{found}”，级数不符。请核对。',
  },
  brief: {
    wrong: '完成城东、城西、城南、城北⟦3个⟧片区管网改造。',
    right: '完成城东、城西、城南、城北4个片区管网改造。',
  },
  examples: [
    {
      name: '列了四个说三个',
      text: '2025年供水工作要点\n1.改造管网。完成城东、城西、城南、城北⟦3个⟧片区管网改造，六月底前通水。\n',
    },
    {
      name: '列了三个说四项',
      text: '2025年养老工作要点\n1.优化服务。开展老年助餐、上门助浴、陪同就医⟦四项⟧服务，每季度通报。\n',
    },
    {
      name: '有“等”字，列出的比数字多',
      text: '2025年林业工作要点\n1.造林。抓好红石村、黑石村、白石村、青石村、黄石村等⟦4个⟧村造林，年底验收。\n',
    },
    {
      name: '括号里列的数目不符',
      text: '2025年河湖工作要点\n1.清淤。在⟦3个⟧乡镇（柳河、桃河、杏河、枣河）开展清淤，年底验收。\n',
    },
    {
      name: '长短不一、并列引用、写在引号里的列举',
      text: '2025年社区工作要点\n1.办实事。为独居、空巢、留守、计划生育特殊家庭等⟦三类⟧老人送餐，抓好锣鼓、“剪纸”“竹编”“酿酒技艺”等⟦3个⟧项目传习。\n2.兴消费。打造“夜游、夜食、夜购”⟦四大⟧场景，整合吃、住、行、游、购、娱⟦五大⟧要素。\n',
      hidden: true,
    },
    {
      name: '长短不一的列举数目相符，或者数的是别的',
      text: '2025年社区工作要点\n1.办实事。为独居、空巢、留守、计划生育特殊家庭等四类老人送餐，抓好锣鼓、“剪纸”“竹编”“酿酒技艺”等4个项目传习，建成食堂、驿站、文化广场、步道等2个街道配套工程，选派民政局、教育局、卫生健康局、残联等3名干部。\n2.兴消费。打造“夜游、夜食、夜购”三大场景，整合吃、住、行、游、购、娱六大要素，开展“听民声、解民忧”“邻里一家亲”两项活动。\n',
      hidden: true,
    },
    {
      name: '级数不符',
      text: '2025年林业工作要点\n1.护林。健全市、县、乡、村⟦三级⟧护林网络，落实到人。\n',
    },
    {
      name: '添了一个，“三大”没有改',
      text: '2025年产业工作要点\n1.强产业。做强竹木加工、茶叶、新材料、文旅⟦三大⟧主导产业，建好检验、研发、人才培养、贸易“⟦三大⟧中心”。\n',
      hidden: true,
    },
    {
      name: '后面分别列出的数目不符',
      text: '2025年供暖工作要点\n1.改管网。先改⟦3个⟧街道的老旧管网，分别是城东街道、城西街道、城南街道和城北街道。\n2.建热源。新建⟦两座⟧热源厂，分别为东郊厂、西郊厂、北郊厂。\n',
      hidden: true,
    },
    {
      name: '后面分别列出的数目相符，或者说不准',
      text: '2025年供暖工作要点\n1.改管网。先改3个街道的老旧管网，分别是城东街道、城西街道和城南街道。\n2.建热源。新建两座热源厂，分别是东郊厂、西郊厂。\n3.分片区。划分2个片区，分别是城东、城西和城南、城北。\n4.查隐患。排查3类隐患，分别是阀门、管沟等。\n5.定价格。确定两种价格，分别为居民18元、商户25元。\n6.抓重点。抓好三件事，分别是修管网、修阀门，再修泵站。\n',
      hidden: true,
    },
    {
      name: '相符的，以及没有列全的',
      text: '2025年供水工作要点\n1.改造管网。完成城东、城西、城南、城北4个片区管网改造，抓好红石村、黑石村等14个村供水，健全市、县、乡三级网络，开展检测、检修和检定三项服务。\n',
    },
    {
      name: '序数、等级、多个数并列、“和”字两可',
      text: '2025年医疗工作要点\n1.建中心。建成3个胸痛中心、4个卒中中心、5个创伤中心，开展第36个、第37个宣传日活动，支持市、县三级医院牵头，做好中药采购和管理、炮制、煎煮三项工作。\n',
    },
    {
      name: '列举前面另有一串共同做这件事的主体',
      hidden: true,
      text: '2025年园区工作要点\n1.建园区。市、区协同共建东湖新区、西湖新区、南湖新区三个产业集聚区，县、乡共抓柳河乡、桃河乡、杏河乡3个乡的配套。\n',
    },
    {
      name: '序号不是列举的一项，“两个及以上”是界限',
      hidden: true,
      text: '2025年托育工作要点\n一、扩大供给\n新增托位六百个。\n二、降低收费\n三、生育、抚养两个及以上子女的家庭，托育费减免一成；生育、领养、抚养两个子女以上的，优先入托。\n',
    },
    {
      name: '数的是另一样东西',
      text: '2025年供水工作要点\n1.改造管网。东山、西山、南山每年各完成2个小区，东山、西山、南山、北山四镇一街道分片包干，5个县（市、区）全面推开。\n',
    },
  ],
  check(plan, report) {
    for (const { passage, found } of listings(plan)) {
      for (const listing of found) {
        const { to } = listing.counted;
        const miscount = miscountOf(listing, passage.shadow.slice(to, to + 10));
        if (miscount === undefined) continue;
        const { form, open, counted, members } = listing;
        const { size, severity } = miscount;
        report({
          range: rangeIn(passage, counted.from, counted.to),
          message: form === 'before' ? (open ? 'open' : 'closed') : form,
          data: { size, found: passage.text.slice(counted.from, counted.to) },
          severity,
          related: [
            {
              range: rangeIn(passage, members[0]!.from, members[members.length - 1]!.to),
              message: `列举在这里，共${size}项`,
            },
          ],
        });
      }
    }
    for (const { passage, found } of namedApart(plan)) {
      for (const { counted, list, size } of found) {
        report({
          range: rangeIn(passage, counted.from, counted.to),
          message: 'apart',
          data: { size, found: passage.text.slice(counted.from, counted.to) },
          severity: 'warning',
          related: [{ range: rangeIn(passage, list.from, list.to), message: `列举在这里，共${size}项` }],
        });
      }
    }
  },
});
