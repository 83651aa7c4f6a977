/** What a field says, or null where it is empty. */
export const orNull = <Said extends string>(said: Said | ''): Said | null => (said.trim() || null) as Said | null;
