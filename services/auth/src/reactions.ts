import { patientContract } from '@hms/contracts/patient';
import { statement } from '@hms/platform/database';
import { forgetPatients, type Subscription } from '@hms/platform/service';

/** A rebuild finds the same: with the patient's key the words are gone from the log. */
const forgetWords = statement<[string]>(
  'forget-break-glass-words',
  'update break_glass set reason_text = null, review_note = null where patient_id = $1',
);

/** When a patient is forgotten, so is what was said of them when somebody opened their record; that it was opened stays. */
export const forgetWithPatients = {
  from: patientContract,
  events: ['patient.erased'],
  async handle(tx, event) {
    tx.send(forgetWords(event.stream_id));
    forgetPatients(tx, [event.stream_id]);
  },
} satisfies Subscription<typeof patientContract> as unknown as Subscription;
