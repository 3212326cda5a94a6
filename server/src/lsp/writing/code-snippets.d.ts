/** Files of snippets in VS Code's format; the bundler reads them as JSON. */
declare module '*.code-snippets' {
  const snippets: Readonly<Record<string, { readonly body: string | readonly string[]; readonly description: string }>>;
  export default snippets;
}
