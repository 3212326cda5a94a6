/** At most so many characters of a text, to be quoted in a message. */
export function shortened(text: string, most = 20): string {
  return text.length > most ? `${text.slice(0, most)}…` : text;
}
