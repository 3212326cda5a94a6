/** Two characters of a phrase in the wrong order: 项目设建. */
import { isAnyWordAt, isApart, isQuoted, stands } from './borders';
import type { SoundSlip } from './same-sound';
import { isPhrase } from './same-sound';

const half = 2;

/** Letters that are words by themselves, and stand before and behind any other. */
const free =
  '的了和与及或等在对将为是以从由于按并也又既还而则之其且有不各省市县区一二三四五六七八九十百千万亿中上下里内外前后时无未非最';

/** Such as may well stand together: 发展势态, 中小|型小企业, 转移|续接, 实现家国理想, 寄生|虫病, 质量并进 for 量质并进. */
const meant: ReadonlySet<string> = new Set(['势态', '型小', '续接', '家国', '虫病', '效绩', '量质']);

/** The slip at a place where two characters in the other order may be a half of a phrase; undefined where it is none. */
export function turnedAt(text: string, at: number): SoundSlip | undefined {
  const to = at + half;
  const found = text.slice(at, to);
  const right = found[1]! + found[0]!;
  const phrases = [right + text.slice(to, to + half), text.slice(Math.max(0, at - half), at) + right];
  const phrase = phrases.find((one) => one.length === 2 * half && isPhrase(one));
  if (phrase === undefined || found === right || meant.has(found)) return undefined;
  if (stands(free, text, at) || stands(free, text, at + 1) || isQuoted(text, at, to)) return undefined;
  if (isAnyWordAt(text, at) || isAnyWordAt(text, at - 1) || isAnyWordAt(text, at + 1)) return undefined;
  return isApart(text, at, to, isAnyWordAt) ? { from: at, to, right, phrase } : undefined;
}
