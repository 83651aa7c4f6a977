import { patientContract } from '@hms/contracts/patient';
import { statement } from '@hms/platform/database';
import { PATIENT_STANDING_EVENTS } from '@hms/platform/patients';
import type { Subscription } from '@hms/platform/service';
import { followPatient } from './followed-patients.ts';

/** A rebuild finds the same: with the patient's key the words are gone from the log. */
const forgetWords = statement<[string]>(
  'forget-appointment-words',
  `update appointments set words = '{}' where patient_id = $1`,
);

/** Keeps what this service must know of patients; appointments themselves stay as they were booked. */
export const followPatients = {
  from: patientContract,
  events: PATIENT_STANDING_EVENTS,
  batch: 100,
  async handle(tx, event) {
    followPatient(tx, event);
    if (event.event_type === 'patient.erased') tx.send(forgetWords(event.stream_id));
  },
} satisfies Subscription<typeof patientContract> as unknown as Subscription;
