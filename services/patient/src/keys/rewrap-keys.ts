import { rewrapServiceSecrets } from '@hms/platform/security';
import { type Handler, reply } from '@hms/platform/service';
import type { PatientOperations, PatientService } from '../patient-service.ts';

const BATCH = 500;

/** After a change of the key-encryption key: once this is done, the older one opens nothing of this service any more. */
export function rewrapKeys(service: PatientService): Handler<PatientOperations['rewrapKeys']> {
  return async () => {
    await rewrapServiceSecrets(service.database, service.keyRing);
    let rewrapped = 0;
    for (;;) {
      const count = await service.keys.rewrap(BATCH);
      if (count === 0) return reply({ rewrapped });
      rewrapped += count;
    }
  };
}
