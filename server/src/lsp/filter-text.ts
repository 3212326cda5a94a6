/**
 * What editors compare with the letters that were typed: they look for these in their order, the first one at the start
 * of a word. So every character and every syllable is a word of its own, and 责任单位 is found by 责任, 单位, zrdw,
 * zerendanwei and zerdw alike.
 */

/** VS Code looks no further. */
const longest = 128;
const han = /(?<=[\u3400-\u9fff])(?=[\u3400-\u9fff])/gu;

/**
 * @param names     the label first, then what else it is called
 * @param syllables the label's pinyin
 */
export function filterText(names: readonly string[], syllables: readonly string[]): string {
  const [label = '', ...others] = names;
  const spelt = syllables.join(' ');
  const spaced = label.replace(han, ' ');
  const own = spaced.length + spelt.length < longest ? spaced : label;
  return [own, spelt, ...others].filter((part) => part !== '').join(' ');
}
