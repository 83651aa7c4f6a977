import type { CancellationReason } from '@hms/contracts/appointment';
import type { Handler } from '@hms/platform/service';
import type { AppointmentOperations, AppointmentService, Decision } from '../appointment-service.ts';
import { closeTokenOf } from '../queue/close-token.ts';
import { offerFreedSlot } from '../waitlist/offer-freed-slot.ts';
import { takeTurns } from './allocations-table.ts';
import type { AppointmentRecord } from './appointment-record.ts';
import { changeAppointment } from './change-appointment.ts';
import { mustBecome } from './transitions.ts';

const before = ({ start, end, resources }: AppointmentRecord) => ({ start, end, resources });
const said = (note: string | null | undefined) => (note ? { note } : {});

/** Throws `wrong-state`. */
export function cancelVisit(
  record: AppointmentRecord,
  reason: CancellationReason,
  note: string | null | undefined,
): Decision[] {
  mustBecome(record.status, 'cancelled');
  return [{ type: 'appointment.cancelled', data: { before: before(record), reason, ...said(note) } }];
}

/** Throws `wrong-state`. */
function enterVisitInError(record: AppointmentRecord, note: string): Decision[] {
  mustBecome(record.status, 'entered-in-error');
  return [{ type: 'appointment.entered-in-error', data: { before: before(record), ...said(note) } }];
}

export function cancelAppointment(service: AppointmentService): Handler<AppointmentOperations['cancelAppointment']> {
  return changeAppointment<'cancelAppointment'>(service, 'appointment:book', ({ call, record, body }) => ({
    words: { note: body.note },
    async decide(tx) {
      await takeTurns(
        tx,
        record.resources.map(({ id }) => id),
      );
      return cancelVisit(record, body.reason, body.note);
    },
    async after(tx) {
      await closeTokenOf(service, tx, call, record);
      await offerFreedSlot(service, tx, call, record);
    },
  }));
}

export function enterAppointmentInError(
  service: AppointmentService,
): Handler<AppointmentOperations['enterAppointmentInError']> {
  return changeAppointment<'enterAppointmentInError'>(
    service,
    'appointment:correct',
    ({ call, record, body, patient }) => ({
      words: patient.erased ? {} : { note: body.note },
      decide: () => enterVisitInError(record, patient.erased ? '' : body.note),
      after: (tx) => closeTokenOf(service, tx, call, record),
    }),
  );
}
