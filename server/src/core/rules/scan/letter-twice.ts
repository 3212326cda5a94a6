/** One letter typed twice: 安全措施施落实, 国务务院. */
import { beginsWord, endsWord, isAnyWordAt, isApart, isQuoted } from './sounds/borders';
import { isHan } from './sounds/heard';

/*
 * Letters that stand twice for a reason, as two words meet in them that no list has both of (自治州州长, 食品安全全过程), or
 * as they are said so (息息相关). Gathered from 46 million characters of laws, policies and reports: all letters that stand
 * so in them, but for plain slips; and those that are words, or make one of any other.
 */
/** The first ends a word, the second begins one or is one: 降低低收入家庭负担, 主任任组长. */
const endLetters =
  '百办报本边并部才产厂称此大单得地的低电都短多发法反非分副高各公管国过好号后湖汇会间建将交近旧就看可快老里立零令路绿慢每某难内能年派其千前强亲请全让任仍弱上少设深时实使市收水送天条庭同外万为未无鹉息下现向小新性须需选言要已以疫应营用优由有又与远跃再则章长中重主住抓总作做';
/** The second begins a word, the first ends one or is one: 办公处处长, 增长率率先转正, 好好学习. */
const beginLetters =
  '案百班办包保比标表病部仓查常厂车处船词匆村大贷单党岛地低电店钉动度短队对多额二法房费风府刚港高格股馆管国好号和河狠湖户化汇会机级家价渐江讲奖街结届界紧井久局看科课库款牢类力联练量聊林路率轮论慢每民默内年批票频品评七期企器千悄桥区权人日山少社深省时史市试室是书署树水税说司四所台谈天田条厅听庭图团湾万网往委稳问无物西细险县线乡想小校型性学业医以亿议有元员园原远院月早站长账者真镇证值制治州资走族组罪中';
/** Both stand alone: 次次会议有纪要, 村村通公路. */
const aloneLetters =
  '爸白百班包辈笨比变便宾彬步部草层查潺常厂场超沉陈迟楚处次匆村大代道的滴弟点店丁钉栋短队多朵尔翻忿愤盖刚岗港高哥格公呱乖管光柜滚国哈好核狠户花环惶昏级寂家件渐讲皎街节姐届紧久舅鞠句看刻口苦块框困拉蓝牢累冷历粒连练辆寥楼碌屡轮妈满慢漫茫每美咪馍默南年娘浓暖拍牌泡偏篇片频评七期企千钱悄亲轻清区圈犬攘人日飒沙稍少哨深声省时市事试室叔水说岁塔台谈碳滔惕天条迢跳听捅偷头哇万往旺闻稳问嗡窝呜物息熙细县乡想巷项萧小校猩汹咻徐学眼泱痒摇爷页依亿议油有域园远月芸早站长账照真镇只株转桩孜字走组座';
/** Common letters that never stand twice in all that text, whatever words are around them: 国务务院. */
const singleLetters =
  '碍岸按百般版爆倍必避兵舶不材财参残策拆偿撤筹除础储畜触创此措达带但档导抵第督度鄂儿罚范废份否扶符付负副该感岗革各给根更共故还害航何候互话坏患挥毁惠或获圾积级即极疾籍纪技际继绩驾坚减健鉴缴较借近禁景警竞纠究酒旧居举拒捐绝均勘控跨况扩括垃劳离力励例良疗料列临赁龄领另留录旅履率络码卖贸没们米秘免命木纳农派培赔聘评企弃器迁签且侵券群然燃染善擅射申失湿石识始驶士式势室适释守首授书殊输属述私讼送素速态梯提贴铁投途推退托危违卫未温务析席嫌显献相厢享响象写械刑须需序宣血询训押延研央也野宜移遗疑已义艺异役易益因银饮优邮幼余渔逾予遇员援愿载暂宅债占障招这浙着争征症织执直值殖止址志秩致仲逐助著筑专状追宗综租族遵';
/** Letters that names of people double: 高明明, 方圆圆. */
const nameLetters =
  '丽媛圆园娜芳静婷莹敏洁佳倩雪燕红玲萍珍亮飞龙磊蕾晶宁康峰秀妹宝贝双明军强鹏涛波梅兰菊霞英华云月冰冬春秋文武平安乐欢欣悦思梦楠琳琪薇瑶颖蓉莎慧青阳洋洪';

/** What stands before the letters by which things are counted. */
const counts = /[\d一二三四五六七八九十百千万亿两几多]/u;

/** Whether the same letter stands at a place and behind it. */
const isTwice = (shadow: string, at: number): boolean =>
  at >= 0 && at + 1 < shadow.length && shadow[at] === shadow[at + 1];

/** Whether words of Chinese letters end and begin around characters, and no mark: 施施 may be a name. */
const isBetweenWords = (shadow: string, from: number, to: number): boolean =>
  from > 0 &&
  isHan(shadow.charCodeAt(from - 1)) &&
  isHan(shadow.charCodeAt(to)) &&
  isApart(shadow, from, to, isAnyWordAt);

/**
 * Whether a letter stands twice by a slip: one of the two belongs to a word, or none, and around them words end and begin.
 * Where both belong to words, nothing is wrong: 财政政策.
 * @param at where it stands again
 */
export function isLetterTwice(shadow: string, at: number): boolean {
  const first = at - 1;
  const letter = shadow[at]!;
  // What stands three times is something else, and 清清楚楚 is made so.
  if (!isHan(letter.charCodeAt(0)) || shadow[first - 1] === letter || shadow[at + 1] === letter) return false;
  if (isTwice(shadow, first - 2) || isTwice(shadow, at + 1)) return false;
  if (nameLetters.includes(letter) || isAnyWordAt(shadow, first) || isQuoted(shadow, first, at + 1)) return false;
  // 一条条, 12项项目
  if (counts.test(shadow[first - 1] ?? '')) return false;
  const isEnd = isAnyWordAt(shadow, first - 1);
  const isBegin = isAnyWordAt(shadow, at);
  if (isEnd && isBegin) return false;
  if (!isEnd && !isBegin) return !aloneLetters.includes(letter) && isBetweenWords(shadow, first, at + 1);
  if ((isEnd ? endLetters : beginLetters).includes(letter)) return false;
  if (singleLetters.includes(letter)) return true;
  return isEnd ? beginsWord(shadow, at + 1, isAnyWordAt) : endsWord(shadow, first, isAnyWordAt);
}
