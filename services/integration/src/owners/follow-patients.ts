import { patientContract } from '@hms/contracts/patient';
import type { EventType } from '@hms/platform/contract';
import type { Subscription } from '@hms/platform/service';
import { followPatient } from '../access/followed-patients.ts';
import type { IntegrationService } from '../integration-service.ts';
import { MIRRORED, mirrorPatient } from './mirror-patient.ts';

const FOLLOWED: readonly EventType<typeof patientContract>[] = [
  ...MIRRORED,
  'patient.sensitivity-changed',
  'patient.care-team-assigned',
  'patient.care-team-removed',
  'patient.erased',
];

/** What the patient service tells: who may be seen by whom, and what FHIR says of them. */
export const followPatients = (service: IntegrationService) =>
  ({
    from: patientContract,
    events: FOLLOWED,
    async handle(tx, event) {
      if (MIRRORED.includes(event.event_type as (typeof MIRRORED)[number])) await mirrorPatient(service, tx, event);
      followPatient(tx, event.event_type, event.stream_id, event.data);
      tx.afterCommit(service.patients.changed);
    },
  }) satisfies Subscription<typeof patientContract> as unknown as Subscription;
