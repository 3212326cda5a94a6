/**
 * Requests of our own, for 「新建计划文稿」. The server answers with a snippet; the editor opens a document and inserts it.
 *
 *   planlint/newPlanChoices { uri? }            → { kinds, templates: [{ name, library, wants }] }
 *   planlint/newPlan { uri?, kind, notice, table, year, place, issuer } or { uri?, template, year?, place?, issuer? }
 *                                               → { snippet }
 */
import { factsWanted, newFromTemplate, newPlan, planKinds, snippetAsText } from '../../core';
import type { Library, PlanKind } from '../../core';
import { invalid, received, serve } from '../protocol/own-requests';
import type { Params } from '../protocol/own-requests';
import type { Client } from '../session/client';
import type { Feature } from '../session/feature';

/** What is offered to begin with. */
export interface NewPlanChoices {
  readonly kinds: readonly PlanKind[];
  /** The team's templates, with what each wants to be told. */
  readonly templates: readonly { readonly name: string; readonly library: string; readonly wants: readonly string[] }[];
}

/** A year beyond these is a slip. */
const firstYear = 1949;
const lastYear = 2100;

function asYear(value: unknown): number {
  const isYear = typeof value === 'number' && Number.isInteger(value) && value >= firstYear && value <= lastYear;
  return isYear ? value : invalid(`年份（year）应当是${firstYear}至${lastYear}之间的整数，${received(value)}。`);
}

function asName(value: unknown, what: string): string {
  const name = typeof value === 'string' ? value.trim() : '';
  if (name === '') return invalid(`缺少${what}。`);
  return /[\r\n\t]/u.test(name) ? invalid(`${what}应当只有一行。`) : name;
}

/** A new document as a snippet. @throws ResponseError, in words, where something is missing or wrong */
function createPlan(params: Params, library: Library): string {
  const { kind, template, year, place, issuer } = params;
  if (template !== undefined) {
    const found = library.templates.find(({ name }) => name === template);
    if (typeof template !== 'string') return invalid(`模板（template）应当是它的名称，${received(template)}。`);
    if (found === undefined) return invalid(`没有名为“${template}”的模板。`);
    return newFromTemplate(found.body, {
      year: year === undefined ? undefined : asYear(year),
      place: place === undefined ? undefined : asName(place, '地区'),
      issuer: issuer === undefined ? undefined : asName(issuer, '发文机关'),
    });
  }
  if (!planKinds.includes(kind as PlanKind))
    return invalid(`文种（kind）应当是${planKinds.join('、')}之一，${received(kind)}。`);
  return newPlan({
    kind: kind as PlanKind,
    notice: params['notice'] === true,
    table: params['table'] === true,
    year: asYear(year),
    place: asName(place, '地区'),
    issuer: asName(issuer, '发文机关'),
  });
}

const uriOf = ({ uri }: Params): string => (typeof uri === 'string' ? uri : '');

/** A client without snippets gets the text with its defaults. */
function forClient(snippet: string, client: Client): string {
  return client.completionSnippets ? snippet : snippetAsText(snippet);
}

/** `planlint/newPlanChoices` and `planlint/newPlan`. */
export const newPlans: Feature = {
  capabilities: () => ({}),
  register(server) {
    const { client, settings } = server;
    serve<NewPlanChoices>(
      server,
      'planlint/newPlanChoices',
      async (params) => {
        const { templates } = (await settings.inForce(uriOf(params))).library;
        return {
          kinds: planKinds,
          templates: templates.map(({ name, body, origin }) => ({
            name,
            library: origin.library,
            wants: factsWanted(body),
          })),
        };
      },
      { kinds: planKinds, templates: [] },
    );
    serve(server, 'planlint/newPlan', async (params) => {
      const { library } = await settings.inForce(uriOf(params));
      return { snippet: forClient(createPlan(params, library), client) };
    });
  },
};
