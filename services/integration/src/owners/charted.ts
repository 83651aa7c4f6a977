import { clinicalContract } from '@hms/contracts/clinical';
import { Failure, unprocessable } from '@hms/platform/contract';
import { digestUuid } from '@hms/platform/event-log';
import { keyOf } from '../index/fingerprint.ts';
import type { Intent } from '../intents/intent.ts';
import { type Change, keptByOwner } from '../interactions/change.ts';
import type { Exchange } from '../interactions/fhir-request.ts';
import { parseExactly } from '../resource/exact-number.ts';
import type { Resource } from '../resource/resource.ts';
import { findMany } from '../store/resources-table.ts';
import { forgetBegun } from './begun.ts';
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

/** A change of a chart that the clinical service knows what to do with. */
export interface ChartWrite {
  readonly patient: string;
  readonly change: Change;
  readonly ids: Readonly<Record<string, string>>;
  /** By which ids the chart will tell of it. */
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

/** Whether a change of one resource may be the clinical service's to make. */
export const mayBeCharted = (change: Change): boolean => change.subject !== undefined && isCandidate(change);

/**
 * Asks the clinical service by which ids it will know what belongs into a chart. Remembered before anything is confirmed, so that what
 * it tells is recognised, whoever is first.
 *
 * Throws `kept-by-owner`, `moved-in-time`.
 */
export async function checkChart(exchange: Exchange, change: Change): Promise<ChartWrite | undefined> {
  const patient = isCandidate(change) ? change.subject : undefined;
  const write = patient === undefined ? undefined : await askChart(exchange, patient, change);
  if (!write && change.owned && change.text !== undefined) throw keptByOwner();
  return write;
}

/** What the chart knows by which id, of changes and of what they refer to; what is new gets an id of its own. */
async function idsOf({ service }: Exchange, changes: readonly Change[]) {
  const named = new Set(changes.map(nameOf));
  const referred = [...new Set(changes.flatMap((change) => [...referencesIn(resourceOf(change))]))];
  const known = await service.ids.ownOf([...named, ...referred.filter((name) => isCharted(name.split('/')[0]!))]);
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
  return { ids, known, referred };
}

async function askChart(exchange: Exchange, patient: string, change: Change): Promise<ChartWrite | undefined> {
  const { service, call } = exchange;
  const name = nameOf(change);
  const { ids, known } = await idsOf(exchange, [change]);
  const { taken } = await put(exchange, { patient, change, ids }, true);
  const mine = taken.find(({ type, id }) => type === change.type && id === change.id);
  if (!mine) return undefined;
  const { type, id, own } = mine;
  requireSame(change, known.get(name), own);
  const part = own.length > 1;
  await service.begin({
    begun: { correlation: call.correlation, key: keyOf(type, id), subject: patient, content: change.text! },
    known: own.filter((each) => each !== id).map((each) => ({ own: each, type, id, part })),
  });
  return { patient, change, ids, own };
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
  const named = new Map(changes.map((change) => [nameOf(change), change]));
  const { ids, known, referred } = await idsOf(exchange, changes);
  const charts = [...Map.groupBy(changes, patientOf)].map(([patient, own]) => ({
    patient: patient!,
    registering: registered.has(patient!),
    // The chart keeps numbers; the digits that they were written with stay with the text.
    resources: own.map(({ text }) => JSON.parse(text!) as Record<string, unknown>),
  }));
  const beside = await besideOf(exchange, referred, all);
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

/** Of these it is not known whether the chart was written. */
const UNCERTAIN = new Set<Failure['kind']>(['unavailable', 'internal']);

/** Has the chart written; asked again it changes nothing. @returns a digest of what is said of the change then */
export async function confirmChart(exchange: Exchange, write: ChartWrite): Promise<Marks | undefined> {
  const { service, call } = exchange;
  const { resources } = await put(exchange, write, false).catch(async (error) => {
    const { type, id } = write.change;
    const isRefused = error instanceof Failure && !UNCERTAIN.has(error.kind);
    if (isRefused) await service.database.all(forgetBegun([{ correlation: call.correlation, key: keyOf(type, id) }]));
    throw error;
  });
  const known = await service.ids.asKnown(resources as unknown as Resource[]);
  const own = known.find(({ resource }) => `${resource.resourceType}/${resource.id}` === nameOf(write.change));
  return own && marksOf(own.resource);
}

async function put(
  { service, call }: Exchange,
  { patient, change, ids }: Pick<ChartWrite, 'patient' | 'change' | 'ids'>,
  onlyIds: boolean,
) {
  // The chart keeps numbers; the digits that they were written with stay with the text.
  const resources = [JSON.parse(change.text!) as Record<string, unknown>];
  try {
    return await service
      .client(clinicalContract, call)
      .putChartResources({ params: { patient }, body: { only_ids: onlyIds, resources, ids } });
  } catch (error) {
    throw asRefusal(error);
  }
}
