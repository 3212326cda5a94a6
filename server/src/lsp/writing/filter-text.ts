/**
 * What editors compare with what was typed. VS Code and others look for its letters in their order, the first one at
 * the start of a word; so every character and every syllable is a word of its own, and 责任单位 is found by 责任, 单位,
 * zrdw, zerendanwei and zerdw alike. Some look at the beginning only; so what fits what was typed comes first.
 */

/** VS Code looks no further. */
const longest = 128;
const betweenHan = /(?<=[\u3400-\u9fff])(?=[\u3400-\u9fff])/gu;

/**
 * @param names     the label first, then what else it is called
 * @param syllables the label's pinyin
 * @param letters   what was typed of it, if that was letters; empty otherwise
 */
export function filterText(names: readonly string[], syllables: readonly string[], letters: string): string {
  const [label = '', ...others] = names;
  const initials = syllables.map((syllable) => syllable[0]).join('');
  const whole = syllables.join('');
  const isWhole = whole.startsWith(letters) && !initials.startsWith(letters);
  const first = letters === '' ? label : isWhole ? whole : initials;
  const spelt = syllables.join(' ');
  const spaced = label.replace(betweenHan, ' ');
  const fits = first.length + spaced.length + spelt.length + 2 <= longest;
  return [first, fits ? spaced : '', spelt, ...others].filter((part) => part !== '').join(' ');
}
