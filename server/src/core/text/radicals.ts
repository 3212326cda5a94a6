/**
 * Radicals of the CJK Radicals Supplement that stand for a character, as texts copied from a PDF have them. Unicode has
 * no compatibility mapping for most of them; these are from its `EquivalentUnifiedIdeograph` (15.1).
 */
const radicals =
  '⺟母⺠民⻁虎⻄西⻅见⻆角⻉贝⻋车⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻬齐⻮齿⻰龙⻳龟';
const unified = new Map<string, string>();
for (let at = 0; at < radicals.length; at += 2) unified.set(radicals[at]!, radicals[at + 1]!);
// Their compatibility mappings are the other forms, 戶 and 靑; simplified texts that have them mean 户 and 青.
unified.set('\u2f3e', '户');
unified.set('\u2fad', '青');

/** The character that a radical, a doubled ideograph or a full-width form stands for; itself where there is none. */
export function plainForm(character: string): string {
  return unified.get(character) ?? character.normalize('NFKC');
}
