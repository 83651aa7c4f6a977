import type { Patient } from '@hms/contracts/patient';
import { type Handler, replyText } from '@hms/platform/service';
import type { PatientOperations, PatientService } from '../patient-service.ts';
import { digitsOnly, formattedSsn } from '../sealed-numbers.ts';
import { noSuchPatient, patientErased } from './load-patient.ts';
import type { PatientDocument } from './patient-reader.ts';
import { findPatientRecord } from './patients-table.ts';

export function getPatient(service: PatientService): Handler<PatientOperations['getPatient']> {
  return async (call, { params }) => {
    const found = await service.patients.find(params.id.toLowerCase());
    call.disclose(params.id);
    if (!found) throw noSuchPatient();
    if (found.erased) throw patientErased();
    call.require('patient:read', found);
    const shown = found.numbered && call.covers('patient:read-ssn', found) ? await unmasked(service, found) : found;
    return replyText(shown.text, { version: shown.version, ...linkToSurvivor(found) });
  };
}

function linkToSurvivor({ merged_into }: PatientDocument) {
  return merged_into ? { headers: { link: `</api/patients/${merged_into}>; rel="canonical"` } } : {};
}

/** The patient with the whole number, opened for this call alone. */
async function unmasked(
  service: PatientService,
  masked: PatientDocument,
): Promise<Pick<PatientDocument, 'text' | 'version'>> {
  const { id } = masked;
  const [record, key] = await Promise.all([findPatientRecord(service.database, id), service.keys.of(id)]);
  if (!record?.ssn || !key) return masked;
  const ssn = formattedSsn(digitsOnly(service.ssn.open(key, id, record.ssn)));
  return { text: JSON.stringify({ ...record.patient, ssn } satisfies Patient), version: record.patient.version };
}
