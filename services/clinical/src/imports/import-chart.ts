import type { IMPORTED_LISTS } from '@hms/contracts/clinical';
import { conflict, Failure, type Input, type ReplyOf, unprocessable } from '@hms/platform/contract';
import type { Transaction } from '@hms/platform/database';
import { type Call, type Handler, reply } from '@hms/platform/service';
import type { ClinicalOperations, ClinicalService } from '../clinical-service.ts';
import { newEncounterNumber } from '../encounters/encounters-table.ts';
import type { EntryRecord } from '../entries/entry-kind.ts';
import type { FollowedPatient } from '../patients/followed-patients.ts';
import { keyOf, loadPatient } from '../patients/load-patient.ts';
import { problemKind } from '../problems/problem-kind.ts';
import { watchBy } from '../vitals/watched-patient.ts';
import { type EntryList, importables } from './entry-content.ts';
import { idOf, type Marks, marksOf } from './known-again.ts';
import { encounterContent, planEncounterImport } from './plan-encounter.ts';
import { planEntry, type Taking } from './plan-entry.ts';

type Operation = ClinicalOperations['importChart'];
type Body = Input<Operation>['body'];
type Outcome = ReplyOf<Operation>['outcomes'][number];
type List = (typeof IMPORTED_LISTS)[number];
type Lists = Omit<Body, 'system'>;
type Item = NonNullable<Body[EntryList]>[number];

async function allOf<Known>(
  find: (id: string) => Promise<Known | undefined>,
  ids: readonly string[],
): Promise<Known[]> {
  const all = await Promise.all([...new Set(ids)].map(find));
  return all.filter((each) => each !== undefined);
}

export interface Planned extends Taking {
  readonly list: List;
  readonly source: string;
  readonly id: string;
  readonly patient: string;
  readonly expected: number;
}

const ENTRY_LISTS = Object.keys(importables) as EntryList[];

export function importChart(service: ClinicalService): Handler<Operation> {
  return async (call, { params, body }) => {
    const { patient: loaded } = await loadPatient(service, call, params.patient, 'clinical:import');
    const patient = {
      ...loaded,
      birth_date: loaded.birth_date ?? body.birth_date ?? null,
      sex: loaded.sex ?? body.sex ?? null,
    };
    const refused: Outcome[] = [];
    const planned = await planAll(service, call, patient, body, {
      own: (kind, source) => idOf(service.importSecret, kind, body.system, source),
      refuse(list, source, id, error) {
        if (!(error instanceof Failure)) throw error;
        refused.push({ list, source, id, outcome: 'refused', code: error.code, detail: error.message });
      },
    });
    return call.commit(async (tx) => {
      await appendPlanned(service, tx, call, planned);
      const taken = planned.map(
        ({ list, source, id, outcome }): Outcome => ({ list, source, id, outcome, code: null, detail: null }),
      );
      return reply({ outcomes: [...taken, ...refused] });
    });
  };
}

export async function appendPlanned(
  service: ClinicalService,
  tx: Transaction,
  { cause }: Pick<Call, 'cause'>,
  planned: readonly Planned[],
): Promise<void> {
  for (const { id, patient: subject, expected, events } of planned) {
    if (events.length === 0) continue;
    const key = await keyOf(service, subject);
    await service.append(tx, { stream: id, expected, subject, key, events, cause });
  }
}

/** How the other system's things are known here. */
export interface Planning {
  /** Our id of something of the other system. */
  own(kind: string, source: string): string;
  refuse(list: List, source: string, id: string, error: unknown): void;
  /** What the other system said before of an entry that it did not bring here. */
  before?(record: EntryRecord, item: Item): Marks | undefined;
}

