/** Team libraries: reading, joining and pinning them. Free of the file system: it asks, and is answered. */
export { readLater, readNow } from './ask';
export type { FileAnswer, Files, FolderAnswer, FolderEntry, Paths, Reading } from './ask';
export { builtInLibraries } from './built-in';
export type { BuiltIn } from './built-in';
export type { FileProblem } from './file';
export { hashOf, lockFileName, lockText } from './lock';
export { createMemo } from './memo';
export type { Memo } from './memo';
export { readLibrary } from './read';
export type { LibraryCard, LoadedLibrary } from './read';
export type { SettingsFile } from './settings';
export { findHome, findNearest, loadTeam, misnamedFile } from './team';
export type { Team, TeamOptions } from './team';
