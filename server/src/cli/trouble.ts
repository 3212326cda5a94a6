/** Something that the person at the terminal has to put right; its message is shown as it is, and the exit is 2. */
export class Trouble extends Error {}
