import { clinicalContract, IMPORTED_AT_A_TIME, type Readings } from '@hms/contracts/clinical';
import { compileCheck, Failure, type Input, invalid, methodNotAllowed, type ReplyOf } from '@hms/platform/contract';
import { digestUuid } from '@hms/platform/event-log';
import { type Call, type Handler, reply } from '@hms/platform/service';
import type { Observation, Resource } from '@medplum/fhirtypes';
import type { ClinicalOperations, ClinicalService, Decision } from '../clinical-service.ts';
import { findEntry } from '../entries/entries-table.ts';
import type { EntryKind, EntryRecord } from '../entries/entry-kind.ts';
import { kindNamed } from '../entries/kinds.ts';
import { type ChartItem, chartFromFhir, isOfChart } from '../fhir.ts';
import { type EntryList, importables } from '../imports/entry-content.ts';
import { appendPlanned, type Planned, planAll } from '../imports/import-chart.ts';
import { type Marks, marksOf } from '../imports/known-again.ts';
import type { FollowedPatient } from '../patients/followed-patients.ts';
import { loadPatient } from '../patients/load-patient.ts';
import { vitalsKind } from '../vitals/vitals-kind.ts';
import { type WatchedPatient, watchBy } from '../vitals/watched-patient.ts';
import { ofEntry, resourcesOf } from './chart-resources.ts';
import { codeOf } from './parts.ts';
import { observationOf } from './to/vital-signs.ts';
import { readingsOf } from './vitals-from-fhir.ts';

type Operation = ClinicalOperations['putChartResources'];
type Lists = Input<ClinicalOperations['importChart']>['body'];

/** The domain's own rules for what is recorded, as for an import. */
const check = compileCheck(clinicalContract.operations.importChart.body, 'resource');

const TYPES: Readonly<Record<string, string>> = {
  encounter: 'Encounter',
  problem: 'Condition',
  allergy: 'AllergyIntolerance',
  immunization: 'Immunization',
  procedure: 'Procedure',
  'care-plan': 'CarePlan',
  goal: 'Goal',
};
const KINDS = Object.fromEntries(Object.entries(TYPES).map(([kind, type]) => [type, kind]));

export function putChartResources(service: ClinicalService): Handler<Operation> {
  return async (call, { params, body }) => {
    const ids = body.ids as Readonly<Record<string, string>>;
    const chart = { patient: params.patient, resources: body.resources as unknown as Resource[], beside: [], ids };
    const { taken, plan: planNow } = await readChart(service, call, chart);
    if (body.only_ids) return reply({ taken, resources: [] });
    const planned = await planNow();
    const changed = planned.filter(({ events }) => events.length > 0);
    // What is new waits for nothing that others hold.
    const commit = changed.every(({ expected }) => expected === 0) ? call.commitShared : call.commit;
    if (changed.length > 0)
      await commit(async (tx) => {
        await appendPlanned(service, tx, call, planned);
        return reply({ taken, resources: [] } satisfies ReplyOf<Operation>);
      });
    const resources = await toldOf(service, planned);
    return reply({ taken, resources: resources as unknown as Record<string, unknown>[] });
  };
}

/** What FHIR is told of what was planned, once it is written. */
export async function toldOf(service: ClinicalService, planned: readonly Planned[]): Promise<Resource[]> {
  const all = planned.map(({ list, id }) =>
    resourcesOf(service, list === 'encounters' ? 'encounter' : importables[list].kind.name, id),
  );
  return (await Promise.all(all)).flat();
}

/** The resources of one patient that come together. */
export interface ChartToRead {
  readonly patient: string;
  readonly resources: readonly Resource[];
  /** Those who treated, and where: how they are called. */
  readonly beside: readonly Resource[];
  readonly ids: Readonly<Record<string, string>>;
}

