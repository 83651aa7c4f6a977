import type { Procedure, ProcedureStatus } from '@hms/contracts/clinical';
import { PROCEDURE_NOT_BEGUN, PROCEDURE_REASONED } from '@hms/contracts/clinical/life-cycles';
import { unprocessable } from '@hms/platform/contract';
import type { ClinicalService, Decision } from '../clinical-service.ts';
import { changeEntry, differing, enterEntryInError, getEntry } from '../entries/change-entry.ts';
import type { Said } from '../entries/entry-kind.ts';
import { mustBecome } from '../entries/life-cycle.ts';
import { listEntries } from '../entries/list-entries.ts';
import { mustBeOfPatient } from '../entries/must-be-of-patient.ts';
import { mustHaveHappened, type NewEntry, recordEntry } from '../entries/record-entry.ts';
import { orderKind } from '../orders/order-kind.ts';
import { problemKind } from '../problems/problem-kind.ts';
import { procedureKind } from './procedure-kind.ts';

type NewProcedure = NewEntry<'clinical.procedure.recorded'>;
type Changes = Extract<Decision, { type: 'clinical.procedure.changed' }>['data'];

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** A new procedure; `given` is what was said of it. */
export const newProcedure = (
  given: { [K in keyof NewProcedure]?: NewProcedure[K] | undefined } & { readonly name: string },
): NewProcedure => ({
  coding: given.coding ?? null,
  status: given.status ?? 'completed',
  status_reason: given.status_reason ?? null,
  category: given.category ?? null,
  performed_from: given.performed_from ?? null,
  performed_to: given.performed_to ?? null,
  performer: given.performer?.toLowerCase() ?? null,
  body_site: given.body_site ?? null,
  laterality: given.laterality ?? null,
  outcome: given.outcome ?? null,
  order_id: given.order_id?.toLowerCase() ?? null,
  problem_ids: given.problem_ids ?? [],
  name: given.name,
  complication: given.complication ?? null,
  note: given.note ?? null,
});

type Timed = Pick<Procedure, 'performed_from' | 'performed_to' | 'status' | 'status_reason'>;

/** Throws `reason-needed`, `ends-before-start`, `not-begun`. */
export function mustBeWhole({ status, status_reason, performed_from, performed_to }: Timed): void {
  if (PROCEDURE_REASONED.includes(status) && !status_reason)
    throw unprocessable('reason-needed', `Say why the procedure is ${status}.`);
  if (PROCEDURE_NOT_BEGUN.includes(status) && performed_to)
    throw unprocessable('not-begun', 'What was not begun has no time at which it was over.');
  if (performed_from && performed_to && Date.parse(performed_to) < Date.parse(performed_from))
    throw unprocessable('ends-before-start', 'A procedure cannot be over before it began.');
}

const changed = (data: Changes): Decision[] => [{ type: 'clinical.procedure.changed', data }];

export const procedureHandlers = (service: ClinicalService) => {
  const { database } = service;

  /** What it refers to must be the patient's. */
  async function referred(patient: string, { problem_ids, order_id }: Partial<NewProcedure>) {
    const problems = problem_ids && (await mustBeOfPatient(database, patient, problemKind, problem_ids));
    if (order_id) await mustBeOfPatient(database, patient, orderKind, [order_id]);
    return problems ? { problem_ids: problems } : {};
  }

  const becoming = (said: Said, status: ProcedureStatus, more: Changes = {}): Decision[] => {
    mustBecome.procedure(said.status as ProcedureStatus, status);
    const data: Changes = { status, ...more };
    mustBeWhole({ ...said, ...data } as unknown as Timed);
    return changed(data);
  };

  return {
    listProcedures: listEntries<'listProcedures'>(service, procedureKind, 'procedures'),
    getProcedure: getEntry<'getProcedure'>(service, procedureKind),

    recordProcedure: recordEntry<'recordProcedure', 'clinical.procedure.recorded'>(
      service,
      procedureKind,
      'clinical:record',
      async ({ body: { encounter_id: _encounter, ...body }, call, patient }) => {
        const name = body.name ?? body.coding?.display;
        if (!name) throw unprocessable('name-needed', 'Say which procedure it is: by a code or in words.');
        const { status = 'completed' } = body;
        const { actor } = call.cause;
        const begun = !PROCEDURE_NOT_BEGUN.includes(status);
        const {
          performed_from = begun ? (body.performed_to ?? call.now.toISOString()) : null,
          performer = begun && UUID.test(actor) ? actor : null,
        } = body;
        const fields = newProcedure({ ...body, name, status, performed_from, performer });
        if (begun) mustHaveHappened(fields.performed_from, call.now);
        mustHaveHappened(fields.performed_to, call.now);
        mustBeWhole(fields);
        return { ...fields, ...(await referred(patient.id, fields)) };
      },
    ),

    updateProcedure: changeEntry<'updateProcedure'>(
      service,
      procedureKind,
      'clinical:record',
      async ({ said, body, call, patient }) => {
        const data = differing(said, { ...body, ...(await referred(patient.id, body)) });
        if (Object.keys(data).length === 0) return [];
        if (!PROCEDURE_NOT_BEGUN.includes(said.status as ProcedureStatus))
          mustHaveHappened(data.performed_from, call.now);
        mustHaveHappened(data.performed_to, call.now);
        mustBeWhole({ ...said, ...data } as unknown as Timed);
        return changed(data);
      },
    ),

    startProcedure: changeEntry<'startProcedure'>(service, procedureKind, 'clinical:record', ({ said, body, call }) => {
      mustHaveHappened(body.at, call.now);
      const at = body.at ?? call.now.toISOString();
      const begins = said.status === 'preparation' ? { performed_from: at } : {};
      return becoming(said, 'in-progress', { ...begins, status_reason: null });
    }),

    holdProcedure: changeEntry<'holdProcedure'>(service, procedureKind, 'clinical:record', ({ said, body }) =>
      becoming(said, 'on-hold', { status_reason: body.reason, ...noted(body) }),
    ),

    stopProcedure: changeEntry<'stopProcedure'>(service, procedureKind, 'clinical:record', ({ said, body, call }) => {
      mustHaveHappened(body.at, call.now);
      const performed_to = body.at ?? call.now.toISOString();
      return becoming(said, 'stopped', { status_reason: body.reason, performed_to, ...noted(body) });
    }),

    completeProcedure: changeEntry<'completeProcedure'>(
      service,
      procedureKind,
      'clinical:record',
      ({ said, body: { at, ...found }, call }) => {
        mustHaveHappened(at, call.now);
        const performed_to = at ?? call.now.toISOString();
        // What was prepared and done at once began when it was done.
        const begins = said.status === 'preparation' ? { performed_from: performed_to } : {};
        return becoming(said, 'completed', { ...begins, performed_to, status_reason: null, ...differing(said, found) });
      },
    ),

    abandonProcedure: changeEntry<'abandonProcedure'>(service, procedureKind, 'clinical:record', ({ said, body }) =>
      becoming(said, 'not-done', { status_reason: body.reason, ...noted(body) }),
    ),

    enterProcedureInError: enterEntryInError<'enterProcedureInError'>(service, procedureKind),
  };
};

const noted = ({ note }: { readonly note?: string | null | undefined }) => (note === undefined ? {} : { note });
