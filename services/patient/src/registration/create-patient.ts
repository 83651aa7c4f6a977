import { newId } from '@hms/platform/event-log';
import { newKey } from '@hms/platform/security';
import { type Handler, reply } from '@hms/platform/service';
import type { PatientOperations, PatientService } from '../patient-service.ts';
import { evolved } from '../record/evolve.ts';
import { mrnNumbers } from './mrn-numbers.ts';
import { register } from './register.ts';

export function createPatient(service: PatientService): Handler<PatientOperations['createPatient']> {
  const nextNumber = mrnNumbers(service.database);
  return async (call, { body }) => {
    const { ssn, duplicate_override_reason, ...demographics } = body;
    const id = newId(call.now);
    const key = newKey();
    const mrn = `P${String(await nextNumber()).padStart(8, '0')}`;
    const events = register(
      {
        demographics,
        ssn: ssn ? service.ssn.seal(key, id, ssn) : null,
        duplicateOverrideReason: duplicate_override_reason ?? null,
      },
      { mrn, actor: call.cause.actor, today: call.now.toISOString().slice(0, 10) },
    );
    call.disclose(id);
    return call.commit(async (tx) => {
      service.keys.add(tx, id, key);
      const [created] = await service.append(tx, {
        stream: id,
        expected: 0,
        subject: id,
        key,
        events,
        cause: call.cause,
      });
      return reply(evolved(undefined, created!).patient, { version: 1, location: `/api/patients/${id}` });
    });
  };
}
