/** Tells how notices and orders begin. */
import { isAddress } from './recipients';
import type { BlockReader } from './titles';
import { isNoticeTitle, nextReal } from './titles';

const number = '（?第\\s*[\\d〇零一二三四五六七八九十百]{1,6}\\s*号）?';
const order = new RegExp(`^[\\u4e00-\\u9fff（）]{2,30}令(\\s*${number})?$`, 'u');
const orderNumber = new RegExp(`^${number}$`, 'u');

/** Whether an order begins at `at` that puts a regulation into force: 某市人民政府令, and its number behind it or below. */
export function isOrderHead({ blocks, textOf }: BlockReader, at: number): boolean {
  const found = order.exec(textOf(at));
  if (found === null || found[1] !== undefined) return found !== null;
  const next = nextReal(blocks, at + 1);
  return next < blocks.length && orderNumber.test(textOf(next));
}

/** Whether a title that ends at `last` is that of a notice whose recipients stand below it. */
export function isNoticeHead(reader: BlockReader, last: number): boolean {
  if (!isNoticeTitle(reader, last)) return false;
  const { blocks } = reader;
  let next = nextReal(blocks, last + 1);
  if (blocks[next]?.kind === 'documentNumber') next = nextReal(blocks, next + 1);
  return blocks[next]?.kind === 'recipients';
}

/** Whether the recipients stand here, right under the title of a notice, without the colon that they should end in. */
export function isUnmarkedAddress(reader: BlockReader, at: number, title: readonly number[]): boolean {
  const { blocks, textOf } = reader;
  const { kind } = blocks[at]!;
  const last = title[title.length - 1];
  if ((kind !== 'text' && kind !== 'body') || last === undefined) return false;
  // On web sites the number stands under the title.
  let behind = nextReal(blocks, last + 1);
  if (blocks[behind]?.kind === 'documentNumber') behind = nextReal(blocks, behind + 1);
  if (behind !== at) return false;
  if (!isNoticeTitle(reader, last) || !isAddress(textOf(at))) return false;
  // A sentence follows.
  const next = nextReal(blocks, at + 1);
  return next < blocks.length && blocks[next]!.kind === 'text' && /[。：]/u.test(textOf(next));
}
