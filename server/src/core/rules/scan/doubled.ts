/** Words said twice in a row: 加强加强监管. */
import { CJK, DIGIT, LATIN, has } from '../../text/chars';
import { isLetterTwice } from './letter-twice';

const shortest = 3;
/** Words that are doubled are no longer. */
export const longestDoubled = 12;
/** Words of one letter or two that nobody says twice, each with the letters before and behind that make it two words. */
const short: ReadonlyMap<string, readonly [before: string, after: string]> = new Map([
  ['的', ['目标是', '确']],
  ['了', ['不为', '解然断结却']],
  ['与', ['参赠授寄', '']],
  ['和', ['祥平共温饱缓谐总', '气谐平睦美']],
  ['至', ['乃甚以直截及周', '少今多高上尊爱善诚交亲']],
  ['对', ['应结绝核校比相反面针一配派查敌作', '账象策手口方立接比照等应称标抗付话联外待子错']],
  ['到', ['直迟', '货人户村边点底位岗场期账任家校会手案访站组']],
  ['将', ['即中上大武名少女骁小猛虎', '士领军来']],
  ['在', ['所存现正内外潜旨好自实女', '校职建册线岗编读场押逃野位即朝世家']],
  ['是', ['但于只还正就可凡若或总也都而要不自', '否非']],
  ['由', ['自理事缘因经', '于来此']],
  ['及', ['以普涉波触顾提言推危', '时格第早其']],
  ['于', ['', '都田洪谦潜家桥山湖楼']],
  ['向', ['方走导面流意取定朝志转去一倾偏', '上下前后阳导好往心东西南北荣']],
  ['全', ['安健完齐周双保成', '面部体力国']],
  ['要', ['重主必需首紧概提摘简机纪次还不只将想都就也若', '求素点件领道害员闻塞义冲职务地略目旨']],
  ['或', ['', '']],
  [
    '过',
    ['通经越', '船坝闸车渡程去期低高剩硬滤热量敏冬年节关户磅站桥道路境错失度分半万千百夜目往多好大小长重载难来后'],
  ],
  ['本', ['一基根成样文资书课日版标剧原副脚唱抄账红小', '分主土领质能身行钢息金']],
  ['党的', ['', '']],
  ['就业', ['', '者型局办处科率']],
  ['%', ['', '']],
  ...['加强', '完善', '开展', '健全', '强化', '加快', '做好', '以及', '进行', '建立'].map(
    (word): [string, [string, string]] => [word, ['', '者型']],
  ),
  ...'推进 推动 推行 推广 提升 提高 促进 深化 优化 扎实 切实 积极 严格 持续 不断 充分 加大 构建 打造 确保 达到 召开 按照 根据 围绕 对于 关于 通过 给予 组建 制定 出台 印发 成立 纳入 依托 鼓励 坚持 整合 发挥 聚焦 巩固 拓展 畅通 满足 明确 配合 实现 形成 解决 提供 增强 扩大 增加 减少 降低 改善 设立 同步 符合 认真 全力 主动 大力 着力 及时 逐步 以上 以下 以内 左右 平方 立方 公里 审议 突破 缩短 建成 举办 贯彻 规范 统筹 督促 营造 培育 选派 引进 实行 制订 定期 智慧 共同 精准 各级 各类 优先 引导 加以 予以 必须 应当 能够 已经 我们 他们 继续 尤其 或者 并且 此外 为了 高效 便捷 良好 广大 会同 全国 全省 全市 全县 全区 报送 上报 动态 有关 相关 及其 尽快 尽量'
    .split(' ')
    .map((word): [string, [string, string]] => [word, ['', '者性器率口化']]),
  ...'采取 力争 严厉 严肃 依法 有序 稳步 稳妥 深入 抓好 办好 细化 压实 压紧 夯实 筑牢 补齐 盘活 启动 增设'
    .split(' ')
    .map((word): [string, [string, string]] => [word, ['', '']]),
  ['新增', ['', '长']],
  ['协助', ['', '执']],
  ['组织', ['党团业会益层', '部的者生法机关员实体架']],
  ['实施', ['', '细办方意条主单者']],
  ['落实', ['', '情方措']],
  ['全面', ['', '性']],
]);
/** Words whose last letter is typed twice now and then, and begins no word before a mark or a number. */
const ends: ReadonlySet<string> = new Set(
  '达到 完成 建成 召开 举办 制定 水平 缩短 提高 提升 增长 增加 减少 降低 下降 扩大 加强 加快 加大 推进 推动 促进 深化 优化 强化 完善 健全 建立 设立 成立 构建 打造 建设 新建 改建 扩建 培育 培训 开展 实施 实现 落实 组织 出台 印发 发布 公布 编制 修订 申报 上报 报送 报告 备案 审批 审议 审核 审查 验收 考核 评估 评价 评选 遴选 招聘 招生 招商 引进 引导 指导 督导 督查 检查 巡查 排查 整改 整治 治理 管理 监管 监督 监测 保障 保护 维护 服务 支持 支撑 配合 协调 协作 合作 统筹 布局 部署 安排 调度 推广 宣传 动员 奖励 激励 问责 责任 任务 目标 指标 措施 机制 制度 体系 平台 网络 数据 设备 设施 规划 计划 方案 预案 台账 清单 项目 工程 资金 经费 预算 收入 支出 投资 投入 产业 企业 行业 专业 农业 工业 就业 创业 会议 精神 意见 通知 文件 规定 要求 标准 质量 效率 能力 作用 优势 特色 品牌 名单 信息 技术 科技 创新 改革 发展 安全 环境 生态 污染 防治 防控 救援 隐患 事故 风险 处置 处理 办理 受理 办结 解决 突破 转型 升级 改造 更新 覆盖 签约 签订 发放 兑现 清零 销号 到位 成效 成果 经验 示范 试点 领域 行动 活动 工作 问题 情况 结果 需求 供给 资源 材料 档案 证书 许可 投诉 举报 纠纷 案件 执法 政务 业务 事务 教育 教学 学位 课程 卫生 健康 医疗 养老 救助 帮扶 振兴 文化 旅游 体育 交通 管网 外网 内网 专网 供水 供热 供气 公里 绿化 造林 面积 数量 总量 总数 比例 占比 年度 季度 期限 时限 进度 节点 阶段 步骤 机关 队伍 人才'.split(
    ' ',
  ),
);
/** Behind a doubled word or letter these begin nothing that it might be a part of. */
const breaks = '，。；：、！？）”》】“《（至和与及到';
/** 研究研究, 很多很多: said twice in speech. */
const spoken =
  /^(?:[很太好不看一几大小多极越最非半两千百十第].|.[着啊来去]|学习|讨论|研究|体验|交流|改善|表扬|解释|琢磨|商量|考虑|了解|宣传|锻炼|参考|检查|总结|反思|感受|参观|休息|合计|思考|活动|帮助|照顾|认识|调查|调整|放松|整理|收拾|打扫|准备|尝试|教育|提醒|沟通|切记|切忌|如何|怎样|麻烦)$/u;

