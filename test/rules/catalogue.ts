import type { Group, Rule, Severity } from '../../server/src/core';

/** What is promised of a rule: settings, waivers and other people's files rely on it, so that it does not drift. */
export interface Promised {
  readonly group: Group;
  readonly severity: Severity;
  readonly enabled: boolean;
  readonly fixKind: Rule['fixKind'];
}

/** Every rule by its id. A rule that is not listed here is not released. */
export const catalogue: Readonly<Record<string, Promised>> = {
  'numbering-scheme': { group: '层次序号', severity: 'warning', enabled: true, fixKind: 'none' },
  'numbering-sequence': { group: '层次序号', severity: 'error', enabled: true, fixKind: 'quick' },
  'numbering-inline': { group: '层次序号', severity: 'error', enabled: true, fixKind: 'none' },
  'numbering-announced': { group: '层次序号', severity: 'warning', enabled: true, fixKind: 'none' },
  'numbering-level': { group: '层次序号', severity: 'warning', enabled: true, fixKind: 'none' },
  'numbering-mark': { group: '层次序号', severity: 'warning', enabled: true, fixKind: 'safe' },
  'numbering-width': { group: '层次序号', severity: 'info', enabled: true, fixKind: 'safe' },
  'heading-empty': { group: '标题', severity: 'warning', enabled: true, fixKind: 'none' },
  'heading-end': { group: '标题', severity: 'warning', enabled: true, fixKind: 'safe' },
  'heading-period': { group: '标题', severity: 'warning', enabled: true, fixKind: 'quick' },
  'heading-repeated': { group: '标题', severity: 'info', enabled: true, fixKind: 'none' },
  'year-attachment': { group: '时间年份', severity: 'error', enabled: true, fixKind: 'quick' },
  'year-title': { group: '时间年份', severity: 'error', enabled: true, fixKind: 'none' },
  'year-issue': { group: '时间年份', severity: 'warning', enabled: true, fixKind: 'none' },
  'unit-missing': { group: '责任单位', severity: 'warning', enabled: true, fixKind: 'quick' },
  'unit-variant': { group: '责任单位', severity: 'warning', enabled: true, fixKind: 'quick' },
  'unit-prefix': { group: '责任单位', severity: 'warning', enabled: true, fixKind: 'quick' },
  'unit-duplicate': { group: '责任单位', severity: 'warning', enabled: true, fixKind: 'quick' },
  'unit-unclosed': { group: '责任单位', severity: 'error', enabled: true, fixKind: 'quick' },
  'unit-separator': { group: '责任单位', severity: 'info', enabled: true, fixKind: 'quick' },
  'unit-retired': { group: '责任单位', severity: 'info', enabled: true, fixKind: 'quick' },
  'unit-lead': { group: '责任单位', severity: 'info', enabled: true, fixKind: 'none' },
  'attachment-match': { group: '附件', severity: 'error', enabled: true, fixKind: 'quick' },
  'attachment-note': { group: '附件', severity: 'error', enabled: true, fixKind: 'safe' },
  'attachment-marks': { group: '附件', severity: 'info', enabled: true, fixKind: 'safe' },
  'attachment-order': { group: '附件', severity: 'warning', enabled: true, fixKind: 'none' },
  'attachment-reference': { group: '附件', severity: 'warning', enabled: true, fixKind: 'none' },
  'table-sequence': { group: '任务分解表', severity: 'error', enabled: true, fixKind: 'quick' },
  'punctuation-pair': { group: '标点', severity: 'error', enabled: true, fixKind: 'safe' },
  'punctuation-nested': { group: '标点', severity: 'error', enabled: true, fixKind: 'quick' },
  'punctuation-quote': { group: '标点', severity: 'warning', enabled: true, fixKind: 'safe' },
  'punctuation-doubled': { group: '标点', severity: 'error', enabled: true, fixKind: 'safe' },
  'punctuation-list': { group: '标点', severity: 'warning', enabled: true, fixKind: 'safe' },
  'punctuation-end': { group: '标点', severity: 'warning', enabled: true, fixKind: 'quick' },
  'punctuation-date': { group: '标点', severity: 'info', enabled: true, fixKind: 'quick' },
  'punctuation-ellipsis': { group: '标点', severity: 'warning', enabled: true, fixKind: 'safe' },
  'punctuation-width': { group: '标点', severity: 'info', enabled: true, fixKind: 'safe' },
  'text-broken': { group: '文本完整性', severity: 'warning', enabled: true, fixKind: 'quick' },
  'text-overlap': { group: '文本完整性', severity: 'error', enabled: true, fixKind: 'quick' },
  'text-chrome': { group: '文本完整性', severity: 'info', enabled: true, fixKind: 'quick' },
  'fact-observance': { group: '事实', severity: 'error', enabled: true, fixKind: 'quick' },
  'fact-plenum': { group: '事实', severity: 'error', enabled: true, fixKind: 'none' },
  'fact-grade': { group: '事实', severity: 'warning', enabled: true, fixKind: 'quick' },
  'document-number': { group: '公文要素', severity: 'error', enabled: true, fixKind: 'safe' },
  'document-recipient': { group: '公文要素', severity: 'info', enabled: true, fixKind: 'safe' },
  'document-title': { group: '公文要素', severity: 'info', enabled: true, fixKind: 'none' },
  'document-issuer': { group: '公文要素', severity: 'warning', enabled: true, fixKind: 'none' },
  'document-copies': { group: '公文要素', severity: 'info', enabled: true, fixKind: 'safe' },
  'document-kind': { group: '公文要素', severity: 'warning', enabled: true, fixKind: 'none' },
  'scope-word': { group: '一致性', severity: 'hint', enabled: true, fixKind: 'none' },
};
