/** Makes paragraphs, to which lines may still be added. */
import type { LineFacts } from '../../line/facts';
import { added } from '../../text/lists';
import type { Block, Joint, Paragraph, Part, Piece, Section } from '../model';
import { pieceOf } from './blocks';

/** The joints of most paragraphs: one list for all of them. */
const none: readonly never[] = [];

/** A paragraph to which lines may still be added. */
export interface ParagraphDraft extends Paragraph {
  readonly pieces: Piece[];
  joints: readonly Joint[];
  text: string;
}

/** A paragraph that begins with one block, or from a place in it. */
export function startParagraph(
  part: Part,
  section: Section | undefined,
  block: Block,
  facts: readonly LineFacts[],
): ParagraphDraft {
  const piece = pieceOf(block);
  return { part, section, pieces: [piece], joints: none, text: facts[block.line]!.text.slice(piece.from, piece.to) };
}

/** Adds a piece to a paragraph. */
export function continueParagraph(
  paragraph: ParagraphDraft,
  block: Block,
  joint: Omit<Joint, 'after'>,
  facts: readonly LineFacts[],
): void {
  paragraph.joints = added(paragraph.joints, { after: paragraph.pieces.length - 1, ...joint });
  paragraph.pieces.push(pieceOf(block));
  paragraph.text += facts[block.line]!.text.slice(block.from, block.to);
}