function isWord(text: string, from: number, to: number): boolean {
  let varied = false;
  for (let at = from; at < to; at++) {
    if (!has(text, at, CJK)) return false;
    varied ||= text[at] !== text[from];
  }
  return varied;
}

/** Whether a short word that stands twice is one of those that nobody says twice. */
function isSlip(shadow: string, from: number, to: number): boolean {
  const around = short.get(shadow.slice(from, to));
  if (around === undefined) return false;
  const before = shadow.charAt(2 * from - to - 1);
  return !(before !== '' && around[0].includes(before)) && !(to < shadow.length && around[1].includes(shadow[to]!));
}

/** Whether nothing that begins a word stands at a place: the text's end, a mark or a number. */
const isBreak = (shadow: string, at: number): boolean =>
  at >= shadow.length || breaks.includes(shadow[at]!) || has(shadow, at, DIGIT | LATIN);

/** Whether the last letter of a word or of a number stands twice and ends there: 备案案，, 4次次。 扎扎实实 is made so. */
function isEndTwice(shadow: string, at: number): boolean {
  if (at < 2 || !isBreak(shadow, at + 1) || shadow[at - 3] === shadow[at - 2]) return false;
  // 扩建建（构）筑物
  if (shadow.startsWith('建（构', at)) return false;
  return has(shadow, at - 2, DIGIT) ? has(shadow, at, CJK) : ends.has(shadow.slice(at - 2, at));
}

const ordinal = /第[一二三四五六七八九十\d]{1,4}次$/u;

/** What 次 begins a word with: 次品, 次生灾害. */
const behindTime = '品要生数日年级序第子女高新贫优次';

/** Whether 次 stands twice behind a number in order: 第二次次会议. */
function isTimeTwice(shadow: string, at: number): boolean {
  return (
    shadow[at] === '次' &&
    !behindTime.includes(shadow[at + 1] ?? ' ') &&
    ordinal.test(shadow.slice(Math.max(0, at - 6), at))
  );
}

/** Whether a word of two letters stands twice in front of a mark or a number: 根本任务任务，. */
function isPairTwice(shadow: string, at: number): boolean {
  if (!isBreak(shadow, at + 2) || !isWord(shadow, at, at + 2)) return false;
  return has(shadow, at - 3, CJK | DIGIT) && !spoken.test(shadow.slice(at, at + 2));
}

/** One after the other: 一个问题一个问题解决. */
const oneByOne = /^一[个项件家户条步]/u;
/** Words of one letter with which what follows them may begin once more: 合格的产品的产品标准. */
const linking = '的等';
/** The last letters of words with those that make another one of it: 申请人申请人民法院, 特别行政区行政区域. */
const longer: ReadonlyMap<string, string> = new Map([
  ['人', '民体员才'],
  ['区', '域划'],
]);

/** Whether what stands twice between words stands there for a reason. */
function isMeant(shadow: string, from: number, to: number): boolean {
  const word = shadow.slice(from, to);
  if (oneByOne.test(word) || word === '会委员') return true;
  if (linking.includes(word[0]!) && has(shadow, to, CJK)) return true;
  return to < shadow.length && (longer.get(word.at(-1)!)?.includes(shadow[to]!) ?? false);
}

/** Whether the word between `at - lag` and `at` stands again at `at`, by a slip. */
export function isDoubled(shadow: string, at: number, lag: number): boolean {
  if (lag > at || at + lag > shadow.length) return false;
  for (let place = at + lag - 1; place >= at; place--)
    if (shadow.charCodeAt(place) !== shadow.charCodeAt(place - lag)) return false;
  if (lag >= shortest) return isWord(shadow, at, at + lag) && !isMeant(shadow, at, at + lag);
  if (isSlip(shadow, at, at + lag)) return true;
  if (lag > 1) return isPairTwice(shadow, at);
  return isEndTwice(shadow, at) || isTimeTwice(shadow, at) || isLetterTwice(shadow, at);
}
