/** How lists of the trail stand where nobody asks for another order. */
export const NEWEST_FIRST = { sort: '-at' };

/** What the server is asked for. */
export const askedOrder = (sort: string | undefined): { sort?: 'at' } => (sort === 'at' ? { sort } : {});
