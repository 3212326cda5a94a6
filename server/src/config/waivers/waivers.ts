/** planlint.waivers.yaml: problems that are left as they are, with reason, name and day. */
import type { Problem, Waiver } from '../../core';
import { cutEntries } from '../data/entries';
import type { Fields, Shape } from '../data/shape';
import { readList } from '../library/file';
import type { FileProblem } from '../library/file';
import { addEntries } from '../data/add';
import { waiversFileName } from './names';

/** The most that one file may hold. */
const mostWaivers = 20_000;

/** So much of what a problem was is written down. */
const longestProblem = 500;

const text = (longest: number): Shape => ({ kind: 'text', longest });
const notAFingerprint = '应是问题的指纹（11 位小写字母和数字）';

const fields: Fields = {
  fingerprint: {
    required: true,
    shape: {
      kind: 'text',
      form: { pattern: /^[0-9a-z]{11}(?:-\d+)?$/u, says: notAFingerprint },
    },
    about: '问题的指纹，见 planlint check --format json。',
    aboutEn: 'The problem’s fingerprint.',
  },
  near: {
    shape: {
      kind: 'list',
      of: {
        kind: 'text',
        form: { pattern: /^[0-9a-z]{11}$/u, says: notAFingerprint },
      },
      most: 3,
      orOne: true,
    },
    about: '连同前后字词的指纹：以后文中又有相同的字词，或者改了前面或后面的字词时，凭它认出是哪一处。',
    aboutEn: 'Fingerprints with the words around, for when the same words stand elsewhere too, or one side is edited.',
  },
  file: {
    shape: text(500),
    about: '哪个文件，从本文件所在的文件夹写起；不写就不限。',
    aboutEn: 'The document; any without.',
  },
  rule: { shape: text(60), about: '规则。', aboutEn: 'The rule.' },
  problem: {
    shape: text(longestProblem),
    about: '问题是什么，给人看的。',
    aboutEn: 'What the problem was, for people.',
  },
  reason: { shape: text(500), about: '为什么不改。', aboutEn: 'Why it is left.' },
  by: { shape: text(60), about: '谁决定的。', aboutEn: 'Who decided.' },
  on: { shape: text(30), about: '哪天决定的。', aboutEn: 'When.' },
};

/** What may stand in the file. */
export const waiversShape = {
  kind: 'fields',
  fields: {
    waivers: {
      shape: { kind: 'list', most: mostWaivers, of: { kind: 'fields', fields } },
      about: '忽略的问题。',
      aboutEn: 'The problems that are left.',
    },
  },
} as const satisfies Shape;

/** A waiver of a file. */
export interface FileWaiver extends Waiver {
  /** The document that it is for, from the folder of the waivers; undefined for all. */
  readonly file: string | undefined;
  readonly rule: string | undefined;
  /** Where it stands, from 0. */
  readonly line: number;
}

/** What is in a waivers file. */
export interface Waivers {
  readonly path: string;
  readonly waivers: readonly FileWaiver[];
  readonly problems: readonly FileProblem[];
}

/** Reads a waivers file's text. */
export function readWaivers(path: string, source: string): Waivers {
  const { entries, lines, faults } = readList(path, waiversFileName, source, 'waivers', waiversShape);
  const waivers = entries.map(({ data, from }): FileWaiver => {
    const { near } = data as { readonly near?: readonly string[] };
    const { fingerprint, file, rule, reason, by, on } = data as Readonly<Record<string, string>>;
    return { fingerprint: fingerprint!, ...(near && { near }), file, rule, reason, by, on, line: lines.lineOf(from) };
  });
  return { path, waivers, problems: faults.found };
}

/**
 * The waivers for one document.
 * @param file the document from the folder of the waivers, with `/` between names; undefined where it lies elsewhere
 */
export function waiversFor({ waivers }: Pick<Waivers, 'waivers'>, file: string | undefined): readonly FileWaiver[] {
  return waivers.filter((waiver) => waiver.file === undefined || waiver.file === file);
}

/** What is written down of a problem. */
export interface WaivedProblem {
  readonly problem: Pick<Problem, 'rule' | 'message' | 'fingerprint' | 'fingerprintAmong' | 'fingerprintsBeside'>;
  readonly file: string | undefined;
  readonly reason: string;
  readonly by: string | undefined;
  readonly on: string;
}

const head = '# 核稿忽略的问题：按指纹认，改了别处、序号变了也认得出。不再需要的删掉即可。\n';

/**
 * The text of a waivers file with problems added at its end; all else stays as it is.
 * @param source the text so far; undefined where there is no file
 * @returns undefined where the file is not in a form to which something can be added
 */
export function withWaivers(source: string | undefined, added: readonly WaivedProblem[]): string | undefined {
  const text = source === undefined || source.trim() === '' ? `${head}waivers:\n` : source;
  if (!/^waivers:[ \t]*(?:#.*)?$/mu.test(text) && cutEntries(text, 'waivers') === undefined) return undefined;
  const entries = added.map(({ problem, file, reason, by, on }) => {
    const { fingerprintAmong, fingerprintsBeside = [] } = problem;
    const near = fingerprintAmong === undefined ? fingerprintsBeside : [fingerprintAmong, ...fingerprintsBeside];
    return {
      fingerprint: problem.fingerprint,
      ...(near.length === 0 ? {} : { near }),
      ...(file === undefined ? {} : { file }),
      rule: problem.rule,
      problem: problem.message.slice(0, longestProblem),
      reason,
      ...(by === undefined ? {} : { by }),
      on,
    };
  });
  return addEntries(text, 'waivers', entries);
}
