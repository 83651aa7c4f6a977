/** Shows the last four characters only, e.g. `***-**-6789` for a social security number. */
export function maskedSsn(lastFour: string | null): string | null {
  return lastFour === null ? null : `***-**-${lastFour}`;
}
