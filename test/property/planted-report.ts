/**
 * `npm run planted [-- RULE …]`: what came of the errors that are planted into clean plans, by rule: how many plans, in
 * how many of them the rule found exactly what was planted, or something at another place, or nothing, and in how many
 * something else was said besides. With rules named: by kind, with the first plan that did not come out as it should.
 */
import type { Rule } from '../../server/src/core';
import { groups, rules } from '../../server/src/core';
import type { Tally } from './planted';
import { allKinds } from './planted/all';

const columns = ['runs', 'exact', 'elsewhere', 'missed', 'changed'] as const;
type Counts = Readonly<Pick<Tally, (typeof columns)[number]>>;

const none: Counts = { runs: 0, exact: 0, elsewhere: 0, missed: 0, changed: 0 };
const add = (one: Counts, other: Counts): Counts =>
  Object.fromEntries(columns.map((name) => [name, one[name] + other[name]])) as unknown as Counts;

function row(name: string, cells: readonly (string | number)[]): string {
  return name.padEnd(34) + cells.map((cell) => String(cell).padStart(10)).join('');
}

function counted(name: string, counts: Counts): string {
  const share = counts.runs === 0 ? '' : `${((100 * counts.exact) / counts.runs).toFixed(1)}%`;
  return row(name, [...columns.map((column) => counts[column]), share]);
}

/** Prints one rule. @returns its counts */
function report({ id, severity }: Rule, isDetailed: boolean): Counts {
  const kinds = allKinds.filter(({ rule, isQuiet }) => rule === id && !isQuiet);
  const tallies = kinds.map((kind) => ({ name: kind.name, ...kind.run() }));
  const sum = tallies.reduce(add, none);
  console.log(counted(`${severity.padEnd(8)} ${id}`, sum));
  if (isDetailed)
    for (const { name, example, ...counts } of tallies) {
      console.log(`  ${counted('', counts)}  ${name}`);
      if (example !== undefined) console.log(example.replace(/^/gmu, '      '));
    }
  return sum;
}

function main(wanted: readonly string[]): number {
  const unknown = wanted.filter((id) => !rules.some((rule) => rule.id === id));
  if (unknown.length > 0) {
    console.error(`No such rule: ${unknown.join(', ')}`);
    return 2;
  }
  console.log(row('planted errors', [...columns, '']));
  let sum = none;
  for (const rule of groups.flatMap((group) => rules.filter((one) => one.group === group))) {
    if (wanted.length > 0 && !wanted.includes(rule.id)) continue;
    sum = add(sum, report(rule, wanted.length > 0));
  }
  console.log(counted('all', sum));
  return 0;
}

process.exitCode = main(process.argv.slice(2));
