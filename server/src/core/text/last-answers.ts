import { detached } from './lines';

/** More texts than these are not known at a time. */
const most = 2000;

/** The last answers of a function of a text: the same few names stand again and again, in all states of a document. */
export class LastAnswers<Answer> {
  readonly #answerOf: (text: string) => Answer;
  readonly #byText = new Map<string, Answer>();

  /** @param answerOf pure; the text that it gets keeps nothing of the document in memory, whatever is cut out of it */
  constructor(answerOf: (text: string) => Answer) {
    this.#answerOf = answerOf;
  }

  of(text: string): Answer {
    const known = this.#byText.get(text);
    if (known !== undefined || this.#byText.has(text)) return known!;
    const own = detached(text);
    const answer = this.#answerOf(own);
    if (this.#byText.size >= most) this.#byText.clear();
    this.#byText.set(own, answer);
    return answer;
  }
}
