import { toJsonSchema } from '../../src/config/data/schema';
import { documentKinds } from '../../src/config/library/documents';

/** Where the schemas of the teams' files lie; package.json contributes them. */
const folder = 'snippets/schema';

/** The schemas of the teams' YAML files, for editors that read JSON schemas. */
export function librarySchemas(): readonly (readonly [path: string, text: string])[] {
  return Object.entries(documentKinds).map(([name, { shape, title }]) => [
    `${folder}/${name.replace(/\.yaml$/u, '')}.schema.json`,
    JSON.stringify(toJsonSchema(shape, title)),
  ]);
}
