import { buffer } from 'node:stream/consumers';
import { notFound } from '../contract/index.ts';
import { newId } from '../event-log/index.ts';
import type { Call } from './call.ts';
import type { Transport } from './client.ts';
import type { Invoke } from './invoke.ts';
import { systemCaller } from './system-caller.ts';

/** For whom an operation is called. */
export interface OnBehalfOf {
  /** The call that this one is a part of. */
  readonly call?: Call | undefined;
  /** The account in whose name the hospital itself acts. */
  readonly account?: string | undefined;
}

/**
 * Calls an operation of a service in this process. Inputs are checked and both ways go through JSON as they would
 * between processes, so that no coupling hides.
 */
export function localTransport(
  operations: ReadonlyMap<string, Invoke>,
  now: () => Date,
  { call, account }: OnBehalfOf = {},
): Transport {
  const hospital = account === undefined ? systemCaller : { ...systemCaller, id: account };
  return async (id, operation, request) => {
    const json = JSON.parse(JSON.stringify({ params: {}, query: {}, body: null, ...request }));
    const body = operation.bodyTypes ? request.body : json.body;
    const invoke = operations.get(id);
    // A service of an older version says the same from another process.
    if (!invoke) throw notFound('no-such-path', 'There is nothing at this path.');
    const reply = await invoke({
      params: json.params,
      query: json.query,
      body,
      caller: call ? call.caller : hospital,
      correlation: call?.correlation ?? newId(now()),
      purpose: call?.purpose ?? 'HOPERAT',
      address: call?.address ?? null,
      ifMatch: request.ifMatch,
      idempotencyKey: request.idempotencyKey,
      deadline: call?.deadline,
      position: call?.position,
      headers: {},
    });
    if (operation.replyTypes) return reply.stream ? buffer(reply.stream) : reply.bytes;
    if (operation.replyType) return reply.text;
    return reply.text === undefined ? null : JSON.parse(reply.text);
  };
}
