import type { Team } from '../../config/library';

/** A library as the client lists it. */
export interface LibraryInView {
  readonly name: string;
  readonly version: string | undefined;
  readonly owner: string | undefined;
  /** As `extends` names it; undefined where it is built in. */
  readonly from: string | undefined;
  readonly folder: string;
  /** Whether entries can be added: not to what is built in or installed as a package. */
  readonly isEditable: boolean;
  readonly units: number;
  readonly terms: number;
  readonly snippets: number;
  readonly templates: number;
  readonly problems: number;
  /** Its files, from its folder. */
  readonly files: readonly string[];
}

/** The libraries of a team in the order of their precedence. */
export function viewOf({ libraries, problems }: Team): readonly LibraryInView[] {
  return libraries.map(({ card, from, folder, units, terms, snippets, templates, files }) => ({
    name: card.name,
    version: card.version,
    owner: card.owner,
    from,
    folder,
    isEditable: from !== undefined && !from.startsWith('npm:'),
    units: units.length,
    terms: terms.length,
    snippets: snippets.length,
    templates: templates.length,
    problems: problems.filter(({ file, severity }) => severity !== 'info' && file.startsWith(`${folder}/`)).length,
    files: [...files.keys()],
  }));
}
