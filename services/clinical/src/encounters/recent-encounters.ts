import type { EncounterLine } from '@hms/contracts/clinical';
import type { ChartSection } from '../chart/section.ts';
import type { EncounterRow } from './encounters-table.ts';

const MOST = 10;
/** What a list of encounters leaves out. */
const LEFT_OUT = ['vital_signs', 'procedures', 'medications', 'metadata', 'participants'] as const;

/** The latest encounters of a patient, as the summary shows them. */
export const recentEncounters: ChartSection<EncounterRow> = {
  name: 'encounters',
  most: MOST,
  sql: `select coalesce(jsonb_agg(jsonb_build_object(
      'document', e.document - array[${LEFT_OUT.map((name) => `'${name}'`).join(', ')}],
      'words', jsonb_strip_nulls(jsonb_build_object('chief_complaint', e.words -> 'chief_complaint'))
    ) order by e.encounter_date desc, e.id), '[]')
    from (select document, words, encounter_date, id from clinical_encounters
          where patient_id = $1 and status <> 'entered-in-error' order by encounter_date desc, id limit ${MOST}) e`,
  from: ({ encounters }) =>
    encounters
      .filter(({ status }) => status !== 'entered-in-error')
      .map(({ words, ...document }) => ({ document, words }) as EncounterRow),
  at: ({ document }) => document.encounter_date,
  show: ({ document, words }): EncounterLine => {
    const { id, number, status, encounter_type, encounter_date, location, provider_id, provider_name } = document;
    const { diagnoses, started_at, ended_at, follow_up_date } = document;
    return {
      id,
      number,
      status,
      class: document.class,
      encounter_type,
      encounter_date,
      location,
      provider_id,
      provider_name,
      chief_complaint: (words.chief_complaint as string | undefined) ?? null,
      diagnoses,
      started_at,
      ended_at,
      follow_up_date,
    };
  },
};