/** What becomes of everything in a body: each by itself, what is refused is told. */
export async function planAll(
  service: ClinicalService,
  call: Call,
  followed: FollowedPatient,
  body: Lists,
  { own, refuse, before: saidBefore }: Planning,
): Promise<Planned[]> {
  const { database, importSecret } = service;
  const patient = followed.id;
  const known = await knownAmong(service, patient, body, own);
  const watched = await watchBy(service.reads, followed);
  const planned: Planned[] = [];
  const seen = new Set<string>();

  async function take(list: List, kind: string, source: string, plan: (id: string) => Promise<Planned> | Planned) {
    const id = own(kind, source);
    try {
      if (seen.has(id)) throw unprocessable('twice', 'The same thing comes twice.');
      seen.add(id);
      planned.push(await plan(id));
    } catch (error) {
      refuse(list, source, id, error);
    }
  }

  const entry = (kind: { readonly name: string }, source: string) => known.entryIn(own(kind.name, source));
  for (const item of body.encounters ?? [])
    await take('encounters', 'encounter', item.source, async (id) => {
      const before = known.encounters.get(id);
      known.mustBeOurs(before?.patient);
      const content = encounterContent(
        item,
        // The problems of an encounter come after it.
        (source) => ({ id: own('diagnosis', `${item.source}#${source}`), problem_id: own(problemKind.name, source) }),
        call.now.toISOString(),
      );
      const number = before ? before.number : await newEncounterNumber(database);
      const marks = marksOf(importSecret, content);
      const whose = before?.patient ?? patient;
      const taking = planEncounterImport({ before, content, marks, patient, number, actor: call.cause.actor });
      return { ...taking, list: 'encounters', source: item.source, id, patient: whose, expected: before?.version ?? 0 };
    });
  for (const list of ENTRY_LISTS) {
    const { kind, content: contentOf, given } = importables[list];
    for (const item of body[list] ?? [])
      await take(list, kind.name, item.source, (id) => {
        const before = known.entries.get(id);
        known.mustBeOurs(before?.patient);
        const content = contentOf(item as never, { now: call.now, watched, entry, part: own });
        const encounter = item.encounter ? (known.encounterIn(own('encounter', item.encounter)) ?? null) : null;
        const marks = marksOf(importSecret, { ...content, ...given?.(item as never) });
        const whose = before?.patient ?? patient;
        const said = before && !before.imported ? saidBefore?.(before, item) : undefined;
        const shown = said && before ? { ...before, imported: said } : before;
        const taking = planEntry({ kind, before: shown, content, marks, patient, encounter });
        return { ...taking, list, source: item.source, id, patient: whose, expected: before?.version ?? 0 };
      });
  }
  return planned;
}

/** What of a body, and of what it refers to, is here already. */
async function knownAmong(
  service: ClinicalService,
  patient: string,
  body: Lists,
  own: (kind: string, source: string) => string,
) {
  const items = ENTRY_LISTS.flatMap((list) =>
    (body[list] ?? []).map((item) => ({ kind: importables[list].kind.name, ...item })),
  );
  const encountersIn = (body.encounters ?? []).map(({ source }) => own('encounter', source));
  const encountersNamed = items.flatMap(({ encounter }) => (encounter ? [own('encounter', encounter)] : []));
  const entriesIn = items.map(({ kind, source }) => own(kind, source));
  const problemsNamed = items
    .flatMap((item) => ('problems' in item ? (item.problems ?? []) : []))
    .map((source) => own(problemKind.name, source));
  const plansNamed = items.flatMap((item) =>
    'care_plan' in item && item.care_plan ? [own(importables.care_plans.kind.name, item.care_plan)] : [],
  );
  const [family, encounterRows, entryRows] = await Promise.all([
    service.reads.family(patient),
    allOf(service.reads.encounter, [...encountersIn, ...encountersNamed]),
    allOf(service.reads.entry, [...entriesIn, ...problemsNamed, ...plansNamed]),
  ]);
  const encounters = new Map(encounterRows.map((record) => [record.id, record]));
  const entries = new Map(entryRows.map((record) => [record.id, record]));
  const [newEncounters, newEntries] = [new Set(encountersIn), new Set(entriesIn)];
  return {
    encounters,
    entries,
    encounterIn: (id: string) => (encounters.has(id) || newEncounters.has(id) ? id : undefined),
    entryIn: (id: string) => (entries.has(id) || newEntries.has(id) ? id : undefined),
    mustBeOurs(whose: string | undefined) {
      if (whose !== undefined && !family.includes(whose))
        throw conflict('of-another-patient', 'This was imported for another patient before.');
    },
  };
}
