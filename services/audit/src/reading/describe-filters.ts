/** What was asked of the trail, for the trail. */
export function describeFilters(filters: Readonly<Record<string, unknown>>): string {
  const given = Object.entries(filters).filter(([, value]) => value !== undefined);
  return given.length === 0 ? 'everything' : given.map(([name, value]) => `${name}=${value}`).join(' ');
}
