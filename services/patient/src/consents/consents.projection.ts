import type { patientContract } from '@hms/contracts/patient';
import type { Projection } from '@hms/platform/event-log';
import { findConsent, putConsent, removeConsents } from './consents-table.ts';
import { consentAfter } from './evolve-consent.ts';

export const consentsProjection: Projection<typeof patientContract> = {
  'patient.consent-given': (tx, event) => putConsent(tx, consentAfter(undefined, event)),
  async 'patient.consent-revoked'(tx, event) {
    putConsent(tx, consentAfter(await findConsent(tx, event.data.consent_id), event));
  },
  'patient.erased': (tx, event) => removeConsents(tx, event.stream_id),
};
