/**
 * The Jaro–Winkler similarity of two words, 0 to 1 (Winkler 1990, with a prefix of at most four letters and the scaling factor 0.1; the
 * published examples are in the unit test).
 */
export function jaroWinkler(a: string, b: string): number {
  const similarity = jaro(a, b);
  let prefix = 0;
  while (prefix < 4 && prefix < a.length && a[prefix] === b[prefix]) prefix++;
  return similarity + prefix * 0.1 * (1 - similarity);
}

/** The Jaro similarity of two words, 0 to 1 (Jaro 1989). */
export function jaro(a: string, b: string): number {
  if (a === b) return 1;
  const reach = Math.max(Math.floor(Math.max(a.length, b.length) / 2) - 1, 0);
  const taken = new Array<boolean>(b.length).fill(false);
  const common: string[] = [];
  for (let i = 0; i < a.length; i++)
    for (let j = Math.max(0, i - reach); j <= Math.min(b.length - 1, i + reach); j++)
      if (!taken[j] && a[i] === b[j]) {
        taken[j] = true;
        common.push(a[i]!);
        break;
      }
  if (common.length === 0) return 0;
  let swapped = 0;
  let next = 0;
  for (let j = 0; j < b.length; j++) if (taken[j] && b[j] !== common[next++]) swapped++;
  const count = common.length;
  return (count / a.length + count / b.length + (count - swapped / 2) / count) / 3;
}

/** Edits from one word to the other, where swapping two neighbours is one edit (optimal string alignment). */
export function editDistance(a: string, b: string): number {
  let twoAbove: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min(above[j]! + 1, row[j - 1]! + 1, above[j - 1]! + change);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, twoAbove[j - 2]! + 1);
      row.push(least);
    }
    twoAbove = above;
    above = row;
  }
  return above[b.length]!;
}
