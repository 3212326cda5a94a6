/** Who is in charge of a task: people, in cells and behind labels such as 分管领导：, and departments. */
import { dutyLinesOf } from '../plan/duty-lines';
import type { Column, Plan, Section } from '../plan/model';
import { trimEnd, withoutSpaces } from '../text/chars';
import { shadowOf } from '../text/shadow';

/** The entries of one cell, parted by marks and by the ends of its lines. */
export function entriesOf(text: string): readonly string[] {
  return text.split(/[\s、，,；;]+/u).filter((entry) => entry !== '');
}

/** People in one cell, `邓 峰 宁海波`: a name of two characters may be padded with a space. */
export function namesOf(text: string): readonly string[] {
  const words = entriesOf(text);
  const names: string[] = [];
  for (let at = 0; at < words.length; at++) {
    const next = words[at + 1];
    if (words[at]!.length === 1 && next?.length === 1) {
      names.push(words[at]! + next);
      at++;
    } else names.push(words[at]!);
  }
  return names;
}

const label =
  /(?<=^|[\s（〔［【；。，、）])(?:(?<people>(?:分管|包抓|包联|包保|包挂|牵头|责任|主管|联系|挂点|督导)?(?:[省市县区州局校院委]级?|[市县区]政府)?领导|(?:分管|主管|牵头)(?:副?[市县区局校院]长|副?主任|负责人)|(?:第一|直接|主要)?(?:责任|负责)人)|[^\s：，、；。（）【】]{2,8})\s*(?:】\s*：?|：)\s*/gu;
/** What a value ends at, beside the next label. */
const valueEnd = /[；。）〕］【】\t]/u;

/** Whether a column names departments of the issuing body: 牵头科室. */
export function isOfDepartments({ name }: Column): boolean {
  return /[科处股]室|[科处股]$/u.test(name);
}

/** 疾控科, 办公室: what an office calls a part of itself; 市政府办公室 is a unit to others. */
const department = /^(?![省市县区州]).*[科处股室]$/u;

/** Whether the body's notes name mostly departments as those who lead, or do: the plan is an office's own. */
function bodyOf({ sections }: Plan): { readonly isOfOneOffice: boolean } {
  const named = [...new Set(sections.flatMap(({ duties }) => duties))].flatMap(({ units }) => units);
  const leading = named.filter(({ role }) => role === 'lead');
  const deciding = leading.length > 0 ? leading : named;
  const own = deciding.filter(({ full }) => department.test(withoutSpaces(full)));
  return { isOfOneOffice: own.length * 2 > deciding.length };
}

/** Whether a column names departments of which the body's notes say nothing, so that only people can fill it in. */
export function isUnknownToBody(column: Column, plan: Plan): boolean {
  return isOfDepartments(column) && !plan.remember(bodyOf).isOfOneOffice;
}

/** The people whom a text names behind a label. */
function labelledPeople(text: string): readonly string[] {
  const shadow = shadowOf(text);
  if (!/[导人长任]\s*[】：]/u.test(shadow)) return [];
  const labels = [...shadow.matchAll(label)];
  return labels.flatMap(({ index, 0: words, groups }, at) => {
    if (groups!.people === undefined) return [];
    const from = index + words.length;
    const next = labels[at + 1]?.index ?? shadow.length;
    const stop = shadow.slice(from, next).search(valueEnd);
    return namesOf(text.slice(from, trimEnd(shadow, from, stop < 0 ? next : from + stop)));
  });
}

/** The texts of an item, its lines 责任领导：… among them. */
function textsOf(section: Section, plan: Plan): readonly string[] {
  return [...section.paragraphs, ...dutyLinesOf(section, plan)].map(({ text }) => text);
}

/** The first section that has some notes itself, by those. */
function ownersOf({ sections }: Plan): ReadonlyMap<Section['duties'], Section> {
  const owners = new Map<Section['duties'], Section>();
  for (const section of sections) if (!owners.has(section.duties)) owners.set(section.duties, section);
  return owners;
}

/** The people in charge of an item; where it has its units from another's note, those of that one. */
export function leadersOf(section: Section, plan: Plan): readonly string[] {
  const own = textsOf(section, plan).flatMap(labelledPeople);
  if (own.length > 0 || section.inherited.length === 0) return [...new Set(own)];
  const owner = plan.remember(ownersOf).get(section.inherited);
  return owner === undefined ? [] : [...new Set(textsOf(owner, plan).flatMap(labelledPeople))];
}
