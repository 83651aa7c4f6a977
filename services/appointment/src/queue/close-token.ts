import type { Transaction } from '@hms/platform/database';
import type { AppointmentService, Decision, Occasion } from '../appointment-service.ts';
import type { AppointmentRecord } from '../booking/appointment-record.ts';
import { evolvedToken, type TokenRecord } from './token.ts';
import { findOpenToken } from './tokens-table.ts';

/** Nobody is called for a visit that is over. */
export async function closeTokenOf(
  service: AppointmentService,
  tx: Transaction,
  call: Pick<Occasion, 'cause'>,
  { id }: AppointmentRecord,
): Promise<void> {
  const token = await findOpenToken(tx, id);
  if (token) await recordToken(service, tx, call, token, [{ type: 'appointment.token.done', data: {} }]);
}

export async function recordToken(
  service: AppointmentService,
  tx: Transaction,
  call: Pick<Occasion, 'cause'>,
  before: TokenRecord,
  events: readonly Decision[],
): Promise<TokenRecord> {
  const appended = await service.append(tx, {
    stream: before.id,
    expected: before.version,
    ...(before.patient_id ? { subject: before.patient_id } : {}),
    events: events.map((event) => standing(before, event)),
    cause: call.cause,
  });
  return appended.reduce<TokenRecord>(evolvedToken, before);
}

/** What happens says where: who looks at a queue need not know the token. */
function standing({ service_point_id, day }: TokenRecord, event: Decision): Decision {
  return { ...event, data: { service_point_id, day, ...event.data } } as Decision;
}
