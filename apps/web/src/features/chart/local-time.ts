/** An instant as `datetime-local` fields hold it: the computer's own time, without a zone, to the minute. */
export function localOf(instant: string): string {
  const moment = new Date(instant);
  return new Date(moment.getTime() - moment.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

/** What such a field holds as an instant; null where it is empty. */
export const instantOf = (local: string): string | null => (local ? new Date(local).toISOString() : null);
