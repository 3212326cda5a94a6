/** Where compiled code is kept for a V8 that is not the build’s. */
import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';

/**
 * The folder for compiled code: the one that `PLANLINT_CODE_FOLDER` names, else the user’s folder for what can be made
 * again, as the system has it; none where Node is told to keep no code.
 * @param env      the environment: `NODE_DISABLE_COMPILE_CACHE` is Node’s own switch
 * @param platform as `process.platform` tells it
 */
export function codeFolder(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): string | undefined {
  const named = env['PLANLINT_CODE_FOLDER'];
  if (named) return named;
  if (env['NODE_DISABLE_COMPILE_CACHE']) return undefined;
  const caches =
    platform === 'win32' ? env['LOCALAPPDATA'] : platform === 'darwin' ? atHome('Library', 'Caches') : xdg(env);
  return caches && join(caches, 'planlint');
}

/** A path that is not absolute is to be taken for none: XDG Base Directory Specification. */
function xdg({ XDG_CACHE_HOME: named }: NodeJS.ProcessEnv): string | undefined {
  return named && isAbsolute(named) ? named : atHome('.cache');
}

function atHome(...path: readonly string[]): string | undefined {
  try {
    return join(homedir(), ...path);
  } catch {
    // Nobody’s account, as in some containers.
    return undefined;
  }
}
