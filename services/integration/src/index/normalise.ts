const MARKS = /\p{M}+/gu;
const SPACE = /\s+/gu;
/** Characters of a value that take part in a search by string. */
const MOST = 200;

/** How strings are compared in searches: without case, accents and runs of space (FHIR R4, Search, string). */
export const normalised = (text: string): string =>
  text.normalize('NFKD').replaceAll(MARKS, '').toLowerCase().replaceAll(SPACE, ' ').trim().slice(0, MOST);
