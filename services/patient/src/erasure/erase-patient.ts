import { conflict } from '@hms/platform/contract';
import type { Transaction } from '@hms/platform/database';
import { type Call, forgetPatients, type Handler, reply } from '@hms/platform/service';
import { lastContactOf, removeHoldings } from '../merging/holdings.ts';
import type { PatientOperations, PatientService } from '../patient-service.ts';
import { contextOf } from '../record/change-patient.ts';
import { familyOf } from '../record/family.ts';
import { loadPatient, mustBeCurrent } from '../record/load-patient.ts';
import type { PatientRecord } from '../record/patient-record.ts';
import { findPatientRecord } from '../record/patients-table.ts';
import { removeVisits } from '../visits/visits-table.ts';
import { updateErasureList } from './erasure-list.ts';
import { type RetentionFacts, refusesErasure, remainingBirthYear } from './retention.ts';

export function erasePatient(service: PatientService): Handler<PatientOperations['erasePatient']> {
  return async (call, { params, body: { basis, note } }) => {
    const record = await loadPatient(service, call, params.id, 'patient:erase');
    mustBeCurrent(record);
    if (note) call.note(note);
    const family = await loadFamily(service, call, record);
    const { today } = contextOf(service, call);
    const refused = refusesErasure(await factsOf(service, family), basis, service.rules, today);
    if (refused?.code === 'legal-hold') throw conflict('legal-hold', 'This record is under legal hold.');
    if (refused) {
      const members = { kept_until: refused.until };
      throw conflict('retention', `The law asks to keep this record until ${refused.until}.`, { members });
    }
    const ids = family.map(({ patient }) => patient.id);
    const done = await call.commit(async (tx) => {
      for (const { patient } of family)
        await service.append(tx, {
          stream: patient.id,
          expected: patient.version,
          subject: patient.id,
          events: [
            {
              type: 'patient.erased',
              data: {
                basis,
                gender: patient.gender,
                birth_year: remainingBirthYear(patient, today),
                deceased: patient.deceased,
              },
            },
          ],
          cause: call.cause,
        });
      forget(service, tx, ids);
      return reply({ erased: ids, erased_at: call.now.toISOString() });
    });
    await listErased(service);
    return done;
  };
}

/** What of the persons stands outside the state that follows from events. */
function forget(service: PatientService, tx: Transaction, patients: readonly string[]): void {
  service.keys.destroy(tx, patients);
  service.photos.removeAll(tx, patients);
  removeHoldings(tx, patients);
  removeVisits(tx, patients);
  forgetPatients(tx, patients);
}

/** The record and those merged into it, in the order of their ids, so that two erasures never wait for each other. */
async function loadFamily(service: PatientService, call: Call, record: PatientRecord): Promise<PatientRecord[]> {
  const ids = await familyOf(service.database, record.patient.id);
  call.disclose(...ids);
  const records = await Promise.all(ids.sort().map((id) => findPatientRecord(service.database, id)));
  return records.filter((each) => each !== undefined);
}

async function factsOf(service: PatientService, family: readonly PatientRecord[]): Promise<RetentionFacts> {
  const patients = family.map(({ patient }) => patient);
  const contact = await lastContactOf(
    service.database,
    patients.map(({ id }) => id),
  );
  const instants = [...patients.map(({ created_at }) => new Date(created_at)), ...(contact ? [contact] : [])];
  const last = new Date(Math.max(...instants.map((instant) => instant.getTime())));
  const latest = (days: (string | null)[]): string | null =>
    days
      .filter((day) => day !== null)
      .sort()
      .at(-1) ?? null;
  return {
    born: latest(patients.map(({ date_of_birth }) => date_of_birth)),
    died: latest(patients.map(({ deceased_at }) => deceased_at?.slice(0, 10) ?? null)),
    lastContact: service.dayOf(last),
    treated: contact !== null,
    legalHold: patients.some(({ legal_hold }) => legal_hold),
  };
}

/** The erasure stands whether or not the list can be written; the next erasure or start writes what is missing. */
async function listErased({ database, rules, log }: PatientService): Promise<void> {
  if (!rules.erasureList) return;
  await updateErasureList(database, rules.erasureList).catch((error) =>
    log.error({ err: error }, 'the list of erased patients cannot be written'),
  );
}
