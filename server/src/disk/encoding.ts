/** Bytes to text and back, so that a file is written as it was found. */
import { isUtf8, transcode } from 'node:buffer';
import type { Failure } from '../config/failure';
import { describeBinary, mostlyZeros } from './binary';
import { encodeGb18030 } from './gb18030';

/** The encodings that are read and written. */
export type Encoding = 'UTF-8' | 'UTF-16LE' | 'UTF-16BE' | 'GB18030';

/** A text and how it was written. */
export interface Decoded {
  /** Without the byte order mark. */
  readonly text: string;
  readonly encoding: Encoding;
  /** Whether a byte order mark stood before it. */
  readonly bom: boolean;
}

const byteOrderMarks: readonly (readonly [encoding: Encoding, mark: Buffer])[] = [
  ['UTF-8', Buffer.of(0xef, 0xbb, 0xbf)],
  ['UTF-16LE', Buffer.of(0xff, 0xfe)],
  ['UTF-16BE', Buffer.of(0xfe, 0xff)],
  ['GB18030', Buffer.of(0x84, 0x31, 0x95, 0x33)],
];

/**
 * The text of a file: by its byte order mark; else UTF-16 where that is unmistakable, UTF-8 where every byte fits,
 * GB18030 (with GBK and GB2312) where every byte fits.
 * @returns the text, or why it can't be read
 */
export function decode(bytes: Buffer): Decoded | Failure {
  if (bytes.length >= 2) {
    for (const [encoding, mark] of byteOrderMarks) {
      if (bytes.subarray(0, mark.length).equals(mark)) return decodeAs(bytes.subarray(mark.length), encoding, true);
    }
  }
  const binary = describeBinary(bytes);
  if (binary) return { error: binary };
  if (bytes.includes(0)) {
    const encoding = unmistakableUtf16(bytes);
    if (encoding) return decodeAs(bytes, encoding, false);
    if (mostlyZeros(bytes)) return { error: unknownFile };
  }
  if (isUtf8(bytes)) return decodeAs(bytes, 'UTF-8', false);
  return damagedUtf8(bytes) ?? decodeAs(bytes, 'GB18030', false);
}

/**
 * The bytes of a text.
 * @throws Error where the encoding has no bytes for something in it (a lone surrogate in UTF-8 or GB18030)
 */
export function encode({ text, encoding, bom }: Decoded): Buffer {
  const body = encodeBody(text, encoding);
  const mark = byteOrderMarks.find(([name]) => name === encoding)![1];
  return bom ? Buffer.concat([mark, body]) : body;
}

const unknownFile =
  '不是文本，或编码无法识别（能读 UTF-8、GB18030/GBK 和 UTF-16）；请用编辑器另存为 UTF-8 文本后再检查';

const big5File = '看起来是 Big5（繁体中文）编码的文本，读不了；请用编辑器按 Big5 打开，另存为 UTF-8 后再检查';

function decodeAs(bytes: Buffer, encoding: Encoding, bom: boolean): Decoded | Failure {
  switch (encoding) {
    case 'UTF-8':
      if (!isUtf8(bytes)) return damagedUtf8(bytes) ?? { error: unknownFile };
      // Over UTF-16, as Node 20 needs fifteen times as long from UTF-8 to a string.
      return { text: transcode(bytes, 'utf8', 'utf16le').toString('utf16le'), encoding, bom };
    case 'UTF-16LE':
    case 'UTF-16BE': {
      if (bytes.length % 2 === 1) return { error: 'UTF-16 文本的末尾少了一个字节，文件可能不完整' };
      const littleEndian = encoding === 'UTF-16LE' ? bytes : Buffer.from(bytes).swap16();
      return { text: littleEndian.toString('utf16le'), encoding, bom };
    }
    case 'GB18030':
      try {
        const text = new TextDecoder('gb18030', { fatal: true }).decode(bytes);
        if (mostlyControls(text)) return { error: unknownFile };
        return !bom && isBig5(bytes, text) ? { error: big5File } : { text, encoding, bom };
      } catch {
        return { error: unknownFile };
      }
  }
}

function encodeBody(text: string, encoding: Encoding): Buffer {
  switch (encoding) {
    case 'UTF-8':
      if (/\p{Surrogate}/u.test(text)) throw new Error('有不成对的代理字符，不能写成 UTF-8');
      return Buffer.from(text, 'utf8');
    case 'UTF-16LE':
      return Buffer.from(text, 'utf16le');
    case 'UTF-16BE':
      return Buffer.from(text, 'utf16le').swap16();
    case 'GB18030':
      return encodeGb18030(text);
  }
}

/**
 * UTF-16 without a byte order mark, where nothing else is likely: read one way, but not the other, nearly all of it is
 * what Chinese text is made of, with a line end, a space, a digit or a letter among it.
 */
function unmistakableUtf16(bytes: Buffer): Encoding | undefined {
  if (bytes.length % 2 === 1) return undefined;
  const looksRight = (text: string): boolean => {
    const usual = text.match(/[\t\n\r\x20-\x7e\u2010-\u2026\u3000-\u303f\u4e00-\u9fff\uff00-\uff60]/gu)?.length ?? 0;
    return usual * 20 >= text.length * 19 && /[\t\n\r\x20-\x7e]/u.test(text);
  };
  const little = looksRight(bytes.toString('utf16le'));
  const big = looksRight(Buffer.from(bytes).swap16().toString('utf16le'));
  return little === big ? undefined : little ? 'UTF-16LE' : 'UTF-16BE';
}

/**
 * Says so where a text is UTF-8 but for a few bytes: cut in the middle of a character, or damaged. As GB18030 it would
 * become gibberish without complaint.
 */
function damagedUtf8(bytes: Buffer): Failure | undefined {
  const text = bytes.toString('utf8');
  const damaged = text.match(/\ufffd/gu)?.length ?? 0;
  const whole = text.match(/[\u0800-\ufffc]/gu)?.length ?? 0;
  if (whole <= damaged * 4) return undefined;
  const line = text.slice(0, text.indexOf('\ufffd')).split(/\r\n|\n|\r/u).length;
  return { error: `看起来是 UTF-8 文本，但第 ${line} 行有损坏的字节；文件可能不完整，请用编辑器打开核对后另存` };
}

/**
 * Whether a text is Big5, most of which fits GB18030 too: read so, much of it is letters of other scripts and
 * characters that nobody has defined; read as Big5, it is characters and the marks between them.
 */
function isBig5(bytes: Buffer, asGb18030: string): boolean {
  const strange = asGb18030.match(/[\u0370-\u04ff\u2550-\u25ff\u3041-\u312f\ue000-\uf8ff]/gu)?.length ?? 0;
  const usual = (text: string): number => text.match(/[\u4e00-\u9fff，。、：；（）]/gu)?.length ?? 0;
  if (strange === 0 || strange * 10 < usual(asGb18030)) return false;
  try {
    const text = new TextDecoder('big5', { fatal: true }).decode(bytes);
    const wide = text.match(/[^\0-\x7f]/gu)?.length ?? 0;
    return usual(text) * 20 >= wide * 19 && /[，。、：；（）]/u.test(text);
  } catch {
    return false;
  }
}

/** Control characters that no text has so many of: a binary file that happens to fit. */
function mostlyControls(text: string): boolean {
  const controls = text.match(/[\x01-\x08\x0e-\x1a\x1c-\x1f\x7f]/gu)?.length ?? 0;
  return controls * 20 > text.length;
}
