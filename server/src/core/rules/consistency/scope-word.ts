import type { Passage, Plan } from '../../plan/model';
import type { Readable } from '../../plan/passages/passages';
import { rangeIn } from '../../plan/passages/passages';
import { WHOLE, withoutSpaces } from '../../text/chars';
import type { Columns } from '../../text/range';
import { defineRule } from '../rule';
import { articles } from '../sources';
import { mapList } from '../../text/lists';
import { findForeign, noDistrict } from './own-words';

/** A level of government: the word for all that is under it, and the word of the level above. */
interface Level {
  readonly own: readonly string[];
  readonly above: string;
}

const county: Level = { own: ['全区', '全县', '全旗'], above: '全市' };
const city: Level = { own: ['全市', '全州', '全盟'], above: '全省' };

const named =
  /(?:市([\u4e00-\u9fff]{1,6}?[区县旗])(?!域|级|直|委|政府))|^(?:\d{4}年?)?([\u4e00-\u9fff]{1,6}?[县旗])(?!域|级)/u;
/** What a plan does itself, and the whole province or city as what it is done to. */
const doing =
  /(?:做好|抓好|完成|推进|推动|开展|加强|提升|提高|实现|建立|健全|强化|优化|完善|加快|规范|巩固|深化|保障)(全[市省])(?!统一|领先|前列|一流|排名|平均|第一|部署|要求|安排|会议|下达|示范|试点|推广|通报|先进|上游|位次|率先|一盘棋|各|现场|范围|之|内|性|的|最|首|前|中)/gu;

/** The places in a text where a plan acts on more than is its own: a pure function, so that a passage can remember it. */
function objectsIn({ shadow }: Readable): readonly Columns[] {
  return mapList([...shadow.matchAll(doing)], (match) => {
    const to = match.index + match[0].length;
    return { from: to - match[1]!.length, to };
  });
}

/** The level of a plan by its title: a county's or district's, a city's, or none that can be told. */
function levelOf({ elements: { planTitle } }: Plan): Level | undefined {
  if (planTitle === undefined) return undefined;
  const title = withoutSpaces(planTitle.text);
  const place = named.exec(title);
  const name = place?.[1] ?? place?.[2];
  if (name !== undefined && !noDistrict.test(name)) return county;
  if (/全[县旗]/u.test(title)) return county;
  return /全市/u.test(title) || /^(?:\d{4}年?)?[\u4e00-\u9fff]{2,4}市(?![\u4e00-\u9fff]{0,6}区)/u.test(title)
    ? city
    : undefined;
}

const count = (passages: readonly Passage[], word: string): number =>
  passages.reduce((sum, { shadow }) => sum + (shadow.includes(word) ? 1 : 0), 0);

export default defineRule()({
  id: 'scope-word',
  group: '一致性',
  title: '把别处的范围写成了自己的',
  titleEn: 'The area of the level above, or of another place, as one’s own',
  severity: 'hint',
  enabled: true,
  fixKind: 'none',
  needs: 'plan',
  why: '区县的计划写“做好全市……”，多半是从市里的文件抄来没有改；州里的文件说“本市”，是从别的市抄来的。“居全市前列”“落实全市统一部署”这样的说法不算。',
  whyEn:
    'Where a district’s plan sets out to do something for the whole city, the sentence was mostly copied from the city’s paper, and a paper that names its own place by the word for another kind of place was copied from elsewhere; comparisons within the city are all right.',
  sources: [articles.strict, articles.facts],
  messages: {
    foreign: '本文是{kind}里的文件，这里写的是“{found}”，可能是从别处抄来没有改。请核对是否应为“{own}”。',
    wider: '本文是{level}的文件，这里写的是“{found}”，可能是从上级文件抄来没有改。请核对是否应为“{own}”。',
  },
  brief: {
    wrong: '东山市西河区卫生工作计划\n做好⟦全市⟧妇幼保健机构考核。',
    right: '东山市西河区卫生工作计划\n做好全区妇幼保健机构考核。',
  },
  examples: [
    {
      name: '区里的计划做全市的事',
      text: '2024年东山市西河区卫生工作计划\n一、妇幼健康\n1.提升能力。不断提升全区服务水平，完善全区网络，做好⟦全市⟧妇幼保健机构考核。\n2.抓好落实。推动全区工作发展。',
    },
    {
      name: '县里的计划提升全市的水平',
      text: '2024年全县水利工作要点\n一、工程建设\n1.抓好开工。加快全县水网建设。\n2.提升水平。提升⟦全市⟧供水水平，完善全县水价。\n3.抓好管护。管好全县水库。',
    },
    {
      name: '市里的要点推进全省的事',
      text: '2024年全市水利工作要点\n一、工程建设\n1.抓好开工。加快全市水网建设，推进⟦全省⟧水库除险。\n2.提升水平。完善全市水价，管好全市水库。',
    },
    {
      name: '州里的办法说本市',
      text: '云岭州政务数据管理办法\n一、总则\n1.明确范围。规范全州政务数据管理，推动本州数据共享。\n2.鼓励应用。支持企业利用数据，促进⟦本市⟧数字产业发展。',
    },
    {
      name: '旗里的计划说我县',
      text: '2025年白音旗防火工作计划\n一、防火\n1.抓好巡护。全旗设卡二十处。\n2.抓好宣传。做好我旗牧区宣传，提高⟦我县⟧群众防火意识。',
      hidden: true,
    },
    {
      name: '各县、市各自的，引的文件、别处的做法，上一级的',
      text: '云岭州政务数据管理办法\n一、总则\n1.明确范围。规范全州政务数据管理，推动本州数据共享。各县、各市要结合本市实际细化。\n2.学习经验。借鉴《东江市全市数据目录》，落实我省部署，培育本市场主体。',
    },
    {
      name: '比较、统一部署、承办会议',
      text: '2024年全县水利工作要点\n一、工程建设\n1.抓好开工。加快全县水网建设，争取进度居全市前列，完成全市统一部署的任务。\n2.提升水平。实现全市领先，承办全市现场会，推进全市试点，完善全县水价。',
    },
    {
      name: '说不清是哪一级的',
      text: '高新区2024年水利工作要点\n一、工程建设\n1.抓好开工。推进全市水网建设，完善全市水价。\n2.提升水平。做好全市考核。',
    },
  ],
  check(plan, report) {
    for (const { passage, from, to, word, kind } of findForeign(plan)) {
      const own = word[0]! + kind;
      report({
        range: rangeIn(passage, from, to),
        message: 'foreign',
        data: { kind, found: word, own },
        severity: 'warning',
      });
    }
    const level = levelOf(plan);
    if (level === undefined) return;
    const passages = plan.passagesWith(WHOLE).filter(({ part: { scope } }) => scope === 'plan');
    const wider = passages.filter(({ shadow }) => shadow.includes(level.above));
    if (wider.length === 0) return;
    const [own, times] = mapList(level.own, (word) => [word, count(passages, word)] as const).sort(
      (a, b) => b[1] - a[1],
    )[0]!;
    // A plan that speaks of the level above as often is not known well enough.
    if (times <= wider.length) return;
    for (const passage of wider) {
      for (const { from, to } of passage.remember(objectsIn)) {
        const found = passage.text.slice(from, to);
        if (found !== level.above) continue;
        const data = { level: level === county ? '区县' : '市', found, own };
        report({ range: rangeIn(passage, from, to), message: 'wider', data });
      }
    }
  },
});
