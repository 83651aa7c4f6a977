/** The entry of the menu that a page belongs to: the longest one that the page's path begins with. */
export function entryOf(entries: readonly string[], path: string): string | undefined {
  return entries
    .filter((to) => path === to || path.startsWith(`${to}/`))
    .toSorted((a, b) => b.length - a.length)
    .at(0);
}
