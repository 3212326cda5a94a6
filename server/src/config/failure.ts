/** What is answered where something can't be had: why, as a sentence for people without its full stop. */
export interface Failure {
  readonly error: string;
}
