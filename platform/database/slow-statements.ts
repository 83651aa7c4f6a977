/** A statement that took long, with what it took in this process since it started. */
export interface SlowStatement {
  /** Its name, or its text: values are parameters, so there are none in it. */
  readonly statement: string;
  readonly calls: number;
  readonly total_ms: number;
  readonly longest_ms: number;
  /** ISO instant. */
  readonly last_at: string;
}

export interface SlowStatements {
  /** Notes how long a statement took; quick ones cost a comparison. */
  took(name: string | undefined, sql: string, ms: number): void;
  /** Those that took most in all come first. */
  list(): SlowStatement[];
}

/** Milliseconds from which a statement is slow, waiting for a connection included. */
const SLOW_MS = 100;
/** Different statements that are remembered; the one that took least makes room. */
const MOST = 50;
const TEXT = 500;

export function createSlowStatements(now: () => Date = () => new Date()): SlowStatements {
  const known = new Map<string, { calls: number; total: number; longest: number; last: Date }>();

  function makeRoom(): void {
    let least: [string, number] | undefined;
    for (const [statement, { total }] of known) if (!least || total < least[1]) least = [statement, total];
    known.delete(least![0]);
  }

  return {
    took(name, sql, ms) {
      if (ms < SLOW_MS) return;
      const statement = name ?? sql.replace(/\s+/g, ' ').trim().slice(0, TEXT);
      const before = known.get(statement);
      if (!before && known.size >= MOST) makeRoom();
      known.set(statement, {
        calls: (before?.calls ?? 0) + 1,
        total: (before?.total ?? 0) + ms,
        longest: Math.max(before?.longest ?? 0, ms),
        last: now(),
      });
    },
    list: () =>
      [...known]
        .sort(([, one], [, two]) => two.total - one.total)
        .map(([statement, { calls, total, longest, last }]) => ({
          statement,
          calls,
          total_ms: Math.round(total),
          longest_ms: Math.round(longest),
          last_at: last.toISOString(),
        })),
  };
}
