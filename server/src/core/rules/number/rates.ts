/** Finds percentages and multiples that cannot be: a rate above 100 %, 3%个点, 减少2倍. */
import type { Readable } from '../../plan/passages/passages';
import type { Quantity } from '../../plan/passages/quantities';
import { quantitiesIn } from '../../plan/passages/quantities';
import type { Columns } from '../../text/range';

const none: readonly never[] = [];

/** What is wrong with a number. */
export interface WrongRate extends Columns {
  readonly kind: 'above' | 'whole' | 'bare' | 'point' | 'multiple';
  /** The rate's name, or the verb before a multiple. */
  readonly word: string;
}

/** Shares of a whole, none of which can be more than all; 占比 can, as debt may be more than the product that it is compared with. */
const shares =
  '覆盖率|合格率|接种率|知晓率|满意率|满意度|达标率|参保率|签约率|管理率|规范率|(?<!电话|宽带|网络|手机|用户|终端|移动)普及率|治愈率|及时率|办结率|回访率|建档率|检查率|入户率|筛查率|发放率|准确率|优良率|处理率|绿化率|入住率|报告率|参与率|公开率|响应率|整改率|销号率|回收率|成活率|合规率|巩固率|(?<!毛)入学率|通过率|就业率|合格率|优秀率|及格率|毕业率|依从率|化解率|调解率|结案率|答复率|办理率|网办率|可办率|治理率|收集率|处置率|无害化率|资源化率|整治率|安装率|加装率|配备率|建成率|完好率|保证率|硬化率|通达率|兑现率|到位率|持证率|开通率|贯通率|就诊率|识别率|登记率|公示率|培训率|参训率|上岗率|在线率|消除率|综合利用率|安全利用率|资源化利用率|清运率|成功率|出勤率|抽查率|审查率|审核率|核查率|复查率|抽检率|检测率|监测率|验收率|签订率|联网率|接入率|反馈率|受理率|受检率|体检率|随访率|(?:人数|人口|人员|数量|面积|天数|合格|达标|优良|优质|床位)(?:所占)?(?:的)?(?:比例|比重|占比)';
/** Shares of something else than a whole: 拨备覆盖率 may be 150 %. */
const named = new RegExp(
  `(?<!拨备|备付|流动性|风险|偿付|利息|保障倍数)(${shares})(?:要|应|须|须要|必须|均|都|总体|稳定|保持|控制|力争|确保|争取|分别|全部|已|将|再|由|在|到|至|于|为|达|达到|不低于|不少于|提高到|提高至|提升到|提升至|上升到|上升至|超过|突破|[“ ]){0,4}$`,
  'u',
);
/** So far before a number its rate is looked for. */
const reach = 24;

function shareOf(shadow: string, { from }: Quantity): string | undefined {
  return named.exec(shadow.slice(Math.max(0, from - reach), from))?.[1];
}

/** A share of fewer is rather a count. */
const fewestBare = 20;
/** Behind a number without its %. */
const bareEnd = /^(?:以上|左右)?[，。；、]/u;

/** Whether a number may be a percentage without its %. */
function isBare(shadow: string, { unit, number, scale, to, isCode }: Quantity): boolean {
  if (unit !== '' || scale !== 1 || isCode || number < fewestBare || number > 100) return false;
  return bareEnd.test(shadow.slice(to, to + 3));
}

const points = /\d%(?:个百分点|个点)|\d个(?:%|％)/gu;
const multiples =
  /(减少|降低|下降|缩短|缩减|压缩|压减|削减|缩小)(?:了|约|近|超过|将近)?((?:\d{1,4}(?:\.\d{1,2})?|[一二两三四五六七八九十]|数|几)(?:个|多)?倍)/gu;

/** The wrong rates of a text. */
export function wrongRatesIn(passage: Readable): readonly WrongRate[] {
  const { shadow } = passage;
  let found: WrongRate[] | undefined;
  if (shadow.includes('%') || shadow.includes('％')) {
    for (const quantity of passage.remember(quantitiesIn)) {
      const { unit, number, scale, from, to } = quantity;
      if (isBare(shadow, quantity)) {
        const word = shareOf(shadow, quantity);
        if (word !== undefined && !word.endsWith('度')) (found ??= []).push({ kind: 'bare', word, from, to });
        continue;
      }
      if (unit !== '%' || number < 100 || scale !== 1) continue;
      const isMore = number > 100;
      if (!isMore && !shadow.startsWith('以上', to)) continue;
      const word = shareOf(shadow, quantity);
      if (word === undefined) continue;
      (found ??= []).push({ kind: isMore ? 'above' : 'whole', word, from, to: isMore ? to : to + 2 });
    }
    for (const { 0: text, index: from } of shadow.matchAll(points))
      (found ??= []).push({ kind: 'point', word: '', from: from + 1, to: from + text.length });
  }
  if (shadow.includes('倍')) {
    for (const match of shadow.matchAll(multiples)) {
      const to = match.index + match[0].length;
      (found ??= []).push({ kind: 'multiple', word: match[1]!, from: match.index, to });
    }
  }
  return found ?? none;
}
