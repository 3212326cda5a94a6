import type { Passage, Plan } from '../../plan/model';
import { rangeIn } from '../../plan/passages/passages';
import type { Edit, Range } from '../../text/range';
import type { Severity } from '../rule';
import { defineRule } from '../rule';
import { articles } from '../sources';
import { mapList } from '../../text/lists';
import { shortened } from '../shortened';
import { mismatchesIn } from '../table/headings';
import { isOfVariant } from '../unit/names';
import { findPasted } from './pasted';
import { scansOf } from '../scan/scan';

/** So many characters of a sentence are shown. */
const shown = 14;

/** The edits that take the repetition away. */
type Extra = readonly Edit[];

/** Deletes a range; nothing where it goes over a line end. */
function without(range: Range): Extra {
  return range.start.line === range.end.line ? [{ range, newText: '' }] : [];
}

const letters = 4;
/** What stands before the last words of a heading. */
const heading =
  /(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）|(?<![\d.])\d{1,2}[.、])[^。；]{0,30}$/u;
const longestHeading = 40;

/**
 * Whether words stand twice where two texts were glued together: the letterhead and the title behind it, or, in a
 * document of one line, a heading and a text that begins with its words.
 * @param from where the second begins
 */
function areGlued(plan: Plan, { shadow, pieces }: Passage, from: number, to: number): boolean {
  const first = 2 * from - to;
  if (to - from >= letters && shadow.slice(0, first).trim() === '' && shadow.startsWith('关于', to)) return true;
  const isOneLine = plan.facts[pieces[0]!.line]!.blocks.length > 1;
  return isOneLine && to - from > 1 && heading.test(shadow.slice(Math.max(0, first - longestHeading), first));
}

/** A place as a key. */
const keyOf = ({ start: { line, character } }: Range): string => `${line}:${character}`;

/** The cells of tables that are told as headings which are not those of the body. */
const wrongHeadings = (plan: Plan): ReadonlySet<string> =>
  new Set(mapList(mismatchesIn(plan), ({ named }) => keyOf(named.cell.range)));

