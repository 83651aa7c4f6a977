import type { OpenSharedCache } from '@hms/platform/cache';
import { coalesce, type Database, statement, type Transaction } from '@hms/platform/database';

/** What a read needs: the text that leaves, and the attributes that decide who may see it. */
export interface PatientDocument {
  readonly id: string;
  readonly version: number;
  readonly restricted: boolean;
  readonly facility: string | null;
  readonly care_team: readonly string[];
  readonly merged_into: string | null;
  readonly erased: boolean;
  /** Whether there is a social security number to show to those who may see it. */
  readonly numbered: boolean;
  readonly text: string;
}

export interface PatientReader {
  find(id: string): Promise<PatientDocument | undefined>;
  /** Awaited in the transaction of a change, before it. */
  changing(tx: Transaction, id: string): Promise<void>;
  /** Called after a change has committed. */
  changed(id: string): void;
}

const CACHED = 20_000;

const findMany = statement<[readonly string[]], PatientDocument>(
  'read-patients',
  `select id, version, restricted, facility_id as facility, care_team, merged_into, erased_at is not null as erased,
     ssn_sealed is not null as numbered, document as text from patients where id = any($1)`,
);

/** Reads patients by id: from the cache, else concurrent reads in one statement. */
export async function createPatientReader(database: Database, openCache: OpenSharedCache): Promise<PatientReader> {
  const cache = await openCache<PatientDocument>('patients', CACHED);
  const read = coalesce(async (ids) => new Map((await database.all(findMany(ids))).map((row) => [row.id, row])));
  return {
    find: (id) => cache.load(id, () => read(id)),
    changing: cache.changing,
    changed: cache.changed,
  };
}
