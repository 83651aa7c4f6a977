/** Text as it is compared: without accents and case, with single spaces. */
export const searchText = (text: string): string =>
  text
    .normalize('NFKD')
    .replaceAll(/\p{Mark}/gu, '')
    .toLowerCase()
    .replaceAll(/\s+/g, ' ')
    .trim();

/** The pattern of `like` for a part of a text, taken literally. */
export const likePart = (part: string): string => `%${searchText(part).replaceAll(/[\\%_]/g, '\\$&')}%`;
