/** Pinyin of names and labels. Its dictionaries are large, so they are loaded when somebody first completes something. */

/** Tells the syllables of a text's Chinese characters, without tones; others are left out. */
export type Speller = (text: string) => readonly string[];

/** Words of offices in which the library takes a character for another of its readings. */
const ourWords: Readonly<Record<string, string>> = {
  分行: 'fēn háng',
  支行: 'zhī háng',
  人行: 'rén háng',
  长春: 'cháng chūn',
  局长: 'jú zhǎng',
  曾都: 'zēng dū',
  郫都: 'pí dū',
  洪洞: 'hóng tóng',
  浚县: 'xùn xiàn',
  蔚县: 'yù xiàn',
};

/** So many texts are remembered; then it begins anew. */
const mostKnown = 20_000;

let loading: Promise<Speller> | undefined;

async function load(): Promise<Speller> {
  const { customPinyin, pinyin } = await import('pinyin-pro');
  customPinyin(ourWords);
  const known = new Map<string, readonly string[]>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const syllables = pinyin(text, { toneType: 'none', type: 'array', nonZh: 'removed', v: true });
    if (known.size >= mostKnown) known.clear();
    known.set(text, syllables);
    return syllables;
  };
}

/** The speller, loaded once. */
export function loadSpeller(): Promise<Speller> {
  return (loading ??= load());
}
