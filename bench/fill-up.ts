import type pg from 'pg';
import { loadPeople } from './load-people.ts';
import { syntheticPeople } from './synthetic-people.ts';

/** The people of every bench, the same ones each time: what one bench has loaded the next one finds. */
export const population = syntheticPeople(1);

/** Adds people to the database of the patient service until there are so many of {@link population}. */
export async function fillUpTo(client: pg.ClientBase, count: number): Promise<void> {
  const { rows } = await client.query<{ loaded: string }>(
    `select count(*) as loaded from patients where id::text like '%-7000-8000-%'`,
  );
  const from = Number(rows[0]!.loaded);
  if (from < count) await loadPeople(client, population, count - from, { from });
}
