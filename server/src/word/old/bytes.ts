/** Numbers in bytes, the lowest byte first, as all formats of old Word documents have them. */

/** What a file says of itself can't be so; where it matters, its message says why, in Chinese. */
export class Damaged extends Error {
  constructor(why = 'Word 97—2003 文档（.doc、.wps）读不了，文件可能不完整或已损坏') {
    super(why);
  }
}

/** @throws Damaged where there is no such byte */
export function u8(bytes: Uint8Array, at: number): number {
  const byte = bytes[at];
  if (byte === undefined) throw new Damaged();
  return byte;
}

/** @throws Damaged where there are no such bytes */
export function u16(bytes: Uint8Array, at: number): number {
  return u8(bytes, at) | (u8(bytes, at + 1) << 8);
}

/** The same as a number that may be negative. @throws Damaged where there are no such bytes */
export function i16(bytes: Uint8Array, at: number): number {
  return (u16(bytes, at) << 16) >> 16;
}

/** @throws Damaged where there are no such bytes */
export function i32(bytes: Uint8Array, at: number): number {
  return u16(bytes, at) | (u16(bytes, at + 2) << 16);
}

/** @throws Damaged where there are no such bytes */
export function u32(bytes: Uint8Array, at: number): number {
  return i32(bytes, at) >>> 0;
}

/** Bytes from a place on, so many, in the memory of all of them. @throws Damaged where there are fewer */
export function part(bytes: Uint8Array, at: number, size: number): Uint8Array {
  if (at + size > bytes.length) throw new Damaged();
  return bytes.subarray(at, at + size);
}

/** Characters of two bytes each; halves of pairs stay as they are. @throws Damaged where there are fewer bytes */
export function utf16(bytes: Uint8Array, at: number, count: number): string {
  const { buffer, byteOffset, length } = part(bytes, at, count * 2);
  return Buffer.from(buffer, byteOffset, length).toString('utf16le');
}
