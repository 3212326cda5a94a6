import { collected } from '../../plan/passages/collected';
import type { Plan } from '../../plan/model';
import { rangeIn } from '../../plan/passages/passages';
import { DIGIT, FOLDED, TIME } from '../../text/chars';
import type { Range } from '../../text/range';
import { otherPlaces } from '../everywhere';
import { defineRule } from '../rule';
import { clauses } from '../sources';
import type { WrongKind } from './forms';
import { mayHaveForms, wrongFormsIn } from './forms';
import { flatMapList, mapList } from '../../text/lists';
import { oddTerms } from './working-days';

/** A number, and how it ought to be written. */
interface Rewritten {
  readonly found: string;
  readonly right: string;
  readonly range: Range;
}

/** A number in a wrong form where it stands. */
interface Placed extends Rewritten {
  readonly kind: WrongKind;
}

/** So many of one kind are told one by one; more of them have one cause. */
const fewest = 3;

const findForms = collected(DIGIT | FOLDED | TIME, wrongFormsIn, mayHaveForms);

function placedForms(plan: Plan): readonly Placed[] {
  return flatMapList(findForms(plan), ({ passage, found }) =>
    flatMapList(found, ({ kind, right, from, to }) => {
      const range = rangeIn(passage, from, to);
      return range.start.line === range.end.line ? [{ kind, right, found: passage.text.slice(from, to), range }] : [];
    }),
  );
}

const kinds: readonly WrongKind[] = ['mixed', 'point', 'dot', 'zero', 'month', 'width', 'dash'];
/** Kinds that come from one habit or one conversion. */
const whole = { width: 'widths', zero: 'zeros', mixed: 'mixes', dash: 'dashes', dot: 'dots' } as const;
const isWhole = (kind: WrongKind): kind is keyof typeof whole => kind in whole;

