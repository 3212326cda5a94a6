import { rangeIn } from '../../plan/passages/passages';
import type { Range } from '../../text/range';
import { rangeContains } from '../../text/range';
import { defineRule } from '../rule';
import { articles } from '../sources';
import { dutiesOf } from '../unit/names';
import type { Cut } from './cut-words';
import { findCuts } from './cut-words';

const lettersBefore = ({ passage, at, whole }: Cut): Range => rangeIn(passage, at - whole.length + 1, at);

export default defineRule<Cut>()({
  id: 'text-truncated',
  group: '文本完整性',
  title: '词语少了末尾一个字',
  titleEn: 'A word that lost its last character',
  severity: 'warning',
  enabled: true,
  fixKind: 'quick',
  needs: 'plan',
  why: '识别、换行时容易丢掉一个词的末字（“医疗机构”成了“医疗机”）。只在别处多次写全、这样写只有一处时才提示。',
  whyEn:
    'Reading by machine and broken lines lose the last character of a word. It is reported only where the whole word stands elsewhere several times and the cut one only once.',
  sources: [articles.usage],
  messages: { cut: '“{found}”疑似少了末尾的“{last}”，别处写作“{whole}”。请核对。' },
  examples: [
    {
      name: '医疗机构少了一个字',
      text: '2025年卫生工作要点\n1.摸底。各类医疗机构自查。\n2.培训。各类医疗机构全员参加。\n3.检查。抽查各⟦类医疗机⟧、药店，各类医疗机构及时整改。\n',
      fixed:
        '2025年卫生工作要点\n1.摸底。各类医疗机构自查。\n2.培训。各类医疗机构全员参加。\n3.检查。抽查各类医疗机构、药店，各类医疗机构及时整改。\n',
    },
    {
      name: '办事处少了一个字',
      text: '2025年卫生工作要点\n一、要求\n各街道办事处每月报送，各街道办事处、社区结对。各⟦街道办事⟧、医院同步，各街道办事处牵头。\n',
      fixed:
        '2025年卫生工作要点\n一、要求\n各街道办事处每月报送，各街道办事处、社区结对。各街道办事处、医院同步，各街道办事处牵头。\n',
    },
    {
      name: '委员会的委员',
      text: '2025年党建工作要点\n1.健全机构。机关党委设立纪律检查委员会，党总支设立纪律检查委员。改选纪律检查委员会，按期报批。\n2.严格监督。每季度报告同级纪律检查委员会，每半年报告上级纪律检查委员会。\n',
      hidden: true,
    },
    {
      name: '别处没有写全的，不报',
      text: '2025年卫生工作要点\n1.摸底。查看各家司机、护工名单。\n2.培训。过程中，注意时机，不误工。\n',
    },
    {
      name: '这样写有好几处，是另一个词',
      text: '2025年卫生工作要点\n1.摸底。先进服务中心建成后，服务中心挂牌，市民服务中心、市民服务中心和市民服务中心分批搬迁。\n2.培训。在为市民服务中，讲礼貌；在为市民服务中，讲效率。\n',
    },
  ],
  check(plan, report) {
    const cuts = findCuts(plan);
    if (cuts.length === 0) return;
    const duties = dutiesOf(plan);
    for (const cut of cuts) {
      const range = lettersBefore(cut);
      if (duties.some((duty) => rangeContains(duty.range, range))) continue;
      const { whole } = cut;
      report({
        range,
        message: 'cut',
        data: { found: whole.slice(0, -1), last: whole.at(-1)!, whole },
        extra: cut,
      });
    }
  },
  fix({ extra, data }) {
    const { end } = lettersBefore(extra!);
    return [
      {
        title: `补上“${data['last']!}”`,
        safe: false,
        edits: [{ range: { start: end, end }, newText: String(data['last']) }],
      },
    ];
  },
});
