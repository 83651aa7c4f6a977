import { type Queryable, statement } from '@hms/platform/database';
import { keyOf } from '../index/fingerprint.ts';
import type { Answer, Exchange, FhirRequest } from '../interactions/fhir-request.ts';
import { noSuchResource } from '../interactions/read.ts';
import { shownAs } from '../interactions/show.ts';
import type { StoredResource } from '../store/resources-table.ts';

interface Version {
  readonly key: string;
  readonly type: string;
  readonly id: string;
  readonly version: number;
  readonly updated: Date;
  readonly method: string;
  readonly actor: string | null;
  readonly patients: readonly string[];
}

const VERSIONS = `select r.key::text, r.type, r.id, v.version, v.updated, v.method, v.actor, r.patients
  from fhir_resources r cross join lateral (
    select r.version, r.updated, r.method, r.actor
    union all
    select version, updated, method, actor from fhir_versions where key = r.key
  ) v`;
const findCurrent = statement<[readonly string[]], Version>(
  'find-current-versions',
  `select r.key::text, r.type, r.id, r.version, r.updated, r.method, r.actor, r.patients
   from fhir_resources r where r.key = any($1::bigint[]) and r.content is not null`,
);
const findOne = statement<[string, number], Version>(
  'find-version-made',
  `${VERSIONS} where r.key = $1::bigint and v.version = $2`,
);
const findOfTarget = statement<[string, number], Version>(
  'find-versions-made',
  `${VERSIONS} where r.key = $1::bigint order by v.version desc limit $2`,
);

/** A version of a resource has one Provenance, whose id says which. */
const MADE = /^v\.(-?\d{1,19})\.([1-9]\d{0,8})$/;
const ACTIVITY = 'http://terminology.hl7.org/CodeSystem/v3-DataOperation';
const ACTIVITIES: Readonly<Record<string, string>> = { POST: 'CREATE', PUT: 'UPDATE', DELETE: 'DELETE' };
const PARTICIPANT = 'http://terminology.hl7.org/CodeSystem/provenance-participant-type';

export const isMadeHere = (id: string): boolean => MADE.test(id);

/** Who made a version of a resource, and when: as the log of this service has it. */
function provenanceOf({ key, type, id, version, updated, method, actor, patients }: Version): StoredResource {
  const who =
    actor === null || actor === 'system'
      ? { display: 'The hospital' }
      : { identifier: { system: 'urn:hms:account', value: actor } };
  const own = `v.${key}.${version}`;
  const resource = {
    resourceType: 'Provenance',
    id: own,
    meta: {
      versionId: '1',
      lastUpdated: updated.toISOString(),
      profile: ['http://hl7.org/fhir/us/core/StructureDefinition/us-core-provenance'],
    },
    target: [{ reference: `${type}/${id}/_history/${version}` }],
    recorded: updated.toISOString(),
    activity: { coding: [{ system: ACTIVITY, code: ACTIVITIES[method] ?? 'UPDATE' }] },
    agent: [{ type: { coding: [{ system: PARTICIPANT, code: 'author', display: 'Author' }] }, who }],
  };
  const content = JSON.stringify(resource);
  return { key: own, type: 'Provenance', id: own, version: 1, updated, content, subject: null, patients, owned: true };
}

/** Of these resources as they stand. */
export const provenanceOfAll = async (database: Queryable, keys: readonly string[]): Promise<StoredResource[]> =>
  keys.length === 0 ? [] : (await database.all(findCurrent(keys))).map(provenanceOf);

/** Of the versions of what a search for Provenance names as its target, the newest first. */
export async function provenanceOfTarget(
  { service, access }: Exchange,
  target: string,
  most: number,
): Promise<StoredResource[]> {
  const [type = '', id = ''] = target.startsWith(`${service.base}/`)
    ? target.slice(service.base.length + 1).split('/')
    : target.split('/');
  const rows = await service.database.all(findOfTarget(keyOf(type, id), most));
  return rows.filter((row) => access.mayShow(row)).map(provenanceOf);
}

export async function readProvenance(exchange: Exchange, id: string, request: FhirRequest): Promise<Answer> {
  const { service, access, call } = exchange;
  const [, key = '', version = ''] = MADE.exec(id) ?? [];
  const inRange = BigInt.asIntN(64, BigInt(key)) === BigInt(key);
  const row = inRange ? await service.database.first(findOne(key, Number(version))) : undefined;
  if (!row || !access.mayShow(row)) throw noSuchResource();
  call.disclose(...row.patients);
  return { status: 200, text: shownAs(provenanceOf(row).content!, request.query), version: 1, updated: row.updated };
}
