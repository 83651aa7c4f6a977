import { unprocessable } from '@hms/platform/contract';
import { newId } from '@hms/platform/event-log';
import { type Handler, reply } from '@hms/platform/service';
import type { PatientOperations, PatientService } from '../patient-service.ts';
import { evolved } from '../record/evolve.ts';
import { loadPatient, mustBeCurrent, patientErased } from '../record/load-patient.ts';
import { insertPhoto } from './patient-photos.ts';
import { photoType } from './photo-type.ts';

export function setPhoto(service: PatientService): Handler<PatientOperations['setPhoto']> {
  return async (call, { params, body }) => {
    const record = await loadPatient(service, call, params.id, 'patient:update');
    mustBeCurrent(record);
    call.matches(record.patient.version);
    const media_type = photoType(body);
    if (!media_type) throw unprocessable('not-a-photo', 'Only JPEG and PNG files are taken.');
    const patient = record.patient.id;
    const key = await service.keys.of(patient);
    if (!key) throw patientErased();
    const id = newId(call.now);
    await service.photos.keep({ id, patient }, key, body);
    return call.commit(async (tx) => {
      const events = await service.append(tx, {
        stream: patient,
        expected: record.patient.version,
        subject: patient,
        key,
        events: [{ type: 'patient.photo-changed', data: { photo_id: id } }],
        cause: call.cause,
      });
      tx.send(insertPhoto(id, patient, media_type));
      await service.photos.removeAllBut(tx, patient, id);
      const after = events.reduce(evolved, record).patient;
      return reply(after, { version: after.version });
    });
  };
}
