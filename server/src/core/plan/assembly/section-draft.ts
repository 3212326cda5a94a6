/** Sections while a part is being read. */
import type { LineFacts } from '../../line/facts';
import type { Placed, Range } from '../../text/range';
import { rangeInLine } from '../../text/range';
import type { Block, Duty, Marker, Paragraph, Part, Section } from '../model';
import type { Heir } from './inherit';

/** The list of sections to which nothing was added: one for all of them. */
const none: readonly never[] = [];

/** A heading's words where they stand; their range is worked out when it is asked for. */
class HeadingTitle implements Placed {
  readonly text: string;
  readonly #line: number;
  readonly #from: number;
  readonly #to: number;

  constructor({ line, titleFrom, titleTo }: Block, facts: readonly LineFacts[]) {
    this.text = facts[line]!.text.slice(titleFrom, titleTo);
    this.#line = line;
    this.#from = titleFrom;
    this.#to = Math.max(titleFrom, titleTo);
  }

  get range(): Range {
    return rangeInLine(this.#line, this.#from, this.#to);
  }
}

/** The section that a heading opens, while it is being read; its range is worked out when it is asked for. */
export class SectionDraft implements Heir {
  readonly part: Part;
  readonly line: number;
  readonly marker: Marker;
  readonly parent: SectionDraft | undefined;
  lastLine: number;
  title: Placed;
  form: Section['form'];
  children: readonly SectionDraft[] = none;
  paragraphs: readonly Paragraph[] = none;
  duties: readonly Duty[] = none;
  dutyInherited = false;
  inherited: readonly Duty[] = none;
  readonly #from: number;
  #to: number;

  constructor(part: Part, parent: SectionDraft | undefined, block: Block, facts: readonly LineFacts[]) {
    this.part = part;
    this.parent = parent;
    this.line = block.line;
    this.lastLine = block.line;
    this.marker = block.marker!;
    this.title = new HeadingTitle(block, facts);
    this.form = block.form;
    this.#from = block.from;
    this.#to = block.to;
  }

  get range(): Range {
    return {
      start: { line: this.line, character: this.#from },
      end: { line: this.lastLine, character: this.#to },
    };
  }

  /** Makes the section reach to the end of a block. */
  extendTo({ line, to }: Block): void {
    this.lastLine = line;
    this.#to = to;
  }
}
