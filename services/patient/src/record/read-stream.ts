import { patientContract } from '@hms/contracts/patient';
import { type EventEnvelope, openEvent, readStream } from '@hms/platform/event-log';
import type { Key } from '@hms/platform/security';
import type { PatientService } from '../patient-service.ts';

/** The events of a patient in order, opened: those of a merge with the key of the record that was merged. */
export async function openStream(
  service: Pick<PatientService, 'database' | 'keys'>,
  patient: string,
  until?: Date,
): Promise<EventEnvelope[]> {
  const sealed = await readStream(service.database, patient, until);
  const subjects = [...new Set(sealed.map(({ subject }) => subject ?? patient))];
  const keys = new Map<string, Key | undefined>();
  for (const subject of subjects) keys.set(subject, await service.keys.of(subject));
  return sealed.map((event) => openEvent(patientContract, event, keys.get(event.subject ?? patient)));
}
