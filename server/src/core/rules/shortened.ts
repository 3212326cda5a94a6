/** What begins something would stand there without it. */
const opening = /[\s、，：；“‘（〔【《〈]+$/u;

/** At most so many characters of a text, to be quoted in a message; no letter is cut in two. */
export function shortened(text: string, most = 20): string {
  if (text.length <= most) return text;
  const isCut = text.codePointAt(most - 1)! > 0xffff;
  const kept = text.slice(0, isCut ? most - 1 : most);
  return `${kept.replace(opening, '') || kept}…`;
}
