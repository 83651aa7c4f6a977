import { type Queryable, statement, type Transaction } from '../database/index.ts';
import type { RowAttributes } from '../security/index.ts';
import { applyPatientEvent, type PatientEvent } from './follow-patient.ts';

/** What every service that follows patients knows of one: nothing that names who it is. */
export interface PatientStanding {
  readonly id: string;
  /** Where the record was merged into another: the one at the end of the chain. */
  readonly survivor: string | null;
  readonly restricted: boolean;
  readonly facility_id: string | null;
  readonly care_team: readonly string[];
  readonly deceased: boolean;
  readonly erased: boolean;
  /** False for a moment after the registration, until its events came here. */
  readonly arrived: boolean;
}

/** Who somebody is now: the patient itself, or the one that it was merged into. */
export type Identify<More = object> = (patient: string) => PatientStanding & More;

/** The table `followed_patients` of a service, which it keeps by following the patients' events. */
export interface PatientDirectory<More = object> {
  identifyPatients(database: Queryable, patients: readonly string[]): Promise<Identify<More>>;
  /** A patient and the records that were merged into it. */
  familyOf(database: Queryable, patient: string): Promise<string[]>;
  /** Keeps what an event of a patient tells. Events that tell nothing of this are passed over. */
  followPatient(tx: Transaction, event: PatientEvent): void;
}

const COLUMNS = ['id', 'survivor', 'restricted', 'facility_id', 'care_team', 'deceased', 'erased'];

const findFamily = statement<[string], { id: string }>(
  'find-patient-family',
  'select $1::uuid as id union select id from followed_patients where survivor = $1',
);

/**
 * @param more columns that the service keeps beside, by the fields of events that tell them; they are emptied when the person is forgotten.
 *   The table has a column of each name, and those of {@link PatientStanding} with `merged_into`
 */
export function patientDirectory<More extends Readonly<Record<string, string | null>> = Record<never, null>>(
  more: { readonly [Column in keyof More & string]: string } = {} as never,
): PatientDirectory<More> {
  const own = Object.keys(more);
  const find = statement<[readonly string[]], PatientStanding & More>(
    'find-followed-patients',
    `select ${[...COLUMNS, ...own].join(', ')}, true as arrived from followed_patients
     where id = any($1::uuid[]) or id in (select survivor from followed_patients where id = any($1::uuid[]))`,
  );
  const nothingMore = Object.fromEntries(own.map((column) => [column, null])) as More;

  /** Known by nothing but its id: registered a moment ago, before its events came here. */
  const unknown = (id: string): PatientStanding & More => ({
    ...nothingMore,
    id,
    survivor: null,
    restricted: false,
    facility_id: null,
    care_team: [],
    deceased: false,
    erased: false,
    arrived: false,
  });

  return {
    async identifyPatients(database, patients) {
      const ids = [...new Set(patients)];
      const rows = ids.length === 0 ? [] : await database.all(find(ids));
      const known = new Map(rows.map((row) => [row.id, row]));
      return (patient) => {
        const found = known.get(patient) ?? unknown(patient);
        if (found.survivor === null || found.erased) return found;
        return known.get(found.survivor) ?? unknown(found.survivor);
      };
    },
    familyOf: async (database, patient) => (await database.all(findFamily(patient.toLowerCase()))).map(({ id }) => id),
    followPatient: (tx, event) => applyPatientEvent(tx, event, more),
  };
}

/** For grants: who may see who the patient is. */
export const rowOfPatient = ({
  id,
  restricted,
  facility_id,
  care_team,
}: Pick<PatientStanding, 'id' | 'restricted' | 'facility_id' | 'care_team'>): RowAttributes & {
  readonly id: string;
} => ({
  id,
  restricted,
  facility: facility_id,
  care_team,
});
