import { type Queryable, statement } from '@hms/platform/database';

const findFamily = statement<[string], { id: string }>(
  'find-family',
  `with recursive family as (
     select $1::uuid as id
     union
     select p.id from patients p join family f on p.merged_into = f.id
   ) select id from family`,
);

/** A record and all that were merged into it, directly or through others. */
export const familyOf = async (database: Queryable, patient: string): Promise<string[]> =>
  (await database.all(findFamily(patient))).map(({ id }) => id);
