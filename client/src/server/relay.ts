/** Notifications of the server for whoever wants them, whichever run of the server sends them. */
import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';

/** Where listeners wait for notifications. */
export interface Relay {
  /** Calls back at each notification of a method. */
  on(method: string, listener: () => void): vscode.Disposable;
  /** Takes notifications from another client from now on; from none where it is undefined. */
  connect(client: LanguageClient | undefined): void;
}

/** A relay that is connected to no client yet. */
export function createRelay(): Relay {
  const listeners = new Map<string, Set<() => void>>();
  let current: LanguageClient | undefined;

  function listen(method: string): void {
    current?.onNotification(method, () => listeners.get(method)?.forEach((listener) => listener()));
  }

  return {
    on(method, listener) {
      const known = listeners.get(method);
      const all = known ?? new Set();
      listeners.set(method, all.add(listener));
      if (known === undefined) listen(method);
      return new vscode.Disposable(() => all.delete(listener));
    },
    connect(client) {
      current = client;
      for (const method of listeners.keys()) listen(method);
    },
  };
}
