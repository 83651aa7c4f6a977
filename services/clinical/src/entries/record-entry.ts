import { type EventData, type Input, type ReplyOf, unprocessable } from '@hms/platform/contract';
import type { Transaction } from '@hms/platform/database';
import { newId } from '@hms/platform/event-log';
import type { Key } from '@hms/platform/security';
import { type Call, type Handler, type Reply, reply } from '@hms/platform/service';
import type { ClinicalContract, ClinicalOperations, ClinicalService, Decision } from '../clinical-service.ts';
import { mustBeEncounterOf } from '../encounters/load-encounter.ts';
import type { FollowedPatient } from '../patients/followed-patients.ts';
import { loadPatientToTreat } from '../patients/load-patient.ts';
import type { ClinicalEvent, EntryKind, EntryRecord } from './entry-kind.ts';
import { evolveEntry } from './evolve-entry.ts';
import { mustStandOnce } from './only-once.ts';
import { showEntry } from './show-entry.ts';

/** The fields of a new entry, without of whom and in which encounter it is. */
export type NewEntry<Recorded extends ClinicalEvent> = Omit<
  EventData<ClinicalContract['events'][Recorded]>,
  'patient_id' | 'encounter_id'
>;

/** The operations that record something of the patient in their path. */
export type Recording = {
  [Id in keyof ClinicalOperations]: Input<ClinicalOperations[Id]>['params'] extends { patient: string }
    ? ClinicalOperations[Id]['status'] extends 201
      ? Id
      : Id
    : never;
}[keyof ClinicalOperations];

export interface Recorded<Body> {
  readonly body: Body;
  readonly call: Call;
  readonly patient: FollowedPatient;
  /** Its id, for what is made with it. */
  readonly id: string;
  readonly key: Key;
}

/** Appends a new entry. @returns the entry */
export async function appendEntry<R extends ClinicalEvent>(
  service: ClinicalService,
  tx: Transaction,
  call: Pick<Call, 'cause'>,
  kind: EntryKind<R>,
  entry: { id: string; patient: string; encounter: string | null; key: Key; fields: NewEntry<R> },
): Promise<EntryRecord> {
  const data = { ...entry.fields, patient_id: entry.patient, encounter_id: entry.encounter };
  const [event] = await service.append(tx, {
    stream: entry.id,
    expected: 0,
    subject: entry.patient,
    key: entry.key,
    events: [{ type: kind.recorded, data } as unknown as Decision],
    cause: call.cause,
  });
  return evolveEntry(kind, undefined, event!);
}

/**
 * The handler of an operation that records something of the patient in its path, perhaps in an encounter: `decide` says what, and
 * throws where it cannot be so; `beside` writes what else comes of it in the same transaction.
 */
export function recordEntry<Id extends Recording, R extends ClinicalEvent>(
  service: ClinicalService,
  kind: EntryKind<R>,
  permission: string,
  decide: (recorded: Recorded<Input<ClinicalOperations[Id]>['body']>) => NewEntry<R> | Promise<NewEntry<R>>,
  beside?: (
    tx: Transaction,
    entry: EntryRecord,
    recorded: Recorded<Input<ClinicalOperations[Id]>['body']>,
  ) => Promise<void>,
): Handler<ClinicalOperations[Id]> {
  const handle = async (
    call: Call,
    { params, body }: { params: { patient: string }; body: { encounter_id?: string | null } },
  ): Promise<Reply<ReplyOf<ClinicalOperations[Id]>>> => {
    const { patient, key } = await loadPatientToTreat(service, call, params.patient, permission);
    const encounter = body.encounter_id?.toLowerCase() ?? null;
    if (encounter) await mustBeEncounterOf(service, encounter, patient.id);
    const recorded = { body: body as never, call, patient, id: newId(call.now), key };
    const fields = await decide(recorded);
    return call.commit(async (tx) => {
      await mustStandOnce(tx, kind, { patient: patient.id, id: recorded.id, said: { ...kind.unsaid, ...fields } });
      const record = await appendEntry(service, tx, call, kind, {
        id: recorded.id,
        patient: patient.id,
        encounter,
        key,
        fields,
      });
      await beside?.(tx, record, recorded);
      return reply(showEntry<ReplyOf<ClinicalOperations[Id]>>(kind, record, patient.id), { version: record.version });
    });
  };
  return handle as unknown as Handler<ClinicalOperations[Id]>;
}

/** Throws `in-the-future` where something is said to have happened later than now. */
export function mustHaveHappened(at: string | null | undefined, now: Date): void {
  if (at && Date.parse(at) > now.getTime() + MINUTE)
    throw unprocessable('in-the-future', 'This is said to happen in the future.');
}

/** Clocks of devices differ a little. */
const MINUTE = 60_000;
