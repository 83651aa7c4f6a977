import type { AccessEntry, Outcome } from '../audit/index.ts';
import { type Failure, type Operation, STATUS_OF_FAILURE } from '../contract/index.ts';
import type { Transaction } from '../database/index.ts';
import { newId } from '../event-log/index.ts';
import type { InvokeContext, RawRequest } from './invoke.ts';

/** What the access log will say of one call. */
export interface Trail {
  disclose(patients: readonly string[]): void;
  identify(actor: string): void;
  patients(): string[];
  note(text: string): void;
  /** Whether the entry is committed already, or the operation leaves none. */
  isCommitted(): boolean;
  /** Throws when a call that shows or changes patients never said which: that would leave a hole in the trail. */
  mustKnowPatients(): void;
  /** Writes the entry within a change's transaction. */
  recordIn(tx: Transaction, status: number): void;
  markCommitted(): void;
  /** Resolves once the entry is committed. */
  record(outcome: Outcome, status: number): Promise<void>;
  recordFailure(failure: Failure): Promise<void>;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export function startTrail(context: InvokeContext, name: string, operation: Operation, request: RawRequest): Trail {
  const patients = new Set<string>();
  let named = false;
  let note: string | undefined;
  let identified: string | undefined;
  let committed = false;
  const rule = operation.audit;

  function entry(outcome: Outcome, status: number): AccessEntry {
    const now = context.now();
    const id = newId(now);
    return {
      id,
      at: now.toISOString(),
      actor: identified ?? request.caller?.id ?? 'anonymous',
      session: request.caller?.session || null,
      operation: name,
      action: rule === 'none' ? 'execute' : rule.action,
      subject_kind: rule === 'none' ? 'none' : rule.of,
      patients: [...patients],
      outcome,
      status,
      purpose: request.purpose,
      address: request.address,
      correlation_id: request.correlation,
      detail: note === undefined ? null : context.sealNote(note, id),
    };
  }

  return {
    disclose(ids) {
      named = true;
      const before = patients.size;
      for (const id of ids) patients.add(id);
      // Somebody shown beside what was changed needs an entry too.
      if (patients.size > before) committed = false;
    },
    identify(actor) {
      identified = actor;
    },
    patients: () => [...patients],
    note(text) {
      note = text;
    },
    isCommitted: () => committed || rule === 'none',
    recordIn(tx, status) {
      if (rule === 'none') return;
      context.accessLog.recordIn(tx, entry('granted', status));
    },
    markCommitted() {
      committed = true;
    },
    mustKnowPatients() {
      if (rule !== 'none' && rule.of === 'patient' && !named)
        throw new Error(`${name} did not say whose data it shows`);
    },
    record: (outcome, status) => context.accessLog.record(entry(outcome, status)),
    async recordFailure(failure) {
      if (rule === 'none' || failure.kind === 'unavailable') return;
      if (!request.caller) return context.refusedAnonymously(name, request.address);
      const param = rule.patientParam && (request.params as Record<string, unknown>)[rule.patientParam];
      if (typeof param === 'string' && UUID.test(param)) patients.add(param);
      const denied = failure.kind === 'notAllowed' || failure.kind === 'unauthenticated';
      await context.accessLog.record(entry(denied ? 'denied' : 'failed', STATUS_OF_FAILURE[failure.kind]));
    },
  };
}
