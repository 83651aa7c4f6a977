import type { QueueToken } from '@hms/contracts/appointment';
import type { Identify } from '@hms/platform/patients';
import type { Call } from '@hms/platform/service';
import { maySee } from '../booking/show-appointment.ts';
import type { TokenRecord } from './token.ts';

const MINUTE = 60_000;

/** The token as the caller may see it; whose it is shown to be is on the trail. */
export function showToken(call: Call, token: TokenRecord, identify: Identify): QueueToken {
  const { day: _day, prefix: _prefix, ordinal: _ordinal, waiting_since: _since, ...shown } = token;
  const patient = token.patient_id === null ? undefined : identify(token.patient_id);
  const masked = patient !== undefined && !maySee(call, patient);
  const known = patient && !masked && !patient.erased ? patient.id : null;
  if (known) call.disclose(known);
  const waits = token.status === 'waiting' || token.status === 'skipped';
  return {
    ...shown,
    // Tokens of before there was this state do not say it.
    serving_at: token.serving_at ?? null,
    patient_id: known,
    masked,
    waiting_minutes: waits
      ? Math.max(0, Math.floor((call.now.getTime() - Date.parse(token.issued_at)) / MINUTE))
      : null,
  };
}
