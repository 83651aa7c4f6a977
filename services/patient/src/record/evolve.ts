import type { patientContract } from '@hms/contracts/patient';
import type { EventType, ReadData } from '@hms/platform/contract';
import type { EventEnvelope } from '@hms/platform/event-log';
import { maskedSsn } from '@hms/platform/security';
import { noDemographics, type PatientRecord } from './patient-record.ts';

type Contract = typeof patientContract;
type Evolve = {
  readonly [T in EventType<Contract>]: (
    before: PatientRecord | undefined,
    event: EventEnvelope<ReadData<Contract, T>>,
  ) => PatientRecord;
};

/** What each event makes of a patient. Personal fields may be absent: then the person was forgotten. */
export const evolve: Evolve = {
  'patient.created'(_before, event) {
    const { ssn = null, duplicate_override_reason: _reason, created_by: _by, patient_id, ...demographics } = event.data;
    return {
      ssn,
      patient: {
        id: event.stream_id,
        patient_id,
        version: event.sequence,
        ...noDemographics,
        ...demographics,
        ssn: maskedSsn(ssn?.last4 ?? null),
        is_active: true,
        deceased: false,
        deceased_at: null,
        restricted: false,
        flags: [],
        care_team: [],
        merged_into: null,
        legal_hold: false,
        created_at: event.timestamp,
        updated_at: event.timestamp,
      },
    };
  },

  'patient.updated'(before, event) {
    const { ssn: changedSsn, updated_by: _by, ...changes } = event.data;
    const ssn = changedSsn === undefined ? before!.ssn : changedSsn;
    return {
      ssn,
      patient: { ...before!.patient, ...changes, ssn: maskedSsn(ssn?.last4 ?? null), ...touched(event) },
    };
  },
};

const touched = (event: EventEnvelope<unknown>) => ({ version: event.sequence, updated_at: event.timestamp });

/** The patient after one more event. */
export function evolved(before: PatientRecord | undefined, event: EventEnvelope): PatientRecord {
  return evolve[event.event_type as EventType<Contract>](before, event as never);
}
