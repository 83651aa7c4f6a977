import type { Database } from '../database/index.ts';
import { type Reply, reply } from './reply.ts';

interface Settling {
  readonly params: { readonly intent: string };
  readonly body: { readonly outcome: 'confirm' | 'release' };
}

/** How a service whose calls prepare changes is told what was decided of them. */
export const preparedHandlers = ({ database }: { readonly database: Database }) => ({
  listPrepared: async () => reply({ prepared: await database.prepared() }),
  settlePrepared: async (_call: unknown, { params, body }: Settling): Promise<Reply<{ settled: boolean }>> =>
    reply({ settled: await database.settle(params.intent.toLowerCase(), body.outcome) }),
});
