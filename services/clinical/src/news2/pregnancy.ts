import { type Queryable, statement } from '@hms/platform/database';

/**
 * Whether the problem list says that a patient is pregnant: ICD-10-CM Z33.1 pregnant state, Z34 and O09 supervision of a pregnancy,
 * Z3A weeks of gestation; SNOMED CT 77386006 pregnant.
 */
const find = statement<[readonly string[]], { pregnant: boolean }>(
  'find-pregnancy',
  `select exists (
     select 1 from chart_entries where patient_id = any($1::uuid[]) and kind = 'problem' and in_force
       and document -> 'fields' -> 'coding' ->> 'code' similar to '(Z33.1|Z34%|O09%|Z3A%|77386006)'
   ) as pregnant`,
);

export const isPregnant = async (database: Queryable, patients: readonly string[]): Promise<boolean> =>
  (await database.first(find(patients)))!.pregnant;
