import { patientContract } from '@hms/contracts/patient';
import type { EventType } from '@hms/platform/contract';
import { PATIENT_STANDING_EVENTS } from '@hms/platform/patients';
import type { Subscription } from '@hms/platform/service';
import { followPatient } from '../access/followed-patients.ts';
import type { IntegrationService } from '../integration-service.ts';
import { forgetResources } from '../store/forget-resources.ts';
import { MIRRORED, mirrorPatients } from './mirror-patient.ts';
import { untold } from './untold.ts';

/** What changes what FHIR says of a patient, or who may see it. */
const FOLLOWED = [...new Set<EventType<typeof patientContract>>([...MIRRORED, ...PATIENT_STANDING_EVENTS])];

const AT_A_TIME = 100;
const isMirrored = (type: string): boolean => (MIRRORED as readonly string[]).includes(type);

/** What the patient service tells: who may be seen by whom, and what FHIR says of them. */
export const followPatients = (service: IntegrationService) =>
  ({
    from: patientContract,
    events: FOLLOWED,
    batch: AT_A_TIME,
    async handleAll(tx, events) {
      await mirrorPatients(
        service,
        tx,
        await untold(
          tx,
          events.filter(({ event_type }) => isMirrored(event_type)),
        ),
      );
      for (const event of events) {
        followPatient(tx, event);
        if (event.event_type === 'patient.erased') forgetResources(tx, event.stream_id);
      }
      tx.afterCommit(service.patients.changed);
    },
  }) satisfies Subscription<typeof patientContract> as unknown as Subscription;
