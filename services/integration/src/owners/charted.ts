import { clinicalContract } from '@hms/contracts/clinical';
import { unprocessable } from '@hms/platform/contract';
import { digestUuid } from '@hms/platform/event-log';
import { keyOf } from '../index/fingerprint.ts';
import type { Intent } from '../intents/intent.ts';
import { type Change, keptByOwner } from '../interactions/change.ts';
import type { Exchange } from '../interactions/fhir-request.ts';
import { parseExactly } from '../resource/exact-number.ts';
import { isObject, type Resource } from '../resource/resource.ts';
import { findMany } from '../store/resources-table.ts';
import { type KnownAs, referencesIn } from './ids.ts';
import { type Marks, marksOf } from './marks.ts';
import { asRefusal } from './owned-patients.ts';
import { patientIdOf } from './patient-id.ts';

const CHARTED = new Set([
  'Encounter',
  'Condition',
  'AllergyIntolerance',
  'Immunization',
  'Procedure',
  'CarePlan',
  'Goal',
  'Observation',
]);

/** Types whose resources are commands of the clinical service, where they are of a patient of this hospital. */
export const isCharted = (type: string): boolean => CHARTED.has(type);

/** Changes of one patient's chart, as the clinical service said that it would take them. */
export interface ChartWrite {
  readonly patient: string;
  readonly changes: readonly Change[];
  readonly ids: Readonly<Record<string, string>>;
  readonly taken: ReadonlySet<string>;
  /** By which ids the chart will tell of what it took. */
  readonly own: readonly string[];
}

/** What the clinical service prepared of the changes of a request. */
export interface PreparedCharts {
  readonly taken: ReadonlySet<Change>;
  /** Of each change that it took: what the service says of it then. */
  readonly said: ReadonlyMap<Change, Resource>;
  /** By which ids the chart will tell of what it took. */
  readonly remembered: readonly KnownAs[];
  /** Whether the service has nothing more to tell, such as other signs of a set that was written to. */
  readonly isAll: boolean;
}

const NOTHING: PreparedCharts = { taken: new Set(), said: new Map(), remembered: [], isAll: true };

const nameOf = ({ type, id }: Pick<Change, 'type' | 'id'>): string => `${type}/${id}`;
const resourceOf = ({ text }: Change): Resource => parseExactly(text!) as Resource;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Of observations only vital signs belong into the chart. */
function isCandidate({ type, text }: Change): boolean {
  if (text === undefined || !isCharted(type)) return false;
  if (type !== 'Observation') return true;
  return text.includes('"vital-signs"');
}

/**
 * Asks the clinical service whether it would take what belongs into charts. Remembered before anything is confirmed: by which ids it will
 * tell of it, so that what it tells is recognised, whoever is first.
 *
 * Throws what it would refuse with; `kept-by-owner`, `moved-in-time`.
 */
export async function checkCharts(exchange: Exchange, changes: readonly Change[]): Promise<ChartWrite[]> {
  const registered = new Set(changes.filter(({ type }) => type === 'Patient').map(({ id }) => patientIdOf(id)));
  const patientOf = ({ subject, patients }: Change) => subject ?? patients.find((id) => registered.has(id));
  const candidates = changes.filter((change) => isCandidate(change) && patientOf(change) !== undefined);
  const writes: ChartWrite[] = [];
  for (const [patient, own] of Map.groupBy(candidates, patientOf))
    writes.push(await checkChart(exchange, patient!, own, changes.length === 1));
  const taken = new Set(writes.flatMap((write) => [...write.taken]));
  if (changes.some((change) => change.owned && change.text !== undefined && !taken.has(nameOf(change))))
    throw keptByOwner();
  return writes;
}

