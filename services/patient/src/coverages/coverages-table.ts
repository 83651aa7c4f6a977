import type { Coverage, SealedNumber } from '@hms/contracts/patient';
import { type Queryable, statement, type Transaction } from '@hms/platform/database';
import type { CoverageRecord } from './evolve-coverage.ts';

interface Row {
  document: Coverage;
  member_sealed: string | null;
  member_index: string | null;
  member_last4: string | null;
}

const COLUMNS = 'document, member_sealed, member_index, member_last4';

const put = statement<readonly unknown[]>(
  'put-coverage',
  `insert into patient_coverages (id, patient, ${COLUMNS}) values ($1, $2, $3, $4, $5, $6)
   on conflict (id) do update set document = excluded.document, member_sealed = excluded.member_sealed,
     member_index = excluded.member_index, member_last4 = excluded.member_last4`,
);
const find = statement<[string], Row>('find-coverage', `select ${COLUMNS} from patient_coverages where id = $1`);
const findAll = statement<[readonly string[]], Row>(
  'find-coverages',
  `select ${COLUMNS} from patient_coverages where patient = any($1) order by (document ->> 'order')::int, id`,
);
const remove = statement<[string]>('remove-coverages', 'delete from patient_coverages where patient = $1');

export function putCoverage(tx: Transaction, { coverage, member }: CoverageRecord): void {
  const { sealed = null, index = null, last4 = null } = member ?? {};
  tx.send(put(coverage.id, coverage.patient_id, JSON.stringify(coverage), sealed, index, last4));
}

export const removeCoverages = (tx: Transaction, patient: string): void => tx.send(remove(patient));

export async function findCoverage(database: Queryable, id: string): Promise<CoverageRecord | undefined> {
  const row = await database.first(find(id));
  return row && toRecord(row);
}

/** In the order in which they are billed. */
export const findCoverages = async (database: Queryable, patients: readonly string[]): Promise<CoverageRecord[]> =>
  (await database.all(findAll(patients))).map(toRecord);

function toRecord({ document, member_sealed, member_index, member_last4 }: Row): CoverageRecord {
  const member: SealedNumber | null = member_sealed
    ? { sealed: member_sealed, index: member_index!, last4: member_last4! }
    : null;
  return { coverage: document, member };
}
