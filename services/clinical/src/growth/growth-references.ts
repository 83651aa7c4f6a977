import type { GrowthMeasure, GrowthReference, LmsTable } from '@hms/contracts/clinical';
import { type Queryable, statement } from '@hms/platform/database';
import { readCdc2000 } from './cdc-2000.ts';

/** A reference with its tables. */
export type LoadedReference = Omit<GrowthReference, 'measures'> & { readonly tables: readonly LmsTable[] };

const list = statement<[], { document: LoadedReference }>(
  'list-growth-references',
  'select document from growth_references order by code',
);
export const writeReference = statement<[string, string]>(
  'write-growth-reference',
  `insert into growth_references (code, document) values ($1, $2)
   on conflict (code) do update set document = excluded.document`,
);

/** All references in the order in which they are used: what was loaded goes before what the hospital starts with. */
export async function readReferences(database: Queryable): Promise<LoadedReference[]> {
  const loaded = (await database.all(list())).map(({ document }) => document);
  const codes = new Set(loaded.map(({ code }) => code));
  return [...loaded, ...(await readCdc2000()).filter(({ code }) => !codes.has(code))];
}

export const showReference = ({ tables, ...reference }: LoadedReference): GrowthReference => ({
  ...reference,
  measures: [...new Set(tables.map(({ measure }) => measure))],
});

/** The table of a reference for a measure and a sex. */
export const tableOf = (
  { tables }: LoadedReference,
  measure: GrowthMeasure,
  sex: string | null,
): LmsTable | undefined => tables.find((table) => table.measure === measure && table.sex === sex);
