/** The year that a plan written on a day is for: from October on people write next year's. */
export function likelyYear(today: Date): number {
  return today.getMonth() >= 9 ? today.getFullYear() + 1 : today.getFullYear();
}
