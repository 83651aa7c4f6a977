import { setTimeout as pause } from 'node:timers/promises';
import { Failure } from '../contract/index.ts';
import { batched } from './batched.ts';
import type { Connection, Database, DatabaseOptions } from './database.ts';
import { connectDatabase } from './database.ts';
import { statement } from './statement.ts';

/** Where it can be read. */
export type Reads = Pick<Database, 'all' | 'first' | 'quick'>;

/** A read replica of a service's database, and how far it has followed. */
export interface Replica {
  /**
   * Where to read everything that was committed up to a position. It is the database itself where the replica is away, lags, or does not
   * reach the position within a moment; and so is a statement that the replica then breaks off.
   */
  readingFrom(position: string): Promise<{ readonly reads: Reads; readonly from: 'replica' | 'primary' }>;
  /** A position behind everything that is committed now. */
  position(): Promise<string>;
  /** Seconds by which it is behind. */
  lag(): number;
  /** What is wrong with it, if anything. */
  trouble(): string | undefined;
  readonly pool: Database['pool'];
  close(): Promise<void>;
}

export interface ReplicaOptions extends DatabaseOptions {
  readonly primary: Database;
  /** Seconds behind which it is not read from. */
  readonly mostLag: number;
  readonly connection: Connection;
}

const LOOK_MS = 1_000;
/** For so long an answer of the replica counts. It goes back only when it is started again, which takes longer and breaks connections. */
const KNOWN_MS = 3_000;
/** Longest wait for a position, and between looks meanwhile. */
const PATIENCE_MS = 40;
const PACE_MS = 3;
const SHARED = { lanes: 2, most: 200 };

const POSITION = /^[0-9a-f]{1,8}\/[0-9a-f]{1,8}$/i;
export const isWalPosition = (text: unknown): text is string => typeof text === 'string' && POSITION.test(text);

/** A position in the write-ahead log as a number. */
function bytesUpTo(position: string): bigint {
  const [high, low] = position.split('/') as [string, string];
  return (BigInt(`0x${high}`) << 32n) | BigInt(`0x${low}`);
}

/** What is flushed is what replicas are sent; a commit that does not wait for that has only been inserted. */
const positionNow = statement<[], { position: string }>(
  'wal-position',
  `select (case when current_setting('synchronous_commit') = 'off' then pg_current_wal_insert_lsn()
    else pg_current_wal_flush_lsn() end)::text as position`,
);
const replayedNow = statement<[], { position: string | null; follows: boolean }>(
  'wal-replayed',
  'select pg_last_wal_replay_lsn()::text as position, pg_is_in_recovery() as follows',
);
const clusterOf = statement<[], { cluster: string }>(
  'cluster-identity',
  'select system_identifier::text as cluster from pg_control_system()',
);

export function connectReplica({ primary, mostLag, ...options }: ReplicaOptions): Replica {
  const replica = connectDatabase({
    ...options,
    onError(error) {
      known = undefined;
      options.onError?.(error);
    },
  });
  /** How far it has surely come; undefined where nothing is sure. */
  let known: { readonly position: bigint; readonly at: number } | undefined;
  let wrong: string | undefined = 'was not asked yet';
  let ofOneCluster = false;
  /** Where the database was when, as far as the replica has not come there yet. */
  let ahead: { readonly position: bigint; readonly at: number }[] = [];
  let asking: Promise<void> | undefined;

  const lag = (): number => (ahead[0] ? (performance.now() - ahead[0].at) / 1000 : 0);
  const usable = (): boolean => known !== undefined && performance.now() - known.at < KNOWN_MS && lag() <= mostLag;

  async function ask(): Promise<void> {
    const at = performance.now();
    try {
      const { position, follows } = (await replica.first(replayedNow()))!;
      if (!follows || position === null) return lose('follows no other server');
      if (!ofOneCluster) {
        const [own, its] = await Promise.all([primary.first(clusterOf()), replica.first(clusterOf())]);
        if (own!.cluster !== its!.cluster) return lose('is of another cluster');
        ofOneCluster = true;
      }
      const reached = bytesUpTo(position);
      known = { position: reached, at };
      wrong = undefined;
      ahead = ahead.filter((each) => each.position > reached);
    } catch {
      lose('cannot be reached');
    }
  }

  function lose(why: string): void {
    known = undefined;
    wrong = why;
    ofOneCluster = false;
  }

  /** Those who ask meanwhile share the answer: what it has replayed is never taken back. */
  function refresh(): Promise<void> {
    asking ??= ask().finally(() => {
      asking = undefined;
    });
    return asking;
  }

  const position = batched<void, string>(async (asked) => {
    const row = await primary.first(positionNow());
    return asked.map(() => row!.position);
  }, SHARED);

  async function look(): Promise<void> {
    const at = performance.now();
    const now = await position().catch(() => undefined);
    if (now) ahead.push({ position: bytesUpTo(now), at });
    // Beyond these only the oldest matters.
    if (ahead.length > 1_000) ahead.splice(1, 1);
    await refresh();
  }

  const watch = setInterval(() => void look(), LOOK_MS);
  watch.unref();
  void look();

  async function reaches(wanted: bigint): Promise<boolean> {
    const until = performance.now() + PATIENCE_MS;
    for (;;) {
      if (!usable()) return false;
      if (known!.position >= wanted) return true;
      if (performance.now() > until) return false;
      await refresh();
      if (usable() && known!.position < wanted) await pause(PACE_MS);
    }
  }

  /** The database has all that the replica has. */
  const orPrimary =
    <Method extends keyof Reads>(method: Method) =>
    async (query: never): Promise<never> => {
      try {
        return (await replica[method](query)) as never;
      } catch (error) {
        // Away, or it had to make room for what it follows.
        if (!(error instanceof Failure && error.kind === 'unavailable')) throw error;
        if (error.code === 'database-unavailable') lose('broke off a statement');
        return (await primary[method](query)) as never;
      }
    };
  const reads = { all: orPrimary('all'), first: orPrimary('first'), quick: orPrimary('quick') } as Reads;

  return {
    readingFrom: async (wanted) =>
      (await reaches(bytesUpTo(wanted))) ? { reads, from: 'replica' } : { reads: primary, from: 'primary' },
    position: () => position(),
    lag,
    trouble: () => wrong ?? (lag() > mostLag ? `is ${Math.round(lag())} s behind` : undefined),
    get pool() {
      return replica.pool;
    },
    async close() {
      clearInterval(watch);
      await asking;
      await replica.close();
    },
  };
}
