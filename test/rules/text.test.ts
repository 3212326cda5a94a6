/** What the rules of the group 文字 and of copied text say, word for word, and where they are quiet. */
import { saysOf } from './told';

const plan = (...lines: readonly string[]): string => ['2025年普查工作要点', '一、主要任务', ...lines, ''].join('\n');
const table = (...rows: readonly string[]): string =>
  ['2025年普查工作任务分解表', '', '序号\t工作任务\t责任单位\t责任人\t完成期限', ...rows, ''].join('\n');

saysOf({
  'text-space': [
    [
      'beside abbreviations, on either side',
      plan('1.入户登记。抽查 GDP 数据。'),
      '“ ” “抽查 GDP”：数字、字母与汉字之间多了空格。建议删去。 → 删去空格✓',
      '“ ” “GDP 数据”：数字、字母与汉字之间多了空格。建议删去。 → 删去空格✓',
    ],
    [
      'behind a full stop, but not where a number follows, which may be that of an item',
      plan('1.入户登记。做到不漏一户。 汇总上报。 2.复查数据。'),
      '“ ” “户。 汇总”：标点旁边多了空格。建议删去。 → 删去空格✓',
    ],
    [
      'in a cell of tasks, and all names of one kind together',
      table(
        '1\t逐户 登记\t市统计局\t张 峰\t6月底前',
        '2\t复查数据\t市统计局\t张峰\t9月底前',
        '3\t汇总数据\t市统计局\t张 峰\t9月底前',
      ),
      '“ ” “逐户 登记”：单元格折行的地方留下了空格。建议删去。 → 删去空格',
      '“ ” 姓名“张 峰”中间有空格，共2处，别处没有。建议统一。 → 全部删去（2处）✓',
    ],
    [
      'between two bodies that issue a document together',
      '市财政局 市统计局关于印发《2025年普查工作要点》的通知\n\n各县区：\n\n现印发给你们。\n\n市统计局\n2025年3月1日\n',
    ],
    [
      'a few spaces are no line ends',
      plan(
        '入户登记要做到一户不漏一人不漏一项不漏 登记以后由指导员逐表审核逐项比对再录入系统 录入完毕由县区统计局抽查。',
      ),
    ],
  ],
  'text-markdown': [
    [
      'one heading makes no Markdown file',
      plan('# 入户登记', '每户都登记。'),
      '“# ” “# ”里有标题的标记，是复制时带来的。建议去掉。 → 去掉标记✓',
    ],
    [
      'marks of one kind are told together; a link’s address may be wanted',
      plan('1.入户登记。**不漏一户**，**不漏一人**，表格见[清单](http://a.example/b)。'),
      '“**不漏一户**” “**不漏一户**”里有加粗的标记，共2处，是复制时带来的。建议去掉。 → 全部去掉（2处）✓',
      '“[清单](http://a.example/b)” “[清单](http://a.example/b)”里有链接的标记，是复制时带来的。建议去掉。 → 去掉标记',
    ],
    [
      'a link that leads nowhere',
      plan('1.入户登记。表格见[清单](#)。'),
      '“[清单](#)” “[清单](#)”里有链接的标记，是复制时带来的。建议去掉。 → 去掉标记✓',
    ],
  ],
  'text-lookalike': [
    ['one letter', plan('1.入户登记。登记l20户。'), '“l20” “l20”疑为“120”：数字里夹着字母。请核对。 → 改为“120”'],
    [
      'one character',
      plan('1.入户登记。登记後复查。'),
      '“後” “後”疑为繁简转换时留下的字，应为“后”。请核对。 → 改为“后”',
    ],
  ],
  'text-repeated': [
    [
      'two sentences that stand again, one of them with a word more',
      plan(
        '加快推进入户登记工作，六月底前完成城区登记。认真落实复查制度，抽查十分之一的小区。加快推进入户登记工作，六月底前完成城区登记。认真严格落实复查制度，抽查十分之一的小区。',
      ),
      '“加快推进入户登记工作，六月底前完成城区登记。认真严格落实复查制度，抽查十分之一的小区。” 从“加快推进入户登记工作，六月底…”起2句与前面的重复，只改了几个字，疑为改后忘了删原文。请核对留哪一遍。',
    ],
    [
      'rows of a table may have the same task',
      table(
        '1\t每月逐户核对登记表上的人口和住房情况，按时汇总上报。\t东城街道\t张峰\t6月底前',
        '2\t每月逐户核对登记表上的人口和住房情况，按时汇总上报。\t西城街道\t李岩\t9月底前',
      ),
    ],
  ],
});
