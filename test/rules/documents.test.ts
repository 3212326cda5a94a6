/** What the rules of the parts of a document say, word for word, and where they are quiet. */
import { saysOf } from './told';

const [right, wrong] = ['2025年全市人口普查入户登记和复查抽查工作方案', '2025年全市人口普查入户登记和复查抽查工作计划'];
const bodyOf = (title: string): string =>
  `${title}\n\n一、入户登记\n1.城区登记。六月底前完成。\n2.农村登记。九月底前完成。\n`;

/** A notice with a plan behind it. @param said what the notice says of what it issues */
const issuing = (said: string, title = right): string =>
  `市统计局关于印发《${title}》的通知\n\n各县区统计局：\n\n${said}\n\n市统计局\n2025年3月1日\n\n${bodyOf(right)}`;

const signed = (letterhead: string, issuer: string, signature: string): string =>
  `${letterhead}文件\n\n市统发〔2025〕3号\n\n${issuer}关于开展2025年普查工作的通知\n\n各县区统计局：\n\n请认真开展普查工作。\n\n${signature}\n2025年3月1日\n`;

const ended = (date: string, printed: string): string =>
  `市统计局关于开展普查的通知\n\n各县区：\n\n请认真开展。\n\n市统计局\n${date}\n\n主题词：统计 普查 通知\n抄送：市委办公室。\n市统计局办公室　${printed}印发\n`;

const differs = `通知印发的是《${wrong}》，而文件的标题是“${right}”，疑似有一处写错。请核对。`;

saysOf({
  'document-title': [
    [
      'the notice’s own title has another name',
      issuing(`现将《${right}》印发给你们。`, wrong),
      `“${wrong}” ${differs}`,
    ],
    [
      'one of two places has another name',
      issuing(`现将《${wrong}》印发给你们。《${right}》已经局务会议通过。`),
      `“${wrong}” ${differs}`,
    ],
    ['two papers are issued together', issuing(`现将《${wrong}》和《${right}》印发给你们。`)],
    [
      'a notice that is passed on may end in another’s title',
      '市统计局转发省统计局关于印发普查方案的通知的通知\n\n各县区：\n\n现转发给你们。\n\n市统计局\n2025年3月1日\n',
    ],
    [
      'the same kind twice',
      '市统计局关于印发普查方案的通知的通知\n\n各县区：\n\n现印发给你们。\n\n市统计局\n2025年3月1日\n',
      '“通知的通知” 标题末尾的“通知的通知”疑似重复，或者用了两个文种。请核对。',
    ],
  ],
  'document-number': [
    [
      'the document’s own by itself, those that are cited together, and one that lost a bracket by itself',
      `市统发[2025]3号\n\n${issuing(`现将《${right}》印发给你们。`)}三、依据\n1.上级文件。国统字[2024]1号、省统发[2024]2号、国统发[2024]5号、市统发[2024]6号、省普发2024〕7号。\n`,
      '“[2025]” 发文字号“市统发[2025]3号”应写作“市统发〔2025〕3号”：年份用六角括号“〔〕”括起。 → 改为“市统发〔2025〕3号”✓',
      '“[2024]” 有4处引用的文号写法疑似不对，如“国统字[2024]1号”应写作“国统字〔2024〕1号”。可以一次改完。 → 改正这4处文号✓',
      '“2024〕7号” 文号“省普发2024〕7号”疑似缺“〔”，可能是复制时丢的。请核对原文。 → 改为“省普发〔2024〕7号”',
    ],
  ],
  'document-copies': [
    [
      'from the month in which the standard began, there are no 主题词',
      ended('2012年7月1日', '2012年7月2日'),
      '“主题词：统计 普查 通知” 现行公文格式不再标“主题词”，建议删去。 → 删去“主题词”',
    ],
    ['before it there were', ended('2012年6月29日', '2012年6月30日')],
  ],
  'document-issuer': [
    [
      'one of three is another',
      signed('市统计局', '市财政局', '市统计局'),
      '“市财政局” 标题的发文机关是“市财政局”，而版头是“市统计局”，疑似没有改全。请核对。',
    ],
    ['where all three differ, nobody can tell which one is wrong', signed('市统计局', '市财政局', '市公安局')],
    ['a bureau’s office writes under the bureau’s letterhead', signed('市统计局', '市统计局办公室', '市统计局办公室')],
  ],
});
