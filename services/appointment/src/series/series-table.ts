import type { AppointmentSeries } from '@hms/contracts/appointment';
import { notFound } from '@hms/platform/contract';
import { type Queryable, statement, type Transaction } from '@hms/platform/database';
import type { EventEnvelope, Projection } from '@hms/platform/event-log';
import type { AppointmentContract, Happened } from '../appointment-service.ts';
import type { AppointmentRecord } from '../booking/appointment-record.ts';
import { type AppointmentRow, recordOf } from '../booking/appointments-table.ts';

/** What was agreed on for a series of visits. */
export interface SeriesRecord extends Omit<AppointmentSeries, 'patient_id' | 'appointments'> {
  /** As booked. */
  readonly patient: string;
}

export type SeriesPlan = Pick<SeriesRecord, 'time' | 'duration_minutes' | 'resource_ids' | 'rule'>;

/** The series after one more event. */
export function evolvedSeries(before: SeriesRecord | undefined, event: Happened): SeriesRecord {
  if (event.event_type !== 'appointment.series.created')
    return { ...before!, ...(event.data as unknown as SeriesPlan), version: event.sequence };
  const { patient_id, ...rest } = event.data as unknown as SeriesRecord & { patient_id: string };
  return {
    ...rest,
    id: event.stream_id,
    version: event.sequence,
    patient: patient_id,
    created_at: event.timestamp,
  };
}

const write = statement<[string, number, string]>(
  'write-series',
  `insert into series (id, version, document) values ($1, $2, $3)
   on conflict (id) do update set version = excluded.version, document = excluded.document`,
);
const find = statement<[string], { document: SeriesRecord }>(
  'find-series',
  'select document from series where id = $1',
);
const findVisits = statement<[string], AppointmentRow>(
  'find-visits-of-series',
  'select document, words from appointments where series_id = $1 order by starts_at, id',
);

/** Throws `series-not-found`. */
export async function loadSeries(database: Queryable, id: string): Promise<SeriesRecord> {
  const row = await database.first(find(id));
  if (!row) throw notFound('series-not-found', 'There is no such series.');
  return row.document;
}

export const visitsOf = async (database: Queryable, series: string): Promise<AppointmentRecord[]> =>
  (await database.all(findVisits(series))).map(recordOf);

async function project(tx: Transaction, event: EventEnvelope): Promise<void> {
  const before = event.sequence === 1 ? undefined : (await tx.first(find(event.stream_id)))?.document;
  const { id, version, ...rest } = evolvedSeries(before, event);
  tx.send(write(id, version, JSON.stringify({ id, version, ...rest })));
}

export const seriesProjection: Projection<AppointmentContract> = {
  'appointment.series.created': project,
  'appointment.series.changed': project,
};
