/** As the form asks for it: either may be empty. */
export interface TimeOfDeathFields {
  readonly date: string;
  readonly time: string;
}

/** The instant where the hour is known, the date where only that is, else null. Times are the computer's. */
export function timeOfDeath({ date, time }: TimeOfDeathFields): string | null {
  if (!date) return null;
  return time ? new Date(`${date}T${time}`).toISOString() : date;
}

export function timeOfDeathFields(known: string | null): TimeOfDeathFields {
  if (!known) return { date: '', time: '' };
  if (known.length === 10) return { date: known, time: '' };
  const at = new Date(known);
  const two = (number: number) => String(number).padStart(2, '0');
  return {
    date: `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`,
    time: `${two(at.getHours())}:${two(at.getMinutes())}`,
  };
}
