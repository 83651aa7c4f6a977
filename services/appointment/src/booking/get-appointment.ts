import { type Handler, reply } from '@hms/platform/service';
import type { AppointmentOperations, AppointmentService } from '../appointment-service.ts';
import { loadAppointment } from './load-appointment.ts';
import { show } from './show-appointment.ts';

export function getAppointment(service: AppointmentService): Handler<AppointmentOperations['getAppointment']> {
  return async (call, { params }) => {
    const { record, identify } = await loadAppointment(service, call, params.id, 'appointment:read');
    return reply(show(call, record, identify), { version: record.version });
  };
}
