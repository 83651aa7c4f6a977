import { unprocessable } from '@hms/platform/contract';
import type { Decision } from '../clinical-service.ts';
import type { EncounterRecord } from './encounter-record.ts';
import { mustBecome, wrongState } from './transitions.ts';

type Started = Pick<
  EncounterRecord,
  | 'patient'
  | 'provider_id'
  | 'provider_name'
  | 'encounter_type'
  | 'class'
  | 'facility_id'
  | 'department_id'
  | 'appointment_id'
>;

/** The encounter begins now. */
export const startEncounter = ({ patient, ...facts }: Started, at: string): Decision => ({
  type: 'clinical.encounter.started',
  data: {
    at,
    patient_id: patient,
    provider_id: facts.provider_id,
    provider_name: facts.provider_name,
    encounter_type: facts.encounter_type,
    class: facts.class,
    facility_id: facts.facility_id,
    department_id: facts.department_id,
    appointment_id: facts.appointment_id,
  },
});

/** The steps of an encounter that say nothing but when; each throws `wrong-state` where it cannot follow. */
export const steps = {
  receiveEncounter(record, at) {
    mustBecome(record.status, 'arrived');
    return [{ type: 'clinical.encounter.arrived', data: { at } }];
  },
  triageEncounter(record, at) {
    mustBecome(record.status, 'triaged');
    return [{ type: 'clinical.encounter.triaged', data: { at } }];
  },
  startEncounter(record, at) {
    // Who is away comes back by another step.
    if (record.status === 'onleave') throw wrongState('onleave', 'in-progress');
    mustBecome(record.status, 'in-progress');
    return [startEncounter(record, at)];
  },
  leaveEncounter(record, at) {
    mustBecome(record.status, 'onleave');
    return [{ type: 'clinical.encounter.left', data: { at } }];
  },
  resumeEncounter(record, at) {
    if (record.status !== 'onleave') throw wrongState(record.status, 'in-progress');
    return [{ type: 'clinical.encounter.returned', data: { at } }];
  },
} satisfies Record<string, (record: EncounterRecord, at: string) => Decision[]>;

/** Throws `before-its-start` where an encounter would end before it began. */
export function mustFollow(record: EncounterRecord, at: string): void {
  if (record.started_at && Date.parse(at) < Date.parse(record.started_at))
    throw unprocessable('before-its-start', 'An encounter cannot end before it began.');
}
