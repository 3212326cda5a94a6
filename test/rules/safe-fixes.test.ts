/**
 * What bulk fixing leaves as it is: nobody looks at a safe fix, so each text here looks wrong to a simple rule and is
 * right, or can be mended by a person alone.
 */
import assert from 'node:assert/strict';
import { fixAll } from '../../server/src/core';

/** A plan with a line of its own among its items. */
const planWith = (line: string): string => `2025年综合工作要点

一、重点任务
1.开展排查。三月底前完成。
2.落实整改。六月底前完成。
${line}

二、保障措施
1.加强领导。成立专班。
2.落实资金。列入预算。
`;

const left: Readonly<Record<string, readonly string[]>> = {
  'marks of Markdown': [
    '3.通报表扬。表扬张**、李**，王**三名同志，六月底前公布。',
    '3.联系群众。由赵**同志负责东片，钱**同志负责西片。',
    '3.公布电话。张三138****1234，李四139****5678，王五137**1234，赵六136**5678。',
    '3.清理河道。清淤10<sup>4</sup>立方米，面积3km<sup>2</sup>。',
    '3.归档资料。存放在D:\\[一类]资料、\\\\档案\\[二类]目录。',
  ],
  'addresses and names of files': [
    '3.公开文件。网址为https://www.example.cn/搜索?q=水利&t=1，文件见http://www.example.cn/文件(一).pdf。',
    '3.公开文件。登录www.example.cn/政策:法规/a.html查询。',
    '3.报送表格。填写汇总表(终稿).xlsx、清单(1).docx，存放在D:\\档案\\(一)目录。',
  ],
  'pairs over several lines, and numbers with half a bracket': [
    '3.学习讲话。会上指出：“要把民生放在第一位。\n要坚持‘一把手’负责，抓好‘最后一公里’。\n要久久为功。”各单位要认真学习。',
    '3.检修管网。主要内容（包括下列各项：a)换阀；b)清管；c)查漏，六月底前完成。',
  ],
  'numbers that are named one behind the other': [
    '首先、其次、最后各做什么，由各单位定。',
    '①、②项由水务局负责。\n②、③项由住建局负责。\n③、④项由交通局负责。',
    '（一）、（二）两项由水务局负责。\n（二）、（三）两项由住建局负责。',
  ],
  'numbers with a hyphen that are names': ['3.改造管网。先改东里2-3单元、1-2标段，再改12-15井、1-4网格、5-6巷。'],
  'numbers in brackets that are no documents': [
    '3.整改问题。对照督办单（2023）第2号、意见书（2022）18号，课题（2021）12号按期结题。',
  ],
  'spaces that part': [
    '3.建设项目。包括 1 道路 2 桥梁 3 隧道，六月底前开工。',
    '3.分配名额。第一小学 3 第二小学 5 第三小学八，六月底前报名。',
    '3.公开名单。先公开项目A 项目B 项目C，再公开甲区1 乙区2 丙区3的。',
    '3.修建道路。六月底前完成。（责任单位：市发改委 2025年6月 市财政局 12月）',
    '3.改造园区。北城幼儿园及配套道路改造提升工程项目一 南城幼儿园及配套道路改造提升工程项目二 东城幼儿园及配套道路改造提升工程项目三 西城幼儿园及配套道路改造提升工程项目四 中城幼儿园及配套道路改造提升工程项目五。',
  ],
  'control characters, in the place of which something stood': [
    '3.按2024\u001e2025学年校历执行。',
    '3.推行\u0093一窗受理\u0094改革。',
  ],
};

const documents: Readonly<Record<string, string>> = {
  'a list mark at the end of a cell, behind which something may be lost':
    '2025年任务分解表\n序号\t工作任务\t责任单位\t完成时限\n1\t清淤、疏浚、\t水务局\t6月底前\n2\t修堤\t水务局\t8月底前\n',
  'the mark behind an attachment’s number, where its name begins with another':
    '2025年综合工作要点\n\n一、任务\n1.开展排查。三月底前完成。\n\n附件：1、5.12防灾清单\n2、排查清单\n\n县水利局\n2025年3月4日\n',
  'bodies that issue a plan together':
    '某县教育局 团县委 妇联关于做好2025年假期工作的方案\n\n一、任务\n1.开展排查。三月底前完成。\n2.落实整改。六月底前完成。\n',
  'attachments that all have the word before their number':
    '2025年综合工作要点\n\n一、任务\n1.开展排查。三月底前完成。\n\n附件 1.排查清单\n附件 2.整改清单\n\n县水利局\n2025年3月4日\n',
  'numbered sentences with more below them':
    '2025年读书活动方案\n一、报名时间为5月1日至10日。\n逾期不再受理。\n二、报名地点设在县图书馆。\n电话报名也可以。\n三、活动由县图书馆主办。\n各校协办。\n',
};

describe('bulk fixing leaves', () => {
  for (const [kind, lines] of Object.entries(left))
    describe(kind, () => {
      for (const line of lines) it(line, () => assert.equal(fixAll(planWith(line)).text, planWith(line)));
    });
  for (const [name, text] of Object.entries(documents)) it(name, () => assert.equal(fixAll(text).text, text));
});
