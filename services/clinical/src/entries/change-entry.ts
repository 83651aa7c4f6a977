import { conflict, type Input, notFound, type ReplyOf } from '@hms/platform/contract';
import type { Transaction } from '@hms/platform/database';
import { type Call, type Handler, type Reply, reply } from '@hms/platform/service';
import type { ClinicalOperations, ClinicalService, Decision } from '../clinical-service.ts';
import type { FollowedPatient } from '../patients/followed-patients.ts';
import { keyOf, loadPatient } from '../patients/load-patient.ts';
import { findEntry } from './entries-table.ts';
import { type ClinicalEvent, type EntryKind, type EntryRecord, type Said, saidBy } from './entry-kind.ts';
import { evolveEntry } from './evolve-entry.ts';
import { mustStandOnce } from './only-once.ts';
import { showEntry } from './show-entry.ts';

/** The operations that are about one entry. */
export type OfOneEntry = {
  [Id in keyof ClinicalOperations]: 'id' extends keyof Input<ClinicalOperations[Id]>['params'] ? Id : never;
}[keyof ClinicalOperations];

interface LoadedEntry {
  readonly record: EntryRecord;
  readonly patient: FollowedPatient;
}

/** Reads the entry that a call is about. Throws `<kind>-not-found`, `not-allowed`, `patient-erased`. */
export async function loadEntry(
  service: ClinicalService,
  call: Call,
  kind: EntryKind,
  id: string,
  permission: string,
): Promise<LoadedEntry> {
  const record = await findEntry(service.database, kind, id.toLowerCase());
  call.disclose();
  if (!record) throw notFound(`${kind.name}-not-found`, 'There is no such entry.');
  const { patient } = await loadPatient(service, call, record.patient, permission);
  return { record, patient };
}

/** The handler that answers one entry. */
export function getEntry<Id extends OfOneEntry>(
  service: ClinicalService,
  kind: EntryKind,
): Handler<ClinicalOperations[Id]> {
  const handle = async (call: Call, { params }: { params: { id: string } }) => {
    const { record, patient } = await loadEntry(service, call, kind, params.id, 'clinical:read');
    return reply(showEntry(kind, record, patient.id), { version: record.version });
  };
  return handle as unknown as Handler<ClinicalOperations[Id]>;
}

export interface Change<Body> extends LoadedEntry {
  readonly body: Body;
  readonly call: Call;
  /** All that the entry says now. */
  readonly said: Said;
}

/** Appends what was decided on an entry. @returns the entry as it is then */
export async function appendToEntry(
  service: ClinicalService,
  tx: Transaction,
  call: Pick<Call, 'cause'>,
  kind: EntryKind,
  record: EntryRecord,
  events: readonly Decision[],
): Promise<EntryRecord> {
  if (events.length === 0) return record;
  const appended = await service.append(tx, {
    stream: record.id,
    expected: record.version,
    // Words stay under the key of the patient of whom they were recorded.
    subject: record.patient,
    key: await keyOf(service, record.patient),
    events,
    cause: call.cause,
  });
  return appended.reduce<EntryRecord>((before, event) => evolveEntry(kind, before, event), record);
}

/** The handler of an operation that changes one entry and answers it: where `decide` says that nothing happens nothing is written. */
export function changeEntry<Id extends OfOneEntry>(
  service: ClinicalService,
  kind: EntryKind,
  permission: string,
  decide: (change: Change<Input<ClinicalOperations[Id]>['body']>) => readonly Decision[] | Promise<readonly Decision[]>,
  beside?: (
    tx: Transaction,
    after: EntryRecord,
    change: Change<Input<ClinicalOperations[Id]>['body']>,
  ) => Promise<void>,
): Handler<ClinicalOperations[Id]> {
  const handle = async (
    call: Call,
    { params, body }: { params: { id: string }; body: unknown },
  ): Promise<Reply<ReplyOf<ClinicalOperations[Id]>>> => {
    const loaded = await loadEntry(service, call, kind, params.id, permission);
    const { record, patient } = loaded;
    call.matches(record.version);
    if (record.in_error) throw conflict('entered-in-error', 'This was entered in error: nothing is changed on it.');
    const change = { ...loaded, body: body as never, call, said: saidBy(kind, record) };
    const events = await decide(change);
    return call.commit(async (tx) => {
      const said: Said = Object.assign({}, change.said, ...events.map(({ data }) => data));
      await mustStandOnce(tx, kind, { patient: patient.id, id: record.id, said, before: change.said });
      const after = await appendToEntry(service, tx, call, kind, record, events);
      await beside?.(tx, after, change);
      return reply(showEntry<ReplyOf<ClinicalOperations[Id]>>(kind, after, patient.id), { version: after.version });
    });
  };
  return handle as unknown as Handler<ClinicalOperations[Id]>;
}

/** The handler that marks an entry of a kind as entered in error. */
export const enterEntryInError = <Id extends OfOneEntry>(service: ClinicalService, kind: EntryKind) =>
  changeEntry<Id>(service, kind, 'clinical:correct', ({ body }) => [
    { type: kind.error as ClinicalEvent, data: { reason: (body as { reason: string }).reason } } as Decision,
  ]);

/** The fields among these that differ from what an entry says. */
export function differing<F extends object>(said: Said, changes: F): Partial<F> {
  const different = Object.entries(changes).filter(
    ([name, value]) => value !== undefined && JSON.stringify(value) !== JSON.stringify(said[name]),
  );
  return Object.fromEntries(different) as Partial<F>;
}
