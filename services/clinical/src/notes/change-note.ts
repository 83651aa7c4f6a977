import type { Note } from '@hms/contracts/clinical';
import { conflict, type Input, notFound } from '@hms/platform/contract';
import { streamMoved } from '@hms/platform/event-log';
import { type Call, type Handler, type Reply, reply } from '@hms/platform/service';
import type { ClinicalOperations, ClinicalService, Decision } from '../clinical-service.ts';
import type { FollowedPatient } from '../patients/followed-patients.ts';
import { keyOf, loadPatient } from '../patients/load-patient.ts';
import { evolveNote } from './evolve-note.ts';
import type { NoteRecord } from './note-record.ts';
import { findNote } from './notes-table.ts';
import { showNote } from './show-note.ts';

interface LoadedNote {
  readonly record: NoteRecord;
  readonly patient: FollowedPatient;
}

/** Reads the note that a call is about. Throws `note-not-found`, `not-allowed`, `patient-erased`. */
export async function loadNote(
  service: ClinicalService,
  call: Call,
  id: string,
  permission: string,
): Promise<LoadedNote> {
  const record = await findNote(service.database, id.toLowerCase());
  call.disclose();
  if (!record) throw notFound('note-not-found', 'There is no such note.');
  const { patient } = await loadPatient(service, call, record.patient, permission);
  return { record, patient };
}

/** The operations that change one note and answer it. */
type NoteChange = {
  [Id in keyof ClinicalOperations]: ClinicalOperations[Id]['reply'] extends ClinicalOperations['getNote']['reply']
    ? 'id' extends keyof Input<ClinicalOperations[Id]>['params']
      ? Id
      : never
    : never;
}[keyof ClinicalOperations];

export type Change<Id extends NoteChange> = Input<ClinicalOperations[Id]> & LoadedNote & { readonly call: Call };

/** How often a change is tried while others write in the same note. */
const TRIES = 8;

/**
 * The handler of an operation that changes one note: reads it, decides, and reads it again where somebody else wrote in between. Where
 * nothing happens nothing is written.
 */
export function changeNote<Id extends NoteChange>(
  service: ClinicalService,
  permission: string,
  decide: (change: Change<Id>) => readonly Decision[] | Promise<readonly Decision[]>,
): Handler<ClinicalOperations[Id]> {
  async function attempt(call: Call, input: Input<ClinicalOperations[Id]>): Promise<Reply<Note>> {
    const { id } = input.params as { id: string };
    const { record, patient } = await loadNote(service, call, id, permission);
    call.matches(record.version);
    const events = await decide({ ...input, record, patient, call });
    if (events.length === 0) return reply(showNote(record, patient.id), { version: record.version });
    const key = await keyOf(service, record.patient);
    return call.commit(async (tx) => {
      const appended = await service.append(tx, {
        stream: record.id,
        expected: record.version,
        subject: record.patient,
        key,
        events,
        cause: call.cause,
      });
      const after = appended.reduce<NoteRecord>(evolveNote, record);
      return reply(showNote(after, patient.id), { version: after.version });
    });
  }
  const handle = async (call: Call, input: Input<ClinicalOperations[Id]>): Promise<Reply<Note>> => {
    for (let tries = 1; ; tries++)
      try {
        return await attempt(call, input);
      } catch (error) {
        if (tries === TRIES || !streamMoved(error)) throw error;
      }
  };
  return handle as unknown as Handler<ClinicalOperations[Id]>;
}

/** Throws `note-locked` where a note is a draft no more. */
export function mustBeDraft({ status }: NoteRecord): void {
  if (status !== 'draft')
    throw conflict('note-locked', `A note that is ${status} is not written in: add an addendum or amend it.`, {
      members: { status },
    });
}

/** Throws `note-not-signed` where a note is not signed, or counts no more. */
export function mustBeSigned({ status }: NoteRecord): void {
  if (status !== 'final' && status !== 'amended')
    throw conflict('note-not-signed', `A note that is ${status} is not signed.`, { members: { status } });
}
