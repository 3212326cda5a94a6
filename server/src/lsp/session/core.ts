import * as facade from '../../core';

/** What the server uses of the core; a test may put something else in its place. */
export type Core = Pick<
  typeof facade,
  | 'parsePlan'
  | 'check'
  | 'fixAll'
  | 'outline'
  | 'folding'
  | 'hoverOnProblem'
  | 'complete'
  | 'renumber'
  | 'rules'
  | 'newItem'
  | 'endItem'
  | 'isAtItemEnd'
  | 'generateTable'
  | 'syncTable'
  | 'unitsIntoBody'
  | 'formatPipes'
>;

/** The core itself. */
export const realCore: Core = facade;
