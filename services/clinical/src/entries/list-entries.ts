import type { Input } from '@hms/platform/contract';
import { type Call, type Handler, reply } from '@hms/platform/service';
import type { ClinicalOperations, ClinicalService } from '../clinical-service.ts';
import { turning, windowOf } from '../paging.ts';
import { familyOf } from '../patients/followed-patients.ts';
import { loadPatient } from '../patients/load-patient.ts';
import { listEntryRecords } from './entries-table.ts';
import type { EntryKind } from './entry-kind.ts';
import { showEntry } from './show-entry.ts';

/** The operations about the patient in their path. */
export type OfOnePatient = {
  [Id in keyof ClinicalOperations]: 'patient' extends keyof Input<ClinicalOperations[Id]>['params'] ? Id : never;
}[keyof ClinicalOperations];

interface Query {
  readonly page?: number;
  readonly per_page?: number;
  readonly encounter_id?: string;
  readonly in_error?: 'yes' | 'no';
}

/**
 * The handler that lists the entries of a kind of one patient, those of merged records among them.
 *
 * @param list the name of the list in the reply
 */
export function listEntries<Id extends OfOnePatient>(
  service: ClinicalService,
  kind: EntryKind,
  list: string,
): Handler<ClinicalOperations[Id]> {
  const handle = async (call: Call, { params, query }: { params: { patient: string }; query: Query }) => {
    const { patient } = await loadPatient(service, call, params.patient, 'clinical:read');
    const window = windowOf(query);
    const { records, total } = await listEntryRecords(service.database, {
      kind: kind.name,
      patients: await familyOf(service.database, patient.id),
      encounter: query.encounter_id,
      inError: query.in_error === 'yes',
      ...window,
    });
    return reply({ [list]: records.map((record) => showEntry(kind, record, patient.id)), ...turning(total, window) });
  };
  return handle as unknown as Handler<ClinicalOperations[Id]>;
}
