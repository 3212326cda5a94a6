/** What holds for documents, put together once for those of a folder until it is forgotten. */
import { folderAround, plainUri } from '../protocol/uris';
import type { EditorStore } from './editor-settings';
import type { WorkspaceFolders } from './folders';
import { createJoining } from './in-force';
import type { InForce } from './in-force';
import type { Teams } from './teams';

/** What was put together, by folder. */
export interface Loads {
  /** What holds for a document. */
  of(uri: string): Promise<InForce>;
  /**
   * Forgets all and puts it together again.
   * @returns whether something came out differently for the documents of some folder
   */
  again(): Promise<boolean>;
}

/** Where what holds comes from. */
export interface LoadNeeds {
  readonly folders: WorkspaceFolders;
  readonly editor: EditorStore;
  readonly teams: Teams;
}

/** @param onLoad told of each folder's result as it is begun */
export function createLoads({ folders, editor, teams }: LoadNeeds, onLoad: (result: Promise<InForce>) => void): Loads {
  const join = createJoining();
  /** By the folder of documents; with one of them, to ask again. */
  const loads = new Map<string, { readonly uri: string; readonly result: Promise<InForce> }>();

  async function load(uri: string): Promise<InForce> {
    const top = folders.around(uri);
    const [own, inTeam] = await Promise.all([editor.inFolder(top), teams.inForce(uri, top)]);
    return join(`${top ?? ''}\n${inTeam.team.folder ?? ''}\n${inTeam.waivers?.path ?? ''}`, own, inTeam);
  }

  function of(given: string): Promise<InForce> {
    const uri = plainUri(given);
    const key = folders.around(uri) === undefined ? '' : folderAround(uri);
    const known = loads.get(key);
    if (known !== undefined) return known.result;
    const result = load(uri);
    loads.set(key, { uri, result });
    onLoad(result);
    return result;
  }

  return {
    of,
    async again() {
      const before = [...loads.values()];
      loads.clear();
      teams.forget();
      const changes = before.map(async ({ uri, result }) => (await result) !== (await of(uri)));
      return (await Promise.all(changes)).includes(true);
    },
  };
}
