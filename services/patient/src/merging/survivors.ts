import { type Queryable, statement } from '@hms/platform/database';

const findChain = statement<[string], { id: string }>(
  'find-survivors',
  `with recursive chain as (
     select merged_into as id, 1 as step from patients where id = $1
     union
     select p.merged_into, step + 1 from patients p join chain c on p.id = c.id
   ) select id from chain where id is not null order by step`,
);

/** The records that a record was merged into, directly and through others; the last one is in use. */
export const survivorsOf = async (database: Queryable, patient: string): Promise<string[]> =>
  (await database.all(findChain(patient))).map(({ id }) => id);
