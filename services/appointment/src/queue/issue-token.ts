import type { ServicePoint } from '@hms/contracts/appointment';
import { notFound, unprocessable } from '@hms/platform/contract';
import { statement, type Transaction } from '@hms/platform/database';
import { newId } from '@hms/platform/event-log';
import { rowOfPatient } from '@hms/platform/patients';
import { type Call, type Handler, reply } from '@hms/platform/service';
import type { AppointmentOperations, AppointmentService } from '../appointment-service.ts';
import { loadAppointment } from '../booking/load-appointment.ts';
import { identifyPatients } from '../patients/followed-patients.ts';
import { readZones } from '../places/time-zones.ts';
import { noSuchEntry } from '../setup/define-entry.ts';
import { setupKinds } from '../setup/setup-kinds.ts';
import { findEntry } from '../setup/setup-table.ts';
import { localDate } from '../slots/wall-clock.ts';
import { showToken } from './show-token.ts';
import { evolvedToken, type TokenRecord } from './token.ts';

/** A service point with the day that it is there. */
export interface PointToday {
  readonly point: ServicePoint;
  readonly day: string;
}

/** Throws `service-point-not-found`. */
export async function loadPointToday(service: AppointmentService, id: string): Promise<PointToday> {
  const point = await findEntry<ServicePoint & Record<string, unknown>>(service.database, setupKinds.servicePoints, id);
  if (!point) throw noSuchEntry(setupKinds.servicePoints);
  const zoneOf = await readZones(service.database);
  return { point, day: localDate(service.now().getTime(), zoneOf(point.facility_id)).toString() };
}

/** As {@link loadPointToday}, for somebody who is to wait there. Throws `not-in-use` too. */
export async function loadServicePoint(service: AppointmentService, id: string): Promise<PointToday> {
  const today = await loadPointToday(service, id);
  if (!today.point.active) throw unprocessable('not-in-use', 'This service point is out of use.');
  return today;
}

interface Issue {
  readonly patient_id: string | null;
  readonly appointment_id: string | null;
  readonly priority?: boolean;
  readonly issued_at: string;
}

const lock = statement<[string]>('lock-token-numbers', 'select pg_advisory_xact_lock(hashtextextended($1, 2))');
const findLast = statement<[string, string], { last: number | null }>(
  'find-last-ordinal',
  'select max(ordinal) as last from tokens where day = $1 and prefix = $2',
);

/** Gives out the next number of the day. One after the other, so that no number is given twice or left out. */
export async function newToken(
  service: AppointmentService,
  tx: Transaction,
  call: Call,
  { point, day }: PointToday,
  { priority = false, ...issue }: Issue,
): Promise<TokenRecord> {
  const { prefix, id: service_point_id } = point;
  await tx.all(lock(`${day} ${prefix}`));
  const ordinal = ((await tx.first(findLast(day, prefix)))?.last ?? 0) + 1;
  const number = `${prefix}${String(ordinal).padStart(3, '0')}`;
  const data = { number, day, ordinal, prefix, service_point_id, priority, ...issue };
  const [event] = await service.append(tx, {
    stream: newId(call.now),
    expected: 0,
    ...(issue.patient_id ? { subject: issue.patient_id } : {}),
    events: [{ type: 'appointment.token.issued', data }],
    cause: call.cause,
  });
  return evolvedToken(undefined, event!);
}

export function issueToken(service: AppointmentService): Handler<AppointmentOperations['issueToken']> {
  return async (call, { params, body }) => {
    const today = await loadServicePoint(service, params.id);
    call.disclose();
    const appointment = body.appointment_id
      ? (await loadAppointment(service, call, body.appointment_id, 'appointment:check-in')).record
      : undefined;
    const patient = appointment?.patient ?? body.patient_id?.toLowerCase() ?? null;
    const identify = await identifyPatients(service.database, patient ? [patient] : []);
    if (patient) {
      call.disclose(identify(patient).id);
      call.require('patient:read', rowOfPatient(identify(patient)));
      if (!(await service.keys.of(patient))) throw notFound('patient-not-found', 'There is no such patient.');
    }
    const issue = {
      patient_id: patient,
      appointment_id: appointment?.id ?? null,
      priority: body.priority ?? false,
      issued_at: call.now.toISOString(),
    };
    return call.commit(async (tx) => {
      const token = await newToken(service, tx, call, today, issue);
      return reply(showToken(call, token, identify), {
        version: 1,
        location: `${service.contract.path}/tokens/${token.id}`,
      });
    });
  };
}
