import type { Patient, patientContract, SealedNumber } from '@hms/contracts/patient';
import type { EventType, ReadData } from '@hms/platform/contract';
import type { EventEnvelope } from '@hms/platform/event-log';
import { maskedSsn } from '@hms/platform/security';
import { newStanding, noDemographics, type PatientRecord } from './patient-record.ts';

type Contract = typeof patientContract;
type Type = EventType<Contract>;
type Envelope<T extends Type> = EventEnvelope<ReadData<Contract, T>>;

/** Events of things that stand beside the record: they change its version only. */
const BESIDE = ['coverage-added', 'coverage-changed', 'coverage-ended', 'consent-given', 'consent-revoked'] as const;
type Beside = `patient.${(typeof BESIDE)[number]}`;

type Evolve = {
  readonly [T in Exclude<Type, 'patient.created'>]: (before: PatientRecord, event: Envelope<T>) => PatientRecord;
};

/** The record after a change. Personal fields may be absent: then the person was forgotten, and they say nothing. */
function changed(
  before: PatientRecord,
  event: EventEnvelope<unknown>,
  changes: { [K in keyof Patient]?: Patient[K] | undefined } = {},
  ssn: SealedNumber | null | undefined = undefined,
): PatientRecord {
  const number = ssn === undefined ? before.ssn : ssn;
  const said = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
  return {
    ...before,
    ssn: number,
    patient: {
      ...before.patient,
      ...said,
      ssn: maskedSsn(number?.last4 ?? null),
      version: event.sequence,
      updated_at: event.timestamp,
    },
  };
}

export function created(event: Envelope<'patient.created'>): PatientRecord {
  const { ssn = null, patient_id, unidentified, ...data } = event.data;
  const {
    duplicate_override_reason: _reason,
    duplicates_overridden: _shown,
    created_by: _by,
    import_key: _key,
    imported: _said,
    ...known
  } = data;
  return {
    ssn,
    erasedAt: null,
    patient: {
      id: event.stream_id,
      patient_id,
      version: event.sequence,
      ...noDemographics,
      ...known,
      ssn: maskedSsn(ssn?.last4 ?? null),
      ...newStanding,
      unidentified: unidentified ?? false,
      created_at: event.timestamp,
      updated_at: event.timestamp,
    },
  };
}

const beside = Object.fromEntries(BESIDE.map((type) => [`patient.${type}`, changed])) as unknown as Pick<
  Evolve,
  Beside
>;

/** What each event makes of a patient. */
const evolve: Evolve = {
  ...beside,
  'patient.updated'(before, event) {
    const { ssn, updated_by: _by, import_key: _key, imported: _said, ...changes } = event.data;
    return changed(before, event, changes, ssn);
  },
  'patient.identified'(before, event) {
    const { ssn, identified_by: _by, ...changes } = event.data;
    return changed(before, event, { ...changes, unidentified: false }, ssn);
  },
  'patient.deleted': (before, event) => changed(before, event, { is_active: false }),
  'patient.reactivated': (before, event) => changed(before, event, { is_active: true }),
  'patient.deceased': (before, event) =>
    changed(before, event, { deceased: true, deceased_at: event.data.deceased_at ?? null }),
  'patient.death-corrected': (before, event) =>
    changed(before, event, { deceased: event.data.deceased, deceased_at: event.data.deceased_at ?? null }),
  'patient.sensitivity-changed': (before, event) =>
    changed(before, event, { restricted: event.data.restricted, flags: event.data.flags ?? [] }),
  'patient.care-team-assigned': (before, event) =>
    changed(before, event, { care_team: [...before.patient.care_team, event.data.member_id] }),
  'patient.care-team-removed': (before, event) =>
    changed(before, event, { care_team: before.patient.care_team.filter((id) => id !== event.data.member_id) }),
  'patient.photo-changed': (before, event) => changed(before, event, { photo_id: event.data.photo_id }),
  'patient.legal-hold-set': (before, event) => changed(before, event, { legal_hold: true }),
  'patient.legal-hold-lifted': (before, event) => changed(before, event, { legal_hold: false }),

  'patient.merged'(before, event) {
    const { source_id, survivor_id: _id, source_version: _version, reason: _reason, ssn, ...taken } = event.data;
    const { patient } = before;
    const joined = Object.entries(taken).map(([field, value]) => [
      field,
      Array.isArray(value) ? [...(patient[field as keyof Patient] as unknown[]), ...value] : value,
    ]);
    return changed(before, event, { ...Object.fromEntries(joined), replaces: [...patient.replaces, source_id] }, ssn);
  },
  'patient.replaced': (before, event) =>
    changed(before, event, { merged_into: event.data.survivor_id, is_active: false }),
  'patient.unmerged'(before, event) {
    const { source_id, survivor_id: _id, reason: _reason, ssn, ...changes } = event.data;
    const replaces = before.patient.replaces.filter((id) => id !== source_id);
    return changed(before, event, { ...changes, replaces }, ssn);
  },
  'patient.restored': (before, event) => changed(before, event, { merged_into: null, is_active: event.data.is_active }),

  // Made of clear fields only, so that it comes out the same when the log is played without the key.
  'patient.erased': (before, event) => ({
    ssn: null,
    erasedAt: event.timestamp,
    patient: {
      id: before.patient.id,
      patient_id: before.patient.patient_id,
      version: event.sequence,
      ...noDemographics,
      gender: event.data.gender,
      facility_id: before.patient.facility_id,
      ssn: null,
      ...newStanding,
      is_active: false,
      deceased: event.data.deceased,
      merged_into: before.patient.merged_into,
      replaces: before.patient.replaces,
      created_at: before.patient.created_at,
      updated_at: event.timestamp,
    },
  }),
};

/** The patient after one more event. */
export function evolved(before: PatientRecord | undefined, event: EventEnvelope): PatientRecord {
  if (event.event_type === 'patient.created') return created(event as never);
  if (!before) throw new Error(`${event.event_type} of ${event.stream_id}, which nobody registered`);
  return evolve[event.event_type as keyof Evolve](before, event as never);
}
