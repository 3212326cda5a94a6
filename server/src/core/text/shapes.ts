/** Objects that nobody asks for: as long as one of a class is there, V8 keeps the code that it made for all of them. */
const held: object[] = [];

/**
 * Holds an object for good, of a class whose objects live but for a moment.
 * @param one small, and without anything of a document
 */
export function holdShape(one: object): void {
  held.push(one);
}
