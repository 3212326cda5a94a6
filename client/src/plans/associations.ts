/** The part of `files.associations` by which a file name keeps its language. */

/** What `files.associations` holds: patterns of names, and language ids. */
export type Associations = Readonly<Record<string, string>>;

/**
 * A pattern that matches exactly this file name.
 * @param name a file's name without its folder; marks that mean something in patterns are taken literally
 */
export function literalPattern(name: string): string {
  return name.replace(/[*?[\]{}]/gu, (mark) => `[${mark}]`);
}

/** The language that a file has when it is no plan, by its name. */
export function plainLanguage(name: string): 'markdown' | 'plaintext' {
  return /\.(?:md|markdown)$/iu.test(name) ? 'markdown' : 'plaintext';
}

/**
 * The associations after a name got a language.
 * @param current  what is set at the place where the result goes; undefined where nothing is
 */
export function associate(current: Associations | undefined, name: string, language: string): Associations {
  return { ...current, [literalPattern(name)]: language };
}

/** The language that was chosen for exactly this file name, as `associate` writes it; undefined where none was. */
export function chosenLanguage(all: Associations | undefined, name: string): string | undefined {
  return all?.[literalPattern(name)];
}
