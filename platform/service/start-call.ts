import { notAllowed, type Operation, preconditionFailed } from '../contract/index.ts';
import type { Reads, Transaction } from '../database/index.ts';
import { covers, type RowAttributes } from '../security/index.ts';
import type { Call } from './call.ts';
import { type IdempotentRequest, remember } from './idempotency.ts';
import type { InvokeContext, RawRequest } from './invoke.ts';
import { type Reply, serialise } from './reply.ts';
import type { Transact } from './share-commits.ts';
import type { Trail } from './trail.ts';

export function startCall(
  context: InvokeContext,
  operation: Operation,
  request: RawRequest,
  trail: Trail,
  idempotent: IdempotentRequest | undefined,
  reads: Reads,
): Call {
  const { caller, purpose, ifMatch } = request;
  const now = context.now();
  const cause = { actor: caller?.id ?? 'anonymous', correlation: request.correlation, at: now };
  const mayTouch = (permission: string, row: RowAttributes) =>
    caller !== undefined && (caller.id === 'system' || covers(caller.ability(purpose), permission, row));
  async function commitBy<R extends Reply>(transact: Transact, work: (tx: Transaction) => Promise<R>): Promise<R> {
    const done = await transact(async (tx) => {
      const reply = await work(tx);
      const status = reply.status ?? operation.status;
      trail.mustKnowPatients();
      trail.recordIn(tx, status);
      if (!idempotent) return reply;
      const ready = { ...reply, ...serialise(reply, status) };
      remember(tx, context.answerKey, idempotent, status, ready, trail.patients());
      return ready;
    });
    trail.markCommitted();
    return done;
  }
  return {
    caller,
    now,
    correlation: request.correlation,
    purpose,
    address: request.address,
    ifMatch,
    deadline: request.deadline,
    reads,
    position: request.position,
    headers: request.headers,
    cause,
    disclose: (...patients) => trail.disclose(patients),
    identify: trail.identify,
    note: trail.note,
    covers: mayTouch,
    require(permission, row) {
      if (!mayTouch(permission, row))
        throw notAllowed('not-allowed', `This needs the permission ${permission} for this record.`);
    },
    matches(version) {
      if (ifMatch !== undefined && ifMatch !== version) throw changedSince(version);
    },
    async prepare(ticket, work) {
      const intent = context.intentIn(ticket);
      const done = await context.database.prepare(intent, async (tx) => {
        const reply = await work(tx, { ...cause, causation: intent });
        trail.mustKnowPatients();
        trail.recordIn(tx, reply.status ?? operation.status);
        return reply;
      });
      trail.markCommitted();
      return done;
    },
    commit: (work) => commitBy(context.database.transaction, work),
    commitShared: (work) => commitBy(context.shareCommit, work),
  };
}

const changedSince = (version: number) =>
  preconditionFailed(
    'changed-since',
    'Somebody changed this since you loaded it. Load it again and repeat your change.',
    {
      members: { current_version: version },
    },
  );
