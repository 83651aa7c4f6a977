/** Where a cursor belongs once a text became another: beside the words that it stood beside. */
export function placeAfter(before: string, after: string, place: number): number {
  const [head, tail] = [before.slice(0, place), before.slice(place)];
  if (after.startsWith(head)) return place;
  if (after.endsWith(tail)) return after.length - tail.length;
  return Math.min(place, after.length);
}
