import { parseArgs } from 'node:util';
import { didYouMean } from '../config/nearest';
import { Trouble } from './trouble';

/** One option of a command. */
export interface OptionSpec {
  readonly type: 'string' | 'boolean';
  readonly short?: string;
  readonly multiple?: boolean;
}

/** What the options of a command come to, by its table of options. */
export type OptionValues<Specs extends Readonly<Record<string, OptionSpec>>> = {
  readonly [Name in keyof Specs]: Specs[Name]['type'] extends 'boolean'
    ? true | undefined
    : Specs[Name]['multiple'] extends true
      ? readonly string[] | undefined
      : string | undefined;
};

/**
 * Takes a command's arguments apart.
 * @throws Trouble for an option that is unknown (naming the nearest known one), has no value, or has one too many
 */
export function parseArguments<const Specs extends Readonly<Record<string, OptionSpec>>>(
  args: readonly string[],
  specs: Specs,
): { readonly values: OptionValues<Specs>; readonly positionals: readonly string[] } {
  // Not strict, as its complaints are in English and know no neighbours.
  const { tokens } = parseArgs({
    args: [...args],
    options: specs,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const values: Record<string, true | string | string[]> = {};
  const positionals: string[] = [];
  const names = Object.keys(specs).map((name) => `--${name}`);
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value);
    if (token.kind !== 'option') continue;
    const spec = Object.hasOwn(specs, token.name) ? specs[token.name] : undefined;
    if (!spec) throw new Trouble(`没有“${token.rawName}”这个选项${didYouMean(token.rawName, names)}`);
    if (spec.type === 'boolean') {
      if (token.value !== undefined) throw new Trouble(`--${token.name} 不带值`);
      values[token.name] = true;
      continue;
    }
    // parseArgs would take a following option for the value.
    const missing = token.value === undefined || (!token.inlineValue && /^-./u.test(token.value));
    if (missing) throw new Trouble(`--${token.name} 后面要有一个值`);
    if (spec.multiple) values[token.name] = [...((values[token.name] as string[] | undefined) ?? []), token.value!];
    else values[token.name] = token.value!;
  }
  return { values: values as OptionValues<Specs>, positionals };
}
