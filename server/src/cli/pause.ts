/** How long to wait for the other end of a pipe, in milliseconds. */
const moment = 5;

/** Waits a moment, for whoever is at the other end of a pipe that does not wait itself. */
export function pause(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, moment);
}
