/** What a text may begin with that a pattern matches, read from the pattern. */

/** The characters, and whether the pattern may match nothing at all, so that what stands behind it counts too. */
interface Beginning {
  readonly letters: readonly string[];
  readonly isOptional: boolean;
}

/** Reads what the patterns of web pages are written with; anything else is an error. */
class PatternReader {
  readonly #source: string;
  #at = 0;

  constructor(source: string) {
    this.#source = source;
  }

  /** Alternatives up to the end of their group. */
  read(): Beginning {
    const branches = [this.#readBranch()];
    while (this.#takes('|')) branches.push(this.#readBranch());
    return { letters: branches.flatMap(({ letters }) => letters), isOptional: branches.some((it) => it.isOptional) };
  }

  #readBranch(): Beginning {
    const letters: string[] = [];
    let isOptional = true;
    while (this.#at < this.#source.length && !'|)'.includes(this.#source[this.#at]!)) {
      const part = this.#readPart();
      if (isOptional) letters.push(...part.letters);
      isOptional &&= part.isOptional;
    }
    return { letters, isOptional };
  }

  /** One character, class or group with how often it stands. */
  #readPart(): Beginning {
    const { letters, isOptional } = this.#readOnce();
    const often = /^(?:[?*+]|\{\d+(?:,\d*)?\})\??/u.exec(this.#source.slice(this.#at))?.[0] ?? '';
    this.#at += often.length;
    return { letters, isOptional: isOptional || /^(?:[?*]|\{0)/u.test(often) };
  }

  #readOnce(): Beginning {
    if (this.#takes('^') || this.#takes('$')) return { letters: [], isOptional: true };
    if (this.#takes('(?:')) {
      const group = this.read();
      if (!this.#takes(')')) throw new Error(`no end of a group in ${this.#source}`);
      return group;
    }
    if (this.#source[this.#at] === '[') return { letters: this.#readClass(), isOptional: false };
    if (this.#takes('(')) throw new Error(`a group of another kind in ${this.#source}`);
    return { letters: this.#takes('.') ? ['any'] : [this.#readLetter()], isOptional: false };
  }

  #readClass(): string[] {
    const letters: string[] = [];
    this.#at++;
    const isOpen = this.#takes('^');
    while (!this.#takes(']')) letters.push(this.#readLetter());
    return isOpen ? ['any'] : letters;
  }

  #readLetter(): string {
    if (!this.#takes('\\')) return this.#source[this.#at++]!;
    const escaped = this.#source[this.#at++]!;
    return { s: ' ', d: 'digit' }[escaped] ?? escaped;
  }

  #takes(mark: string): boolean {
    if (!this.#source.startsWith(mark, this.#at)) return false;
    this.#at += mark.length;
    return true;
  }
}

/** The first letters of what a pattern matches, `any` among them where it is open what they are. */
export function firstLetters({ source }: RegExp): ReadonlySet<string> {
  return new Set(new PatternReader(source).read().letters);
}
