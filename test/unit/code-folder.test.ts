import assert from 'node:assert/strict';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { codeFolder } from '../../server/src/start/code-folder';

const cases: readonly (readonly [
  name: string,
  env: NodeJS.ProcessEnv,
  platform: NodeJS.Platform,
  expected: string | undefined,
])[] = [
  ['the one that is named', { PLANLINT_CODE_FOLDER: '/a', XDG_CACHE_HOME: '/b' }, 'linux', '/a'],
  [
    'the one that is named, though Node keeps none',
    { PLANLINT_CODE_FOLDER: '/a', NODE_DISABLE_COMPILE_CACHE: '1' },
    'linux',
    '/a',
  ],
  ['none where Node keeps none', { NODE_DISABLE_COMPILE_CACHE: '1' }, 'linux', undefined],
  ['that of the XDG specification', { XDG_CACHE_HOME: '/b' }, 'linux', join('/b', 'planlint')],
  ['a path that is not absolute is none', { XDG_CACHE_HOME: 'b' }, 'linux', join(homedir(), '.cache', 'planlint')],
  ['the home’s on Linux', {}, 'linux', join(homedir(), '.cache', 'planlint')],
  ['that of macOS', { XDG_CACHE_HOME: '/b' }, 'darwin', join(homedir(), 'Library', 'Caches', 'planlint')],
  ['that of Windows', { LOCALAPPDATA: '/c' }, 'win32', join('/c', 'planlint')],
  ['none where Windows names none', {}, 'win32', undefined],
];

describe('the folder for compiled code', () => {
  for (const [name, env, platform, expected] of cases)
    it(name, () => assert.equal(codeFolder(env, platform), expected));
});
