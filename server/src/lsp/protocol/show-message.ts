import { MessageType, ShowMessageNotification } from './values';
import type { Connection } from 'vscode-languageserver';
import { failureOf } from './run-safe';

/**
 * Shows the user a sentence that nobody has to answer.
 * @param kind     whether something is wrong, or only worth knowing
 * @param logError told where it can't be sent
 */
export function showMessage(
  connection: Connection,
  kind: 'warning' | 'info',
  message: string,
  logError: (message: string) => void,
): void {
  const type = kind === 'warning' ? MessageType.Warning : MessageType.Info;
  connection
    .sendNotification(ShowMessageNotification.type, { type, message })
    .catch(failureOf('显示提示时出错', logError));
}
