/** URIs, which each client spells in its own way, as names of files and folders. */
import { URI, Utils } from 'vscode-uri';
import type { Paths } from '../../config/library';

/** What stands before the path of `file:////server/share`: a server's name behind slashes, not before them. */
const slashesBeforeName = /^((?:[^:/?#]+:)?\/\/)\/{2,}/u;

/** Under this scheme stands what a Word document says; the query is the URI of its file. */
const wordScheme = 'planlint-word';

/** A URI, whatever a client may send as one. What a Word document says lies where its file lies, and is called like it. */
export function parseUri(uri: string): URI {
  try {
    const parsed = URI.parse(uri.replace(slashesBeforeName, '$1'));
    return parsed.scheme === wordScheme && parsed.query !== '' ? URI.parse(parsed.query) : parsed;
  } catch {
    // Its scheme can't be one. There are no files by such a name, but what is open under it is served.
    return URI.from({ scheme: 'untitled', path: uri });
  }
}

/** URIs as paths. */
export const uriPaths: Paths = {
  join: (folder, relative) => Utils.joinPath(parseUri(folder), relative).toString(),
  parent(path) {
    const uri = parseUri(path);
    const parent = Utils.dirname(uri);
    return parent.path === uri.path ? undefined : parent.toString();
  },
  name: nameIn,
};

/** A URI in the one spelling in which it is compared. */
export function plainUri(uri: string): string {
  return parseUri(uri).toString();
}

/** The folder that a document lies in. */
export function folderAround(uri: string): string {
  return Utils.dirname(parseUri(uri)).with({ query: '', fragment: '' }).toString();
}

/** A document's place below a folder, with `/` between names; undefined where it lies elsewhere. */
export function placeBelow(folder: string, uri: string): string | undefined {
  // Only the plain spelling has the letters of drives alike.
  const [above, below] = [URI.parse(plainUri(folder)), URI.parse(plainUri(uri))];
  const start = above.path.endsWith('/') ? above.path : `${above.path}/`;
  const isThere = above.scheme === below.scheme && above.authority === below.authority;
  return isThere && below.path.startsWith(start) ? below.path.slice(start.length) : undefined;
}

/** The URI without slashes at its end, so that `${folder}/name` is well formed. */
export function folderUri(uri: string): string {
  return uri.replace(/\/+$/u, '');
}

/** The name of a file or folder without what it lies in, as people read it. */
export function nameIn(uri: string): string {
  const name = uri.slice(uri.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    // A % that a client has left as it is.
    return name;
  }
}
