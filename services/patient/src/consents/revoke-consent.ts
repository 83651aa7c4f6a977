import { conflict, notFound } from '@hms/platform/contract';
import type { Handler } from '@hms/platform/service';
import type { PatientOperations, PatientService } from '../patient-service.ts';
import { commitBeside } from '../record/commit-beside.ts';
import { familyOf } from '../record/family.ts';
import { loadPatient, mustBeCurrent } from '../record/load-patient.ts';
import { findPatientRecord } from '../record/patients-table.ts';
import { findConsent } from './consents-table.ts';
import { consentAfter } from './evolve-consent.ts';

export function revokeConsent(service: PatientService): Handler<PatientOperations['revokeConsent']> {
  return async (call, { params, body }) => {
    const record = await loadPatient(service, call, params.id, 'patient:change-consents');
    mustBeCurrent(record);
    const consent = await findConsent(service.database, params.consent);
    const family = await familyOf(service.database, record.patient.id);
    if (!consent || !family.includes(consent.patient_id))
      throw notFound('consent-not-found', 'There is no such consent of this patient.');
    call.disclose(consent.patient_id);
    if (consent.status === 'revoked') throw conflict('consent-revoked', 'This consent was revoked already.');
    const owner = await findPatientRecord(service.database, consent.patient_id);
    return commitBeside(service, call, owner!, {
      decide: () => [
        { type: 'patient.consent-revoked', data: { consent_id: consent.id, reason: body?.reason ?? null } },
      ],
      answer: ([event]) => consentAfter(consent, event!),
    });
  };
}
