import type { AppointmentType, Priority, Slot, Wish } from '@hms/contracts/appointment';
import { newId } from '@hms/platform/event-log';
import { type Handler, reply } from '@hms/platform/service';
import type { AppointmentOperations, AppointmentService, Decision } from '../appointment-service.ts';
import { endHold, ownHold } from './hold-slot.ts';
import { loadPatientToBook } from './load-appointment.ts';
import { booking, loadType, planSlot, takeSlot } from './plan-slot.ts';
import { recordNewVisit } from './record-visit.ts';
import { rowOf, show } from './show-appointment.ts';

/** What is said of a visit beside its time. */
export interface VisitFields {
  readonly telehealth?: boolean;
  readonly telehealth_link?: string | null;
  readonly priority?: Priority;
  readonly reason?: string | null;
  readonly comment?: string | null;
}

export interface NewVisit {
  readonly status: 'proposed' | 'pending' | 'booked' | 'waitlist';
  readonly patient: string;
  readonly type: AppointmentType;
  readonly minutes: number;
  readonly slot: Slot;
  readonly visit: VisitFields;
  readonly wish?: Wish;
  readonly series?: { readonly id: string; readonly occurrence: string };
  readonly actor: string;
}

/** A new visit; words that nobody said are absent. */
export function bookVisit(wanted: NewVisit): Decision & { readonly type: 'appointment.created' } {
  const { type, visit, series, slot } = wanted;
  const words = Object.fromEntries(
    (['reason', 'comment', 'telehealth_link'] as const)
      .filter((name) => visit[name] !== undefined && visit[name] !== null)
      .map((name) => [name, visit[name]]),
  );
  return {
    type: 'appointment.created',
    data: {
      status: wanted.status,
      patient_id: wanted.patient,
      type_id: type.id,
      type_name: type.name,
      color: type.color,
      duration_minutes: wanted.minutes,
      ...slot,
      telehealth: visit.telehealth ?? type.telehealth,
      priority: visit.priority ?? 'routine',
      ...words,
      wish: wanted.wish ?? null,
      series_id: series?.id ?? null,
      occurrence: series?.occurrence ?? null,
      created_by: wanted.actor,
    },
  };
}

export function bookAppointment(service: AppointmentService): Handler<AppointmentOperations['bookAppointment']> {
  return async (call, { body }) => {
    const { patient, key, identify } = await loadPatientToBook(service, call, body.patient_id);
    const type = await loadType(service, body.type_id);
    const minutes = body.duration_minutes ?? type.duration_minutes;
    const plan = await planSlot(service, call, { ...body, type, minutes });
    const hold = await ownHold(service, call, body.hold_id);
    const { status = 'booked' } = body;
    return booking(() =>
      call.commit(async (tx) => {
        const slot = await takeSlot(service, tx, call, plan, hold ? [hold] : []);
        call.require('appointment:book', rowOf(slot, patient));
        if (hold) await endHold(service, tx, call, hold, 'booked');
        const created = bookVisit({
          status,
          patient: patient.id,
          type,
          minutes,
          slot,
          visit: body,
          actor: call.cause.actor,
        });
        const record = await recordNewVisit(service, tx, call, newId(call.now), created, key);
        return reply(show(call, record, identify), {
          version: record.version,
          location: `${service.contract.path}/${record.id}`,
        });
      }),
    );
  };
}
