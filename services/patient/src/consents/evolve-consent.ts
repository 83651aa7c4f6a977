import type { Consent, ConsentTerms, patientContract } from '@hms/contracts/patient';
import type { ReadData } from '@hms/platform/contract';
import type { EventEnvelope } from '@hms/platform/event-log';

/** The consent after one more event of it. */
export function consentAfter(before: Consent | undefined, event: EventEnvelope): Consent {
  if (event.event_type === 'patient.consent-revoked')
    return { ...before!, status: 'revoked', revoked_at: event.timestamp };
  const { consent_id, ...terms } = event.data as ReadData<typeof patientContract, 'patient.consent-given'>;
  return {
    id: consent_id,
    patient_id: event.stream_id,
    ...(terms as ConsentTerms),
    status: 'active',
    recorded_at: event.timestamp,
    recorded_by: event.actor ?? 'system',
    revoked_at: null,
  };
}
