/** A number as it is typed; nothing where nothing is. What is no number stays text, which the contract refuses. */
export const numberOf = (text: string): number | string | null => {
  const typed = text.trim();
  if (typed === '') return null;
  return Number.isFinite(Number(typed)) ? Number(typed) : typed;
};

export const orNull = (text: string): string | null => text.trim() || null;

export interface Hours {
  readonly starts: string;
  readonly ends: string;
}

const MIDNIGHT = '00:00';
const END_OF_DAY = '24:00';

/** Fields for times know no 24:00. */
export const typedHours = ({ starts, ends }: Hours): Hours => ({ starts, ends: ends === END_OF_DAY ? MIDNIGHT : ends });
export const sentHours = ({ starts, ends }: Hours): Hours => ({ starts, ends: ends === MIDNIGHT ? END_OF_DAY : ends });
