/** What the editor's settings say of what is shown, and when; it belongs to a person, not to a team's file. */

import { asParams } from '../protocol/own-requests';

/** What a document is shown with. */
export interface Display {
  readonly codeLens: boolean;
  readonly inlayHints: boolean;
  /** Whether what an edit has brought up waits until the writer has moved on, where the client can wait. */
  readonly waitWhileWriting: boolean;
}

/** The settings that steer what is shown; no check depends on them. */
export const displayKeys = ['codeLens', 'inlayHints', 'waitWhileWriting'] as const;

/**
 * Reads the section `planlint` of the editor's settings.
 * @returns what is set, all else shown; and for each value that is none what it may be, by its key
 */
export function readDisplay(value: unknown): {
  readonly display: Display;
  readonly problems: readonly { readonly key: string; readonly message: string }[];
} {
  const section = asParams(value);
  const isSet = (key: string): boolean => section[key] !== undefined && section[key] !== null;
  const wrong = displayKeys.filter((key) => isSet(key) && typeof section[key] !== 'boolean');
  return {
    display: {
      codeLens: section['codeLens'] !== false,
      inlayHints: section['inlayHints'] !== false,
      waitWhileWriting: section['waitWhileWriting'] !== false,
    },
    problems: wrong.map((key) => ({ key, message: `${key} 只能是 true 或 false` })),
  };
}
