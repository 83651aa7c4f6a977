import { type Flowsheet, SIGN_NAMES, type SignName, VITAL_SIGNS, type VitalSigns } from '@hms/contracts/clinical';
import { statement } from '@hms/platform/database';
import { type Handler, reply } from '@hms/platform/service';
import type { ClinicalOperations, ClinicalService } from '../clinical-service.ts';
import { type EntryRow, entryOf } from '../entries/entries-table.ts';
import { placeIn, placeOf } from '../paging.ts';
import { familyOf } from '../patients/followed-patients.ts';
import { loadPatient } from '../patients/load-patient.ts';

const COLUMNS = 24;

type Parameters = [
  readonly string[],
  string | null,
  string | null,
  string | null,
  string | null,
  number,
  readonly string[] | null,
];

const read = statement<Parameters, EntryRow>(
  'read-flowsheet',
  `select e.document, e.words from chart_entries e join (
     select h.id, h.occurred_at from unnest($1::uuid[]) p cross join lateral (
       select id, occurred_at from chart_entries
       where patient_id = p and kind = 'vitals' and in_force and $7::text[] is null
         and occurred_at >= coalesce($2::timestamptz, '-infinity') and occurred_at <= coalesce($3::timestamptz, 'infinity')
         and ($4::timestamptz is null or (occurred_at, id) < ($4, $5::uuid))
       order by occurred_at desc, id desc limit $6) h
     union
     select h.set_id, h.observed_at from unnest($1::uuid[]) p cross join unnest($7::text[]) s (sign) cross join lateral (
       select set_id, observed_at from vital_readings
       where patient_id = p and sign = s.sign
         and observed_at >= coalesce($2::timestamptz, '-infinity') and observed_at <= coalesce($3::timestamptz, 'infinity')
         and ($4::timestamptz is null or (observed_at, set_id) < ($4, $5::uuid))
       order by observed_at desc, set_id desc limit $6) h
   ) found on found.id = e.id order by found.occurred_at desc, found.id desc limit $6`,
);

/** Many sets as one table, those of merged records among them. */
export function getFlowsheet(service: ClinicalService): Handler<ClinicalOperations['getFlowsheet']> {
  return async (call, { params, query }) => {
    const { patient } = await loadPatient(service, call, params.patient, 'clinical:read');
    const { limit = COLUMNS } = query;
    const before = query.before === undefined ? undefined : placeIn(query.before);
    const signs = query.signs === undefined ? null : [...new Set(query.signs.split(',') as SignName[])];
    const rows = await service.database.all(
      read(
        await familyOf(service.database, patient.id),
        query.from ?? null,
        query.to ?? null,
        before?.at ?? null,
        before?.id ?? null,
        limit + 1,
        signs,
      ),
    );
    const sets = rows.slice(0, limit).map((row) => entryOf(row));
    const shown = sets.map((record) => ({ record, said: record.fields as unknown as VitalSigns }));
    const last = rows.length > limit ? shown.at(-1) : undefined;
    const sheet: Flowsheet = {
      columns: shown.map(({ record, said }) => ({
        vitals_id: record.id,
        at: said.observed_at,
        encounter_id: record.encounter_id,
        by: record.recorded_by,
        status: said.status,
        oxygen: said.oxygen,
        consciousness: said.consciousness,
        score: said.news2?.band ? said.news2.at_least : null,
        complete: said.news2?.total != null,
        band: said.news2?.band ?? null,
      })),
      rows: (signs ?? SIGN_NAMES).flatMap((sign) => rowOf(sign, shown)),
      next: last ? placeOf({ at: new Date(last.said.observed_at), id: last.record.id }) : null,
    };
    return reply(sheet);
  };
}

function rowOf(sign: SignName, shown: readonly { readonly said: VitalSigns }[]): Flowsheet['rows'] {
  if (!shown.some(({ said }) => said.readings[sign])) return [];
  const { code, unit } = VITAL_SIGNS[sign];
  const values = shown.map(({ said }) => {
    const reading = said.readings[sign];
    return reading ? { value: reading.value, flag: reading.flag } : null;
  });
  return [{ sign, code, unit, values }];
}
