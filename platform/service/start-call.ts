import { notAllowed, type Operation, preconditionFailed } from '../contract/index.ts';
import { covers, type RowAttributes } from '../security/index.ts';
import type { Call } from './call.ts';
import { type IdempotentRequest, remember } from './idempotency.ts';
import type { InvokeContext, RawRequest } from './invoke.ts';
import { serialise } from './reply.ts';
import type { Trail } from './trail.ts';

export function startCall(
  context: InvokeContext,
  operation: Operation,
  request: RawRequest,
  trail: Trail,
  idempotent: IdempotentRequest | undefined,
): Call {
  const { caller, purpose, ifMatch } = request;
  const now = context.now();
  const mayTouch = (permission: string, row: RowAttributes) =>
    caller !== undefined && (caller.id === 'system' || covers(caller.ability(purpose), permission, row));
  return {
    caller,
    now,
    correlation: request.correlation,
    purpose,
    address: request.address,
    ifMatch,
    headers: request.headers,
    cause: { actor: caller?.id ?? 'anonymous', correlation: request.correlation, at: now },
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
    async commit(work) {
      const done = await context.database.transaction(async (tx) => {
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
    },
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
