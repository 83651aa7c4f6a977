import { conflict } from '@hms/platform/contract';
import type { EventEnvelope } from '@hms/platform/event-log';
import { type Handler, reply } from '@hms/platform/service';
import type { PatientDecision, PatientOperations, PatientService } from '../patient-service.ts';
import { evolved } from '../record/evolve.ts';
import { loadPatient, mustBeCurrent, patientErased } from '../record/load-patient.ts';
import type { PatientRecord } from '../record/patient-record.ts';
import { openStream } from '../record/read-stream.ts';
import { appendToBoth } from './append-to-both.ts';
import { refusal } from './refuse-merge.ts';
import { unmerge } from './unmerge.ts';

export function unmergePatients(service: PatientService): Handler<PatientOperations['unmergePatients']> {
  return async (call, { params, body }) => {
    const survivor = await loadPatient(service, call, params.id, 'patient:merge');
    const source = await loadPatient(service, call, body.source_id, 'patient:merge');
    mustBeCurrent(survivor);
    if (source.patient.merged_into !== survivor.patient.id)
      throw conflict('not-merged', 'The other record is not merged into this one.');
    if (survivor.patient.legal_hold || source.patient.legal_hold) throw refusal('legal-hold');
    call.matches(survivor.patient.version);
    const [events, sourceEvents] = await Promise.all(
      [survivor, source].map(({ patient }) => openStream(service, patient.id)),
    );
    const [key, sourceKey] = await Promise.all([survivor, source].map(({ patient }) => service.keys.of(patient.id)));
    if (!key || !sourceKey) throw patientErased();
    // The streams were read after the records: a change in between shows at the commit, since the versions no longer fit.
    const { id, version } = survivor.patient;
    const ofSurvivor = unmerge(events!.slice(0, version), source.patient.id, body.reason);
    const ofSource = restoration(sourceEvents!.slice(0, source.patient.version), id);
    return call.commit(async (tx) => {
      const { unmerged, restored } = await appendToBoth(service, tx, call.cause, {
        unmerged: { of: survivor.patient, subject: id, key, event: ofSurvivor },
        restored: { of: source.patient, subject: source.patient.id, key: sourceKey, event: ofSource },
      });
      const after = evolved(survivor, unmerged);
      return reply(
        { survivor: after.patient, source: evolved(source, restored).patient },
        { version: after.patient.version },
      );
    });
  };
}

/** The source is in use again if it was when it was merged. */
function restoration(events: readonly EventEnvelope[], survivor_id: string): PatientDecision {
  const merged = events.findLastIndex(({ event_type }) => event_type === 'patient.replaced');
  const before = events.slice(0, merged).reduce<PatientRecord | undefined>(evolved, undefined)!;
  return { type: 'patient.restored', data: { survivor_id, is_active: before.patient.is_active } };
}
