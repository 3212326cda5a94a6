import { waiversFor } from '../../config/waivers/waivers';
import type { FileWaiver, Waivers } from '../../config/waivers/waivers';
import { folderAround, placeBelow } from '../protocol/uris';

/** The waivers that a document's problems are sifted by. */
export function waiversOf(waivers: Waivers | undefined, uri: string): readonly FileWaiver[] {
  return waivers === undefined ? [] : waiversFor(waivers, placeBelow(folderAround(waivers.path), uri));
}
