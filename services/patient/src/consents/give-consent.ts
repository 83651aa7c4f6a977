import { unprocessable } from '@hms/platform/contract';
import { newId } from '@hms/platform/event-log';
import type { Handler } from '@hms/platform/service';
import type { PatientOperations, PatientService } from '../patient-service.ts';
import { commitBeside } from '../record/commit-beside.ts';
import { loadPatient, mustBeCurrent } from '../record/load-patient.ts';
import { consentAfter } from './evolve-consent.ts';

export function giveConsent(service: PatientService): Handler<PatientOperations['giveConsent']> {
  return async (call, { params, body }) => {
    const record = await loadPatient(service, call, params.id, 'patient:change-consents');
    mustBeCurrent(record);
    const { category, decision, scope = null, period = { start: null, end: null } } = body;
    const { given_by = { name: null, relationship: 'patient' as const } } = body;
    if (period.start && period.end && period.end < period.start)
      throw unprocessable('period-ends-before-start', 'The period ends before it starts.');
    const terms = { category, decision, scope, period, given_by };
    return commitBeside(service, call, record, {
      decide: () => [{ type: 'patient.consent-given', data: { consent_id: newId(call.now), ...terms } }],
      answer: ([event]) => consentAfter(undefined, event!),
    });
  };
}
