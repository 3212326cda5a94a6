/**
 * Lists of what a document holds, made so that all of them are of one kind to V8. Its own `map` makes arrays of another
 * kind as soon as its caller is optimised, and `flatMap` always does: all optimised code that reads such a list is
 * thrown away when the first one of the other kind comes by, again and again in the first hundreds of checks.
 */

/** As `list.map(of)`. */
export function mapList<Item, Result>(list: readonly Item[], of: (item: Item, index: number) => Result): Result[] {
  const { length } = list;
  if (length === 0) return [];
  // Made with what it holds: an array that is pushed to takes room for seventeen.
  const result = length === 1 ? [of(list[0]!, 0)] : [of(list[0]!, 0), of(list[1]!, 1)];
  for (let at = 2; at < length; at++) result.push(of(list[at]!, at));
  return result;
}

/**
 * A list with one more at its end: another where it was empty, else the same. Most lists of a document have no more than
 * one, and an empty array that is pushed to takes room for seventeen.
 * @param list made by this function, and by now its owner’s alone; or empty
 */
export function added<Item>(list: readonly Item[], item: Item): readonly Item[] {
  if (list.length === 0) return [item];
  (list as Item[]).push(item);
  return list;
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
