import type { Tracing } from '../telemetry/index.ts';

/** Runs a statement, as a span of its name where what it is part of is traced. Its text and parameters stay here. */
export type RunStatement = <T>(name: string | undefined, sql: string, run: () => Promise<T>) => Promise<T>;

export function traceStatements(tracing: Tracing | undefined, database: string): RunStatement {
  if (!tracing) return (_name, _sql, run) => run();
  return (name, sql, run) => {
    const summary = name ?? /^\s*(\w{1,20})/.exec(sql)?.[1]?.toLowerCase() ?? 'statement';
    const attributes = { 'db.system.name': 'postgresql', 'db.namespace': database, 'db.query.summary': summary };
    return tracing.part({ kind: 'client', name: summary, attributes }, run);
  };
}
