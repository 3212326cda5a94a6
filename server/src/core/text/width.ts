/** How many columns text takes where Chinese characters are two wide. */

/** Characters that are two columns wide: East Asian Wide and Fullwidth, emoji included. */
const wide =
  /^[\u1100-\u115f\u231a\u231b\u23e9-\u23ec\u25fd\u25fe\u2614\u2615\u2648-\u2653\u26a1\u26aa\u26ab\u2705\u2728\u274c\u2753-\u2755\u2757\u2795-\u2797\u2b1b\u2b1c\u2b50\u2b55\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f004}\u{1f0cf}\u{1f18e}-\u{1f19a}\u{1f200}-\u{1f64f}\u{1f680}-\u{1f6ff}\u{1f7e0}-\u{1f7eb}\u{1f900}-\u{1faff}\u{20000}-\u{3fffd}]$/u;

/** Characters without a width of their own. */
const zero = /^[\p{Mn}\p{Me}\p{Cf}]$/u;

/** The width of one character. */
export function characterWidth(point: number): number {
  // By far most characters are plain letters or 一…鿿.
  if (point < 0x300) return 1;
  if (point >= 0x4e00 && point <= 0x9fff) return 2;
  const character = String.fromCodePoint(point);
  return wide.test(character) ? 2 : zero.test(character) ? 0 : 1;
}

/**
 * The width of a text in terminal columns: 2 for 中 and ，, 1 for a and “ (whose width is the font's affair; terminals
 * take 1), 0 for combining and invisible characters.
 */
export function displayWidth(text: string): number {
  let width = 0;
  for (let at = 0; at < text.length; at++) {
    const point = text.codePointAt(at)!;
    width += characterWidth(point);
    if (point > 0xffff) at++;
  }
  return width;
}
