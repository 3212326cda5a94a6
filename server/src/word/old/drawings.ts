/** Drawings ([MS-ODRAW]): records in one another, of which only the shapes in groups are looked at. */
import { addTo } from '../../core';
import { i32, u16, u32 } from './bytes';

const [groupKind, shapeKind] = [0xf003, 0xf00a];
const headSize = 8;
/** The bits of a record that holds others. */
const holds = 0xf;
/** No record is deeper in others. */
const deepest = 30;

/** The shape of a group, which is its first. */
interface Group {
  shape: number | undefined;
}

/** The shapes in each group, by the shape that stands for it. @param bytes what the header takes for the drawings */
export function groupsIn(bytes: Uint8Array): ReadonlyMap<number, readonly number[]> {
  const groups = new Map<number, number[]>();

  /** @param level how many groups it is in; the first holds all of a page's */
  function walk(from: number, end: number, depth: number, level: number, group: Group): void {
    for (let at = from; at + headSize <= end;) {
      const [head, kind, size] = [u16(bytes, at), u16(bytes, at + 2), u32(bytes, at + 4)];
      const [inside, next] = [at + headSize, Math.min(at + headSize + size, end)];
      if (kind === shapeKind && next - inside >= 4) {
        const shape = i32(bytes, inside);
        if (group.shape === undefined) group.shape = shape;
        else if (level > 1) addTo(groups, group.shape, shape);
      } else if ((head & holds) === holds && depth < deepest) {
        const isGroup = kind === groupKind;
        const isOutermost = isGroup && level <= 1;
        walk(inside, next, depth + 1, level + (isGroup ? 1 : 0), isOutermost ? { shape: undefined } : group);
      }
      at = next;
    }
  }

  // Behind what all drawings share, each has a byte before it that says where it belongs.
  for (let at = 0, isFirst = true; at + headSize < bytes.length; isFirst = false) {
    const from = isFirst ? at : at + 1;
    const end = Math.min(from + headSize + (from + headSize <= bytes.length ? u32(bytes, from + 4) : 0), bytes.length);
    walk(from, end, 0, 0, { shape: undefined });
    at = end;
  }
  return groups;
}