/** @param names whether the ids are all that is asked for: of a single change nothing else hangs on whether it is taken */
async function checkChart(
  exchange: Exchange,
  patient: string,
  changes: readonly Change[],
  names: boolean,
): Promise<ChartWrite> {
  const { ids: ownIds } = exchange.service;
  const named = new Set(changes.map(nameOf));
  const referred = changes.flatMap((change) => [...referencesIn(resourceOf(change))]);
  const known = await ownIds.ownOf([...named, ...referred.filter((name) => isCharted(name.split('/')[0]!))]);
  const ids: Record<string, string> = {};
  for (const name of new Set([...named, ...referred])) {
    const [type = '', id = ''] = name.split('/');
    if (!isCharted(type)) continue;
    const own = known.get(name)?.[0];
    if (own) ids[name] = own;
    else if (UUID.test(id)) ids[name] = id;
  }
  for (const change of changes) {
    const name = nameOf(change);
    // Two resources of different types may have one id; what the chart makes of them may not.
    if (!change.owned && !known.has(name)) ids[name] = digestUuid(`chart:${name}`);
  }
  const { taken } = await put(exchange, { patient, changes, ids }, { check: true, names });
  const remembered: KnownAs[] = [];
  for (const { type, id, own } of taken) {
    const change = changes.find((each) => each.type === type && each.id === id)!;
    requireSame(change, known.get(nameOf(change)), own);
    for (const each of own) if (each !== id) remembered.push({ own: each, type, id, part: own.length > 1 });
  }
  await ownIds.remember(remembered);
  return { patient, changes, ids, taken: new Set(taken.map(nameOf)), own: taken.flatMap(({ own }) => own) };
}

/**
 * Has the clinical service prepare what belongs into charts.
 *
 * Throws what it refuses with; `kept-by-owner`, `moved-in-time`.
 */
export async function prepareCharts(
  exchange: Exchange,
  intent: Intent,
  changes: readonly Change[],
): Promise<PreparedCharts> {
  const registered = new Set(changes.filter(({ type }) => type === 'Patient').map(({ id }) => patientIdOf(id)));
  const patientOf = ({ subject, patients }: Change) => subject ?? patients.find((id) => registered.has(id));
  const candidates = changes.filter((change) => isCandidate(change) && patientOf(change) !== undefined);
  const prepared =
    candidates.length === 0 ? NOTHING : await prepare(exchange, intent, candidates, patientOf, registered, changes);
  if (changes.some((change) => change.owned && change.text !== undefined && !prepared.taken.has(change)))
    throw keptByOwner();
  return prepared;
}

async function prepare(
  exchange: Exchange,
  intent: Intent,
  changes: readonly Change[],
  patientOf: (change: Change) => string | undefined,
  registered: ReadonlySet<string>,
  all: readonly Change[],
): Promise<PreparedCharts> {
  const { service, call } = exchange;
  const resources = new Map(changes.map((change) => [change, resourceOf(change)]));
  const named = new Map(changes.map((change) => [nameOf(change), change]));
  const referred = [...resources.values()].flatMap((resource) => [...referencesIn(resource)]);
  const known = await service.ids.ownOf([
    ...named.keys(),
    ...referred.filter((name) => isCharted(name.split('/')[0]!)),
  ]);
  const ids: Record<string, string> = {};
  for (const name of new Set([...named.keys(), ...referred])) {
    const [type = '', id = ''] = name.split('/');
    if (!isCharted(type)) continue;
    const own = known.get(name)?.[0];
    if (own) ids[name] = own;
    else if (UUID.test(id)) ids[name] = id;
  }
  for (const change of changes) {
    const name = nameOf(change);
    // Two resources of different types may have one id; what the chart makes of them may not.
    if (!change.owned && !known.has(name)) ids[name] = digestUuid(`chart:${name}`);
  }
  const charts = [...Map.groupBy(changes, patientOf)].map(([patient, own]) => ({
    patient: patient!,
    registering: registered.has(patient!),
    // The chart keeps numbers; the digits that they were written with stay with the text.
    resources: own.map(({ text }) => JSON.parse(text!) as Record<string, unknown>),
  }));
  const beside = await besideOf(exchange, [...new Set(referred)], all);
  const answer = await intent
    .prepare(service.preparers.clinical, () =>
      service
        .client(clinicalContract, call)
        .prepareChartResources({ body: { ticket: intent.ticket, charts, beside, ids } }),
    )
    .catch((error) => {
      throw asRefusal(error);
    });
  const remembered: KnownAs[] = [];
  const taken = new Set<Change>();
  for (const { type, id, own } of answer.taken) {
    const change = named.get(`${type}/${id}`)!;
    taken.add(change);
    requireSame(change, known.get(nameOf(change)), own);
    for (const each of own) if (each !== id) remembered.push({ own: each, type, id, part: own.length > 1 });
  }
  const told = await service.ids.asKnown(answer.resources as unknown as Resource[], remembered);
  const byName = new Map(told.map(({ resource }) => [`${resource.resourceType}/${resource.id}`, resource]));
  const said = new Map<Change, Resource>();
  for (const change of taken) {
    const own = byName.get(nameOf(change));
    if (own) said.set(change, own);
  }
  return { taken, said, remembered, isAll: [...byName.keys()].every((name) => named.has(name)) };
}

