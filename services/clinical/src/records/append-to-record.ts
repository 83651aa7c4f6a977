import { type Queryable, statement, type Transaction } from '@hms/platform/database';
import { type Call, noReply } from '@hms/platform/service';
import type { ClinicalService, Decision } from '../clinical-service.ts';

const findVersion = statement<[string], { version: number }>(
  'find-record-version',
  'select coalesce(max(sequence), 0) as version from events where stream_id = $1',
);

/** How much has happened to a patient's record as a whole; 0 while it was not opened. */
export const recordVersion = async (database: Queryable, patient: string): Promise<number> =>
  (await database.first(findVersion(patient)))!.version;

/** Commits something that happened to a patient's record as a whole; `first` refuses it, in the same transaction. */
export async function appendToRecord(
  service: ClinicalService,
  call: Call,
  patient: string,
  event: Decision,
  first?: (tx: Transaction) => Promise<void>,
): Promise<void> {
  const expected = await recordVersion(service.database, patient);
  await call.commit(async (tx) => {
    await first?.(tx);
    const key = await service.keys.of(patient);
    await service.append(tx, { stream: patient, expected, subject: patient, key, events: [event], cause: call.cause });
    return noReply;
  });
}