export default defineRule<Extra>()({
  id: 'text-repeated',
  group: '文本完整性',
  title: '词句重复',
  titleEn: 'Words said twice in a row, sentences pasted twice',
  severity: 'warning',
  enabled: true,
  fixKind: 'quick',
  needs: 'plan',
  why: '反复粘贴、修改，会把几句话留下两遍，有时后一遍还改过几个字；打字时一个词也会连着打两遍。',
  whyEn:
    'Pasting and revising leaves sentences standing twice, the second time perhaps changed; a word gets typed twice.',
  sources: [articles.strict],
  messages: {
    doubled: '“{found}”连着写了两遍，疑为重复。请核对。',
    same: '“{found}”等{count}句与前面的完全相同，疑为重复粘贴。请核对。',
    one: '“{found}”这一句与前面的完全相同，疑为重复粘贴。请核对。',
    piece: '“{found}”这{length}个字与前一项的完全相同，可能是复制后忘了改。请核对。',
    changed: '从“{found}”起{count}句与前面的重复，只改了几个字，疑为改后忘了删原文。请核对留哪一遍。',
  },
  examples: [
    {
      name: '几句话粘贴了两遍',
      text: '2025年助残工作要点\n1.抓好托养。扩大残疾人日间照料覆盖面，新建五个站点。为重度残疾人家庭安装无障碍设施。⟦扩大残疾人日间照料覆盖面，新建五个站点。为重度残疾人家庭安装无障碍设施。⟧\n',
      fixed:
        '2025年助残工作要点\n1.抓好托养。扩大残疾人日间照料覆盖面，新建五个站点。为重度残疾人家庭安装无障碍设施。\n',
    },
    {
      name: '后一遍改过几个字',
      text: '2025年助残工作要点\n1.抓好托养。加快推进东城区日间照料站点建设，年内开放。为重度残疾人家庭安装无障碍设施。⟦加快推进西城区日间照料站点建设，年内开放。为重度残疾人家庭安装无障碍设施。⟧\n',
    },
    {
      name: '一个词连写两遍',
      text: '2025年助残工作要点\n1.抓好就业。进一步⟦进一步⟧落实按比例就业，加强⟦加强⟧岗位推荐。\n',
      fixed: '2025年助残工作要点\n1.抓好就业。进一步落实按比例就业，加强加强岗位推荐。\n',
    },
    {
      name: '“次”字连写两遍',
      text: '2025年助残工作要点\n1.抓好落实。贯彻第三次⟦次⟧全会部署，次次会议有纪要，第一次次品率普查按期完成。\n',
      fixed: '2025年助残工作要点\n1.抓好落实。贯彻第三次全会部署，次次会议有纪要，第一次次品率普查按期完成。\n',
      hidden: true,
    },
    {
      name: '挨着的两段里有同一句',
      text: '2025年助残工作要点\n一、目标\n到年底，全市残疾人家庭无障碍改造率达到九成以上，满意度稳步提高。\n⟦到年底，全市残疾人家庭无障碍改造率达到九成以上，满意度稳步提高。⟧\n',
      fixed: '2025年助残工作要点\n一、目标\n到年底，全市残疾人家庭无障碍改造率达到九成以上，满意度稳步提高。\n\n',
    },
    {
      name: '句末的一截又写了一遍',
      text: '2025年助残工作要点\n1.抓好托养。新建五个日间照料站点，年底前覆盖所有街道乡镇。⟦年底前覆盖所有街道乡镇。⟧每季度通报。\n',
      fixed: '2025年助残工作要点\n1.抓好托养。新建五个日间照料站点，年底前覆盖所有街道乡镇。每季度通报。\n',
      hidden: true,
    },
    {
      name: '两个字的词连写两遍',
      text: '2025年助残工作要点\n1.抓好就业。新增⟦新增⟧基地三家，培育新增新增长点，推行⟦推行⟧支持性就业，每季组织⟦组织⟧招聘会，由组织组织部门实施实施方案，为贯彻⟦贯彻⟧落实条例要规范规范性文件，逐项细化⟦细化⟧措施，定期⟦定期⟧公布。\n',
      fixed:
        '2025年助残工作要点\n1.抓好就业。新增基地三家，培育新增新增长点，推行推行支持性就业，每季组织组织招聘会，由组织组织部门实施实施方案，为贯彻贯彻落实条例要规范规范性文件，逐项细化细化措施，定期定期公布。\n',
      hidden: true,
    },
    {
      name: '词尾的字、单个的字连写两遍',
      text: '2025年助残工作要点\n1.抓好托养。托养床位由90张增加至⟦至⟧120张，五月底前报县残联备案⟦案⟧，办理时间缩短⟦短⟧至3天，入托率达到95%⟦%⟧，全年走访4次⟦次⟧。\n2.抓好就业。对⟦对⟧就业困难人员要⟦要⟧分解任务⟦任务⟧，签约率达到九成以上⟦以上⟧，依法追究责任⟦责任⟧。\n',
      fixed:
        '2025年助残工作要点\n1.抓好托养。托养床位由90张增加至120张，五月底前报县残联备案案，办理时间缩短短至3天，入托率达到95%%，全年走访4次次。\n2.抓好就业。对对就业困难人员要要分解任务任务，签约率达到九成以上以上，依法追究责任责任。\n',
      hidden: true,
    },
    {
      name: '一个字打了两遍，不在词尾也看得出',
      text: '2025年助残工作要点\n1.抓好托养。落实安全措施⟦施⟧落实制度，加快推⟦推⟧进站点建设，完善服⟦服⟧务流程，报国务⟦务⟧院有关部门，各单位⟦位⟧认真落实。\n',
      fixed:
        '2025年助残工作要点\n1.抓好托养。落实安全措施落实制度，加快推推进站点建设，完善服服务流程，报国务务院有关部门，各单位位认真落实。\n',
      hidden: true,
    },
    {
      name: '两个词碰在一起，或者本来这么说',
      text: '2025年助残工作要点\n1.抓好托养。县残联主任任组长，办公处处长任副组长，城关镇镇长、各村村民、县委委员参加，依托财政政策、项目目标，降低低收入家庭负担，增长率率先转正，装机6千千瓦以上的一批批站点，环环相扣、息息相关，由高明明、方圆圆、李丽丽负责，方方面面都要周全。\n',
      hidden: true,
    },
    {
      name: '字和词挨着、叠用的说法',
      text: '2025年助残工作要点\n1.抓好托养。做到结对对象清、应对对策实，存在在建项目的不得向向阳路迁移，建成成片站点，扎扎实实，家家户户，一件一件、很多很多。\n2.抓好就业。落实重点任务任务分解表，制定定点方案，报到到岗，提高高校参与，请专家来研究研究，落实重要要求，通过过船建筑物，安全全覆盖，12项项目由周至至乾县各县办理。\n',
      hidden: true,
    },
    {
      name: '带标点的一截连写两遍',
      text: '2025年助残工作要点\n1.抓好托养。落实属地责任，⟦落实属地责任，⟧建立周调度、月通报机制，⟦建立周调度、月通报机制，⟧年底考核。\n2.抓好就业。尤其是鼓励企业、农场吸纳以及其他⟦尤其是鼓励企业、农场吸纳以及其他⟧各类就业，由县残联就业服务中心组织实施⟦由县残联就业服务中心组织实施⟧。\n',
      fixed:
        '2025年助残工作要点\n1.抓好托养。落实属地责任，建立周调度、月通报机制，建立周调度、月通报机制，年底考核。\n2.抓好就业。尤其是鼓励企业、农场吸纳以及其他尤其是鼓励企业、农场吸纳以及其他各类就业，由县残联就业服务中心组织实施由县残联就业服务中心组织实施。\n',
      hidden: true,
    },
    {
      name: '对举、排比和接着说的并列',
      text: '2025年助残工作要点\n1.抓好托养。分设城区、镇区、乡村，城区、镇区、乡村各有标准，东片六月底前开放，西片八月底前开放。\n2.抓好就业。县残联、县人社局、县残联所属中心联办，为城东街道办事处、城西街道办事处、城南街道办事处供岗，2025年3月、2025年3月各一场。\n',
      hidden: true,
    },
    {
      name: '相邻两项里有一截一字不差',
      text: '2025年助残工作要点\n1.抓好托养。新建五个日间照料站点，逐户登记有需要的重度残疾人，按月上门评估并建立服务档案，七月底前开放。\n2.抓好就业。举办六场专场招聘会，⟦逐户登记有需要的重度残疾人，按月上门评估并建立服务档案⟧，十月底前完成。\n',
      hidden: true,
    },
    {
      name: '相邻两项里相同的套话和责任单位',
      text: '2025年助残工作要点\n1.抓好托养。新建五个站点，由各乡镇人民政府牵头落实场地水电和日常管理费用，七月底前开放。\n2.抓好就业。举办六场招聘会，由各乡镇人民政府牵头落实场地水电和日常管理费用，按照省残联关于规范服务的要求逐项验收。\n3.抓好康复。配发辅具，按照省残联关于规范服务的要求逐项验收，加强宣传引导，营造良好氛围。\n4.抓好维权。开通热线，加强宣传引导，营造良好氛围。\n',
      hidden: true,
    },
    {
      name: '叠在一起的字不是重复',
      text: '2025年卫生工作要点\n1.抓防治。居民委员会、业主委员会、业主大会一并发动，党组织组织开展义诊，一个问题一个问题解决，工会委员会委员参加，新建、改建、扩建建（构）筑物均设标识，销售合格的产品的产品标识齐全。实施重点传染病专病专防，市市场监管局、中医医院配合，为了了解实情，以公益为目的的活动多多益善，参与与否自愿，营造祥和和谐氛围。\n',
    },
    {
      name: '相邻两项由同样的几家办，括注里只写名称',
      hidden: true,
      text: '2025年金融助企工作要点\n1.稳定信贷。不盲目抽贷。（省地方金融管理局、人民银行滨海分行、滨海金融监管局、省农商联合银行）\n2.降低成本。减免手续费。（省地方金融管理局、人民银行滨海分行、滨海金融监管局、省农商联合银行）\n',
    },
    {
      name: '并列的书名号、引号里有一截相同',
      hidden: true,
      text: '2025年防汛工作要点\n1.完善预案。对照《全省防汛抗旱应急预案》《全市防汛抗旱应急预案》《全市突发公共事件总体应急预案》《全县突发公共事件总体应急预案》《全县防汛抗旱应急预案》修订。\n2.开展评选。推选“最美县级河长”“最美镇级河长”“最美村级河长”各十名。\n',
    },
    {
      name: '办法各条的后果写法相同',
      hidden: true,
      text: '全市阅览室管理办法\n第一条　在阅览室内高声喧哗，经劝阻仍不改正的，由管理员记录。\n情节较轻的，当月不再受理其借阅预约申请并予以告知。情节较重的，半年内不再受理其借阅预约申请并予以告知。\n第二条　在图书上涂画、裁剪，经劝阻仍不改正的，由管理员记录。\n情节较轻的，当月不再受理其借阅预约申请并予以告知。情节较重的，半年内不再受理其借阅预约申请并予以告知。\n第三条　本办法自印发之日起施行。\n',
    },
    {
      name: '几项政策同样收尾，多半是有意的',
      hidden: true,
      text: '2025年助残若干措施\n1.补贴购置辅具。对购置轮椅、助听器、护理床等辅助器具的残疾人家庭，按照发票金额的三成给予一次性补贴，每户不超过三千元。补贴资金由市、区两级财政按照七比三的比例分级承受，当年兑现。\n2.补贴家庭改造。对完成厨房、卫生间、出入口无障碍改造的残疾人家庭，按照实际支出的四成给予一次性补贴，每户不超过八千元。⟦补贴资金由市、区两级财政按照七比三的比例分级承受，当年兑现。⟧\n',
      fixed:
        '2025年助残若干措施\n1.补贴购置辅具。对购置轮椅、助听器、护理床等辅助器具的残疾人家庭，按照发票金额的三成给予一次性补贴，每户不超过三千元。补贴资金由市、区两级财政按照七比三的比例分级承受，当年兑现。\n2.补贴家庭改造。对完成厨房、卫生间、出入口无障碍改造的残疾人家庭，按照实际支出的四成给予一次性补贴，每户不超过八千元。\n',
    },
    {
      name: '“一是”“二是”各说一遍，法律后果的套话',
      hidden: true,
      text: '2025年助残若干措施\n1.发放补贴。一是补贴购置辅具。补贴金额按照发票的三成计算，每户不超过三千元。二是补贴家庭改造。补贴金额按照发票的三成计算，每户不超过三千元。\n2.严肃纪律。骗取补贴的，追回资金；构成犯罪的，依法追究刑事责任。经办人员弄虚作假的，给予处分；构成犯罪的，依法追究刑事责任。\n',
    },
    {
      name: '版头和标题连成了一行',
      hidden: true,
      text: '河湾县水利局河湾县水利局关于印发2025年水站工作要点的通知\n各水站：\n现将工作要点印发给你们，请认真落实。\n2025年水站工作要点\n1.建站。新建四座。\n2.管站。每站两人。',
    },
    {
      name: '各家的数字用同样的句子说',
      hidden: true,
      text: '2025年水站工作要点\n1.看清差距。东片的水站水压达标的有十二座；水质处于全县平均水平的7座，占30.43%；落后的两座。西片的水站水压达标的有九座；水质处于全县平均水平的7座，占30.43%；落后的三座。\n2.补齐短板。年内全部达标。',
    },
    {
      name: '责任分工、短句、相隔的段落',
      text: '2025年卫生工作要点\n1.抓防治。每季度通报一次。年底验收。每季度通报一次。\n责任单位：市卫生健康委、市教育局、市市场监管局、市财政局\n2.抓保障。落实经费，三月底前下达。\n责任单位：市卫生健康委、市教育局、市市场监管局、市财政局\n',
    },
  ],
  check(plan, report) {
    for (const { before, first, passage, second, count, isChanged, isPiece, isParallel } of findPasted(plan)) {
      const range = rangeIn(passage, second.from, second.to);
      const found = shortened(passage.text.slice(second.from, second.to), shown);
      const related = [{ range: rangeIn(before, first.from, first.to), message: '前面的一遍' }];
      const length = second.to - second.from;
      const severity: Severity | undefined = isPiece === true || isParallel === true ? 'info' : undefined;
      const own = { range, related, severity };
      if (isPiece === true) report({ ...own, message: 'piece', data: { found, length }, extra: [] });
      else if (isChanged) report({ ...own, message: 'changed', data: { found, count }, extra: [] });
      else if (count > 1) report({ ...own, message: 'same', data: { found, count }, extra: without(range) });
      else report({ ...own, message: 'one', data: { found }, extra: without(range) });
    }
    let headings: ReadonlySet<string> | undefined;
    for (const { passage, found: scans } of scansOf(plan)) {
      // A kind that a title names twice is another rule's.
      if (passage.kind === 'title') continue;
      for (const { from, to } of scans[0]!.doubled) {
        const range = rangeIn(passage, from, to);
        if (areGlued(plan, passage, from, to)) continue;
        // What stands again where a sentence was torn is another rule's.
        if (rangeIn(passage, 2 * from - to, to).start.line !== range.end.line) continue;
        const found = passage.text.slice(from, to);
        // The name of a unit, or the heading of a section in a table, is told as a whole.
        if (to - from === 1 && isOfVariant(plan, range, found, '')) continue;
        if (passage.kind === 'cell') {
          headings ??= wrongHeadings(plan);
          if (headings.has(keyOf(rangeIn(passage, 0, passage.shadow.length)))) continue;
        }
        report({ range, message: 'doubled', data: { found }, extra: without(range) });
      }
      for (const { from, to } of scans[0]!.twice) {
        const range = rangeIn(passage, from, to);
        if (rangeIn(passage, 2 * from - to, to).start.line !== range.end.line) continue;
        const found = shortened(passage.text.slice(from, to).replace(/[，、；：,;\s]+$/u, ''), shown);
        report({ range, message: 'doubled', data: { found }, extra: without(range) });
      }
    }
  },
  fix: ({ extra }) => (extra!.length === 0 ? [] : [{ title: '删去重复的', safe: false, edits: extra! }]),
});
