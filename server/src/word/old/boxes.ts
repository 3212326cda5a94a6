/** Boxes with text ([MS-DOC] 2.8.32, 2.8.37): their text stands behind that of the document, in an order of its own. */
import { addTo } from '../../core';
import { Damaged, i32, u16, u32 } from './bytes';
import { groupsIn } from './drawings';
import type { Document } from './header';
import { structures } from './header';

/** From where to where the text of a box stands. */
export type BoxPlace = readonly [from: number, to: number];

const [boxSize, anchorSize] = [22, 26];
/** Where a box tells its shape, and whether it is free to be used again. */
const [shapeAt, isFreeAt] = [14, 8];

/** The boxes that hang at a place of the text, by that place. @throws Damaged */
export function findBoxes(document: Document): ReadonlyMap<number, readonly BoxPlace[]> {
  const byShape = boxesByShape(document);
  const byAnchor = new Map<number, BoxPlace[]>();
  if (byShape.size === 0) return byAnchor;
  const groups = groupsIn(document.structure(structures.drawings));
  const anchors = document.structure(structures.shapes);
  const count = Math.floor((anchors.length - 4) / (4 + anchorSize));
  for (let index = 0; index < count; index++) {
    const shape = i32(anchors, (count + 1) * 4 + index * anchorSize);
    const place = u32(anchors, index * 4);
    // No box hangs in another one.
    if (place >= document.lengths.text) continue;
    for (const one of [shape, ...(groups.get(shape) ?? [])]) {
      const box = byShape.get(one);
      if (box !== undefined) addTo(byAnchor, place, box);
      // Each hangs at one place.
      byShape.delete(one);
    }
  }
  return byAnchor;
}

function boxesByShape(document: Document): Map<number, BoxPlace> {
  const table = document.structure(structures.boxes);
  const { beforeBoxes: start, boxes: length } = document.lengths;
  const boxes = new Map<number, BoxPlace>();
  const count = Math.floor((table.length - 4) / (4 + boxSize));
  let end = 0;
  for (let index = 0; index < count; index++) {
    const box = (count + 1) * 4 + index * boxSize;
    const [from, to] = [u32(table, index * 4), u32(table, index * 4 + 4)];
    // Behind the last paragraph of each stands the mark of one more, which is not shown.
    // The last one only ends the table.
    if (to > length && index === count - 1) break;
    if (from !== end || to < from || to > length) throw new Damaged();
    end = to;
    if (u16(table, box + isFreeAt) === 0 && from < to)
      boxes.set(i32(table, box + shapeAt), [start + from, start + to - 1]);
  }
  return boxes;
}
