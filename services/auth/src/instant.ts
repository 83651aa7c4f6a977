/** An instant as the API writes it; rows bring them as dates. */
export const instantOf = (date: Date): string => date.toISOString();
export const instantOrNull = (date: Date | null): string | null => date?.toISOString() ?? null;
