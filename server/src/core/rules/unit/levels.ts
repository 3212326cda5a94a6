/** The characters that say of which level of government a unit is, as 市 of 市教育局 does; the most frequent first. */
export const levels: readonly string[] = ['市', '省', '县', '区', '州', '旗'];
