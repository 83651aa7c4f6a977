import type { Position } from '../event-log/index.ts';
import type { LatestPage, LogPage, TailableSource } from './log-source.ts';

/** Asks the process that owns a log; the answers are JSON of the same shapes. */
export type AskLog = (
  question: 'read' | 'latest' | 'incarnation' | 'find',
  query: Record<string, string>,
) => Promise<unknown>;

/**
 * The log of a service that runs in another process, read through that process: only the producer's own role reads its
 * database.
 *
 * @param onAppend how the producer's commits are heard, e.g. by NOTIFY
 */
export function remoteSource<Item>(
  name: string,
  ask: AskLog,
  onAppend: TailableSource<Item>['onAppend'],
): TailableSource<Item> {
  const queryOf = (after: Position | null): Record<string, string> =>
    after ? { incarnation: after.incarnation, xid: after.xid, seq: String(after.seq) } : {};
  return {
    name,
    read: async (after, limit) => (await ask('read', { ...queryOf(after), limit: String(limit) })) as LogPage<Item>,
    latest: async (limit) => (await ask('latest', { limit: String(limit) })) as LatestPage<Item>,
    incarnation: async () => ((await ask('incarnation', {})) as { id: string }).id,
    find: async (item) => ((await ask('find', { item })) as { position: Position | null }).position ?? undefined,
    onAppend,
  };
}
