/**
 * The settings as users write them, validated. Free of the file system: the command line and the language server bring
 * the text.
 */
export { loadSettingsFile } from './file';
export type { SettingsFileProblem } from './file';
export { parseSettings, ruleLevels, settingsFileName } from './parse';
export type { KnownRule, SettingsProblem } from './parse';
export { didYouMean, nearest, oneOf } from './nearest';
