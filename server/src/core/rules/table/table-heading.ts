import { differing } from '../../text/differing';
import { defineRule } from '../rule';
import { articles } from '../sources';
import { shortened } from '../shortened';
import type { Mismatch } from './headings';
import { mismatchesIn } from './headings';

export default defineRule<Mismatch>()({
  id: 'table-heading',
  group: '任务分解表',
  title: '表中项目名称与正文标题不一致',
  titleEn: 'Project name that differs from the heading',
  severity: 'warning',
  enabled: true,
  fixKind: 'quick',
  needs: 'plan',
  why: '分解表“项目”一栏抄的是正文的标题，应当一字不差。格子窄、折行多，最容易漏字、多字、错行。',
  whyEn:
    'The project column repeats the headings of the body and should do so word for word; narrow cells lose and double characters.',
  sources: [articles.attachment, articles.facts],
  messages: {
    less: '项目名称“{found}”比正文标题“{title}”少了“{part}”。请核对。',
    more: '项目名称“{found}”比正文标题“{title}”多了“{part}”。请核对。',
    differs: '项目名称“{found}”与正文标题“{title}”不一致。请核对。',
  },
  examples: [
    {
      name: '漏了两个字',
      text: '2025年全县水利工作要点\n一、推进灌区节水改造\n1.衬砌渠道。完成东干渠衬砌十二公里。\n2.安装量水设施。在分水口安装量水设施。\n二、加强河湖日常管护\n3.清理河道。清理白水河两岸垃圾。\n\n附件\n\n2025年全县水利工作任务分解表\n\n序号\t项目\t工作任务\t责任单位\n1\t⟦推进灌区改造⟧\t完成东干渠衬砌十二公里\t灌溉处\n2\t\t在分水口安装量水设施\t灌溉处\n3\t加强河湖日常管护\t清理白水河两岸垃圾\t河长办',
      fixed:
        '2025年全县水利工作要点\n一、推进灌区节水改造\n1.衬砌渠道。完成东干渠衬砌十二公里。\n2.安装量水设施。在分水口安装量水设施。\n二、加强河湖日常管护\n3.清理河道。清理白水河两岸垃圾。\n\n附件\n\n2025年全县水利工作任务分解表\n\n序号\t项目\t工作任务\t责任单位\n1\t推进灌区节水改造\t完成东干渠衬砌十二公里\t灌溉处\n2\t\t在分水口安装量水设施\t灌溉处\n3\t加强河湖日常管护\t清理白水河两岸垃圾\t河长办',
    },
    {
      name: '标题在表中单占一行',
      hidden: true,
      text: '2025年全县水利工作要点\n一、推进灌区节水改造\n1.衬砌渠道。完成东干渠衬砌十二公里。\n2.安装量水设施。在分水口安装量水设施。\n二、加强河湖日常管护\n3.清理河道。清理白水河两岸垃圾。\n\n附件\n\n2025年全县水利工作任务分解表\n\n序号\t工作任务\t责任单位\n一、推进灌区节水改造\t\t\n1\t完成东干渠衬砌十二公里\t水利局\n2\t在分水口安装量水设施\t水利局\n⟦二、加强河湖日常保护⟧\t\t\n3\t清理白水河两岸垃圾\t水利局',
      fixed:
        '2025年全县水利工作要点\n一、推进灌区节水改造\n1.衬砌渠道。完成东干渠衬砌十二公里。\n2.安装量水设施。在分水口安装量水设施。\n二、加强河湖日常管护\n3.清理河道。清理白水河两岸垃圾。\n\n附件\n\n2025年全县水利工作任务分解表\n\n序号\t工作任务\t责任单位\n一、推进灌区节水改造\t\t\n1\t完成东干渠衬砌十二公里\t水利局\n2\t在分水口安装量水设施\t水利局\n二、加强河湖日常管护\t\t\n3\t清理白水河两岸垃圾\t水利局',
    },
    {
      name: '正文的一个标题改了，表中还是原来的',
      hidden: true,
      text: '2025年全县水利工作要点\n一、推进灌区改造\n1.衬砌渠道。完成东干渠衬砌十二公里。\n二、加强日常管护\n2.清理河道。清理白水河两岸垃圾。\n三、提高农村供水水平\n3.通水入户。五个村全部通自来水。\n四、夯实发展基础\n4.培训人员。培训水管员二百名。\n\n附件\n\n2025年全县水利工作任务分解表\n\n序号\t项目\t工作任务\t责任单位\n1\t推进灌区改造\t完成东干渠衬砌十二公里\t灌溉处\n2\t加强日常管护\t清理白水河两岸垃圾\t河长办\n3\t⟦保障农村供水⟧\t五个村全部通自来水\t供水站\n4\t夯实发展基础\t培训水管员二百名\t人事科',
      fixed:
        '2025年全县水利工作要点\n一、推进灌区改造\n1.衬砌渠道。完成东干渠衬砌十二公里。\n二、加强日常管护\n2.清理河道。清理白水河两岸垃圾。\n三、提高农村供水水平\n3.通水入户。五个村全部通自来水。\n四、夯实发展基础\n4.培训人员。培训水管员二百名。\n\n附件\n\n2025年全县水利工作任务分解表\n\n序号\t项目\t工作任务\t责任单位\n1\t推进灌区改造\t完成东干渠衬砌十二公里\t灌溉处\n2\t加强日常管护\t清理白水河两岸垃圾\t河长办\n3\t提高农村供水水平\t五个村全部通自来水\t供水站\n4\t夯实发展基础\t培训水管员二百名\t人事科',
    },
    {
      name: '只有一个项目另起了名',
      hidden: true,
      text: '2025年全县水利工作要点\n一、推进灌区改造\n1.衬砌渠道。完成东干渠衬砌十二公里。\n二、加强日常管护\n2.清理河道。清理白水河两岸垃圾。\n三、提高农村供水水平\n3.通水入户。五个村全部通自来水。\n四、夯实发展基础\n4.培训人员。培训水管员二百名。\n\n附件\n\n2025年全县水利工作任务分解表\n\n序号\t项目\t工作任务\t责任单位\n1\t推进灌区改造\t完成东干渠衬砌十二公里\t灌溉处\n2\t加强日常管护\t清理白水河两岸垃圾\t河长办\n3\t提高农村供水水平\t五个村全部通自来水\t供水站\n4\t人员培训\t培训水管员二百名\t人事科',
    },
    {
      name: '字序错乱',
      hidden: true,
      text: '2025年全县水利工作要点\n一、推进灌区节水改造\n1.衬砌渠道。完成东干渠衬砌十二公里。\n2.安装量水设施。在分水口安装量水设施。\n二、加强河湖日常管护\n3.清理河道。清理白水河两岸垃圾。\n\n附件\n\n2025年全县水利工作任务分解表\n\n序号\t项目\t工作任务\t责任单位\n1\t⟦推进节水灌区改造⟧\t完成东干渠衬砌十二公里\t灌溉处\n2\t\t在分水口安装量水设施\t灌溉处\n3\t加强河湖日常管护\t清理白水河两岸垃圾\t河长办',
      fixed:
        '2025年全县水利工作要点\n一、推进灌区节水改造\n1.衬砌渠道。完成东干渠衬砌十二公里。\n2.安装量水设施。在分水口安装量水设施。\n二、加强河湖日常管护\n3.清理河道。清理白水河两岸垃圾。\n\n附件\n\n2025年全县水利工作任务分解表\n\n序号\t项目\t工作任务\t责任单位\n1\t推进灌区节水改造\t完成东干渠衬砌十二公里\t灌溉处\n2\t\t在分水口安装量水设施\t灌溉处\n3\t加强河湖日常管护\t清理白水河两岸垃圾\t河长办',
    },
    {
      name: '换行时多了字',
      text: '2025年全县水利工作要点\n一、推进灌区节水改造\n1.衬砌渠道。完成东干渠衬砌十二公里。\n2.安装量水设施。在分水口安装量水设施。\n二、加强河湖日常管护\n3.清理河道。清理白水河两岸垃圾。\n\n附件\n\n2025年全县水利工作任务分解表\n\n序号\t项目\t工作任务\t责任单位\n1\t推进灌区节水改造\t完成东干渠衬砌十二公里\t灌溉处\n2\t\t在分水口安装量水设施\t灌溉处\n3\t⟦加强河湖日 日常管护⟧\t清理白水河两岸垃圾\t河长办',
      fixed:
        '2025年全县水利工作要点\n一、推进灌区节水改造\n1.衬砌渠道。完成东干渠衬砌十二公里。\n2.安装量水设施。在分水口安装量水设施。\n二、加强河湖日常管护\n3.清理河道。清理白水河两岸垃圾。\n\n附件\n\n2025年全县水利工作任务分解表\n\n序号\t项目\t工作任务\t责任单位\n1\t推进灌区节水改造\t完成东干渠衬砌十二公里\t灌溉处\n2\t\t在分水口安装量水设施\t灌溉处\n3\t加强河湖日常管护\t清理白水河两岸垃圾\t河长办',
    },
    {
      name: '格子里折行的空格，续表重写的项目名',
      text: '2025年全县水利工作要点\n一、推进灌区节水改造\n1.衬砌渠道。完成东干渠衬砌十二公里。\n2.安装量水设施。在分水口安装量水设施。\n二、加强河湖日常管护\n3.清理河道。清理白水河两岸垃圾。\n\n附件\n\n2025年全县水利工作任务分解表\n\n序号\t项目\t工作任务\t责任单位\n1\t推进灌 区节水 改造\t完成东干渠衬砌十二公里\t灌溉处\n序号\t项目\t工作任务\t责任单位\n2\t推进灌区节水改造\t在分水口安装量水设施\t灌溉处\n3\t二、加强河湖日常管护\t清理白水河两岸垃圾\t河长办',
    },
    {
      name: '表格用自己的简称分类',
      text: '2025年全县水利工作要点\n一、推进灌区节水改造\n1.衬砌渠道。完成东干渠衬砌十二公里。\n2.安装量水设施。在分水口安装量水设施。\n二、加强河湖日常管护\n3.清理河道。清理白水河两岸垃圾。\n\n附件\n\n2025年全县水利工作任务分解表\n\n序号\t类别\t工作任务\t责任单位\n1\t灌区\t完成东干渠衬砌十二公里\t灌溉处\n2\t灌区\t在分水口安装量水设施\t灌溉处\n3\t河湖管护\t清理白水河两岸垃圾\t河长办',
    },
  ],
  check(plan, report) {
    for (const mismatch of mismatchesIn(plan)) {
      const { named, title, section } = mismatch;
      const [own, wanted] = differing(named.name, title);
      const quoted = shortened(title, 40);
      const related = [{ range: section.title.range, message: `正文标题“${quoted}”` }];
      const { range } = named.cell;
      const shown = shortened(named.name, 40);
      if (own.from === own.to) {
        const part = title.slice(wanted.from, wanted.to);
        report({ range, message: 'less', data: { found: shown, title: quoted, part }, related, extra: mismatch });
      } else if (wanted.from === wanted.to) {
        const part = named.name.slice(own.from, own.to);
        report({ range, message: 'more', data: { found: shown, title: quoted, part }, related, extra: mismatch });
      } else report({ range, message: 'differs', data: { found: shown, title: quoted }, related, extra: mismatch });
    }
  },
  fix({ extra }) {
    const { named, title } = extra!;
    const { cell, prefix } = named;
    return [
      { title: `改为“${shortened(title, 40)}”`, safe: false, edits: [{ range: cell.range, newText: prefix + title }] },
    ];
  },
});
