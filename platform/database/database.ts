import pg from 'pg';
import { conflict, Failure, unavailable } from '../contract/index.ts';
import type { Tracing } from '../telemetry/index.ts';
import { listPrepared, NOT_PREPARED, type Prepared, preparedName } from './prepared.ts';
import { shareConnection } from './share-connection.ts';
import { createSlowStatements, type SlowStatement, type SlowStatements } from './slow-statements.ts';
import type { Query } from './statement.ts';
import { type RunStatement, traceStatements } from './trace-statements.ts';

// Instants travel as ISO text, dates as they are written: no value is bent by the process's time zone.
pg.types.setTypeParser(pg.types.builtins.DATE, (value) => value);
pg.types.setTypeParser(pg.types.builtins.INT8, (value) => Number(value));

export interface Connection {
  readonly host: string;
  readonly port: number;
  readonly database: string;
  readonly user: string;
  readonly password: string;
  readonly ssl?: boolean;
  /**
   * Through a pooler that lends connections for a transaction: nothing can be set at their start, nor can statements stay prepared.
   * The role's own settings stand in; see {@link provisionDatabases}.
   */
  readonly pooled?: boolean;
}

/** What every connection is set to, by name. Prepared statements are planned once: a plan made while a table had one page would go on reading all of it. */
export const sessionSettings = (statementTimeout: number): Readonly<Record<string, string>> => ({
  statement_timeout: String(statementTimeout),
  idle_in_transaction_session_timeout: '10000',
  timezone: 'UTC',
  enable_seqscan: 'off',
});

/** Most milliseconds for one statement. */
export const STATEMENT_MS = 15_000;

export interface Queryable {
  all<Row>(query: Query<Row>): Promise<Row[]>;
  first<Row>(query: Query<Row>): Promise<Row | undefined>;
}

/** A statement for any number of rows; always the same function for the same statement. */
export type Gathering<Row> = (rows: readonly Row[]) => Query;

export interface Transaction extends Queryable {
  /**
   * Sends a statement whose rows are not needed without waiting for it; the commit waits and fails with it.
   * Statements leave in the order of the calls and share round trips.
   */
  send(query: Query): void;
  /**
   * Adds a row to a statement that takes many. It leaves with the other rows for it before whatever is sent or awaited next and before the
   * commit, which waits and fails with it. Of several such statements the one whose first row came first leaves first, those that are made
   * of others' rows after them all.
   */
  gather<Row>(into: Gathering<Row>, row: Row, when?: 'after-others'): void;
  /** Runs once the transaction has committed. */
  afterCommit(effect: () => void): void;
}

export interface Database extends Queryable {
  /** As {@link Queryable.all}, for what is sure to be quick: concurrent ones share a connection and its packets, and wait for each other. */
  quick<Row>(query: Query<Row>): Promise<Row[]>;
  /** Runs the work in one transaction: all or nothing. The work gets `tx` only, so nothing slips past it. */
  transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T>;
  /**
   * Runs the work and prepares its transaction: nobody sees it yet, its rows and unique keys are held, also when the server or this
   * process dies, and it can be confirmed at any time and refused no more.
   *
   * @param intent a UUID; one transaction of it in a database
   */
  prepare<T>(intent: string, work: (tx: Transaction) => Promise<T>): Promise<T>;
  /** Commits what was prepared for an intent, or rolls it back. @returns false where nothing is prepared for it any more */
  settle(intent: string, how: 'confirm' | 'release'): Promise<boolean>;
  /** What is prepared and not settled. */
  prepared(): Promise<Prepared[]>;
  close(): Promise<void>;
  /** For /ready and metrics. */
  readonly pool: { readonly total: number; readonly idle: number; readonly waiting: number };
  /** What took long since this process started, the worst first. */
  slowStatements(): SlowStatement[];
}

export interface DatabaseOptions {
  readonly connection: Connection;
  /** Most connections at one time. */
  readonly connections: number;
  /** Shown in pg_stat_activity. */
  readonly name: string;
  /** Most milliseconds for one statement. */
  readonly statementTimeout?: number;
  readonly tracing?: Tracing | undefined;
  /** Told of connections that broke while idle. */
  onError?(error: Error): void;
}

const CONNECT_TIMEOUT_MS = 3_000;
const RETRY_AFTER_S = 2;
/** Somebody has to make room first. */
const ROOM_AFTER_S = 30;
/** SQLSTATE */
const DISK_FULL = '53100';

