import type { MeasurementRules } from '@hms/contracts/clinical';
import { type Queryable, statement } from '@hms/platform/database';
import { firstRules } from './first-rules.ts';

const read = statement<[], { document: MeasurementRules }>(
  'read-measurement-rules',
  'select document from measurement_rules',
);

/** What the hospital has set up; what it starts with where nobody has. */
export const readRules = async (database: Queryable): Promise<MeasurementRules> =>
  (await database.first(read()))?.document ?? firstRules;

export const writeRules = statement<[string]>(
  'write-measurement-rules',
  'insert into measurement_rules (document) values ($1) on conflict (single) do update set document = excluded.document',
);