export default defineRule<Rewritten | { readonly all: WrongKind }>()({
  id: 'number-form',
  group: '数字',
  title: '数字写法不规范',
  titleEn: 'Number in a wrong form',
  severity: 'warning',
  enabled: true,
  fixKind: 'quick',
  needs: 'plan',
  why: '阿拉伯数字后面只能跟“万”“亿”，不跟“百”“千”；小数点前的0、汉字年份里的“〇”都有定式；一个日期里不混用两种数字。',
  whyEn:
    'Behind Arabic digits stand 万 and 亿 only, not 百 and 千; the 0 before a point and the 〇 in a year have fixed forms; and a date is not written in two kinds of digits.',
  sources: [clauses.sameForm, clauses.decimal, clauses.digits, clauses.zero, clauses.mixed],
  messages: {
    mixed: '“{found}”把阿拉伯数字和“百”“千”混用，疑似应为“{right}”。',
    mixes: '有{count}处把阿拉伯数字和“百”“千”混用，例如“{found}”疑似应为“{right}”。请核对。',
    point: '“{found}”小数点前疑似漏了“0”，应为“{right}”。',
    dot: '“{found}”的小数点疑似写成了间隔号，应为“{right}”。',
    dots: '有{count}处小数点疑似写成了间隔号，例如“{found}”应为“{right}”。可以一次改完。',
    zero: '“{found}”里的零疑似写法不对，汉字年份用“〇”，应为“{right}”。',
    zeros: '有{count}处汉字年份里的零疑似写法不对，应用“〇”。例如“{found}”应为“{right}”。请核对。',
    month: '“{found}”混用两种数字，疑似应为“{right}”。',
    unlike: '“{found}个工作日”与别处的“{other}个工作日”写法不一，建议统一写作“{right}个工作日”。',
    dash: '“{found}”的起止年份之间疑似丢了“—”，应为“{right}”，可能是复制时丢的。请核对原文。',
    dashes: '有{count}处起止年份之间疑似丢了“—”，例如“{found}”应为“{right}”，可能是复制时丢的。请核对原文。',
    width: '“{found}”是全角数字，疑似未转换，应用半角“{right}”。',
    widths: '有{count}处数字是全角，疑似未转换，应用半角。例如“{found}”应为“{right}”。可以一次改完。',
  },
  examples: [
    {
      name: '阿拉伯数字后跟“千”',
      text: '2025年林业工作要点\n1.造林。造林⟦4千⟧亩，补植苗木3万株。\n',
      fixed: '2025年林业工作要点\n1.造林。造林4000亩，补植苗木3万株。\n',
    },
    {
      name: '小数点前漏了0',
      text: '2025年供水工作要点\n1.降漏损。漏损率下降⟦.5⟧%，水压达标。\n',
      fixed: '2025年供水工作要点\n1.降漏损。漏损率下降0.5%，水压达标。\n',
    },
    {
      name: '小数点写成间隔号',
      text: '2025年供水工作要点\n1.降漏损。漏损率下降⟦1·5⟧%，结合5·12防灾日、3·15活动宣传。\n',
      fixed: '2025年供水工作要点\n1.降漏损。漏损率下降1.5%，结合5·12防灾日、3·15活动宣传。\n',
    },
    {
      name: '小数点处处写成间隔号，只报一处',
      text: '2025年供水工作要点\n1.降漏损。漏损率下降⟦1·5⟧%，投资2· 5万元，铺管3· 2万米，供水4·1亿吨。\n',
      fixed: '2025年供水工作要点\n1.降漏损。漏损率下降1.5%，投资2.5万元，铺管3.2万米，供水4.1亿吨。\n',
      hidden: true,
    },
    {
      name: '年份里的“〇”写成字母或者“零”',
      text: '2025年供水工作要点\n1.建水厂。⟦二O二五年⟧底前通水，⟦二零二六年⟧达产。\n',
      fixed: '2025年供水工作要点\n1.建水厂。二〇二五年底前通水，二零二六年达产。\n',
    },
    {
      name: '一个日期两种数字',
      text: '2025年供水工作要点\n1.建水厂。⟦2025年十月⟧底前通水，水质达标。\n',
      fixed: '2025年供水工作要点\n1.建水厂。2025年10月底前通水，水质达标。\n',
    },
    {
      name: '工作日两种写法',
      text: '2025年政务服务工作要点\n1.压时限。受理不超过1个工作日，审核不超过5个工作日，⟦十⟧个工作日内办结，3个工作日内送达。\n',
      fixed:
        '2025年政务服务工作要点\n1.压时限。受理不超过1个工作日，审核不超过5个工作日，10个工作日内办结，3个工作日内送达。\n',
    },
    {
      name: '只有一处用阿拉伯数字',
      text: '2025年政务服务工作要点\n1.压时限。受理不超过一个工作日，审核不超过五个工作日，⟦12⟧个工作日内办结，三个工作日内送达。\n',
      fixed:
        '2025年政务服务工作要点\n1.压时限。受理不超过一个工作日，审核不超过五个工作日，十二个工作日内办结，三个工作日内送达。\n',
      hidden: true,
    },
    {
      name: '工作日两种写法差不多一样多，约数',
      text: '2025年政务服务工作要点\n1.压时限。受理不超过1个工作日，审核不超过五个工作日，10个工作日内办结，三五个工作日内送达。\n',
      hidden: true,
    },
    {
      name: '全角数字',
      text: '2025年供水工作要点\n1.建水厂。建成⟦１２⟧座水厂，全年不停水。\n',
      fixed: '2025年供水工作要点\n1.建水厂。建成12座水厂，全年不停水。\n',
    },
    {
      name: '全角数字多了只报一处',
      text: '2025年供水工作要点\n1.建水厂。建成⟦１２⟧座水厂，日供３．５万吨，铺管４０公里，装表２０００只。\n',
      fixed: '2025年供水工作要点\n1.建水厂。建成12座水厂，日供3.5万吨，铺管40公里，装表2000只。\n',
    },
    {
      name: '年份里的零多了只报一处',
      text: '供水规划\n1.建水厂。⟦二○二五年⟧开工，二○二六年通水，二○二七年达产，二○二八年验收。\n',
      fixed: '供水规划\n1.建水厂。二〇二五年开工，二〇二六年通水，二〇二七年达产，二〇二八年验收。\n',
    },
    {
      name: '混用“千”的多了只报一处',
      text: '2025年林业工作要点\n1.造林。造林⟦4千⟧亩，补植苗木3千株。\n2.护林。管护林地9千亩，清理枯木2千立方米。\n',
      fixed: '2025年林业工作要点\n1.造林。造林4000亩，补植苗木3000株。\n2.护林。管护林地9000亩，清理枯木2000立方米。\n',
      hidden: true,
    },
    {
      name: '起止年份之间丢了“—”',
      text: '农村供水三年行动计划\n1.建水厂。按照《农村供水规划（⟦20242026⟧年）》要求，年底前通水。\n',
      fixed: '农村供水三年行动计划\n1.建水厂。按照《农村供水规划（2024—2026年）》要求，年底前通水。\n',
      hidden: true,
    },
    {
      name: '起止年份之间处处丢了“—”，只报一处',
      text: '农村供水计划（⟦20242026⟧年）\n1.建水厂。按照规划（20212025年）和方案（20232025年）要求，在上一轮（20192021年）基础上推进。\n',
      fixed:
        '农村供水计划（2024—2026年）\n1.建水厂。按照规划（2021—2025年）和方案（2023—2025年）要求，在上一轮（2019—2021年）基础上推进。\n',
      hidden: true,
    },
    {
      name: '不是起止年份的长数字',
      text: '2025年供水工作要点\n1.建水厂。编号20252024、20250301的两个项目，备案日期20250301年检合格，年供水20302010吨。\n',
      hidden: true,
    },
    {
      name: '单位里的“千”“百”，以及“万”“亿”',
      text: '2025年电力工作要点\n1.建电站。新增装机30千瓦，提高2个百分点，投资3万元，造价1.2亿元，发电5千瓦时，用煤3千克，起吊力90千牛，短路电流40千安。\n',
    },
    {
      name: '规范的年份和月份，数字旁的点是句号',
      text: '2025年供水工作要点\n1.建水厂。二〇二五年底前通水，十月前达标，2025年一季度开工，一二月份备料。完成.3月底前验收。\n',
    },
  ],
  check(plan, report) {
    for (const { range, found, right, other } of oddTerms(plan))
      report({
        range,
        message: 'unlike',
        data: { found, right, other: other.words },
        related: [{ range: other.range, message: `这里写作“${other.words}个工作日”` }],
        extra: { range, found, right },
        severity: 'info',
      });
    if (findForms(plan).length === 0) return;
    const forms = placedForms(plan);
    for (const kind of kinds) {
      const same = forms.filter((form) => form.kind === kind);
      if (isWhole(kind) && same.length > fewest) {
        const [{ range, found, right }] = same as [Placed, ...Placed[]];
        report({
          range,
          message: whole[kind],
          data: { count: same.length, found, right },
          related: otherPlaces(same.slice(1), (form) => ({
            range: form.range,
            message: `这里是“${form.found}”`,
          })),
          extra: { all: kind },
        });
      } else {
        for (const form of same)
          report({ range: form.range, message: kind, data: { found: form.found, right: form.right }, extra: form });
      }
    }
  },
  fix({ extra }, plan) {
    if (extra === undefined) return [];
    if (!('all' in extra)) {
      const { range, right } = extra;
      return [{ title: `改为“${right}”`, safe: false, edits: [{ range, newText: right }] }];
    }
    const edits = mapList(
      placedForms(plan).filter(({ kind }) => kind === extra.all),
      ({ range, right }) => ({ range, newText: right }),
    );
    return [{ title: `改正全部${edits.length}处`, safe: false, edits }];
  },
});
