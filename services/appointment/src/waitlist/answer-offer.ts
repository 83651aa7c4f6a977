import type { Handler } from '@hms/platform/service';
import type { AppointmentOperations, AppointmentService } from '../appointment-service.ts';
import { takeTurns } from '../booking/allocations-table.ts';
import type { AppointmentRecord } from '../booking/appointment-record.ts';
import { changeAppointment } from '../booking/change-appointment.ts';
import { loadType, planSlot, takeSlot } from '../booking/plan-slot.ts';
import { acceptOffered, asIfBooked, declineOffered, offerTo } from './offer.ts';
import { offerFreedSlot } from './offer-freed-slot.ts';

export function offerSlot(service: AppointmentService): Handler<AppointmentOperations['offerSlot']> {
  return changeAppointment<'offerSlot'>(service, 'appointment:book', async ({ call, record, body }) => {
    const type = await loadType(service, record.type_id);
    const { start, resource_ids, override } = body;
    const plan = await planSlot(service, call, {
      type,
      start,
      minutes: record.duration_minutes,
      resource_ids,
      override,
    });
    return {
      words: { override_reason: override?.reason },
      async decide(tx) {
        const slot = await takeSlot(service, tx, call, plan, [record.id]);
        return offerTo(record, slot, call.now.getTime());
      },
    };
  });
}

export function acceptOffer(service: AppointmentService): Handler<AppointmentOperations['acceptOffer']> {
  return changeAppointment<'acceptOffer'>(service, 'appointment:book', ({ call, record }) => ({
    async decide(tx) {
      await takeTurns(tx, resourcesOf(record));
      return acceptOffered(record, call.now.getTime());
    },
  }));
}

export function declineOffer(service: AppointmentService): Handler<AppointmentOperations['declineOffer']> {
  return changeAppointment<'declineOffer'>(service, 'appointment:book', ({ call, record }) => ({
    async decide(tx) {
      await takeTurns(tx, resourcesOf(record));
      return declineOffered(record, call.now.getTime());
    },
    after: (tx) => offerFreedSlot(service, tx, call, asIfBooked(record)),
  }));
}

const resourcesOf = ({ offer }: AppointmentRecord): string[] => (offer?.resources ?? []).map(({ id }) => id);
