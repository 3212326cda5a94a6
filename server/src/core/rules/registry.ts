// Written by `npm run generate` from the files in this folder. Do not edit.
import attachmentMarks from './attachment/attachment-marks';
import attachmentMatch from './attachment/attachment-match';
import attachmentNote from './attachment/attachment-note';
import attachmentOrder from './attachment/attachment-order';
import attachmentReference from './attachment/attachment-reference';
import nameVariant from './consistency/name-variant';
import scopeWord from './consistency/scope-word';
import dateFormat from './date/date-format';
import dateImpossible from './date/date-impossible';
import datePrinted from './date/date-printed';
import deadlinePast from './deadline/deadline-past';
import deadlineReversed from './deadline/deadline-reversed';
import deadlineTable from './deadline/deadline-table';
import documentCopies from './document/document-copies';
import documentIssuer from './document/document-issuer';
import documentKind from './document/document-kind';
import documentNumber from './document/document-number';
import documentRecipient from './document/document-recipient';
import documentTitle from './document/document-title';
import factGrade from './fact/fact-grade';
import factObservance from './fact/fact-observance';
import factPlenum from './fact/fact-plenum';
import headingEmpty from './heading/heading-empty';
import headingEnd from './heading/heading-end';
import headingPeriod from './heading/heading-period';
import headingRepeated from './heading/heading-repeated';
import numberApprox from './number/number-approx';
import numberConflict from './number/number-conflict';
import numberForm from './number/number-form';
import numberList from './number/number-list';
import numberPercent from './number/number-percent';
import numberRange from './number/number-range';
import numberRangeDash from './number/number-range-dash';
import numberRangePercent from './number/number-range-percent';
import numberRespectively from './number/number-respectively';
import numberSum from './number/number-sum';
import numberingAnnounced from './numbering/numbering-announced';
import numberingInline from './numbering/numbering-inline';
import numberingLevel from './numbering/numbering-level';
import numberingMark from './numbering/numbering-mark';
import numberingReference from './numbering/numbering-reference';
import numberingScheme from './numbering/numbering-scheme';
import numberingSequence from './numbering/numbering-sequence';
import numberingWidth from './numbering/numbering-width';
import punctuationDate from './punctuation/punctuation-date';
import punctuationDoubled from './punctuation/punctuation-doubled';
import punctuationEllipsis from './punctuation/punctuation-ellipsis';
import punctuationEnd from './punctuation/punctuation-end';
import punctuationList from './punctuation/punctuation-list';
import punctuationNested from './punctuation/punctuation-nested';
import punctuationPair from './punctuation/punctuation-pair';
import punctuationQuote from './punctuation/punctuation-quote';
import punctuationTitle from './punctuation/punctuation-title';
import punctuationWidth from './punctuation/punctuation-width';
import tableCoverage from './table/table-coverage';
import tableEmpty from './table/table-empty';
import tableHeading from './table/table-heading';
import tableNumber from './table/table-number';
import tableSequence from './table/table-sequence';
import tableShape from './table/table-shape';
import tableText from './table/table-text';
import term from './term/term';
import textBroken from './text/text-broken';
import textChrome from './text/text-chrome';
import textLookalike from './text/text-lookalike';
import textMarkdown from './text/text-markdown';
import textOverlap from './text/text-overlap';
import textRepeated from './text/text-repeated';
import textSpace from './text/text-space';
import textTruncated from './text/text-truncated';
import textUnfinished from './text/text-unfinished';
import unitDuplicate from './unit/unit-duplicate';
import unitLead from './unit/unit-lead';
import unitMissing from './unit/unit-missing';
import unitPrefix from './unit/unit-prefix';
import unitRetired from './unit/unit-retired';
import unitSeparator from './unit/unit-separator';
import unitUnclosed from './unit/unit-unclosed';
import unitUnknown from './unit/unit-unknown';
import unitVariant from './unit/unit-variant';
import wordingConfused from './wording/wording-confused';
import wordingRedundant from './wording/wording-redundant';
import wordingTypo from './wording/wording-typo';
import yearAttachment from './year/year-attachment';
import yearIssue from './year/year-issue';
import yearPeriod from './year/year-period';
import yearShort from './year/year-short';
import yearSpan from './year/year-span';
import yearStale from './year/year-stale';
import yearTitle from './year/year-title';
import type { Rule } from './rule';

/** All rules, in the order of their folders and names. */
export const rules: readonly Rule[] = [
  attachmentMarks,
  attachmentMatch,
  attachmentNote,
  attachmentOrder,
  attachmentReference,
  nameVariant,
  scopeWord,
  dateFormat,
  dateImpossible,
  datePrinted,
  deadlinePast,
  deadlineReversed,
  deadlineTable,
  documentCopies,
  documentIssuer,
  documentKind,
  documentNumber,
  documentRecipient,
  documentTitle,
  factGrade,
  factObservance,
  factPlenum,
  headingEmpty,
  headingEnd,
  headingPeriod,
  headingRepeated,
  numberApprox,
  numberConflict,
  numberForm,
  numberList,
  numberPercent,
  numberRange,
  numberRangeDash,
  numberRangePercent,
  numberRespectively,
  numberSum,
  numberingAnnounced,
  numberingInline,
  numberingLevel,
  numberingMark,
  numberingReference,
  numberingScheme,
  numberingSequence,
  numberingWidth,
  punctuationDate,
  punctuationDoubled,
  punctuationEllipsis,
  punctuationEnd,
  punctuationList,
  punctuationNested,
  punctuationPair,
  punctuationQuote,
  punctuationTitle,
  punctuationWidth,
  tableCoverage,
  tableEmpty,
  tableHeading,
  tableNumber,
  tableSequence,
  tableShape,
  tableText,
  term,
  textBroken,
  textChrome,
  textLookalike,
  textMarkdown,
  textOverlap,
  textRepeated,
  textSpace,
  textTruncated,
  textUnfinished,
  unitDuplicate,
  unitLead,
  unitMissing,
  unitPrefix,
  unitRetired,
  unitSeparator,
  unitUnclosed,
  unitUnknown,
  unitVariant,
  wordingConfused,
  wordingRedundant,
  wordingTypo,
  yearAttachment,
  yearIssue,
  yearPeriod,
  yearShort,
  yearSpan,
  yearStale,
  yearTitle,
];
