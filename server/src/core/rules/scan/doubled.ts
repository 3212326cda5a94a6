/** Words said twice in a row: 加强加强监管. */
import { CJK, has } from '../../text/chars';

const shortest = 3;
/** Words that are doubled are no longer. */
export const longestDoubled = 12;
/** Words of one letter or two that nobody says twice, each with the letters before and behind that make it two words. */
const short: ReadonlyMap<string, readonly [before: string, after: string]> = new Map([
  ['的', ['目标是', '确']],
  ['了', ['不为', '解然断结却']],
  ['与', ['参赠授寄', '']],
  ['和', ['祥平共温饱缓谐总', '气谐平睦美']],
  ...['加强', '完善', '开展', '健全', '强化', '加快', '做好', '以及', '进行', '建立'].map(
    (word): [string, [string, string]] => [word, ['', '者型']],
  ),
  ...'推进 推动 推行 推广 提升 提高 促进 深化 优化 扎实 切实 积极 严格 持续 不断 充分 加大 构建 打造 确保 达到 召开 按照 根据 围绕 对于 关于 通过 给予 组建 制定 出台 印发 成立 纳入 依托 鼓励 坚持 整合 发挥 聚焦 巩固 拓展 畅通 满足 明确 配合 实现 形成 解决 提供 增强 扩大 增加 减少 降低 改善 设立 认真 全力 主动 大力 着力 及时 逐步'
    .split(' ')
    .map((word): [string, [string, string]] => [word, ['', '性者器率']]),
  ['组织', ['', '部的者生法机关员实体架']],
  ['实施', ['', '细办方意条主单者']],
  ['落实', ['', '情方措']],
  ['全面', ['', '性']],
]);

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

/** Whether the word between `at - lag` and `at` stands again at `at`, by a slip. */
export function isDoubled(shadow: string, at: number, lag: number): boolean {
  if (lag > at || at + lag > shadow.length) return false;
  for (let place = at + lag - 1; place >= at; place--)
    if (shadow.charCodeAt(place) !== shadow.charCodeAt(place - lag)) return false;
  return lag < shortest ? isSlip(shadow, at, at + lag) : isWord(shadow, at, at + lag);
}
