import { type Database, statement, type Transaction } from '@hms/platform/database';
import type { RowAttributes } from '@hms/platform/security';
import { forgetPatients } from '@hms/platform/service';
import { forgetResources } from '../store/forget-resources.ts';

interface Row {
  readonly id: string;
  readonly restricted: boolean;
  readonly facility_id: string | null;
  readonly care_team: readonly string[];
}

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

const attributesOf = ({ id, restricted, facility_id, care_team }: Row): RowAttributes & { readonly id: string } => ({
  id,
  restricted,
  facility: facility_id,
  care_team,
});

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
  return {
    restricted() {
      if (!known || known.until < now()) {
        const rows = database
          .all(findRestricted())
          .then((all) => new Map(all.map((row) => [row.id, attributesOf(row)])));
        const reading = { until: now() + FRESH_MS, rows };
        known = reading;
        rows.catch(() => {
          if (known === reading) known = undefined;
        });
      }
      return known.rows;
    },
    all: async () => (await database.all(findAll())).map(attributesOf),
    erasedAmong: async (ids) => (ids.length === 0 ? [] : (await database.all(findErased(ids))).map(({ id }) => id)),
    changed() {
      known = undefined;
    },
  };
}

const put = statement<[string, boolean | null, string | null, boolean]>(
  'put-followed-patient',
  `insert into followed_patients (id, restricted, facility_id) values ($1, coalesce($2, false), $3)
   on conflict (id) do update set restricted = coalesce($2, followed_patients.restricted),
     facility_id = case when $4 then $3 else followed_patients.facility_id end`,
);
const setTeam = statement<[string, readonly string[]]>(
  'set-care-team',
  'update followed_patients set care_team = $2 where id = $1',
);
const join = statement<[string, readonly string[]]>(
  'join-care-team',
  'update followed_patients set care_team = care_team || $2 where id = $1',
);
const leave = statement<[string, string]>(
  'leave-care-team',
  'update followed_patients set care_team = array_remove(care_team, $2) where id = $1',
);
const erase = statement<[string]>(
  'erase-followed-patient',
  `insert into followed_patients (id, erased) values ($1, true)
   on conflict (id) do update set erased = true, care_team = '{}', facility_id = null, restricted = false`,
);

interface Told {
  readonly restricted?: boolean;
  readonly facility_id?: string | null;
  readonly care_team?: readonly string[];
  readonly member_id?: string;
}

/** Keeps what grants look at, as an event of a patient tells it. */
export function followPatient(tx: Transaction, type: string, id: string, told: Told): void {
  if (type === 'patient.erased') {
    tx.send(erase(id));
    forgetResources(tx, id);
    forgetPatients(tx, [id]);
    return;
  }
  tx.send(put(id, told.restricted ?? null, told.facility_id ?? null, told.facility_id !== undefined));
  if (type === 'patient.care-team-assigned') tx.send(join(id, [told.member_id!]));
  else if (type === 'patient.care-team-removed') tx.send(leave(id, told.member_id!));
  else if (type === 'patient.merged' && told.care_team) tx.send(join(id, told.care_team));
  else if (type === 'patient.unmerged' && told.care_team) tx.send(setTeam(id, told.care_team));
}