const NAMED = /^(Practitioner|Organization)\//;

/** Who treated and where, of whom the resources tell by reference only: out of the same request, or as they are kept. */
async function besideOf(
  { service }: Exchange,
  referred: readonly string[],
  changes: readonly Change[],
): Promise<Record<string, unknown>[]> {
  const wanted = new Set(referred.filter((name) => NAMED.test(name)));
  if (wanted.size === 0) return [];
  const given = changes.filter((change) => change.text !== undefined && wanted.has(nameOf(change)));
  for (const change of given) wanted.delete(nameOf(change));
  const keys = [...wanted].map((name) => {
    const [type = '', id = ''] = name.split('/');
    return keyOf(type, id);
  });
  const kept = keys.length === 0 ? [] : await service.database.all(findMany(keys));
  return [...given.map(({ text }) => text), ...kept.map(({ content }) => content)].flatMap((text) =>
    text ? [JSON.parse(text) as Record<string, unknown>] : [],
  );
}

/** What was measured stays in its set, which is of one moment. */
function requireSame({ type, owned }: Change, before: readonly string[] | undefined, own: readonly string[]): void {
  if (type !== 'Observation') return;
  if (owned && !before) throw keptByOwner();
  if (before && !own.every((each) => before.includes(each)))
    throw unprocessable(
      'moved-in-time',
      'A measurement does not move to another time or become another one: it is entered in error, and made anew.',
      { members: { issue: 'business-rule' } },
    );
}

/** Has the charts written; asked again it changes nothing. @returns what is said of each change then */
export async function confirmCharts(exchange: Exchange, writes: readonly ChartWrite[]): Promise<Map<Change, Marks>> {
  const marks = new Map<Change, Marks>();
  for (const write of writes) {
    const { resources } = await put(exchange, write, { check: false });
    const known = await exchange.service.ids.asKnown(resources as unknown as Resource[]);
    const said = new Map(known.map(({ resource }) => [`${resource.resourceType}/${resource.id}`, marksOf(resource)]));
    for (const change of write.changes) {
      const own = said.get(nameOf(change));
      if (own && write.taken.has(nameOf(change))) marks.set(change, own);
    }
  }
  return marks;
}

async function put(
  { service, call }: Exchange,
  write: Pick<ChartWrite, 'patient' | 'changes' | 'ids'>,
  how: { readonly check: boolean; readonly names?: boolean },
) {
  const { patient, changes, ids } = write;
  // The chart keeps numbers; the digits that they were written with stay with the text.
  const resources = changes.map((change) => JSON.parse(JSON.stringify(resourceOf(change)))).filter(isObject);
  try {
    return await service
      .client(clinicalContract, call)
      .putChartResources({ params: { patient }, body: { ...how, resources, ids } });
  } catch (error) {
    throw asRefusal(error);
  }
}
