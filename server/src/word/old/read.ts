/**
 * The text of an old Word document (.doc, .wps; [MS-DOC]), in the lines that the same document has in its form of today.
 * Headers, footers, notes and comments are left out.
 */
import { linesOf, textOfLines } from '../lines';
import type { List } from '../lists';
import { countLists } from '../list-numbers';
import type { Counter } from '../list-numbers';
import type { Unreadable } from '../xml';
import { blocksOf } from './blocks';
import type { Way } from './blocks';
import { findBoxes } from './boxes';
import { Damaged, u32 } from './bytes';
import { readCharacters } from './characters';
import { openContainer } from './container';
import { openDocument, structures } from './header';
import type { Document } from './header';
import { readLists } from './lists';
import { findSaid, paragraphsIn } from './paragraphs';
import { readPieces } from './pieces';
import { noFields } from './shown';
import { readStyles } from './styles';

/** What an old Word document says. */
export interface OldWordText {
  readonly text: string;
  /** What of it could not be read, in Chinese. */
  readonly doubt?: string;
}

/** The text of an old Word document. */
export function readOldWord(bytes: Uint8Array): OldWordText | Unreadable {
  try {
    return readDocument(openDocument(openContainer(bytes)));
  } catch (error) {
    if (error instanceof Damaged) return { error: error.message };
    throw error;
  }
}

/** @throws Damaged */
function readDocument(document: Document): OldWordText {
  const pieces = readPieces(document);
  const styles = unlessDamaged(() => readStyles(document));
  const characters = readCharacters(document, pieces, styles ?? []);
  const lists = unlessDamaged(() => readLists(document));
  const sections = sectionEnds(document);
  const boxes = unlessDamaged(() => findBoxes(document));
  const said = findSaid(document, pieces);
  const levels = (list: string): List['levels'] => lists?.get(list)?.levels ?? new Map();
  const way: Way = {
    characters,
    fields: noFields(),
    styles: styles ?? [],
    levelOf: (list, style) => [...levels(list)].find(([, level]) => level.style === style)?.[0] ?? 0,
    boxesAt: (place) =>
      (boxes?.get(place) ?? []).map((range) => ({ content: blocksBetween(...range), run: undefined })),
  };
  const end = Math.min(document.lengths.text, characters.text.length);
  function blocksBetween(from: number, to: number) {
    return blocksOf(paragraphsIn(characters.text, [from, to], sections, said), way);
  }

  const counter = countLists(lists ?? new Map());
  let unnumbered = 0;
  const count: Counter = (list, level) => {
    if (lists?.get(list)?.levels.has(level) !== true) unnumbered++;
    return counter(list, level);
  };
  const text = textOfLines(linesOf(blocksBetween(0, end), count));
  const doubt = doubtOn({
    unnumbered: unnumbered + way.fields.counting,
    unformed: said.missing(),
    isStyled: styles !== undefined,
    hasBoxes: boxes !== undefined,
  });
  return doubt === undefined ? { text } : { text, doubt };
}

/** What some work comes to; undefined where what it needs is damaged. */
function unlessDamaged<Result>(work: () => Result): Result | undefined {
  try {
    return work();
  } catch (error) {
    if (error instanceof Damaged) return undefined;
    throw error;
  }
}

/** What could not be read. */
interface Missing {
  /** How many paragraphs have a number that is not known, and how many are not known to be in a table or a list. */
  readonly unnumbered: number;
  readonly unformed: number;
  readonly isStyled: boolean;
  readonly hasBoxes: boolean;
}

/** What could not be read, in words. */
function doubtOn({ unnumbered, unformed, isStyled, hasBoxes }: Missing): string | undefined {
  const doubts = [
    ...(unformed === 0 ? [] : [`有 ${unformed} 段的格式读不出来，它们的表格、自动编号可能缺少`]),
    ...(isStyled ? [] : ['样式读不出来，标题的自动编号可能缺少']),
    ...(unnumbered === 0 ? [] : [`有 ${unnumbered} 段的自动编号读不出来，这些段落前面没有编号`]),
    ...(hasBoxes ? [] : ['文本框里的文字读不出来']),
  ];
  return doubts.length === 0 ? undefined : `${doubts.join('；')}；请在 Word、WPS 里另存为 .docx 再查`;
}

/** The places behind the marks that end sections. */
function sectionEnds(document: Document): ReadonlySet<number> {
  const table = document.structure(structures.sections);
  const count = Math.max(Math.floor((table.length - 4) / 16), 0);
  return new Set(Array.from({ length: count }, (_, at) => u32(table, (at + 1) * 4)));
}
