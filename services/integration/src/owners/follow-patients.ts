import { patientContract } from '@hms/contracts/patient';
import { PATIENT_STANDING_EVENTS } from '@hms/platform/patients';
import type { Subscription } from '@hms/platform/service';
import { followPatient } from '../access/followed-patients.ts';
import type { IntegrationService } from '../integration-service.ts';
import { forgetResources } from '../store/forget-resources.ts';
import { MIRROR } from './follow-owners.ts';
import { MIRRORED, mirrorPatients } from './mirror-patient.ts';
import { untold } from './untold.ts';

const AT_A_TIME = 100;

/** Who may be seen by whom, and who is to be forgotten: at once, however busy the process is. */
const followStanding = (service: IntegrationService) =>
  ({
    from: patientContract,
    events: PATIENT_STANDING_EVENTS,
    batch: AT_A_TIME,
    async handleAll(tx, events) {
      for (const event of events) {
        followPatient(tx, event);
        if (event.event_type === 'patient.erased') forgetResources(tx, event.stream_id);
      }
      tx.afterCommit(service.patients.changed);
    },
  }) satisfies Subscription<typeof patientContract>;

/** What FHIR says of patients. */
const mirrorOfPatients = (service: IntegrationService) =>
  ({
    ...MIRROR,
    from: patientContract,
    events: [...MIRRORED, 'patient.erased'],
    async handleAll(tx, events) {
      const erased = events.filter(({ event_type }) => event_type === 'patient.erased');
      await mirrorPatients(
        service,
        tx,
        await untold(
          tx,
          events.filter((event) => !erased.includes(event)),
        ),
      );
      // Again: what was under way when it was done may have come behind it.
      for (const event of erased) forgetResources(tx, event.stream_id);
    },
  }) satisfies Subscription<typeof patientContract>;

/** What the patient service tells. */
export const followPatients = (service: IntegrationService): Subscription[] =>
  [followStanding(service), mirrorOfPatients(service)] as unknown as Subscription[];
