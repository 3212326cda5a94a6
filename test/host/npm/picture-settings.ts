/** A window that pictures are taken of: with the font that comes along, without what moves or distracts. */
export const pictureSettings = {
  'editor.fontFamily': "'Noto Sans Hans'",
  'editor.fontSize': 15,
  'editor.minimap.enabled': false,
  'editor.occurrencesHighlight': 'off',
  'files.autoSave': 'off',
  'window.title': '${activeEditorShort}',
  'workbench.colorTheme': 'Default Light Modern',
  'workbench.preferredDarkColorTheme': 'Default Dark Modern',
  'workbench.preferredLightColorTheme': 'Default Light Modern',
};
