import { type Handler, reply } from '@hms/platform/service';
import type { PatientOperations, PatientService } from '../patient-service.ts';
import { evolved } from '../record/evolve.ts';
import { loadPatient, mustBeCurrent } from '../record/load-patient.ts';

export function removePhoto(service: PatientService): Handler<PatientOperations['removePhoto']> {
  return async (call, { params }) => {
    const record = await loadPatient(service, call, params.id, 'patient:update');
    mustBeCurrent(record);
    call.matches(record.patient.version);
    const { id, version, photo_id } = record.patient;
    if (!photo_id) return reply(record.patient, { version });
    return call.commit(async (tx) => {
      const events = await service.append(tx, {
        stream: id,
        expected: version,
        subject: id,
        events: [{ type: 'patient.photo-changed', data: { photo_id: null } }],
        cause: call.cause,
      });
      await service.photos.removeAllBut(tx, id, null);
      const after = events.reduce(evolved, record).patient;
      return reply(after, { version: after.version });
    });
  };
}
