import type { Outcome } from '../report';
import type { ServerOptions } from './server';
/** … */
export async function takeScreenshots(_host: Pick<ServerOptions, 'vscode' | 'translation'>): Promise<Outcome> {
  return { passed: 0, failed: 0 };
}
