const YEAR = /\b(\d{4})\b/;

/** Whether an edition is of an earlier year than another; one without a year is neither older nor newer. */
export function isOlder(edition: string, than: string): boolean {
  const [own, other] = [YEAR.exec(edition)?.[1], YEAR.exec(than)?.[1]];
  return own !== undefined && other !== undefined && own < other;
}
