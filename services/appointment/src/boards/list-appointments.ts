import { rowOfPatient } from '@hms/platform/patients';
import { type Call, type Handler, reply } from '@hms/platform/service';
import type { AppointmentOperations, AppointmentService } from '../appointment-service.ts';
import { showAll } from '../booking/show-appointment.ts';
import { turning, windowOf } from '../paging.ts';
import { familyOf, identifyPatients } from '../patients/followed-patients.ts';
import { type Condition, findPage } from './find-page.ts';

const FILTERS = {
  facility_id: 'facility_id = ?',
  department_id: 'department_id = ?',
  type_id: 'type_id = ?',
  series_id: 'series_id = ?',
  status: 'status = ?',
  resource_id: '? = any(resource_ids)',
  from: 'ends_at > ?',
  to: 'starts_at < ?',
} as const;

export function listAppointments(service: AppointmentService): Handler<AppointmentOperations['listAppointments']> {
  return async (call, { query }) => {
    const window = windowOf(query);
    const conditions: Condition[] = (Object.keys(FILTERS) as (keyof typeof FILTERS)[])
      .filter((name) => query[name] !== undefined)
      .map((name) => [FILTERS[name], query[name]]);
    if (query.patient_id !== undefined) {
      await mustSee(service, call, query.patient_id.toLowerCase());
      conditions.push(['patient_id = any(?::uuid[])', await familyOf(call.reads, query.patient_id)]);
    }
    // What was entered in error is found by who asks for it.
    if (query.status === undefined) conditions.push(["status <> 'entered-in-error'"]);
    const direction = query.sort === '-start' ? 'desc nulls last' : 'asc nulls last';
    const { records, total } = await findPage(call.reads, {
      conditions,
      order: `starts_at ${direction}, created_at, id`,
      window,
    });
    return reply({ appointments: await showAll(service.database, call, records), ...turning(total, window) });
  };
}

/** Who asks for a patient's appointments learns whose they are. */
async function mustSee({ database }: AppointmentService, call: Call, id: string): Promise<void> {
  const patient = (await identifyPatients(database, [id]))(id);
  call.disclose(patient.id);
  if (!patient.erased) call.require('patient:read', rowOfPatient(patient));
}
