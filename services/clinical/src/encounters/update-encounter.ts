import { encounterWords } from '@hms/contracts/clinical';
import { conflict } from '@hms/platform/contract';
import type { Handler } from '@hms/platform/service';
import type { ClinicalOperations, ClinicalService, Decision } from '../clinical-service.ts';
import { differing } from '../entries/change-entry.ts';
import { patientErased } from '../patients/load-patient.ts';
import { providerName } from '../staff/followed-staff.ts';
import { changeEncounter } from './change-encounter.ts';
import type { EncounterRecord } from './encounter-record.ts';

/** Throws `wrong-state` for what is over and counted already: billing and quality have read it. */
function mustBeOpen({ status }: EncounterRecord): void {
  if (status === 'finished' || status === 'cancelled' || status === 'entered-in-error')
    throw conflict('wrong-state', `An encounter that is ${status} is changed no more.`, { members: { status } });
}

export function updateEncounter(service: ClinicalService): Handler<ClinicalOperations['updateEncounter']> {
  return changeEncounter<'updateEncounter'>(
    service,
    'clinical:encounter',
    async ({ record, patient, body }): Promise<Decision[]> => {
      mustBeOpen(record);
      const silent = Object.fromEntries(Object.keys(encounterWords).map((name) => [name, null]));
      const changed = differing({ ...silent, ...record, ...record.words }, body);
      if (Object.keys(changed).length === 0) return [];
      if (patient.erased) throw patientErased();
      const { provider_id } = changed;
      const named =
        provider_id === undefined ? {} : { provider_name: await providerName(service.database, provider_id) };
      return [{ type: 'clinical.encounter.updated', data: { ...changed, ...named } }];
    },
  );
}
