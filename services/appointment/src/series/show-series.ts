import type { AppointmentSeries } from '@hms/contracts/appointment';
import type { Queryable } from '@hms/platform/database';
import { type Call, type Handler, reply } from '@hms/platform/service';
import type { AppointmentOperations, AppointmentService } from '../appointment-service.ts';
import type { AppointmentRecord } from '../booking/appointment-record.ts';
import { maySee, showAll } from '../booking/show-appointment.ts';
import { identifyPatients } from '../patients/followed-patients.ts';
import { loadSeries, type SeriesRecord, visitsOf } from './series-table.ts';

/** The series with its visits, as the caller may see them. */
export async function showSeries(
  database: Queryable,
  call: Call,
  { patient: booked, ...series }: SeriesRecord,
  visits: readonly AppointmentRecord[],
): Promise<AppointmentSeries> {
  const patient = (await identifyPatients(database, [booked]))(booked);
  const appointments = await showAll(database, call, visits);
  const known = !patient.erased && maySee(call, patient);
  if (known) call.disclose(patient.id);
  return { ...series, patient_id: known ? patient.id : null, appointments };
}

export function getAppointmentSeries(
  service: AppointmentService,
): Handler<AppointmentOperations['getAppointmentSeries']> {
  return async (call, { params }) => {
    const series = await loadSeries(service.database, params.id);
    const visits = await visitsOf(service.database, series.id);
    return reply(await showSeries(service.database, call, series, visits), { version: series.version });
  };
}
