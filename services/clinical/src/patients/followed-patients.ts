import { type Queryable, statement, type Transaction } from '@hms/platform/database';
import type { RowAttributes } from '@hms/platform/security';

/** What this service knows of a patient: nothing that names who it is. */
export interface FollowedPatient {
  readonly id: string;
  readonly survivor: string | null;
  readonly restricted: boolean;
  readonly facility_id: string | null;
  readonly care_team: readonly string[];
  readonly deceased: boolean;
  readonly erased: boolean;
  /** YYYY-MM-DD */
  readonly birth_date: string | null;
  /** F, M or O, as registered */
  readonly sex: string | null;
  /** False for a moment after the registration, until its events came here. */
  readonly arrived: boolean;
}

const COLUMNS = 'id, survivor, restricted, facility_id, care_team, deceased, erased, birth_date, sex, true as arrived';

const find = statement<[readonly string[]], FollowedPatient>(
  'find-followed-patients',
  `select ${COLUMNS} from followed_patients
   where id = any($1::uuid[]) or id in (select survivor from followed_patients where id = any($1::uuid[]))`,
);
const findFamily = statement<[string], { id: string }>(
  'find-patient-family',
  'select $1::uuid as id union select id from followed_patients where survivor = $1',
);

/** Known by nothing but its id: registered a moment ago, before its events came here. */
const unknown = (id: string): FollowedPatient => ({
  id,
  survivor: null,
  restricted: false,
  facility_id: null,
  care_team: [],
  deceased: false,
  erased: false,
  birth_date: null,
  sex: null,
  arrived: false,
});

/** Who somebody is now: the patient itself, or the one that it was merged into. */
export type Identify = (patient: string) => FollowedPatient;

export async function identifyPatients(database: Queryable, patients: readonly string[]): Promise<Identify> {
  const ids = [...new Set(patients)];
  const rows = ids.length === 0 ? [] : await database.all(find(ids));
  const known = new Map(rows.map((row) => [row.id, row]));
  return (patient) => {
    const own = known.get(patient) ?? unknown(patient);
    if (own.survivor === null || own.erased) return own;
    return known.get(own.survivor) ?? unknown(own.survivor);
  };
}

/** A patient and the records that were merged into it. */
export const familyOf = async (database: Queryable, patient: string): Promise<string[]> =>
  (await database.all(findFamily(patient))).map(({ id }) => id);

/** For grants: who may see who the patient is. */
export const rowOfPatient = ({ id, restricted, facility_id, care_team }: FollowedPatient): RowAttributes => ({
  id,
  restricted,
  facility: facility_id,
  care_team,
});

/** A record that the patients' service announced, whose events come in the order of its log. */
export type Changes = Partial<
  Pick<FollowedPatient, 'restricted' | 'facility_id' | 'care_team' | 'deceased' | 'birth_date' | 'sex'>
>;

export function changePatient(tx: Transaction, id: string, changes: Changes): void {
  const names = Object.keys(changes).filter((name) => changes[name as keyof Changes] !== undefined);
  if (names.length === 0) return;
  tx.send({
    sql: `insert into followed_patients (id, ${names.join(', ')}) values ($1, ${names.map((_, at) => `$${at + 2}`).join(', ')})
      on conflict (id) do update set ${names.map((name) => `${name} = excluded.${name}`).join(', ')}`,
    parameters: [id, ...names.map((name) => changes[name as keyof Changes])],
  });
}

const join = statement<[string, readonly string[]]>(
  'join-care-team',
  `insert into followed_patients (id, care_team) values ($1, $2)
   on conflict (id) do update set care_team = followed_patients.care_team || excluded.care_team`,
);
const leave = statement<[string, string]>(
  'leave-care-team',
  'update followed_patients set care_team = array_remove(care_team, $2) where id = $1',
);

export const joinCareTeam = (tx: Transaction, id: string, members: readonly string[]): void =>
  tx.send(join(id, members));
export const leaveCareTeam = (tx: Transaction, id: string, member: string): void => tx.send(leave(id, member));

const link = statement<[string, string | null]>(
  'link-followed-patient',
  `insert into followed_patients (id, merged_into) values ($1, $2)
   on conflict (id) do update set merged_into = excluded.merged_into`,
);
/** Whoever was or is merged into this record, through however many others, finds the end of its chain anew. */
const findEnds = statement<[string]>(
  'find-chain-ends',
  `with recursive family as (
     select $1::uuid as id union select p.id from followed_patients p join family f on p.merged_into = f.id
   ), chain as (
     select id as start, id, 0 as step from family
     union all
     select c.start, p.merged_into, c.step + 1 from chain c join followed_patients p on p.id = c.id
     where p.merged_into is not null and c.step < 100
   )
   update followed_patients p set survivor = nullif(ends.id, p.id)
   from (select distinct on (start) start, id from chain order by start, step desc) ends where p.id = ends.start`,
);

/** The record was merged into another; null where that was undone. */
export function linkPatient(tx: Transaction, id: string, mergedInto: string | null): void {
  tx.send(link(id, mergedInto));
  tx.send(findEnds(id));
}

const erase = statement<[string]>(
  'erase-followed-patient',
  `insert into followed_patients (id, erased) values ($1, true)
   on conflict (id) do update set erased = true, care_team = '{}', facility_id = null, restricted = false,
     birth_date = null, sex = null`,
);
export const markErased = (tx: Transaction, id: string): void => tx.send(erase(id));
