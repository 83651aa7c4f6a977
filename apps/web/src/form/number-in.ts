/** Arabic-Indic and Persian digits, each ten in the order of their value. */
const DIGITS = /[\u0660-\u0669\u06f0-\u06f9]/g;

/** The number that somebody typed, with a decimal comma or point, in digits of their keyboard; undefined where nothing was typed, NaN where it is none. */
export function numberIn(typed: string): number | undefined {
  const text = typed
    .trim()
    .replace(DIGITS, (digit) => String(digit.charCodeAt(0) & 0xf))
    .replace(/[,٫]/, '.');
  if (text === '') return undefined;
  return /^[-+]?\d*\.?\d+$|^[-+]?\d+\.$/.test(text) ? Number(text) : Number.NaN;
}

/** As {@link numberIn}, to be sent: what is no number goes as it was typed, and is refused as what it is. */
export function sentNumber(typed: string): number | undefined {
  const number = numberIn(typed);
  return Number.isNaN(number) ? (typed as unknown as number) : number;
}
