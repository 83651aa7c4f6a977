import type { EventEnvelope } from '@hms/platform/event-log';
import type { Key } from '@hms/platform/security';
import { type Call, type Reply, reply } from '@hms/platform/service';
import type { PatientDecision, PatientService } from '../patient-service.ts';
import { patientErased } from './load-patient.ts';
import type { PatientRecord } from './patient-record.ts';

/** Commits a change of something that stands beside a record, such as a coverage, and answers that thing. */
export async function commitBeside<Answer>(
  service: PatientService,
  call: Call,
  owner: PatientRecord,
  change: {
    decide(key: Key): readonly PatientDecision[];
    /** @param events none where nothing changed */
    answer(events: readonly EventEnvelope[]): Promise<Answer> | Answer;
  },
): Promise<Reply<Answer>> {
  const { id, version } = owner.patient;
  const key = await service.keys.of(id);
  if (!key) throw patientErased();
  const events = change.decide(key);
  if (events.length === 0) return reply(await change.answer([]));
  return call.commit(async (tx) => {
    const cause = call.cause;
    const appended = await service.append(tx, { stream: id, expected: version, subject: id, key, events, cause });
    return reply(await change.answer(appended));
  });
}
