import type { Plan } from '../../core';
import { toDiagnostic } from '../protocol/convert';
import { describeError } from '../protocol/run-safe';
import type { Feature, Server } from '../session/feature';

/** So long nothing must have happened before it begins, and goes on after a change; in milliseconds. */
const quiet = 400;
/** So long it takes in all, in milliseconds, and so many steps: by then V8 has made nearly all of its fast code. */
const budget = 2_400;
const mostSteps = 1_000;
/** No more of a document is typed into, so that no step keeps a message waiting for long; in characters. */
const longest = 20_000;

/** A document that is typed into where nobody sees it: each step is one keystroke in another of its lines. */
class Rehearsal {
  readonly #lines: readonly string[];
  #plan: Plan | undefined;
  #step = 0;

  constructor(text: string) {
    this.#lines = text.slice(0, longest).split('\n');
  }

  /** The text after the next keystroke, read as the session reads it. */
  next({ core }: Server): Plan {
    const at = this.#step++ % this.#lines.length;
    const middle = this.#lines[at]!.length >> 1;
    const typed = (line: string): string => `${line.slice(0, middle)}字${line.slice(middle)}`;
    const text = this.#lines.map((line, index) => (index === at ? typed(line) : line)).join('\n');
    return (this.#plan = core.parsePlan(text, this.#plan));
  }
}

/**
 * Checks the first plan that is opened again and again while nobody types, a little changed each time: V8 makes fast
 * code only of what has run some hundred times, and people should not have to wait for that at their first keystrokes.
 */
export const warmUp: Feature = {
  capabilities: () => ({}),
  register(server) {
    const { client, core, documents, host, logError, session, settings } = server;
    let lastChange = host.now();
    let spent = 0;
    let steps = 0;
    let isUnderWay = false;

    documents.onDidChangeContent(() => (lastChange = host.now()));
    documents.onDidOpen(({ document: { uri } }) => {
      if (isUnderWay || isDone()) return;
      isUnderWay = true;
      host.later(() => void begin(uri).catch(giveUp), quiet);
    });

    const isDone = (): boolean => spent >= budget || steps >= mostSteps;

    /** Nobody asked for it, so nobody may be worse off for it. */
    function giveUp(error: unknown): void {
      spent = budget;
      logError(`预热时出错，不影响检查。\n${describeError(error)}`);
    }

    async function begin(uri: string): Promise<void> {
      const plan = session.snapshot(uri)?.plan;
      const { settings: judging, library } = await settings.inForce(uri);
      isUnderWay = plan?.genre === 'plan';
      if (plan === undefined || !isUnderWay) return;
      const rehearsal = new Rehearsal(plan.lines.join('\n'));
      const step = (): void => {
        core
          .check(rehearsal.next(server), judging, {}, library)
          .forEach((problem) => toDiagnostic(problem, uri, client, host));
      };
      goOn(step, uri);
    }

    /** One step at each turn of the event loop, behind the messages that have arrived. */
    function goOn(step: () => void, uri: string): void {
      const left = lastChange + quiet - host.now();
      if (left > 0) return host.later(() => goOn(step, uri), left);
      if (documents.get(uri) === undefined) {
        isUnderWay = false;
        return;
      }
      const start = host.now();
      try {
        step();
      } catch (error) {
        giveUp(error);
      }
      spent += host.now() - start;
      steps++;
      if (!isDone()) host.soon(() => goOn(step, uri));
    }
  },
};
