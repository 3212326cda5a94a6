/** Titles in 《》 and words in “”, which are cited as they are. */

/** No title is longer. */
const longestTitle = 120;

/** Whether a column stands between 《 and 》. */
export function isInTitle(shadow: string, at: number): boolean {
  for (let before = at - 1; before >= 0 && at - before <= longestTitle; before--) {
    if (shadow[before] === '》') return false;
    if (shadow[before] === '《') return true;
  }
  return false;
}

/** No quotation is longer. */
const longestQuotation = 300;

/** Whether a column stands between “ and ”. */
export function isInQuotes(shadow: string, at: number): boolean {
  for (let before = at - 1; before >= 0 && at - before <= longestQuotation; before--) {
    if (shadow[before] === '”') return false;
    if (shadow[before] === '“') return true;
  }
  return false;
}
