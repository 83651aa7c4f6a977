import type { ChartSection } from '../chart/section.ts';
import type { EntryRow } from '../entries/entries-table.ts';

type Marked = Pick<EntryRow, 'document'>;

/** When an allergy was last written down, also one that is over: who asked has said something. */
export const lastAllergy: ChartSection<Marked> = {
  name: 'last_allergy',
  most: 1,
  sql: `select coalesce(jsonb_agg(jsonb_build_object('document', e.document - 'fields')), '[]')
    from (select document from chart_entries where patient_id = $1 and kind = 'allergy' and not in_error
          order by document ->> 'updated_at' desc, id limit 1) e`,
  from: ({ entries }) =>
    (entries.get('allergy') ?? []).filter(({ in_error }) => !in_error).map((document) => ({ document })),
  at: ({ document }) => document.updated_at,
};
