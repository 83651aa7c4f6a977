import type { PatientSummary } from '@hms/contracts/patient';
import { idsIn } from '@hms/platform/contract';
import { type Handler, reply } from '@hms/platform/service';
import type { PatientOperations, PatientService } from '../patient-service.ts';
import { rowsOf } from '../search/list-item-statements.ts';
import { visibleRows } from './visible-rows.ts';

/** The records themselves, also those that were merged away: what a list says of an id does not change with a merge. */
export function listPatientNames(service: PatientService): Handler<PatientOperations['listPatientNames']> {
  return async (call, { query }) => {
    const rows = await rowsOf(service.database, idsIn(query.ids));
    const ids = rows.map(({ id }) => id);
    const visible = await visibleRows(service, call, { ids, items: rows.map(({ item }) => item) });
    const shown = rows.filter((_, index) => visible[index]);
    call.disclose(...shown.map(({ id }) => id));
    return reply({ names: shown.map(({ item }) => nameIn(JSON.parse(item))) });
  };
}

function nameIn({ id, patient_id, prefix, first_name, middle_names, last_name, suffix }: PatientSummary) {
  return { id, patient_id, prefix, first_name, middle_names, last_name, suffix };
}
