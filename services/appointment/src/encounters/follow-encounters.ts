import { clinicalContract } from '@hms/contracts/clinical';
import type { Transaction } from '@hms/platform/database';
import type { EventEnvelope } from '@hms/platform/event-log';
import type { Subscription } from '@hms/platform/service';
import type { AppointmentService, Occasion } from '../appointment-service.ts';
import { findAppointment } from '../booking/appointments-table.ts';
import { recordVisit } from '../booking/record-visit.ts';
import { mayBecome } from '../booking/transitions.ts';
import { closeTokenOf, recordToken } from '../queue/close-token.ts';
import { mayTurn, serveToken } from '../queue/token.ts';
import { findOpenToken } from '../queue/tokens-table.ts';
import { fulfil } from '../visits/arrival.ts';

/** Whoever is seen does not wait any more. */
async function serveVisitor(service: AppointmentService, tx: Transaction, call: Occasion, id: string): Promise<void> {
  const token = await findOpenToken(tx, id);
  if (token && mayTurn(token, 'serving')) await recordToken(service, tx, call, token, serveToken(token));
}

/** A visit whose encounter ended has taken place; where somebody said otherwise meanwhile, that stands. */
async function endVisit(
  service: AppointmentService,
  tx: Transaction,
  call: Occasion,
  id: string,
  at: string,
): Promise<void> {
  const visit = await findAppointment(tx, id);
  if (!visit || !mayBecome(visit.status, 'fulfilled')) return;
  await recordVisit(service, tx, call, visit, fulfil(visit, at));
  await closeTokenOf(service, tx, call, visit);
}

const occasionOf = (service: AppointmentService, { actor, correlation_id, event_id }: EventEnvelope): Occasion => {
  const now = service.now();
  return { now, cause: { actor: actor ?? 'system', correlation: correlation_id, causation: event_id, at: now } };
};

/** Keeps visits in step with the encounters that they became. */
export const followEncounters = (service: AppointmentService) =>
  ({
    from: clinicalContract,
    events: ['clinical.encounter.started', 'clinical.encounter.completed'],
    async handle(tx, event) {
      const { appointment_id, at } = event.data as { appointment_id: string | null; at: string };
      if (appointment_id === null) return;
      const occasion = occasionOf(service, event);
      if (event.event_type === 'clinical.encounter.started') await serveVisitor(service, tx, occasion, appointment_id);
      else await endVisit(service, tx, occasion, appointment_id, at);
    },
  }) satisfies Subscription<typeof clinicalContract> as unknown as Subscription;