/** Which of the resources a chart takes, and what becomes of them. Throws whatever refuses one of them. */
export async function readChart(service: ClinicalService, call: Call, { ids, beside, ...chart }: ChartToRead) {
  const { patient, row } = await loadPatient(service, call, chart.patient, 'clinical:record');
  const ownOf = ({ resourceType, id }: Resource) => ids[`${resourceType}/${id}`] ?? '';
  const { items, wrong } = read(chart.resources, beside);
  const errors = await recordsInError(service, wrong, ownOf);
  if (items.some(({ list }) => list === 'encounters')) call.require('clinical:encounter', row);
  if (items.some(({ list }) => list === 'problems')) call.require('clinical:diagnose', row);
  if (errors.length > 0) call.require('clinical:correct', row);
  const own = (kind: string, source: string) =>
    ids[`${TYPES[kind]}/${source}`] ?? digestUuid(JSON.stringify(['fhir', patient.id, kind, source]));
  const taken = [
    ...items.flatMap((item) => takenOf(item, own)),
    ...wrong
      .filter((resource) => errors.some(({ id }) => id === ownOf(resource)))
      .map((resource) => takenAs(resource, [ownOf(resource)])),
  ];
  return {
    patient,
    taken,
    plan: async () => [
      ...(await plan(service, call, patient, items, own)),
      ...errors.map((record) => enterInError(record)),
    ],
  };
}

/** What belongs into a chart, and what is taken back. Throws `not-fhir`, `invalid-resource`. */
function read(resources: readonly Resource[], beside: readonly Resource[]) {
  try {
    const given = resources.filter(isOfChart);
    const wrong = given.filter(isInError);
    const right = given.filter((resource) => !wrong.includes(resource));
    return { items: itemsOf(right, beside), wrong };
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw invalid('not-fhir', 'A resource is not as FHIR R4 says.', { cause: error });
  }
}

const isInError = (resource: Resource): boolean => {
  const { status, verificationStatus, lifecycleStatus } = resource as {
    status?: string;
    verificationStatus?: Parameters<typeof codeOf>[0];
    lifecycleStatus?: string;
  };
  return (
    resource.resourceType !== 'Encounter' &&
    [status, lifecycleStatus, codeOf(verificationStatus)].includes('entered-in-error')
  );
};

/** The entries that are said to be in error; of what was never in the chart nothing is to be taken back. */
async function recordsInError(
  service: ClinicalService,
  wrong: readonly Resource[],
  ownOf: (resource: Resource) => string,
): Promise<EntryRecord[]> {
  const records: EntryRecord[] = [];
  for (const resource of wrong) {
    const kind = kindNamed(KINDS[resource.resourceType] ?? '');
    const record = kind && ownOf(resource) ? await findEntry(service.database, kind, ownOf(resource)) : undefined;
    if (record) records.push(record);
  }
  return records;
}

const listOf = ({ name }: EntryKind): EntryList =>
  (Object.keys(importables) as EntryList[]).find((list) => importables[list].kind.name === name)!;

function enterInError(record: EntryRecord): Planned {
  const kind = kindNamed(record.kind)!;
  const events = record.in_error
    ? []
    : ([{ type: kind.error, data: { reason: 'Said so by FHIR.' } }] as unknown as Decision[]);
  const { id, patient, version } = record;
  return { list: listOf(kind), source: id, id, patient, expected: version, outcome: 'updated', events };
}

/** Throws `not-fhir`, `invalid-resource`. */
function itemsOf(resources: readonly Resource[], beside: readonly Resource[]): ChartItem[] {
  const items = chartFromFhir(resources, beside, (resource, error) => {
    if (error instanceof Failure) throw error;
    throw invalid('not-fhir', `${resource.resourceType}/${resource.id} is not as FHIR R4 says.`, { cause: error });
  });
  for (const [list, all] of Map.groupBy(items, (each) => each.list))
    for (let from = 0; from < all.length; from += IMPORTED_AT_A_TIME)
      check({ system: 'urn:hms:fhir', [list]: all.slice(from, from + IMPORTED_AT_A_TIME).map(({ item }) => item) });
  return items;
}

type Own = (kind: string, source: string) => string;

