/**
 * Checks many documents in several threads, in order. The thread that runs the command takes part in the work and never
 * waits for a helper: what one has taken and not told in time is checked here as well, and as a check depends on nothing
 * but the document, it is all the same whose outcome is taken. So a helper that is late, or gone, does no harm.
 */
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type * as Threads from 'node:worker_threads';
import { createChecker, makeReporter } from './checking';
import type { Assignment, Outcome } from './checking';
import type { Target } from './files';
import { settingsFinder } from './settings';
import { createSieve } from './waivers';

/** Fewer documents are checked before a helper is ready. */
const fewest = 100;
/** More than so many threads would wait for the disk, and for whoever reads the report. */
const mostThreads = 4;
/** So many documents are taken at a time. */
const batch = 4;
/** So many documents may be done before those that come before them, so that not all of a report is held. */
const ahead = 256;

/** The argument with which a helper is started. */
export const helperArgument = ':helper';

/** Of the numbers that the threads share: the first document that nobody has taken, and how many have been told. */
const taken = 0;
const told = 1;

/** What a helper is given. */
interface Orders {
  readonly assignment: Assignment;
  readonly targets: readonly Target[];
  readonly counters: Int32Array;
  readonly port: Threads.MessagePort;
}

/** What a helper tells: the outcomes of one batch. */
interface Message {
  readonly first: number;
  readonly outcomes: readonly Outcome[];
}

const threads = (): typeof Threads => require('node:worker_threads') as typeof Threads;

/** How many helpers are worth their start. */
export function helpersFor(targets: readonly Target[]): number {
  return targets.length < fewest ? 0 : Math.min(availableParallelism(), mostThreads) - 1;
}

/**
 * Checks documents with helpers.
 * @param check checks one in this thread
 * @param take  is given each outcome once, in the order of the documents
 */
export function checkTogether(
  targets: readonly Target[],
  assignment: Assignment,
  helpers: number,
  check: (target: Target) => Outcome,
  take: (outcome: Outcome, target: Target) => void,
): void {
  const counters = new Int32Array(new SharedArrayBuffer(2 * Int32Array.BYTES_PER_ELEMENT));
  const ports = Array.from({ length: helpers }, () => startHelper({ assignment, targets, counters }));
  const waiting = new Map<number, Outcome>();
  let next = 0;

  function tellInOrder(): void {
    for (let outcome = waiting.get(next); outcome !== undefined; outcome = waiting.get(next)) {
      waiting.delete(next);
      take(outcome, targets[next]!);
      next++;
    }
    Atomics.store(counters, told, next);
    Atomics.notify(counters, told);
  }

  function listen(): void {
    for (const port of ports) {
      for (let heard = receive(port); heard !== undefined; heard = receive(port)) {
        const { first, outcomes } = heard;
        outcomes.forEach((outcome, at) => first + at >= next && waiting.set(first + at, outcome));
      }
    }
    tellInOrder();
  }

  while (next < targets.length) {
    const isFarAhead = Atomics.load(counters, taken) - next > ahead;
    const own = isFarAhead ? [] : takeBatch(counters, targets.length);
    // Nothing is left to take: what is waited for is checked here.
    for (const at of own.length > 0 ? own : [next]) {
      waiting.set(at, check(targets[at]!));
      listen();
    }
  }
}

/** The numbers of the documents that whoever asks is to check; none where all are taken. */
function takeBatch(counters: Int32Array, length: number): readonly number[] {
  const first = Atomics.add(counters, taken, batch);
  return Array.from({ length: Math.max(0, Math.min(batch, length - first)) }, (_, at) => first + at);
}

function receive(port: Threads.MessagePort): Message | undefined {
  return (threads().receiveMessageOnPort(port) as { readonly message: Message } | undefined)?.message;
}

/** Starts a helper. @returns where its messages arrive */
function startHelper(orders: Omit<Orders, 'port'>): Threads.MessagePort {
  const { MessageChannel, Worker } = threads();
  const { port1, port2 } = new MessageChannel();
  const workerData: Orders = { ...orders, port: port2 };
  const helper = new Worker(join(__dirname, 'cli.js'), { argv: [helperArgument], workerData, transferList: [port2] });
  // What it leaves undone is done here.
  helper.on('error', () => undefined);
  helper.unref();
  return port1;
}

/** Does a helper's work. @returns false where this is none, but the thread that runs the command */
export function help(): boolean {
  const { isMainThread, workerData } = threads();
  if (isMainThread) return false;
  const { assignment, targets, counters, port } = workerData as Orders;
  const nowhere = { write: () => undefined, flush: () => undefined };
  const settingsFor = settingsFinder(assignment.settings);
  const check = createChecker(assignment, {
    settingsFor,
    sieve: createSieve(),
    reporter: makeReporter(assignment, nowhere),
  });
  for (;;) {
    const done = Atomics.load(counters, told);
    if (Atomics.load(counters, taken) - done > ahead) Atomics.wait(counters, told, done);
    const [first, ...rest] = takeBatch(counters, targets.length);
    if (first === undefined) return true;
    const outcomes = [first, ...rest].map((at) => check(targets[at]!));
    port.postMessage({ first, outcomes } satisfies Message);
  }
}
