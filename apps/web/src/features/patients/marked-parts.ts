import { plain } from '../../list/plain.ts';
/** Each word of the search marks the beginnings of words that it fits. */
export function markedParts(text: string, search: string): { part: string; marked: boolean }[] {
  const sought = plain(search)
    .split(/[\s,]+/)
    .filter(Boolean);
  const parts: { part: string; marked: boolean }[] = [];
  for (const word of text.split(/(?<=[\s,])|(?=[\s,])/)) {
    const length = Math.max(0, ...sought.map((each) => (plain(word).startsWith(each) ? each.length : 0)));
    if (length > 0) parts.push({ part: word.slice(0, length), marked: true });
    if (length < word.length) parts.push({ part: word.slice(length), marked: false });
  }
  return parts;
}
