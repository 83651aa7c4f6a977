import type { MeasurementRules } from '@hms/contracts/clinical';
import type { News2Scale } from '@hms/contracts/clinical/measuring/score-news2';
import { coalesce, type Database, statement } from '@hms/platform/database';
import type { EncounterRecord } from './encounters/encounter-record.ts';
import { type EncounterRow, encounterOf } from './encounters/encounters-table.ts';
import { type EntryRow, entryOf } from './entries/entries-table.ts';
import type { EntryRecord } from './entries/entry-kind.ts';
import { readRules } from './measurement-rules/measurement-rules-table.ts';
import { pregnantAmong } from './news2/pregnancy.ts';
import { type FollowedPatient, identifyPatients } from './patients/followed-patients.ts';
import { type FollowedStaff, findStaffAmong } from './staff/followed-staff.ts';

/** What nearly every call looks up of one patient, entry or encounter: concurrent calls share the statements. */
export interface Reads {
  /** Who somebody is now: the patient itself, or the one that it was merged into. */
  identify(patient: string): Promise<FollowedPatient>;
  /** A patient and the records that were merged into it. */
  family(patient: string): Promise<readonly string[]>;
  /** Whether somebody has a part in an encounter of a patient. */
  treats(patient: string, account: string): Promise<boolean>;
  entry(id: string): Promise<EntryRecord | undefined>;
  encounter(id: string): Promise<EncounterRecord | undefined>;
  /** By which scale the oxygen saturation of these records is scored, as it was last decided. */
  spo2Scale(patients: readonly string[]): Promise<News2Scale>;
  isPregnant(patients: readonly string[]): Promise<boolean>;
  rules(): Promise<MeasurementRules>;
  /** By the entry in the staff directory, or by the account. */
  staff(id: string): Promise<FollowedStaff | undefined>;
}

const findFamilies = statement<[readonly string[]], { patient: string; id: string }>(
  'find-patient-families',
  `select p as patient, f.id from unnest($1::uuid[]) p cross join lateral (
     select p as id union select id from followed_patients where survivor = p) f`,
);
const findTreating = statement<[readonly string[], readonly string[]], { patient: string; account: string }>(
  'find-treatments',
  `select a.patient, a.account from unnest($1::uuid[], $2::text[]) as a(patient, account) where exists (
     select 1 from clinical_encounters e
     where a.account = any(e.participants) and e.status not in ('cancelled', 'entered-in-error')
       and e.patient_id in (select a.patient union select id from followed_patients where survivor = a.patient))`,
);
const findEntries = statement<[readonly string[]], EntryRow>(
  'find-chart-entries',
  'select document, words from chart_entries where id = any($1::uuid[])',
);
const findEncounters = statement<[readonly string[]], EncounterRow>(
  'find-encounters',
  'select document, words from clinical_encounters where id = any($1::uuid[])',
);
const findScales = statement<[readonly string[]], { patient: string; scale: News2Scale; at: string }>(
  'find-spo2-scales',
  `select patient_id as patient, sections -> 'spo2_scale' ->> 'scale' as scale, sections -> 'spo2_scale' ->> 'at' as at
   from charts where patient_id = any($1::uuid[]) and sections ? 'spo2_scale'`,
);

const byId = <Record extends { readonly id: string }>(records: readonly Record[]): Map<string, Record> =>
  new Map(records.map((record) => [record.id, record]));

export function createReads(database: Database): Reads {
  const identify = coalesce(async (ids) => {
    const known = await identifyPatients(database, ids);
    return new Map(ids.map((id) => [id, known(id)]));
  });
  const family = coalesce<readonly string[]>(async (ids) => {
    const rows = Map.groupBy(await database.all(findFamilies(ids)), ({ patient }) => patient);
    return new Map([...rows].map(([patient, all]) => [patient, all.map(({ id }) => id)]));
  });
  const treats = coalesce<true>(async (pairs) => {
    const parts = pairs.map((pair) => [pair.slice(0, 36), pair.slice(37)] as const);
    const rows = await database.all(
      findTreating(
        parts.map(([patient]) => patient),
        parts.map(([, account]) => account),
      ),
    );
    return new Map(rows.map(({ patient, account }) => [`${patient} ${account}`, true]));
  });
  const entry = coalesce(async (ids) => byId((await database.all(findEntries(ids))).map(entryOf)));
  const encounter = coalesce(async (ids) => byId((await database.all(findEncounters(ids))).map(encounterOf)));
  const scale = coalesce(
    async (ids) => new Map((await database.all(findScales(ids))).map((row) => [row.patient, row] as const)),
  );
  const pregnant = coalesce<true>(async (ids) => new Map((await pregnantAmong(database, ids)).map((id) => [id, true])));
  const rules = coalesce(async () => new Map([['', await readRules(database)]]));
  const staff = coalesce(async (ids) => {
    const found = await findStaffAmong(database, ids);
    return new Map(found.flatMap((each) => [[each.id, each] as const, [each.user_id ?? '', each] as const]));
  });
  return {
    identify: async (id) => (await identify(id))!,
    family: async (id) => (await family(id))!,
    treats: async (patient, account) => (await treats(`${patient} ${account}`)) ?? false,
    entry,
    encounter,
    async spo2Scale(patients) {
      const all = (await Promise.all(patients.map(scale))).filter((each) => each !== undefined);
      return Number(all.toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at))[0]?.scale ?? 1) as News2Scale;
    },
    isPregnant: async (patients) => (await Promise.all(patients.map(pregnant))).includes(true),
    rules: async () => (await rules(''))!,
    staff,
  };
}
