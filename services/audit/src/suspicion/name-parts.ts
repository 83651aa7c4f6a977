export interface NameParts {
  readonly first_name: string | null;
  readonly last_name: string | null;
}

/** The name of an account in two parts: `Lee, Mei`, or the family name after the first word, as in `Gabriel García Márquez`. */
export function nameParts(name: string): NameParts {
  const [before = '', ...after] = name.split(',').map((part) => part.trim());
  if (after.length > 0) return { first_name: after.join(' ') || null, last_name: before || null };
  const [first, ...rest] = before.split(/\s+/).filter((word) => word !== '' && !/^(dr|prof|mr|mrs|ms)\.?$/i.test(word));
  return rest.length > 0
    ? { first_name: first ?? null, last_name: rest.join(' ') }
    : { first_name: null, last_name: first ?? null };
}
