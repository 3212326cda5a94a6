/** Verbs with which headings of plans begin, and which begin the sentence behind them. No word that ends one (建设, 管理). */
const verbs = new Set(
  (
    '加强 推进 提升 完善 深化 做好 强化 健全 落实 优化 开展 加快 建立 实施 统筹 规范 巩固 拓展 扩大 加大 提高 构建 打造 ' +
    '抓好 制定 修订 编制 出台 执行 举办 召开 印发 搭建 培育 壮大 整治 排查 开设 增设 新建 改造 探索 创建 树立 畅通 聚焦 ' +
    '完成 新增 围绕 按照 依托 坚持 贯彻 学习 研究 梳理 建成 选派 选树 组建 成立 配齐 配备 争取 发挥 夯实 筑牢 压实 倡导 弘扬 普及 ' +
    '推广 推行 严格 严肃 启动 更新 补齐 盘活 用好 办好 建好 管好 守住 防范 化解 遏制 降低 减少 增加 结合 利用 针对 对照'
  ).split(' '),
);
/** What stands before such a verb at the beginning of a sentence. */
const adverbs = new Set(
  '全面 持续 积极 扎实 大力 切实 稳步 有序 不断 深入 着力 充分 认真 重点 继续 主动 精准 科学 及时 定期'.split(' '),
);
/** What else belongs to the verb behind it: 质的有效提升. */
const modifiers = new Set('有效 显著 快速 明显 高效 同步 加速 逐步 平稳'.split(' '));
/** Verbs whose object does something itself: 支持企业实施改造 is one phrase. */
const causing = new Set('支持 鼓励 引导 推动 促进 指导 督促 组织 要求 确保 帮助 动员 协调 发动 督导 监督'.split(' '));
/** A character before which, and after which, the phrase goes on. */
const binds = '、和与及并以的对为从向在将把被等或其所要';

const shortestHeading = 4;
/** A clause whose first word tells nothing is a heading only up to that many times the usual length. */
const nearlyUsual = 1.6;

/** 深化改革扩大开放: two phrases side by side are one heading, where each is as long as the other, and so long at most. */
const longestHalf = 5;

/** Whether a place parts a clause, without the word on its manner, into two halves. */
function parts(clause: string, at: number): boolean {
  const from = adverbs.has(clause.slice(0, 2)) ? 2 : 0;
  return at - from === clause.length - at && at - from <= longestHalf;
}

/** A clause that begins so is no heading. */
const neverFirst = '对按以为将把从在到由于经各凡年是其该本全区市县请0123456789';

/** 专项整治, 城市更新, 发展壮大, 已建成, 积极性主动性: with the letter before it, or behind it, the word is another one. */
const compound = /^(?:[项合]整治|[市备代]更新|[展强]壮大|策执行|[已未新待]建成|格按照|.(?:主动|积极)性)/u;

/** Whether a clause begins as headings of plans do; undefined where its first word tells nothing. */
function beginsHeading(clause: string): boolean | undefined {
  const word = clause.slice(0, 2);
  if (verbs.has(word) || adverbs.has(word) || clause.startsWith('进一步')) return true;
  return causing.has(word) || neverFirst.includes(word[0] ?? '0') ? false : undefined;
}

/**
 * Where in a clause a second phrase begins, as if a heading ended there, in the order of the text. Empty where the
 * clause does not begin as headings do.
 * @param clause   the text up to its first mark
 * @param usual   how long the headings beside it are
 * @param longest how long a heading can be
 */
export function secondPhrases(clause: string, usual: number, longest: number): readonly number[] {
  const begins = beginsHeading(clause);
  if (begins === false) return [];
  const places: number[] = [];
  const last = Math.min(begins === undefined ? Math.ceil(usual * nearlyUsual) : longest, clause.length - 4);
  for (let at = Math.max(shortestHeading, Math.ceil(usual / 2)); at <= last; at++) {
    const word = clause.slice(at, at + 2);
    if (!verbs.has(word) && !adverbs.has(word) && !clause.startsWith('进一步', at)) continue;
    const before = clause.slice(at - 2, at);
    // 参加图书馆举办的朗读活动: what is held says which one.
    if (clause[at + 2] === '的') continue;
    if (
      adverbs.has(before) ||
      modifiers.has(before) ||
      clause.slice(0, at).endsWith('进一步') ||
      binds.includes(before[1]!) ||
      compound.test(clause.slice(at - 1, at + 3))
    )
      continue;
    if (!parts(clause, at)) places.push(at);
  }
  return places;
}
