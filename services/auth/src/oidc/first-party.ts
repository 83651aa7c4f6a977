/** Marks a client of the hospital itself, which people need not be asked about. */
export const firstParty = 'first_party';
