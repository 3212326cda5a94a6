import { collected } from '../../plan/passages/collected';
import { rangeIn } from '../../plan/passages/passages';
import { SEPARATE } from '../../text/chars';
import { defineRule } from '../rule';
import { articles } from '../sources';
import { unequalIn } from './respectively';

const findUnequal = collected(SEPARATE, unequalIn);

export default defineRule()({
  id: 'number-respectively',
  group: '数字',
  title: '“分别”前后的项数不等',
  titleEn: 'Lists of unequal length before and after “respectively”',
  severity: 'warning',
  enabled: true,
  fixKind: 'none',
  needs: 'plan',
  why: '“分别”前面列几个指标，后面就要有几个数，一一对应；多一个少一个，就不知道哪个数是哪个指标的。',
  whyEn:
    'As many numbers stand behind 分别 as there are names before it; with one too many or too few nobody knows which belongs to which.',
  sources: [articles.facts],
  messages: {
    unequal: '“分别”前面有{names}项，后面却有{values}个数“{found}”，可能对不上。请核对。',
  },
  brief: {
    wrong: '水质合格率、水压合格率、抢修及时率分别达到⟦98%、95%⟧。',
    right: '水质合格率、水压合格率、抢修及时率分别达到98%、95%、90%。',
  },
  examples: [
    {
      name: '三个指标两个数',
      text: '2025年供水工作要点\n1.提质量。水质合格率、水压合格率、抢修及时率分别达到⟦98%、95%⟧，每月公示。\n',
    },
    {
      name: '两个指标三个数',
      text: '2025年供水工作要点\n1.提质量。水质合格率和水压合格率分别不低于⟦98%、95%和90%⟧，每月公示。\n',
    },
    {
      name: '一一对应',
      text: '2025年供水工作要点\n1.提质量。水质合格率、水压合格率和抢修及时率分别达到98%、95%和90%以上，新建、改造管网分别为30—40公里、20公里。\n',
    },
    {
      name: '一个数管几项，“和”字两可，比的是两期',
      text: '2025年供水工作要点\n1.提质量。东区、西区分别达到95%以上，采购和管理、维修及养护支出分别下降5%和3%，户数、用量同比分别增长6%，水价为2元，分别上调3%、2%两次。\n',
    },
    {
      name: '名称里有括号，引号里的名称从哪里起看不出',
      hidden: true,
      text: '2025年供水工作要点\n1.提质量。户表改造率、漏损治理（管控）率、水压合格率分别提高20、36和54个百分点，“净水”、“活水”、管网更新三项投资分别增长5%、6%和7%。\n',
    },
  ],
  check(plan, report) {
    for (const { passage, found } of findUnequal(plan)) {
      for (const { names, values, nameCount, valueCount } of found) {
        report({
          range: rangeIn(passage, values.from, values.to),
          message: 'unequal',
          data: {
            names: nameCount,
            values: valueCount,
            found: passage.text.slice(values.from, values.to),
          },
          related: [{ range: rangeIn(passage, names.from, names.to), message: `前面是${nameCount}项` }],
        });
      }
    }
  },
});