export function connectDatabase(options: DatabaseOptions): Database {
  const { statementTimeout = STATEMENT_MS } = options;
  const { pooled, ...connection } = options.connection;
  const settings = Object.entries(sessionSettings(statementTimeout)).map(([name, value]) => `-c ${name}=${value}`);
  const prepared = pooled ? unprepared : preparedOnce;
  const slow = createSlowStatements();
  const traced = timed(slow, traceStatements(options.tracing, options.connection.database));
  const poolOf = (max: number) => {
    const made = new pg.Pool({
      ...connection,
      max,
      application_name: options.name,
      connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
      idleTimeoutMillis: 30_000,
      keepAlive: true,
      // Pipelining lets the statements of one transaction share round trips.
      pipeline: true,
      ...(pooled ? {} : { options: settings.join(' ') }),
    } as pg.PoolConfig);
    made.on('error', (error) => options.onError?.(error));
    // The pool listens to idle connections only. One that breaks in use fails its statements, which is told there.
    made.on('connect', (client) => client.on('error', () => undefined));
    return made;
  };
  const pool = poolOf(options.connections);
  /** What is prepared is settled past everybody who waits for it on the connections of the pool. */
  let settling: pg.Pool | undefined;

  async function checkout(): Promise<pg.PoolClient> {
    try {
      return await pool.connect();
    } catch (error) {
      throw asFailure(error);
    }
  }

  /** What to do once a prepared transaction is confirmed by this process. */
  const effectsOf = new Map<string, readonly (() => void)[]>();

  async function run<T>(work: (tx: Transaction) => Promise<T>, intent?: string): Promise<T> {
    const client = await checkout();
    let broken: Error | undefined;
    try {
      if (intent === undefined) {
        const { result, effects } = await inTransaction(client, prepared, traced, work, 'commit');
        for (const effect of effects) effect();
        return result;
      }
      const name = preparedName(intent, options.connection.database);
      const { result, effects } = await inTransaction(client, prepared, traced, work, `prepare transaction ${name}`);
      effectsOf.set(intent, effects);
      return result;
    } catch (error) {
      // A connection whose transaction may still be open, or that is gone, is thrown away rather than reused.
      broken = error instanceof Failure && error.kind === 'unavailable' ? error : undefined;
      throw error;
    } finally {
      client.release(broken);
    }
  }

  const quick = shareConnection(checkout, (client, query) => {
    sendTogether(client);
    return traced(query.name, query.sql, () => client.query(prepared(query)));
  });

  const database: Database = {
    async quick(query) {
      try {
        return (await quick(query)) as never;
      } catch (error) {
        throw asFailure(error);
      }
    },
    async all(query) {
      try {
        return (await traced(query.name, query.sql, () => pool.query(prepared(query)))).rows as never;
      } catch (error) {
        throw asFailure(error);
      }
    },
    async first(query) {
      return (await database.all(query))[0] as never;
    },
    transaction: (work) => run(work),
    prepare: (intent, work) => run(work, intent),
    async settle(intent, how) {
      const verb = how === 'confirm' ? 'commit' : 'rollback';
      const sql = `${verb} prepared ${preparedName(intent, options.connection.database)}`;
      const effects = effectsOf.get(intent) ?? [];
      settling ??= poolOf(1);
      const own = settling;
      try {
        await traced(undefined, `${verb} prepared`, () => own.query(sql));
      } catch (error) {
        if ((error as { code?: string }).code !== NOT_PREPARED) throw asFailure(error);
        effectsOf.delete(intent);
        return false;
      }
      effectsOf.delete(intent);
      if (how === 'confirm') for (const effect of effects) effect();
      return true;
    },
    prepared: () => database.all(listPrepared),
    async close() {
      await Promise.all([pool.end(), settling?.end()]);
    },
    get pool() {
      return { total: pool.totalCount, idle: pool.idleCount, waiting: pool.waitingCount };
    },
    slowStatements: slow.list,
  };
  return database;
}

/** Statements whose times are looked at. One that fails counts too: most of those ran into their limit. */
function timed(slow: SlowStatements, run: RunStatement): RunStatement {
  return async (name, sql, work) => {
    const began = performance.now();
    try {
      return await run(name, sql, work);
    } finally {
      slow.took(name, sql, performance.now() - began);
    }
  };
}

/** Most rows in one statement. */
const MOST_GATHERED = 500;

/** Holds the socket back until this turn's work is done, so that the statements of one turn leave in one packet. */
function sendTogether(client: pg.PoolClient): void {
  const { stream } = (client as unknown as { connection: { stream: { cork(): void; uncork(): void } } }).connection;
  stream.cork();
  process.nextTick(() => stream.uncork());
}