async function plan(
  service: ClinicalService,
  call: Call,
  patient: FollowedPatient,
  items: readonly ChartItem[],
  own: Own,
): Promise<Planned[]> {
  const lists = Object.fromEntries(
    [...Map.groupBy(items, (each) => each.list)].map(([list, all]) => [list, all.map(({ item }) => item)]),
  ) as Omit<Lists, 'system'>;
  await Promise.all((lists.encounters ?? []).map(({ source }) => mustComeFromFhir(service, own('encounter', source))));
  if (lists.vitals) lists.vitals = await Promise.all(lists.vitals.map((set) => withOthers(service, set, own)));
  const said = await saidBefore(service, patient, lists, own, call.now);
  return planAll(service, call, patient, lists, {
    own,
    refuse(list, source, _id, error) {
      if (!(error instanceof Failure)) throw error;
      throw new Failure(error.kind, error.code, `${list} ${source}: ${error.message}`, {
        members: error.members,
        cause: error,
      });
    },
    before: (record) => said.get(record.id),
  });
}

/** An encounter that is kept here goes its own way, step by step. Throws `kept-by-owner`. */
async function mustComeFromFhir({ reads }: ClinicalService, id: string): Promise<void> {
  const record = await reads.encounter(id);
  if (record && !record.imported)
    throw methodNotAllowed(
      'kept-by-owner',
      'This encounter is kept in the hospital’s own record: it is changed there.',
      {
        members: { issue: 'business-rule' },
      },
    );
}

type VitalsItem = NonNullable<Lists['vitals']>[number];

/** A set of which other resources say other signs keeps those. */
async function withOthers({ reads }: ClinicalService, set: VitalsItem, own: Own): Promise<VitalsItem> {
  const record = await reads.entry(own(vitalsKind.name, set.source));
  if (!record) return set;
  const readings = (record.fields.readings ?? {}) as Readings;
  const kept = Object.entries(readings)
    .filter(([sign]) => sign !== 'bmi')
    .map(([sign, { given, value, unit }]) => [sign, given ?? { value, unit }]);
  return { ...set, readings: { ...Object.fromEntries(kept), ...set.readings } };
}

/** What FHIR was told of entries that were recorded here: only what a resource says otherwise is changed. */
async function saidBefore(
  service: ClinicalService,
  patient: FollowedPatient,
  lists: Omit<Lists, 'system'>,
  own: Own,
  now: Date,
): Promise<Map<string, Marks>> {
  const said = new Map<string, Marks>();
  let watched: WatchedPatient | undefined;
  for (const list of Object.keys(importables) as EntryList[]) {
    const { kind, content } = importables[list];
    for (const { source } of (lists[list] ?? []) as { source: string }[]) {
      const record = await service.reads.entry(own(kind.name, source));
      if (!record || record.imported) continue;
      watched ??= await watchBy(service.reads, patient);
      const shown = (await ofEntry(service, record)).find(({ id }) => id === record.id);
      const [before] = shown ? itemsOf([{ ...shown, id: source } as Resource], []) : [];
      if (!before) continue;
      const around = { now, watched, entry: (_kind: EntryKind, id: string) => id, part: own };
      said.set(record.id, marksOf(service.importSecret, content(before.item as never, around)));
    }
  }
  return said;
}

const takenAs = ({ resourceType, id }: Resource, own: string[]) => ({ type: resourceType, id: id ?? '', own });

function takenOf({ list, item, from }: ChartItem, own: Own) {
  if (list !== 'vitals') {
    const kind = list === 'encounters' ? 'encounter' : importables[list].kind.name;
    return from.map((resource) => takenAs(resource, [own(kind, item.source)]));
  }
  const set = own(vitalsKind.name, item.source);
  const signs = new Set(Object.keys(item.readings ?? {}));
  return from.map((resource) => {
    const said = readingsOf(resource as Observation).map(([sign]) => observationOf(set, sign, signs));
    return takenAs(resource, [...new Set(said)]);
  });
}
