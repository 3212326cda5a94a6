/** What to do with a file that is no text. */
const saveAs = '请另存为“纯文本（*.txt，编码选 UTF-8）”，或把正文复制到 .txt 后再检查';
const copyOut = '请把正文复制或导出到 .txt 后再检查';
const recognise = '请先做文字识别，把正文存到 .txt 后再检查';
const unpack = '请解压后再检查';
const saveAsWord = '请在 Word、WPS 里打开，另存为 .docx 后再检查';

/** Kinds of files by their first bytes. */
const signatures: readonly (readonly [bytes: readonly number[], what: string, advice: string])[] = [
  [[0x25, 0x50, 0x44, 0x46, 0x2d], 'PDF 文件', `${copyOut}（扫描件要先做文字识别）`],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], 'RTF 文档', saveAsWord],
  [[0x89, 0x50, 0x4e, 0x47], 'PNG 图片', recognise],
  [[0xff, 0xd8, 0xff], 'JPEG 图片', recognise],
  [[0x47, 0x49, 0x46, 0x38], 'GIF 图片', recognise],
  [[0x49, 0x49, 0x2a, 0x00], 'TIFF 图片', recognise],
  [[0x4d, 0x4d, 0x00, 0x2a], 'TIFF 图片', recognise],
  [[0x52, 0x61, 0x72, 0x21, 0x1a], 'RAR 压缩包', unpack],
  [[0x37, 0x7a, 0xbc, 0xaf], '7z 压缩包', unpack],
  [[0x1f, 0x8b, 0x08], 'GZIP 压缩包', unpack],
];
/** A zip file with something in it, and an empty one. */
const zipSignatures = [
  [0x50, 0x4b, 0x03, 0x04],
  [0x50, 0x4b, 0x05, 0x06],
];
/** The container of old Office files. */
const oleSignature = [0xd0, 0xcf, 0x11, 0xe0];

/** The folder of a Word document's parts. */
const wordFolder = 'word/';

/** Kinds of zip files by a name that they hold; the first that is found counts. */
const zipKinds: readonly (readonly [name: string, what: string])[] = [
  [wordFolder, 'Word 文档（.docx）'],
  ['xl/', 'Excel 表格（.xlsx）'],
  ['ppt/', '演示文稿（.pptx）'],
  ['OFD.xml', 'OFD 版式文件'],
  ['application/vnd.oasis.opendocument', 'OpenDocument 文档'],
];

/** A document of today in a container of yesterday, which hides it. */
const locked = ['EncryptedPackage', '加了打开密码的文档'] as const;

/** The part of an old Word document that has its text. */
const oldWord = 'WordDocument';

/** Kinds of OLE files, which hold their parts' names in UTF-16. */
const oleKinds: readonly (readonly [name: string, what: string])[] = [
  locked,
  [oldWord, 'Word 97—2003 文档（.doc）或 WPS 文字文档（.wps）'],
  ['MatOST', 'Microsoft Works 文档'],
  ['Workbook', 'Excel 97—2003 表格（.xls）'],
  ['PowerPoint Document', '演示文稿（.ppt）'],
];

/**
 * What a file is that can't be a text by its first bytes, and what to do.
 * @returns undefined where it may be a text
 */
export function describeBinary(bytes: Buffer): string | undefined {
  const startsWith = (signature: readonly number[]): boolean => beginsWith(bytes, signature);
  if (zipSignatures.some(startsWith)) {
    const kind = zipKinds.find(([name]) => bytes.includes(name, 0, 'latin1'));
    return kind ? `这是 ${kind[1]}，不是纯文本；${saveAs}` : `这是 ZIP 压缩包，不是纯文本；${unpack}`;
  }
  if (startsWith(oleSignature)) {
    const kind = oleKinds.find(([name]) => bytes.includes(name, 0, 'utf16le'));
    if (kind === locked) return `这是${kind[1]}，读不了；请在 Word、WPS 里去掉打开密码后再检查`;
    return `这是 ${kind ? kind[1] : 'Office 或 WPS 的旧版文档'}，不是纯文本；${saveAs}`;
  }
  const known = signatures.find(([signature]) => startsWith(signature));
  return known && `这是 ${known[1]}，不是纯文本；${known[2]}`;
}

/** The forms in which Word and WPS store documents: today's, and that of the years 1997 to 2003 (.doc, .wps). */
export type WordFormat = 'docx' | 'doc';

/** Which kind of Word document a file is, whatever its name: no text, but to be read as one. Undefined where it is none. */
export function wordFormat(bytes: Buffer): WordFormat | undefined {
  if (zipSignatures.some((signature) => beginsWith(bytes, signature)))
    return bytes.includes(wordFolder, 0, 'latin1') ? 'docx' : undefined;
  const holds = (name: string): boolean => bytes.includes(name, 0, 'utf16le');
  return beginsWith(bytes, oleSignature) && holds(oldWord) && !holds(locked[0]) ? 'doc' : undefined;
}

/** Texts for machines that systems hand out under the names of Word documents, by how they begin. */
const disguises: readonly (readonly [beginning: RegExp, what: string])[] = [
  [/^\s*<\?xml[^]*(?:<\?mso-application|<pkg:package|w:wordDocument)/u, ' XML 格式的 Word 文档'],
  [/^\s*(?:<\?xml[^]*)?<(?:!doctype\s+html|html)\b/iu, '网页（HTML）'],
  [/^\s*MIME-Version:/iu, '单个文件网页（MHTML）'],
];
/** So much of a file tells. */
const beginning = 2048;

/** What a file with the name of a Word document is instead, and what to do; undefined where it may be a text. */
export function describeDisguise(bytes: Buffer): string | undefined {
  // In UTF-16 every second one is zero.
  const text = bytes.toString('latin1', 0, beginning).replace(/[\0ï»¿ÿþ]/gu, '');
  const found = disguises.find(([pattern]) => pattern.test(text));
  return found && `这是${found[1]}，名字却是 Word 文档的；${saveAsWord}`;
}

function beginsWith(bytes: Buffer, signature: readonly number[]): boolean {
  return signature.every((byte, at) => bytes[at] === byte);
}

/** Whether so many bytes are zero that this is no text; a few are only damage. */
export function mostlyZeros(bytes: Buffer): boolean {
  let zeros = 0;
  for (let at = bytes.indexOf(0); at >= 0; at = bytes.indexOf(0, at + 1)) zeros++;
  return zeros > 0 && (zeros === bytes.length || (bytes.length >= 64 && zeros * 10 > bytes.length));
}
