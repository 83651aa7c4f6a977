import { type Queryable, statement } from '@hms/platform/database';

/**
 * Of whom among these the problem list says that they are pregnant: ICD-10-CM Z33.1 pregnant state, Z34 and O09 supervision of a pregnancy,
 * Z3A weeks of gestation; SNOMED CT 77386006 pregnant.
 */
const find = statement<[readonly string[]], { patient_id: string }>(
  'find-pregnancies',
  `select distinct patient_id from chart_entries where patient_id = any($1::uuid[]) and kind = 'problem' and in_force
     and document -> 'fields' -> 'coding' ->> 'code' similar to '(Z33.1|Z34%|O09%|Z3A%|77386006)'`,
);

export const pregnantAmong = async (database: Queryable, patients: readonly string[]): Promise<string[]> =>
  (await database.all(find(patients))).map(({ patient_id }) => patient_id);

export const isPregnant = async (database: Queryable, patients: readonly string[]): Promise<boolean> =>
  (await pregnantAmong(database, patients)).length > 0;
