import { nullable, operation, record, Type, uuid } from '@hms/platform/contract';
import { pageOf } from '../config/page.ts';
import { Appointment, appointmentPath, Override, Wish } from './appointment.ts';
import { slotFields, visitFields } from './booking.ts';

const onOne = {
  permission: 'appointment:book',
  audit: { action: 'update', of: 'patient' },
  params: appointmentPath,
  reply: Appointment,
  ifMatch: 'optional',
} as const;

/** Those on the waiting list are appointments in the state `waitlist`; they are cancelled as any other. */
export const waitlistOperations = {
  joinWaitlist: operation({
    method: 'POST',
    path: '/waitlist',
    summary: 'Put a patient on the waiting list',
    permission: 'appointment:book',
    audit: { action: 'create', of: 'patient' },
    body: record({
      patient_id: uuid(),
      type_id: uuid(),
      duration_minutes: slotFields.duration_minutes,
      facility_id: Type.Optional(nullable(uuid())),
      department_id: Type.Optional(nullable(uuid())),
      wish: Wish,
      ...visitFields,
    }),
    reply: Appointment,
    status: 201,
  }),
  listWaitlist: operation({
    method: 'GET',
    path: '/waitlist',
    summary: 'Who waits for a slot, the most urgent and then the longest waiting first',
    permission: 'appointment:read',
    audit: { action: 'search', of: 'patient' },
    query: record({
      page: Type.Optional(Type.Integer({ minimum: 1, maximum: 100_000 })),
      per_page: Type.Optional(Type.Integer({ minimum: 1, maximum: 200, description: '50 where absent' })),
      type_id: Type.Optional(uuid()),
      facility_id: Type.Optional(uuid()),
      offered: Type.Optional(Type.Boolean({ description: 'Only those who have, or have not, an offer open now' })),
    }),
    reply: pageOf('appointments', Appointment),
  }),
  offerSlot: operation({
    ...onOne,
    method: 'POST',
    path: '/waitlist/:id/offer',
    summary: 'Offer a slot to somebody who waits',
    description: 'The slot is kept for an hour. A slot that a cancellation frees is offered without anybody asking.',
    body: record({
      start: slotFields.start,
      resource_ids: slotFields.resource_ids,
      override: Type.Optional(Override),
    }),
  }),
  acceptOffer: operation({
    ...onOne,
    method: 'POST',
    path: '/waitlist/:id/accept',
    summary: 'Book what was offered',
  }),
  declineOffer: operation({
    ...onOne,
    method: 'POST',
    path: '/waitlist/:id/decline',
    summary: 'Stay on the waiting list; the slot is offered to the next one',
  }),
};
