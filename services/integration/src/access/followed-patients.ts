import { coalesce, type Database, statement } from '@hms/platform/database';
import { type PatientStanding, patientDirectory, rowOfPatient } from '@hms/platform/patients';
import type { RowAttributes } from '@hms/platform/security';

type Row = Pick<PatientStanding, 'id' | 'restricted' | 'facility_id' | 'care_team'>;

export const { followPatient } = patientDirectory();

const COLUMNS = 'id, restricted, facility_id, care_team';
const findRestricted = statement<[], Row>(
  'find-restricted',
  `select ${COLUMNS} from followed_patients where restricted`,
);
const findAll = statement<[], Row>('find-all-patients', `select ${COLUMNS} from followed_patients`);
const findErased = statement<[readonly string[]], { id: string }>(
  'find-erased',
  'select id from followed_patients where id = any($1::uuid[]) and erased',
);

/** What grants look at, of the patients that this service follows. */
export interface FollowedPatients {
  /** Those whom not everybody may see; at most half a second old, and at once after a change that came here. */
  restricted(): Promise<ReadonlyMap<string, RowAttributes & { readonly id: string }>>;
  /** All, for the few whose grants are narrowed by attributes that every patient has. */
  all(): Promise<(RowAttributes & { readonly id: string })[]>;
  erasedAmong(ids: readonly string[]): Promise<string[]>;
  changed(): void;
}

const FRESH_MS = 500;

export function followedPatients(database: Database, now: () => number): FollowedPatients {
  let known:
    | { readonly until: number; readonly rows: Promise<ReadonlyMap<string, RowAttributes & { id: string }>> }
    | undefined;
  const isErased = coalesce<boolean>(
    async (ids) => new Map((await database.all(findErased(ids))).map(({ id }) => [id, true])),
  );
  return {
    restricted() {
      if (!known || known.until < now()) {
        const rows = database
          .all(findRestricted())
          .then((all) => new Map(all.map((row) => [row.id, rowOfPatient(row)])));
        const reading = { until: now() + FRESH_MS, rows };
        known = reading;
        rows.catch(() => {
          if (known === reading) known = undefined;
        });
      }
      return known.rows;
    },
    all: async () => (await database.all(findAll())).map(rowOfPatient),
    async erasedAmong(ids) {
      const all = await Promise.all(ids.map(isErased));
      return ids.filter((_, index) => all[index]);
    },
    changed() {
      known = undefined;
    },
  };
}