/** @param end `commit`, or `prepare transaction …` */
async function inTransaction<T>(
  client: pg.PoolClient,
  prepared: (query: Query) => pg.QueryConfig,
  traced: RunStatement,
  work: (tx: Transaction) => Promise<T>,
  end: string,
): Promise<{ readonly result: T; readonly effects: readonly (() => void)[] }> {
  const sent: Promise<unknown>[] = [];
  const effects: (() => void)[] = [];
  let failed: unknown;
  const run = (query: Query) => {
    sendTogether(client);
    return traced(query.name, query.sql, () => client.query(prepared(query)));
  };
  const track = (promise: Promise<unknown>) => {
    sent.push(
      promise.catch((error) => {
        failed ??= error;
      }),
    );
  };
  let gathered = new Map<Gathering<never>, unknown[]>();
  let afterOthers: typeof gathered = new Map();
  const sendGathered = () => {
    if (gathered.size + afterOthers.size === 0) return;
    const all = [...gathered, ...afterOthers];
    gathered = new Map();
    afterOthers = new Map();
    for (const [into, rows] of all) track(run(into(rows as never[])));
  };
  const tx: Transaction = {
    async all(query) {
      sendGathered();
      try {
        return (await run(query)).rows as never;
      } catch (error) {
        // The first cause counts: later statements only report that the transaction is aborted.
        failed ??= error;
        throw asFailure(failed);
      }
    },
    async first(query) {
      return (await this.all(query))[0] as never;
    },
    send(query) {
      sendGathered();
      track(run(query));
    },
    gather(into, row, when) {
      const all = when ? afterOthers : gathered;
      const rows = all.get(into as Gathering<never>) ?? [];
      all.set(into as Gathering<never>, rows);
      if (rows.push(row) === MOST_GATHERED) sendGathered();
    },
    afterCommit: (effect) => effects.push(effect),
  };
  sendTogether(client);
  track(client.query('begin'));
  let result: T;
  try {
    result = await work(tx);
    sendGathered();
    if (failed) throw asFailure(failed);
  } catch (error) {
    await client.query('rollback').catch((lost) => {
      throw unavailable('database-unavailable', 'The database cannot be reached.', {
        cause: lost,
        retryAfter: RETRY_AFTER_S,
      });
    });
    throw asFailure(error);
  }
  const verb = end.split(' ')[0]!;
  const commit = traced(verb, verb, () => client.query(end)).catch((error) => {
    throw asFailure(failed ?? error);
  });
  const [ended] = await Promise.all([commit, ...sent]);
  if (failed) throw asFailure(failed);
  // PostgreSQL answers COMMIT of an aborted transaction with ROLLBACK, not with an error.
  if (!ended.command.toLowerCase().startsWith(verb)) throw new Error(`the transaction ended with ${ended.command}`);
  return { result, effects };
}

function preparedOnce(query: Query): pg.QueryConfig {
  const config = unprepared(query);
  if (query.name) config.name = query.name;
  return config;
}

const unprepared = ({ sql, parameters }: Query): pg.QueryConfig => ({ text: sql, values: parameters as unknown[] });

/** Whether the error is a unique or exclusion violation of the named constraint. */
export function violates(error: unknown, constraint: string): boolean {
  const cause = error instanceof Failure ? error.cause : error;
  return (cause as { constraint?: string } | undefined)?.constraint === constraint;
}

/** What passes by itself or by an operator's hand: the server is away, full, read-only, closed to us or too slow just now. */
const AWAY = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ENOENT',
  'ETIMEDOUT',
  '57014',
  '25006',
  '25P03',
  '42501',
  '55P03',
]);
/** Classes of SQLSTATE: connection, resources, operator intervention, system error. */
const AWAY_CLASS = /^(08|53|57P|58)/;
const AWAY_TEXT = /connection terminated|not queryable|connection timeout|timeout exceeded when trying to connect/i;

function isAway(error: unknown): boolean {
  const { code, message } = error as { code?: string; message?: string };
  if (code && (AWAY.has(code) || AWAY_CLASS.test(code))) return true;
  return AWAY_TEXT.test(message ?? '');
}

/** What went wrong in our words; whatever is no fault of a caller, and does not pass by itself, stays as it is. */
export function asFailure(error: unknown): unknown {
  if (error instanceof Failure) return error;
  if ((error as { code?: string }).code === DISK_FULL)
    return unavailable('disk-full', 'The disk of the database is full.', { cause: error, retryAfter: ROOM_AFTER_S });
  if (isAway(error))
    return unavailable('database-unavailable', 'The database cannot be reached.', {
      cause: error,
      retryAfter: RETRY_AFTER_S,
    });
  const code = (error as { code?: string }).code;
  if (code === '23505' || code === '23P01')
    return conflict('already-exists', 'Another record already holds this value.', { cause: error });
  if (code === '40001' || code === '40P01')
    return unavailable('busy', 'Two changes met; please try again.', { cause: error, retryAfter: 1 });
  return error;
}
