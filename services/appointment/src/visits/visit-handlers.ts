import type { Handlers } from '@hms/platform/service';
import type { AppointmentOperations, AppointmentService } from '../appointment-service.ts';
import { allocationsOf, isExpired, takeTurns } from '../booking/allocations-table.ts';
import type { AppointmentRecord } from '../booking/appointment-record.ts';
import { changeAppointment } from '../booking/change-appointment.ts';
import { occupancyOf } from '../booking/occupancy.ts';
import { wrongState } from '../booking/transitions.ts';
import { closeTokenOf } from '../queue/close-token.ts';
import { loadServicePoint, newToken } from '../queue/issue-token.ts';
import { arrive, checkInVisit, fulfil, notCome, undo } from './arrival.ts';
import { happenedAt } from './happened-at.ts';

type VisitOperation = 'markArrived' | 'checkIn' | 'undoArrival' | 'fulfilAppointment' | 'markNoShow';

export const visitHandlers = (service: AppointmentService): Handlers<Pick<AppointmentOperations, VisitOperation>> => ({
  markArrived: changeAppointment<'markArrived'>(service, 'appointment:check-in', ({ call, record, body }) => ({
    decide: () => arrive(record, happenedAt(body.at, call.now)),
  })),

  checkIn: changeAppointment<'checkIn'>(service, 'appointment:check-in', async ({ call, record, body }) => {
    const at = happenedAt(body.at, call.now);
    const point = body.service_point_id && (await loadServicePoint(service, body.service_point_id));
    return {
      async decide(tx) {
        checkInVisit(record, at, null);
        const whose = { appointment_id: record.id, patient_id: record.patient };
        const token = point ? await newToken(service, tx, call, point, { ...whose, issued_at: at }) : null;
        return checkInVisit(record, at, token?.id ?? null);
      },
    };
  }),

  undoArrival: changeAppointment<'undoArrival'>(service, 'appointment:check-in', ({ call, record }) => {
    if (!CAME_OR_NOT.has(record.status)) throw wrongState(record.status, 'booked');
    return {
      async decide(tx) {
        const wanted = occupancyOf({ ...record, status: 'booked' });
        await takeTurns(tx, wanted?.resources ?? []);
        const taken = wanted ? await allocationsOf(tx, wanted.resources, wanted) : [];
        const others = taken.filter((each) => each.booking !== record.id && !isExpired(each, call.now.getTime()));
        return undo(record, others.length > 0);
      },
      after: (tx) => closeTokenOf(service, tx, call, record),
    };
  }),

  fulfilAppointment: changeAppointment<'fulfilAppointment'>(
    service,
    'appointment:fulfil',
    ({ call, record, body }) => ({
      decide: () => fulfil(record, happenedAt(body.at, call.now)),
      after: (tx) => closeTokenOf(service, tx, call, record),
    }),
  ),

  markNoShow: changeAppointment<'markNoShow'>(service, 'appointment:check-in', ({ call, record, body }) => ({
    decide: () => notCome(record, happenedAt(body.at, call.now)),
    after: (tx) => closeTokenOf(service, tx, call, record),
  })),
});

const CAME_OR_NOT = new Set<AppointmentRecord['status']>(['arrived', 'checked-in', 'noshow']);
