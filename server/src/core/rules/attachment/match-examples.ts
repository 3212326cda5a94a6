import type { Example } from '../rule';

const plan = '2024年全县水利工作要点\n\n一、工程建设\n1.抓好开工。三月底前全部开工。\n\n';
const table = '序号\t任务\t责任单位\n1\t抓好开工\t建设科';

export const examples: readonly Example[] = [
  {
    name: '附件说明漏了一个字',
    text: `${plan}附件：⟦重点任务分表⟧\n\n附件\n\n重点任务分解表\n\n${table}`,
    fixed: `${plan}附件：重点任务分解表\n\n附件\n\n重点任务分解表\n\n${table}`,
  },
  {
    name: '附件标题换了名',
    text: `${plan}附件：1.重点任务分解表\n2.⟦水利工程项目清单⟧\n\n附件1\n\n重点任务分解表\n\n${table}\n\n附件2\n\n水利工程项目汇总表\n\n${table}`,
    fixed: `${plan}附件：1.重点任务分解表\n2.水利工程项目汇总表\n\n附件1\n\n重点任务分解表\n\n${table}\n\n附件2\n\n水利工程项目汇总表\n\n${table}`,
  },
  {
    name: '附件标题留着去年的年份，先改标题',
    hidden: true,
    text: `${plan}附件：1.重点任务分解表\n2.⟦滨河县2024年水利指标表⟧\n\n附件1\n\n重点任务分解表\n\n${table}\n\n附件2\n\n滨河县2023年水利指标表\n\n${table}`,
    fixed: `${plan}附件：1.重点任务分解表\n2.滨河县2024年水利指标表\n\n附件1\n\n重点任务分解表\n\n${table}\n\n附件2\n\n滨河县2024年水利指标表\n\n${table}`,
  },
  {
    name: '附件的序号和说明不同',
    text: `${plan}附件：1.重点任务分解表\n2.水利工程项目清单\n\n附件1\n\n重点任务分解表\n\n${table}\n\n附件⟦3⟧\n\n水利工程项目清单\n\n${table}`,
    fixed: `${plan}附件：1.重点任务分解表\n2.水利工程项目清单\n\n附件1\n\n重点任务分解表\n\n${table}\n\n附件2\n\n水利工程项目清单\n\n${table}`,
  },
  {
    name: '有附件而没有附件说明',
    text: `${plan}⟦附件⟧\n\n重点任务分解表\n\n${table}`,
  },
  {
    name: '说明列了三个，缺了第二个',
    text: `${plan}附件：1.重点任务分解表\n2.⟦水利工程项目清单⟧\n3.联系人名单\n\n附件1\n\n重点任务分解表\n\n${table}\n\n附件3\n\n联系人名单\n\n${table}`,
  },
  {
    name: '只差空格、书名号、换行和“关于”',
    text: `${plan}附件：《县水利局关于重点任务的分解表》\n\n附件\n\n县水利局\n重点任务的 分解表\n\n${table}`,
  },
  {
    name: '附件标题分两行，第二行的字隔开排',
    hidden: true,
    text: '关于组建龙舟赛筹备组的通知\n\n各科室：\n现将方案印发给你们。\n\n附件：2025年河滨龙舟赛赛场协调小组组建方案\n\n市体育局\n2025年5月23日\n\n附件\n\n2025年河滨龙舟赛赛场\n协 调 小 组 组 建 方 案\n\n一、主要职能\n拟订各项保障措施。\n',
  },
  {
    name: '附件说明里带着文件的后缀',
    hidden: true,
    text: `${plan}附件：重点任务分解表.doc\n\n县水利局\n2025年3月5日\n\n附件\n\n重点任务分解表\n\n${table}`,
  },
  {
    name: '附件说明一行写了两个附件',
    hidden: true,
    text: `${plan}附件：重点任务分解表、联系人名单\n\n县水利局\n2025年3月5日\n\n附件\n\n重点任务分解表\n\n${table}`,
  },
  {
    name: '附件说明里的名称分两行',
    hidden: true,
    text: `${plan}附件：1.滨河县2025年水利工程重点任务\n分解表（上半年）\n\n县水利局\n2025年3月5日\n\n附件\n\n滨河县2025年水利工程重点任务分解表\n\n${table}`,
  },
  {
    name: '两个附件的序号对调',
    text: `${plan}附件：1.重点任务分解表\n2.水利工程项目清单\n\n附件⟦1⟧\n\n水利工程项目清单\n\n${table}\n\n附件2\n\n重点任务分解表\n\n${table}`,
    fixed: `${plan}附件：1.重点任务分解表\n2.水利工程项目清单\n\n附件2\n\n水利工程项目清单\n\n${table}\n\n附件1\n\n重点任务分解表\n\n${table}`,
    hidden: true,
  },
  {
    name: '附件另行下载',
    text: `${plan}附件：1.重点任务分解表\n2.水利工程项目清单\n\n附件下载：\n`,
  },
  {
    name: '附件是另一个文件，说明里有链接',
    text: `${plan}附件：1.[渠系分布图](图/渠系.pdf)\n2.[重点任务分解表](分解表.md)\n\n附件2\n\n重点任务分解表\n\n${table}`,
  },
  {
    name: '只差年份，由年份规则去说',
    text: `${plan}附件：2023年重点任务分解表\n\n附件\n\n2024年重点任务分解表\n\n${table}`,
  },
];
