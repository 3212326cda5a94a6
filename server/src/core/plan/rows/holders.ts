import type { Plan, Section } from '../model';

/** The innermost sections in which the tables themselves stand. */
export function holdersOf({ tables, sections }: Plan): ReadonlySet<Section> {
  const holders = new Set<Section>();
  let at = 0;
  for (const { firstLine } of tables) {
    while (at < sections.length && sections[at]!.line < firstLine) at++;
    const section = sections[at - 1];
    if (section !== undefined && firstLine <= section.lastLine) holders.add(section);
  }
  return holders;
}
