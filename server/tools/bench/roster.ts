/** What a large roster costs: once when it is loaded, and at each keystroke. */
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createMemo, loadTeam, readNow } from '../../src/config/library';
import type { FileAnswer, Files, FolderAnswer, Team } from '../../src/config/library';
import type { Keystroke } from './keystroke';
import { typeInto } from './keystroke';
import { median, quantile, report } from './measure';

const size = 20_000;

function roster(): string {
  const entry = (at: number): string =>
    `  - name: 云江市第${at}实验服务中心\n    short: 市${at}中心\n    level: 市级\n    aliases: [市第${at}中心]\n`;
  return `units:\n${Array.from({ length: size }, (_, at) => entry(at)).join('')}`;
}

/** The disk, where what can't be read is not there. */
const disk: Files<FileAnswer | FolderAnswer> = {
  read(path) {
    try {
      return { bytes: readFileSync(path) };
    } catch {
      return undefined;
    }
  },
  list(path) {
    try {
      return { entries: readdirSync(path).map((name) => ({ name, kind: 'file' })) };
    } catch {
      return undefined;
    }
  },
};

function load(folder: string): Team {
  const paths = { join: (above: string, below: string) => resolve(above, below), parent: dirname, name: basename };
  return readNow(loadTeam(folder, { paths, memo: createMemo(), known: undefined, packs: undefined }), disk);
}

function measureLoading(folder: string): void {
  const times = Array.from({ length: 11 }, () => {
    const start = performance.now();
    const { library, problems } = load(folder);
    const time = performance.now() - start;
    if (library.units.length !== size || problems.length > 0) throw new Error('the roster was not read as it stands');
    return time;
  });
  const middle = median(times);
  const figures = `first ${times[0]!.toFixed(0)}, best ${Math.min(...times).toFixed(0)} ms`;
  report('roster of 20,000 units, loading', `${middle.toFixed(0)} ms`, `≤ 150  (${figures})`, middle <= 150);
}

/**
 * Reports how long a roster of 20,000 units takes to load, and what it adds to a keystroke.
 * @param server the built server
 * @param keys   what is typed into the text
 */
export async function measureRoster(server: string, text: string, keys: readonly Keystroke[]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'planlint-roster-'));
  try {
    const library = join(folder, 'library');
    mkdirSync(library);
    writeFileSync(join(library, 'library.yaml'), 'name: 名录\n');
    writeFileSync(join(library, 'units.yaml'), roster());
    const settings = join(folder, 'planlint.yaml');
    writeFileSync(settings, 'extends: ./library\n');
    measureLoading(folder);
    const uri = pathToFileURL(folder).href;
    const type = () => typeInto([server, '--stdio'], text, keys, {}, uri);
    const filled = await type();
    writeFileSync(settings, 'profile: review\n');
    const bare = await type();
    const at = (share: number): number => quantile(filled.times, share) - quantile(bare.times, share);
    const [p50, p95] = [at(0.5), at(0.95)];
    const of = ({ times }: typeof filled): string =>
      [0.5, 0.95].map((share) => quantile(times, share).toFixed(2)).join(', ');
    report(
      'keystroke, 33 KB, with the roster',
      `without it + ${p50.toFixed(2)} / + ${p95.toFixed(2)} ms`,
      `≤ + 0.5 / + 2  (p50, p95: with ${of(filled)}; without ${of(bare)})`,
      p50 <= 0.5 && p95 <= 2,
    );
    const opened = filled.opened - bare.opened;
    report('start of the server to the first problems', `without it + ${opened.toFixed(0)} ms`, '', undefined);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
