import { collected } from '../../plan/passages/collected';
import { rangeIn } from '../../plan/passages/passages';
import { RATE } from '../../text/chars';
import type { Fix } from '../rule';
import { defineRule } from '../rule';
import { articles } from '../sources';
import { wrongRatesIn } from './rates';

const findWrong = collected(RATE, wrongRatesIn);

export default defineRule<Fix>()({
  id: 'number-percent',
  group: '数字',
  title: '百分比、倍数不可能',
  titleEn: 'Percentage or multiple that cannot be',
  severity: 'error',
  enabled: true,
  fixKind: 'quick',
  needs: 'plan',
  why: '覆盖率、合格率这样的比率最多是100%；减少、降低只能用百分比或者几分之几，不能用倍数。',
  whyEn:
    'A share such as coverage is 100 % at most, and what is reduced is reduced by a fraction or a percentage, never by a multiple.',
  sources: [articles.quantity, articles.facts],
  messages: {
    above: '“{word}”最多是100%，不应是“{found}”。请核对数字。',
    whole: '“{word}”最多是100%，“{found}”应为“100%”。',
    bare: '“{word}”后面的“{found}”疑似漏了“%”。请核对。',
    point: '“{found}”写法错误：比例用“%”，两个比例的差用“个百分点”，不能两个都用。',
    multiple: '“{found}”有误：“{word}”不能用倍数，应写百分比或者几分之几。',
  },
  brief: {
    wrong: '适龄儿童疫苗接种率达到⟦120%⟧。',
    right: '适龄儿童疫苗接种率达到100%。',
  },
  examples: [
    {
      name: '比率超过百分之百',
      text: '2025年免疫工作要点\n1.接种。适龄儿童疫苗接种率达到⟦120%⟧，台账齐全。\n',
    },
    {
      name: '人数比例超过百分之百',
      text: '2025年体育工作要点\n1.健身。经常参加锻炼的人数比例达到⟦105%⟧，社区健身设施完好率为⟦102%⟧，器材抽检率达到⟦110%⟧，合同审查率达到100%，毛入学率达到108%。\n',
      hidden: true,
    },
    {
      name: '小数点丢了',
      text: '2025年教育工作要点\n1.控辍保学。九年义务教育巩固率保持在⟦995%⟧以上，高中阶段毛入学率达到101%。\n',
      hidden: true,
    },
    {
      name: '百分之百以上',
      text: '2025年供水工作要点\n1.检测。水质合格率保持在⟦100%以上⟧，每月公示。\n',
      fixed: '2025年供水工作要点\n1.检测。水质合格率保持在100%，每月公示。\n',
    },
    {
      name: '漏了百分号',
      text: '2025年供水工作要点\n1.检测。水质合格率达到⟦98⟧以上，普及率达到95%，用户满意度达到95。\n',
      fixed: '2025年供水工作要点\n1.检测。水质合格率达到98%以上，普及率达到95%，用户满意度达到95。\n',
    },
    {
      name: '百分号和百分点重复',
      text: '2025年供水工作要点\n1.降漏损。管网漏损率下降3⟦%个百分点⟧，绿化覆盖率提高2⟦个%⟧。\n',
    },
    {
      name: '减少不能说倍',
      text: '2025年政务服务工作要点\n1.提速。平均办理时间⟦缩短2倍⟧，跑动次数⟦减少一倍⟧。\n',
    },
    {
      name: '增长、增幅、完成率可以超过百分之百',
      text: '2025年林业工作要点\n1.造林。造林任务完成率达到110%，产值增长120%，占比提高了3个百分点，拨备覆盖率达到150%以上，成活率达到100%。\n',
    },
    {
      name: '降到几倍、增加几倍',
      text: '2025年金融工作要点\n1.防风险。杠杆率降到3倍以内，差距缩小至1.5倍，处理能力增加2倍，床位使用率达到105%。\n',
    },
  ],
  check(plan, report) {
    for (const { passage, found } of findWrong(plan)) {
      for (const { kind, word, from, to } of found) {
        const range = rangeIn(passage, from, to);
        const text = passage.text.slice(from, to);
        const data = { found: text, word };
        if (kind === 'point') report({ range, message: kind, data: { found: text } });
        else if (kind === 'bare') {
          const edits = [{ range: rangeIn(passage, to, to), newText: '%' }];
          report({ range, message: kind, data, severity: 'warning', extra: { title: '补上“%”', safe: false, edits } });
        } else if (kind === 'whole') {
          const edits = [{ range: rangeIn(passage, to - '以上'.length, to), newText: '' }];
          report({ range, message: kind, data, extra: { title: '删去“以上”', safe: false, edits } });
        } else report({ range, message: kind, data });
      }
    }
  },
  fix: ({ extra }) => (extra === undefined ? [] : [extra]),
});
