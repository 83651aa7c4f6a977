import type { Patient } from '@hms/contracts/patient';
import type { Transaction } from '@hms/platform/database';
import { type Cause, newId } from '@hms/platform/event-log';
import { type Key, newKey } from '@hms/platform/security';
import { type Call, type Reply, reply } from '@hms/platform/service';
import { mrnOf } from '../identifiers/mrn.ts';
import type { PatientDecision, PatientService } from '../patient-service.ts';
import { evolved } from '../record/evolve.ts';
import type { PatientRecord } from '../record/patient-record.ts';
import { mrnNumbers } from './mrn-numbers.ts';

/** A record that is about to be: its id, key and number exist before anything is decided. */
export interface NewRecord {
  readonly id: string;
  readonly key: Key;
  readonly mrn: string;
}

export interface Enrolment {
  /** @param id where whoever registers has given one */
  open(call: Call, id?: string): Promise<NewRecord>;
  /**
   * As {@link open}, for a record that is prepared before it is decided: its key is stored at once, since other services seal under it
   * what is decided with it. Whoever asks again for the same id gets the same key.
   */
  openAhead(call: Call, id: string): Promise<NewRecord>;
  /** Writes the first events of a record that was opened ahead. */
  append(tx: Transaction, cause: Cause, record: NewRecord, events: readonly PatientDecision[]): Promise<PatientRecord>;
  /** Stores the key and the first events of a new record within a transaction. */
  store(tx: Transaction, call: Call, record: NewRecord, events: readonly PatientDecision[]): Promise<PatientRecord>;
  /** Commits a new record and answers the patient. */
  commit(call: Call, record: NewRecord, events: readonly PatientDecision[]): Promise<Reply<Patient>>;
}

/** How every kind of registration makes a record. */
export function createEnrolment(service: Omit<PatientService, 'enrolment'>): Enrolment {
  const nextNumber = mrnNumbers(service.database);
  return {
    async open(call, id = newId(call.now)) {
      call.disclose(id);
      return { id, key: newKey(), mrn: mrnOf(await nextNumber()) };
    },
    async openAhead(call, id) {
      call.disclose(id);
      return { id, key: await service.keys.ahead(id), mrn: mrnOf(await nextNumber()) };
    },
    async store(tx, { cause }, record, events) {
      service.keys.add(tx, record.id, record.key);
      return this.append(tx, cause, record, events);
    },
    async append(tx, cause, { id, key }, events) {
      const appended = await service.append(tx, { stream: id, expected: 0, subject: id, key, events, cause });
      return appended.reduce<PatientRecord | undefined>(evolved, undefined)!;
    },
    commit(call, record, events) {
      return call.commit(async (tx) => {
        const { patient } = await this.store(tx, call, record, events);
        return reply(patient, { version: patient.version, location: `/api/patients/${patient.id}` });
      });
    },
  };
}
