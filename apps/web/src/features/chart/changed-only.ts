/** What of a form somebody changed, for the rest may have been changed by others meanwhile. */
export const changedOnly = <Body extends object>(before: Body, after: Body): Partial<Body> =>
  Object.fromEntries(
    Object.entries(after).filter(
      ([name, value]) => JSON.stringify(value) !== JSON.stringify(before[name as keyof Body] ?? null),
    ),
  ) as Partial<Body>;
