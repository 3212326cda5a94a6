/** What went wrong, as the user should read it. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
