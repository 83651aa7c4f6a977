/** Numbers as people read them: 1,024. */
export const grouped = (value: number): string => value.toLocaleString('en-US');

/** So many of something: `1 entry`, `2 entries`. */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${grouped(count)} ${count === 1 ? one : many}`;
