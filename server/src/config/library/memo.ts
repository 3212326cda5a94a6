/** Remembers what was made of a file's text, so that one file that changes costs the reading of one file. */
export interface Memo {
  /** @param key names the file and all else that the result depends on */
  remember<Result>(key: string, text: string, make: () => Result): Result;
  /** The same result again where it is made of the same things: lists, texts. */
  join<Result>(key: string, parts: readonly unknown[], make: () => Result): Result;
}

/** A memory that lives as long as whoever loads libraries. */
export function createMemo(): Memo {
  const texts = new Map<string, { readonly text: string; readonly result: unknown }>();
  const joined = new Map<string, { readonly parts: readonly unknown[]; readonly result: unknown }>();
  return {
    remember<Result>(key: string, text: string, make: () => Result): Result {
      const known = texts.get(key);
      if (known?.text === text) return known.result as Result;
      const result = make();
      texts.set(key, { text, result });
      return result;
    },
    join<Result>(key: string, parts: readonly unknown[], make: () => Result): Result {
      const known = joined.get(key);
      if (known?.parts.length === parts.length && known.parts.every((part, at) => part === parts[at])) {
        return known.result as Result;
      }
      const result = make();
      joined.set(key, { parts, result });
      return result;
    },
  };
}
