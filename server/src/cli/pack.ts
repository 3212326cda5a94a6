/** A library as a package of npm: a tar archive, the same for the same content on every machine. */
import { join } from 'node:path';
import type * as Zlib from 'node:zlib';
import type { LoadedLibrary } from '../config/library';
import { readIfThere } from './team';
import { Trouble } from './trouble';

const packageName = /^(?:@[a-z0-9~-][a-z0-9._~-]*\/)?[a-z0-9~-][a-z0-9._~-]*$/u;
/** A tar archive is made of blocks of so many bytes. */
const block = 512;

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly [key: string]: unknown;
}

/**
 * Packs what is valid and read of a library, and nothing else that lies in its folder.
 * @param name the package's name, where its folder has no package.json
 * @throws Trouble where there is no name or version to pack under
 */
export function packageOf(library: LoadedLibrary, name: string | undefined): { name: string; bytes: Buffer } {
  const manifest = manifestOf(library, name);
  const files = new Map([['package.json', `${JSON.stringify(manifest, undefined, 2)}\n`], ...library.files]);
  const parts = [...files]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([path, text]) => entry(`package/${path}`, text));
  const tar = Buffer.concat([...parts, Buffer.alloc(2 * block)]);
  // Whatever else the command does needs no compression, and that brings Node's streams with it.
  const { gzipSync } = require('node:zlib') as typeof Zlib;
  const file = `${manifest.name.replace(/^@/u, '').replace('/', '-')}-${manifest.version}.tgz`;
  return { name: file, bytes: gzipSync(tar, { level: 9 }) };
}

/** What a folder's package.json says; nothing where there is none. @throws Trouble where it can't be read */
function ownManifest(folder: string): Partial<Manifest> {
  const path = join(folder, 'package.json');
  const text = readIfThere(path);
  if (text === undefined) return {};
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
  } catch {
    // Told below: it is no object either.
  }
  throw new Trouble(`${path} 不是有效的 JSON 对象，没有打包`);
}

function manifestOf({ card, folder }: LoadedLibrary, name: string | undefined): Manifest {
  const own = ownManifest(folder);
  const full = name ?? own.name;
  if (full === undefined) throw new Trouble('要写 npm 包名：--package @组织/包名（或在文件夹里放 package.json）');
  if (!packageName.test(full)) throw new Trouble(`“${full}”不是 npm 包名（小写字母、数字、连字符，可带 @组织/）`);
  if (card.version === undefined) throw new Trouble('library.yaml 里要写 version 才能打包');
  const [core, rest] = /^([\d.]+)(.*)$/u.exec(card.version)!.slice(1) as [string, string];
  const version = `${[...core.split('.'), '0', '0'].slice(0, 3).join('.')}${rest}`;
  const license = card.licence ?? 'UNLICENSED';
  return { license, description: card.description ?? card.name, ...own, name: full, version };
}

/** One file in the archive; longer names than the old header holds go into one of pax. */
function entry(path: string, text: string): Buffer[] {
  const body = Buffer.from(text, 'utf8');
  const isPlain = /^[\x20-\x7e]{1,99}$/u.test(path);
  const record = paxRecord('path', path);
  const before = isPlain ? [] : [header('package/PaxHeader', record.length, 'x'), padded(record)];
  const short = isPlain ? path : `package/${Buffer.from(path).toString('hex').slice(0, 60)}`;
  return [...before, header(short, body.length, '0'), padded(body)];
}

/** `27 path=package/library.yaml\n`, its own length at its head. */
function paxRecord(key: string, value: string): Buffer {
  const rest = Buffer.byteLength(` ${key}=${value}\n`);
  let length = rest + String(rest).length;
  if (rest + String(length).length !== length) length = rest + String(length).length;
  return Buffer.from(`${length} ${key}=${value}\n`);
}

/** A body in whole blocks. */
function padded(body: Buffer): Buffer {
  return Buffer.concat([body, Buffer.alloc((block - (body.length % block)) % block)]);
}

/** A header of ustar: name, rights, owner, group, length, time, sum, kind; the sum is taken with spaces in its place. */
function header(path: string, size: number, type: '0' | 'x'): Buffer {
  const bytes = Buffer.alloc(block);
  bytes.write(path, 0, 100, 'latin1');
  bytes.write('0000644\0', 100);
  bytes.write('0000000\0', 108);
  bytes.write('0000000\0', 116);
  bytes.write(`${size.toString(8).padStart(11, '0')}\0`, 124);
  bytes.write('00000000000\0', 136);
  bytes.write('        ', 148);
  bytes.write(type, 156);
  bytes.write('ustar\0', 257);
  bytes.write('00', 263);
  const sum = bytes.reduce((total, byte) => total + byte, 0);
  bytes.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  return bytes;
}
