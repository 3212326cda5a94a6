/** The client's ear: all that a server sends of itself, and what it asks. */
import type {
  LogMessageParams,
  ProtocolConnection,
  PublishDiagnosticsParams,
  ShowMessageParams,
} from 'vscode-languageserver/node';
import type { Setup } from './harness';

/** What the server has sent. */
export interface Heard {
  readonly logs: string[];
  readonly shown: string[];
  readonly published: PublishDiagnosticsParams[];
  readonly registrations: string[];
  refreshes: number;
  /** Waits until the server's messages make something true. */
  until(condition: () => boolean): Promise<void>;
}

/** Listens to what the server sends, and answers what it asks. */
export function listenTo(connection: ProtocolConnection, { configuration, requests = {} }: Setup): Heard {
  const waiting = new Set<() => void>();
  const heard: Heard = {
    logs: [],
    shown: [],
    published: [],
    registrations: [],
    refreshes: 0,
    until(condition) {
      return new Promise((resolve) => {
        const look = (): void => {
          if (!condition()) return;
          waiting.delete(look);
          resolve();
        };
        waiting.add(look);
        look();
      });
    },
  };
  const lookAll = (): void => [...waiting].forEach((look) => look());
  connection.onNotification('window/logMessage', ({ message }: LogMessageParams) => {
    heard.logs.push(message);
    lookAll();
  });
  connection.onNotification('window/showMessage', ({ message }: ShowMessageParams) => {
    heard.shown.push(message);
    lookAll();
  });
  connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
    heard.published.push(params);
    lookAll();
  });
  connection.onRequest('workspace/configuration', ({ items }: { items: { scopeUri?: string; section?: string }[] }) =>
    items.map(({ scopeUri, section }) => (section === 'planlint' ? (configuration?.(scopeUri) ?? null) : null)),
  );
  connection.onRequest('client/registerCapability', (params: { registrations: { method: string }[] }) => {
    heard.registrations.push(...params.registrations.map(({ method }) => method));
    lookAll();
    return null;
  });
  for (const [method, reply] of Object.entries(requests)) {
    connection.onRequest(method, (params: never) => reply(params));
  }
  connection.onRequest('workspace/diagnostic/refresh', () => {
    heard.refreshes++;
    lookAll();
    return null;
  });
  return heard;
}
