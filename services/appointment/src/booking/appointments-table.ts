import type { Priority } from '@hms/contracts/appointment';
import { type Queryable, statement, type Transaction } from '@hms/platform/database';
import type { AppointmentRecord, Words } from './appointment-record.ts';

const URGENCY: Readonly<Record<Priority, number>> = { stat: 0, asap: 1, urgent: 2, routine: 3 };

const write = statement<readonly unknown[]>(
  'write-appointment',
  `insert into appointments (id, version, status, patient_id, type_id, starts_at, ends_at, facility_id, department_id,
     resource_ids, series_id, urgency, created_at, document, words)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
   on conflict (id) do update set version = excluded.version, status = excluded.status, starts_at = excluded.starts_at,
     ends_at = excluded.ends_at, facility_id = excluded.facility_id, department_id = excluded.department_id,
     resource_ids = excluded.resource_ids, series_id = excluded.series_id, urgency = excluded.urgency,
     document = excluded.document, words = excluded.words`,
);

/** Writes the visit as it is now. Only projections do. */
export function writeAppointment(tx: Transaction, { words, ...record }: AppointmentRecord): void {
  tx.send(
    write(
      record.id,
      record.version,
      record.status,
      record.patient,
      record.type_id,
      record.start,
      record.end,
      record.facility_id,
      record.department_id,
      record.resources.map(({ id }) => id),
      record.series_id,
      URGENCY[record.priority],
      record.created_at,
      JSON.stringify(record),
      JSON.stringify(words),
    ),
  );
}

export interface AppointmentRow {
  readonly document: Omit<AppointmentRecord, 'words'>;
  readonly words: Words;
}

export const recordOf = ({ document, words }: AppointmentRow): AppointmentRecord => ({ ...document, words });

const find = statement<[readonly string[]], AppointmentRow>(
  'find-appointments',
  'select document, words from appointments where id = any($1::uuid[])',
);

export async function findAppointments(database: Queryable, ids: readonly string[]): Promise<AppointmentRecord[]> {
  return ids.length === 0 ? [] : (await database.all(find(ids))).map(recordOf);
}

export const findAppointment = async (database: Queryable, id: string): Promise<AppointmentRecord | undefined> =>
  (await findAppointments(database, [id]))[0];
