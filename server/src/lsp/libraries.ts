import type { Library } from '../core';
import { emptyLibrary } from '../core';

/** The libraries in force. */
export interface Libraries {
  /** What holds for a document: built-in entries and those of its workspace folder's team. */
  inForce(uri: string): Promise<Library>;
}

/** Libraries without entries. */
export function createLibraries(): Libraries {
  return { inForce: () => Promise.resolve(emptyLibrary) };
}
