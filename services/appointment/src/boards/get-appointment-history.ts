import { type EventEnvelope, readStream } from '@hms/platform/event-log';
import { type Handler, reply } from '@hms/platform/service';
import type { AppointmentOperations, AppointmentService } from '../appointment-service.ts';
import { loadAppointment } from '../booking/load-appointment.ts';
import { maySee } from '../booking/show-appointment.ts';

interface Times {
  readonly start: string | null;
  readonly end: string | null;
}

/** Times and codes only: the words stay with the appointment. */
export function getAppointmentHistory(
  service: AppointmentService,
): Handler<AppointmentOperations['getAppointmentHistory']> {
  return async (call, { params }) => {
    const { record, patient } = await loadAppointment(service, call, params.id, 'appointment:read');
    if (!patient.erased && maySee(call, patient)) call.disclose(patient.id);
    const events = await readStream(service.database, record.id);
    return reply({ changes: events.map(changeOf) });
  };
}

function changeOf({ event_id, event_type, timestamp, actor, data }: EventEnvelope) {
  const before = data.before as Times | undefined;
  return {
    event_id,
    event: event_type.slice('appointment.'.length),
    at: timestamp,
    actor,
    from: intervalOf(before),
    to: intervalOf(data as unknown as Times),
    reason: ((data.reason ?? data.why) as string | undefined) ?? null,
  };
}

const intervalOf = (times: Times | undefined) =>
  times?.start && times.end ? { start: times.start, end: times.end } : null;
