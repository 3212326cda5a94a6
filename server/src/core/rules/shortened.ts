/** At most so many characters of a text, to be quoted in a message; no letter is cut in two. */
export function shortened(text: string, most = 20): string {
  if (text.length <= most) return text;
  const isCut = text.codePointAt(most - 1)! > 0xffff;
  return `${text.slice(0, isCut ? most - 1 : most)}…`;
}
