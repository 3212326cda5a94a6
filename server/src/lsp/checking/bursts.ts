import type { Host } from '../session/host';

/**
 * How long changes may go on arriving, one at each turn of the event loop, before they are handled all the same, in
 * milliseconds.
 */
const patience = 50;

/** Documents that have changed and wait for the end of a burst of changes. */
export interface Bursts {
  add(uri: string): void;
  /** A document that has gone is not handled any more. */
  drop(uri: string): void;
}

/** @param handle called for each changed document as soon as no further change is waiting */
export function awaitBursts(host: Pick<Host, 'soon' | 'now'>, handle: (uri: string) => void): Bursts {
  const pending = new Set<string>();
  let hasChanged = false;
  let isWaiting = false;
  let since = 0;

  function turn(): void {
    // Waiting messages are handled one at each turn, after this; so a turn without a change means that none waits.
    if (hasChanged && host.now() - since < patience) {
      hasChanged = false;
      host.soon(turn);
      return;
    }
    isWaiting = false;
    const uris = [...pending];
    pending.clear();
    uris.forEach(handle);
  }

  return {
    add(uri) {
      pending.add(uri);
      hasChanged = true;
      if (isWaiting) return;
      isWaiting = true;
      since = host.now();
      host.soon(turn);
    },
    drop: (uri) => void pending.delete(uri),
  };
}
