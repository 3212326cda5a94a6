import { splitLines } from '../text/lines';
import type { Plan } from './model';

/**
 * Reads a document. Never refuses one: what it can't tell stays a paragraph.
 * @param text     the whole document, of any line ends
 * @param previous an earlier state of the same document, whose unchanged lines need not be read again
 */
export function parsePlan(text: string, previous?: Plan): Plan {
  void previous;
  return {
    lines: splitLines(text),
    facts: [],
    blocks: [],
    parts: [],
    sections: [],
    tables: [],
    series: [],
    attachments: [],
    elements: {
      letterhead: undefined,
      documentNumber: undefined,
      recipients: undefined,
      noticeTitle: undefined,
      quotedTitles: [],
      signed: undefined,
      printed: undefined,
      planTitle: undefined,
      planYear: undefined,
    },
    genre: 'plan',
    hardWrapped: false,
    memo: new Map(),
  };
}
