/** What the rules of headings say, word for word, and where they are quiet. */
import { saysOf } from './told';

const plan = (...lines: readonly string[]): string => ['2025年普查工作要点', ...lines, ''].join('\n');

/** Six items with headings; the second is the one given. */
const items = (second: string): string =>
  plan(
    '一、主要任务',
    '1.加强组织领导。成立普查机构，落实办公场所。',
    second,
    '3.开展宣传发动。在公告栏张贴海报，广泛宣传。',
    '4.严格数据审核。逐表逐项审核，确保数据真实。',
    '5.加强总结评估。年底前写出总结，报送市统计局。',
    '6.强化督促检查。每月通报一次进度。',
  );

saysOf({
  'heading-end': [
    [
      'as many as all of them, which is a habit: told once',
      plan('一、登记：', '每户都登记。', '二、复查：', '抽查十分之一。'),
      '“：” 有2个独占一行的标题末尾疑似多了标点。通常不加，建议一并删去。 → 删去全部2处标点✓',
    ],
    [
      'a few beside others that are right: one by one',
      plan('一、登记：', '每户都登记。', '二、复查', '抽查十分之一。', '三、汇总。', '按时汇总。'),
      '“：” 独占一行的标题末尾通常不加标点，“：”疑似多余，建议删去。 → 删去“：”✓',
      '“。” 独占一行的标题末尾通常不加标点，“。”疑似多余，建议删去。 → 删去“。”✓',
    ],
    [
      'a sentence that announces what is below it needs its colon',
      plan(
        '一、各县区要抓好以下几项工作：',
        '（一）登记',
        '每户登记。',
        '（二）复核',
        '都要复核。',
        '二、复查',
        '抽查。',
        '三、汇总',
        '按时汇总。',
      ),
    ],
  ],
  'heading-empty': [
    [
      'what is announced to stand elsewhere',
      plan(
        '一、登记',
        '每户登记。',
        '二、任务分解见附表',
        '三、复查',
        '抽查。',
        '四、汇总',
        '按时汇总。',
        '五、公布',
        '公布结果。',
      ),
    ],
    [
      'a whole sentence among headings is an item that says all',
      plan(
        '一、任务',
        '1.登记',
        '每户登记。',
        '2.抽查十分之一的小区，差错多的重新登记',
        '3.汇总',
        '按时汇总。',
        '4.公布',
        '公布结果。',
        '5.总结',
        '写出总结。',
      ),
    ],
  ],
  'heading-repeated': [
    [
      'labels that come again and again',
      plan(
        '一、任务',
        '1.工作目标',
        '不漏一户。',
        '2.主要措施',
        '逐户登记。',
        '3.工作目标',
        '不漏一人。',
        '4.主要措施',
        '逐人登记。',
      ),
    ],
    [
      'one of them alone',
      plan(
        '一、任务',
        '1.工作目标',
        '不漏一户。',
        '2.主要措施',
        '逐户登记。',
        '3.工作目标',
        '不漏一人。',
        '4.经费保障',
        '按时拨付。',
      ),
      '“工作目标” 标题“工作目标”和前面“1.”的标题相同。建议核对是重复了，还是标题没有改。',
    ],
  ],
  'heading-period': [
    [
      'another mark in the place of the full stop',
      items('2.落实普查经费；按规定标准安排资金，按时拨付到位。'),
      '“费；按” 同一层其他5项的标题后面都是句号，这里“落实普查经费”后面是“；”，疑应为句号。 → 把“落实普查经费”后面的标点改为句号',
    ],
    [
      'a space in its place',
      items('2.落实普查经费 按规定标准安排资金，按时拨付到位。'),
      '“费 按” 同一层其他5项都是“标题。正文”，这里标题和正文连在一起，“落实普查经费”后面疑似漏了句号。请核对。 → 在“落实普查经费”后面加句号',
    ],
    ['a sentence without a heading', items('2.对新增的普查小区落实普查经费给予补助，按时拨付到位。')],
  ],
});
