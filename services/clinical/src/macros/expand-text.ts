const PLACE = /\{\{\s*([a-z_]+)\s*\}\}/g;

/** Fills in what is known. What is not stays as it stands, for somebody to see. @returns the text, and the names left unfilled */
export function expandText(
  text: string,
  known: Readonly<Record<string, string | null>>,
): { text: string; unfilled: string[] } {
  const unfilled = new Set<string>();
  const filled = text.replaceAll(PLACE, (place, name: string) => {
    const value = Object.hasOwn(known, name) ? known[name] : null;
    if (value) return value;
    unfilled.add(name);
    return place;
  });
  return { text: filled, unfilled: [...unfilled] };
}
