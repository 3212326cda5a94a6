/** Leaving a problem as it is, with a reason that others can read. */
import * as vscode from 'vscode';
import { askText } from '../asking/ask-text';
import type { Server } from '../server/language-server';
import type { Memory } from '../asking/memory';
import { change } from './team-library';

const authorKey = 'planlint.author';

/** Asks who decides, once; the name is remembered. */
async function author(memory: Memory): Promise<string | undefined> {
  const known = memory.get<string>(authorKey);
  if (known !== undefined) return known;
  const name = await askText({
    title: vscode.l10n.t('Your name'),
    prompt: vscode.l10n.t('Written beside the reason, so that others know whom to ask; remembered from now on.'),
  });
  if (name !== undefined) await memory.update(authorKey, name);
  return name;
}

function today(): string {
  const now = new Date();
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** Leaves a problem as it is, with a reason. Called by the light bulb. */
export async function waive(
  server: Server,
  memory: Memory,
  uri: unknown,
  fingerprint: unknown,
  message: unknown,
): Promise<void> {
  if (typeof uri !== 'string' || typeof fingerprint !== 'string') {
    void vscode.window.showInformationMessage(vscode.l10n.t('Use the light bulb at a problem to ignore it.'));
    return;
  }
  const reason = await askText({
    title: vscode.l10n.t('Ignore this problem: why?'),
    prompt: String(message),
    whenEmpty: vscode.l10n.t('A reason is needed.'),
  });
  if (reason === undefined) return;
  const by = await author(memory);
  if (by === undefined) return;
  const params = { uri, fingerprint, reason, on: today(), ...(by === '' ? {} : { by }) };
  await change(server, 'planlint/waive', params);
}
