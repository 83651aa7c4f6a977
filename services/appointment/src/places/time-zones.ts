import { type Queryable, statement, type Transaction } from '@hms/platform/database';

const NAME = /^[A-Za-z][A-Za-z0-9_+-]*(?:\/[A-Za-z0-9_+-]+)*$/;

/** Whether the name is one of the IANA database. */
export function isTimeZone(name: string): boolean {
  try {
    return NAME.test(name) && Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    return false;
  }
}

/** The organisation stands among the places under this id. */
export const ORGANIZATION = '00000000-0000-0000-0000-000000000000';

const write = statement<[string, string | null]>(
  'write-place',
  `insert into followed_places (id, time_zone) values ($1, $2)
   on conflict (id) do update set time_zone = excluded.time_zone`,
);
const read = statement<[], { id: string; time_zone: string | null }>(
  'read-places',
  'select id, time_zone from followed_places',
);

export const writePlace = (tx: Transaction, id: string, timeZone: string | null): void => tx.send(write(id, timeZone));

/** The time zone of a facility, or that of the organisation where it has none; UTC before anybody said. */
export type ZoneOf = (facility: string | null) => string;

export async function readZones(database: Queryable): Promise<ZoneOf> {
  const zones = new Map((await database.all(read())).map((row) => [row.id, row.time_zone]));
  const whole = zones.get(ORGANIZATION) ?? 'UTC';
  return (facility) => (facility === null ? whole : (zones.get(facility) ?? whole));
}
