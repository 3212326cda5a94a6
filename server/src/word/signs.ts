/** Signs of fonts that have signs in the place of letters, as those forms have that are printed. */
const signs: ReadonlyMap<number, string> = new Map([
  [0xf052, '☑'],
  [0xf054, '☒'],
  [0xf06c, '●'],
  [0xf06e, '■'],
  [0xf0a8, '□'],
  [0xf0fc, '✓'],
  [0xf0fe, '☑'],
]);

/** A sign by its code in a font of signs, whose codes begin at F000. */
export function signOf(code: number): string {
  const isOfFont = code >= 0xf000 && code <= 0xf0ff;
  return isOfFont ? (signs.get(code) ?? '□') : String.fromCharCode(code);
}
