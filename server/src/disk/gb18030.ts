/**
 * GB18030 the other way round. The table is turned out of the platform's own decoder, so that whatever was read is
 * written with the very bytes that it came from; libraries carry tables of another edition of the standard.
 */

/** The two or four bytes of each UTF-16 unit, big-endian; 0 where there are none. Made when first needed (20 ms). */
let table: Uint32Array | undefined;

/**
 * The bytes of a text.
 * @throws Error where there are none for a character: half of a surrogate pair, or a private one that nothing maps to
 */
export function encodeGb18030(text: string): Buffer {
  const codes = (table ??= makeTable());
  // No UTF-16 unit takes more than four bytes; a pair of them takes four together.
  const bytes = Buffer.allocUnsafe(text.length * 4);
  let to = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit < 0x80) {
      bytes[to++] = unit;
      continue;
    }
    const code = codes[unit]!;
    if (code === 0) {
      const point = text.codePointAt(at)!;
      if (point < 0x10000) throw new Error(`字符 U+${point.toString(16).toUpperCase()} 不能写成 GB18030`);
      to = bytes.writeUInt32BE(fourBytes(point - 0x10000 + 189_000), to);
      at++;
    } else {
      to = code > 0xffff ? bytes.writeUInt32BE(code, to) : bytes.writeUInt16BE(code, to);
    }
  }
  return bytes.subarray(0, to);
}

/** The four bytes that stand at one place of the standard's linear order. */
function fourBytes(linear: number): number {
  const fourth = 0x30 + (linear % 10);
  const third = 0x81 + (Math.floor(linear / 10) % 126);
  const second = 0x30 + (Math.floor(linear / 1260) % 10);
  const first = 0x81 + Math.floor(linear / 12_600);
  return ((first << 24) | (second << 16) | (third << 8) | fourth) >>> 0;
}

function makeTable(): Uint32Array {
  const codes = new Uint32Array(0x10000);
  const fours = Array.from({ length: 39_420 }, (_, linear) => fourBytes(linear));
  const pairs: number[] = [];
  for (let first = 0x81; first <= 0xfe; first++) {
    for (let second = 0x40; second <= 0xfe; second++) if (second !== 0x7f) pairs.push((first << 8) | second);
  }
  // Read backwards: where two sequences mean the same character, the first pair of bytes is the usual one.
  for (const { list, width } of [
    { list: fours, width: 4 },
    { list: pairs, width: 2 },
  ]) {
    const bytes = Buffer.alloc(list.length * width);
    list.forEach((code, at) => bytes.writeUIntBE(code, at * width, width));
    const text = new TextDecoder('gb18030').decode(bytes);
    for (let at = list.length - 1; at >= 0; at--) codes[text.charCodeAt(at)] = list[at]!;
  }
  return codes;
}
