import type { Contract, Operation, ReplyOf, Request } from '../contract/index.ts';

/** Carries a call to an operation, within the process or over HTTP, and brings the reply's body. Throws `Failure`s. */
export type Transport = (
  operationId: string,
  operation: Operation,
  request: { params?: unknown; query?: unknown; body?: unknown; ifMatch?: number; idempotencyKey?: string },
) => Promise<unknown>;

type Arguments<O extends Operation> =
  Record<string, never> extends Request<O> ? [request?: Request<O>] : [request: Request<O>];

/** One method for each operation of the contract. */
export type Client<C extends Contract> = {
  readonly [Id in keyof C['operations']]: (
    ...request: Arguments<C['operations'][Id]>
  ) => Promise<ReplyOf<C['operations'][Id]>>;
};

export function clientOf<C extends Contract>(contract: C, transport: Transport): Client<C> {
  // A client is made for each call and asked for one method most often.
  return new Proxy({} as Client<C>, {
    get(_methods, id) {
      if (typeof id !== 'string' || !Object.hasOwn(contract.operations, id)) return undefined;
      return (request = {}) => transport(id, contract.operations[id]!, request);
    },
  });
}
