/**
 * Lists of what a document holds, made so that all of them are of one kind to V8. Its own `map` makes arrays of another
 * kind as soon as its caller is optimised, and `flatMap` always does: all optimised code that reads such a list is
 * thrown away when the first one of the other kind comes by, again and again in the first hundreds of checks.
 */

/** As `list.map(of)`. */
export function mapList<Item, Result>(list: readonly Item[], of: (item: Item, index: number) => Result): Result[] {
  const result: Result[] = [];
  for (let at = 0; at < list.length; at++) result.push(of(list[at]!, at));
  return result;
}

/** As `list.flatMap(of)`. */
export function flatMapList<Item, Result>(
  list: readonly Item[],
  of: (item: Item, index: number) => Result | readonly Result[],
): Result[] {
  const result: Result[] = [];
  for (let at = 0; at < list.length; at++) {
    const own = of(list[at]!, at);
    if (!Array.isArray(own)) result.push(own as Result);
    else for (const one of own as readonly Result[]) result.push(one);
  }
  return result;
}

/** Adds what is in another list. As arguments of one `push`, a hundred thousand would be too many for V8. */
export function addAll<Item>(list: Item[], others: Iterable<Item>): void {
  for (const one of others) list.push(one);
}
