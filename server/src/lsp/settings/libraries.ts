import type { Library } from '../../core';
import type { SettingsStore } from './settings';

/** The libraries in force. */
export interface Libraries {
  /** What holds for a document: built-in entries and those of its team. */
  inForce(uri: string): Promise<Library>;
}

/** The libraries that the settings name. */
export function createLibraries(settings: SettingsStore): Libraries {
  return { inForce: async (uri) => (await settings.inForce(uri)).library };
}
