import { conflict } from '@hms/platform/contract';
import type { Handler } from '@hms/platform/service';
import type { AppointmentOperations, AppointmentService, Decision } from '../appointment-service.ts';
import type { AppointmentRecord } from './appointment-record.ts';
import type { VisitFields } from './book-appointment.ts';
import { changeAppointment } from './change-appointment.ts';

/** Changes what is said of a visit; no event where nothing differs. Throws `wrong-state` for one that was an error. */
function updateVisit(record: AppointmentRecord, changes: VisitFields): Decision[] {
  if (record.status === 'entered-in-error')
    throw conflict('wrong-state', 'This appointment was entered in error: nothing is changed on it.');
  const now: VisitFields = {
    telehealth: record.telehealth,
    priority: record.priority,
    reason: null,
    comment: null,
    telehealth_link: null,
    ...record.words,
  };
  const different = Object.entries(changes).filter(
    ([name, value]) => value !== undefined && value !== now[name as keyof VisitFields],
  );
  return different.length === 0 ? [] : [{ type: 'appointment.updated', data: Object.fromEntries(different) }];
}

export function updateAppointment(service: AppointmentService): Handler<AppointmentOperations['updateAppointment']> {
  return changeAppointment<'updateAppointment'>(service, 'appointment:book', ({ record, body }) => {
    const { reason, comment, telehealth_link } = body;
    // Words that are cleared need the key too: that nothing stands there is said under it.
    const words = { reason, comment, telehealth_link };
    return { decide: () => updateVisit(record, body), words };
  });
}
