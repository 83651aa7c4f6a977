import { digestUuid, newId } from '@hms/platform/event-log';
import type { Exchange } from './fhir-request.ts';

/**
 * The id of a resource that is about to be. Under an Idempotency-Key it is the same each time the request is sent: what an owner confirmed
 * before the process died is then found again, and not made twice.
 *
 * @param entry which entry of a transaction it is
 */
export function newLogicalId({ call }: Exchange, entry = 0): string {
  const key = call.headers['idempotency-key'];
  return typeof key === 'string' && call.caller ? digestUuid(`${call.caller.id}:${key}:${entry}`) : newId(call.now);
}
