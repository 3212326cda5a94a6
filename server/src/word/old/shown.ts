/** The characters of a paragraph as Word shows them: changes that are tracked count as made, what is hidden is not there. */
import { isDeleted, isHidden } from './characters';
import type { Characters } from './characters';

/** Fields that have begun and not yet ended; one may go over several paragraphs, as a table of contents does. */
export interface Fields {
  /** Whether the result of each is being read, or the instruction that makes it. */
  readonly open: boolean[];
  /** Of how many the instruction is being read. */
  instructions: number;
  /** The beginning of the last one's. */
  instruction: string;
  /** How many fields count by themselves, so that it stands nowhere what they show. */
  counting: number;
}

/** No field has begun yet. */
export function noFields(): Fields {
  return { open: [], instructions: 0, instruction: '', counting: 0 };
}

const counts = /^\s*(?:AUTONUM(?:LGL|OUT)?|LISTNUM)\b/u;
/** So much of an instruction tells what it is. */
const longestName = 20;

const [fieldBegin, fieldResult, fieldEnd] = ['\x13', '\x14', '\x15'];

/** Characters that stand for something else; all others below the space stand for what is no text. */
const others: Readonly<Record<string, string>> = { '\t': '\t', '\x0b': '\n', '\x0c': '\n', '\x0e': '\n', '\x1e': '-' };

/**
 * What is shown of the characters between two places.
 * @param isHiding whether their style hides what does not say otherwise
 */
export function shownIn(
  { text, bits, signs }: Characters,
  [from, to]: readonly [number, number],
  fields: Fields,
  isHiding: boolean,
): string {
  let shown = '';
  for (let at = from; at < to; at++) {
    if (isDeleted(bits[at]!)) continue;
    const character = text[at]!;
    if (character >= fieldBegin && character <= fieldEnd) follow(character, fields);
    else if (fields.instructions > 0) {
      if (fields.instruction.length < longestName) fields.instruction += character;
    } else if (!isHidden(bits[at]!, isHiding)) {
      shown += signs.get(at) ?? (character < ' ' ? (others[character] ?? '') : character);
    }
  }
  return shown;
}

function follow(mark: string, fields: Fields): void {
  const { open } = fields;
  if (mark === fieldBegin) {
    open.push(false);
    fields.instructions++;
    fields.instruction = '';
  } else if (mark === fieldResult) {
    if (open.at(-1) !== false) return;
    open[open.length - 1] = true;
    fields.instructions--;
  } else if (open.pop() === false) {
    fields.instructions--;
    if (counts.test(fields.instruction)) fields.counting++;
  }
}
