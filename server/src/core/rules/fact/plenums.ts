/**
 * Party congresses and plenums of the Central Committee with their days; the last entry is of October 2025, and of what
 * came later nothing is said. `verified`: the days were seen in public sources; the others are from general knowledge.
 */
export interface Meeting {
  readonly name: string;
  /** YYYY-MM-DD */
  readonly start: string;
  readonly end: string;
  readonly verified: boolean;
}

const meeting = (name: string, start: string, end: string, verified: boolean): Meeting => ({
  name,
  start,
  end,
  verified,
});

/** By the number of the congress. */
export const congresses: ReadonlyMap<number, Meeting> = new Map([
  [18, meeting('十八大', '2012-11-08', '2012-11-14', false)],
  [19, meeting('十九大', '2017-10-18', '2017-10-24', true)],
  [20, meeting('二十大', '2022-10-16', '2022-10-22', true)],
]);

/** By the number of the congress times ten, and the plenum's; those of a congress without a gap. */
export const plenums: ReadonlyMap<number, Meeting> = new Map([
  [181, meeting('十八届一中全会', '2012-11-15', '2012-11-15', false)],
  [182, meeting('十八届二中全会', '2013-02-26', '2013-02-28', false)],
  [183, meeting('十八届三中全会', '2013-11-09', '2013-11-12', false)],
  [184, meeting('十八届四中全会', '2014-10-20', '2014-10-23', false)],
  [185, meeting('十八届五中全会', '2015-10-26', '2015-10-29', false)],
  [186, meeting('十八届六中全会', '2016-10-24', '2016-10-27', false)],
  [187, meeting('十八届七中全会', '2017-10-11', '2017-10-14', false)],
  [191, meeting('十九届一中全会', '2017-10-25', '2017-10-25', false)],
  [192, meeting('十九届二中全会', '2018-01-18', '2018-01-19', false)],
  [193, meeting('十九届三中全会', '2018-02-26', '2018-02-28', false)],
  [194, meeting('十九届四中全会', '2019-10-28', '2019-10-31', true)],
  [195, meeting('十九届五中全会', '2020-10-26', '2020-10-29', false)],
  [196, meeting('十九届六中全会', '2021-11-08', '2021-11-11', true)],
  [197, meeting('十九届七中全会', '2022-10-09', '2022-10-12', false)],
  [201, meeting('二十届一中全会', '2022-10-23', '2022-10-23', false)],
  [202, meeting('二十届二中全会', '2023-02-26', '2023-02-28', true)],
  [203, meeting('二十届三中全会', '2024-07-15', '2024-07-18', true)],
  [204, meeting('二十届四中全会', '2025-10-20', '2025-10-23', true)],
]);

const mostPlenums = 7;

/**
 * The last plenum of a congress that is known, where one behind it is asked for, which was held later still.
 * @param number the congress's number times ten, and the plenum's
 */
export function lastBefore(number: number): Meeting | undefined {
  const session = number % 10;
  if (session > mostPlenums || plenums.has(number)) return undefined;
  for (let before = session - 1; before > 0; before--) {
    const known = plenums.get(number - session + before);
    if (known !== undefined) return known;
  }
  return undefined;
}
