import { notFound } from '@hms/platform/contract';
import { type Handler, replyStream } from '@hms/platform/service';
import type { PatientOperations, PatientService } from '../patient-service.ts';
import { loadPatient } from '../record/load-patient.ts';
import { findPhoto } from './patient-photos.ts';

export function getPhoto(service: PatientService): Handler<PatientOperations['getPhoto']> {
  return async (call, { params }) => {
    const { patient } = await loadPatient(service, call, params.id, 'patient:read');
    const photo = patient.photo_id ? await findPhoto(service.database, patient.photo_id) : undefined;
    const key = photo && (await service.keys.of(photo.patient));
    const file = key && (await service.photos.open(patient.photo_id!, key));
    if (!photo || !file) throw notFound('no-photo', 'There is no photo of this patient.');
    return replyStream(file.content, file.size, photo.media_type);
  };
}
