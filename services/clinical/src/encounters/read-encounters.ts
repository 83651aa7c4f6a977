import { type EventEnvelope, readStream } from '@hms/platform/event-log';
import { type Call, type Handler, reply } from '@hms/platform/service';
import type { ClinicalOperations, ClinicalService } from '../clinical-service.ts';
import { turning, windowOf } from '../paging.ts';
import { familyOf, identifyPatients } from '../patients/followed-patients.ts';
import { loadPatient } from '../patients/load-patient.ts';
import { chartRowOf } from '../patients/treatment.ts';
import type { EncounterRecord } from './encounter-record.ts';
import { type EncounterRow, encounterOf } from './encounters-table.ts';
import { loadEncounter, rowOfEncounter } from './load-encounter.ts';
import { showEncounter } from './show-encounter.ts';

export function getEncounter(service: ClinicalService): Handler<ClinicalOperations['getEncounter']> {
  return async (call, { params }) => {
    const { record, patient } = await loadEncounter(service, call, params.id, 'clinical:read');
    return reply(showEncounter(record, patient), { version: record.version });
  };
}

/** What happened and which fields it touched; the words stay with the encounter. */
export function getEncounterHistory(service: ClinicalService): Handler<ClinicalOperations['getEncounterHistory']> {
  return async (call, { params }) => {
    const { record } = await loadEncounter(service, call, params.id, 'clinical:read');
    const events = await readStream(service.database, record.id);
    return reply({ changes: events.map(changeOf) });
  };
}

const changeOf = ({ sequence, event_type, timestamp, actor, data }: EventEnvelope) => ({
  version: sequence,
  event: event_type.slice('clinical.encounter.'.length),
  at: timestamp,
  actor,
  fields: Object.keys(data),
});

const FILTERS = {
  provider_id: 'provider_id = ?',
  appointment_id: 'appointment_id = ?',
  facility_id: 'facility_id = ?',
  department_id: 'department_id = ?',
  encounter_type: 'encounter_type = ?',
  class: 'class = ?',
  status: 'status = ?',
  diagnosis: `diagnoses @> jsonb_build_array(jsonb_build_object('coding', jsonb_build_object('code', ?::text)))`,
  from: 'encounter_date >= ?',
  to: 'encounter_date < ?',
} as const;

export function listEncounters(service: ClinicalService): Handler<ClinicalOperations['listEncounters']> {
  return async (call, { query }) => {
    const window = windowOf(query);
    const parameters: unknown[] = [];
    const terms = (Object.keys(FILTERS) as (keyof typeof FILTERS)[])
      .filter((name) => query[name] !== undefined)
      .map((name) => FILTERS[name].replace('?', `$${parameters.push(query[name])}`));
    if (query.patient_id !== undefined) {
      const { patient } = await loadPatient(service, call, query.patient_id, 'clinical:read');
      terms.push(`patient_id = any($${parameters.push(await familyOf(call.reads, patient.id))}::uuid[])`);
    }
    // What was entered in error is found by who asks for it.
    if (query.status === undefined) terms.push("status <> 'entered-in-error'");
    const direction = query.sort === 'encounter_date' ? 'asc' : 'desc';
    const rows = await call.reads.all<EncounterRow & { total: number }>({
      sql: `select document, words, count(*) over () as total from clinical_encounters where ${terms.join(' and ') || 'true'}
        order by encounter_date ${direction}, id limit ${window.limit} offset ${window.offset}`,
      parameters,
    });
    const encounters = await showAll(service, call, rows.map(encounterOf));
    return reply({ encounters, ...turning(rows[0]?.total ?? 0, window) });
  };
}

/** The encounters among these that the caller may see. */
async function showAll(service: ClinicalService, call: Call, records: readonly EncounterRecord[]) {
  const identify = await identifyPatients(
    service.database,
    records.map(({ patient }) => patient),
  );
  call.disclose();
  const shown = await Promise.all(
    records.map(async (record) => {
      const patient = identify(record.patient);
      const row = await chartRowOf(service, call, patient);
      const may =
        call.covers('clinical:read', rowOfEncounter(record, row)) &&
        (patient.erased || call.covers('patient:read', row));
      if (!may) return [];
      call.disclose(patient.id);
      return [showEncounter(record, patient)];
    }),
  );
  return shown.flat();
}
