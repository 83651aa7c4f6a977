import { type Queryable, statement } from '@hms/platform/database';
import { joinParticles } from '../search/name-tokens.ts';
import { nameWords } from '../search/normalise-name.ts';

/** How large a share of all patients bears a name; undefined where nothing is known of it. */
export interface NameFrequencies {
  family(name: string): number | undefined;
  given(name: string): number | undefined;
}

export const unknownFrequencies: NameFrequencies = { family: () => undefined, given: () => undefined };

interface Statistics {
  readonly column: string;
  readonly names: string[] | null;
  readonly shares: number[] | null;
  /** As in pg_stats: negative ones are shares of the rows. */
  readonly distinct: number;
  readonly patients: number;
}

/** The rarest a name is taken to be (as in Cardinal et al.), lest one odd spelling decide everything. */
const RAREST = 5e-6;
const FEWEST_PATIENTS = 1_000;

// The planner's own statistics: the commonest names with their shares, kept up to date by autovacuum at no cost of ours.
const readStatistics = statement<[], Statistics>(
  'name-statistics',
  `select attname as column, most_common_vals::text::text[] as names, most_common_freqs as shares, n_distinct as distinct,
    (select reltuples from pg_class where oid = 'patients'::regclass) as patients
  from pg_stats where schemaname = current_schema() and tablename = 'patients' and attname in ('first_name', 'last_name')`,
);

/** Reads how common names are among the patients; nothing is known while these are few. */
export async function readNameFrequencies(database: Queryable): Promise<NameFrequencies> {
  const rows = await database.all(readStatistics());
  const of = (column: string) => {
    const row = rows.find((candidate) => candidate.column === column);
    return row && row.patients >= FEWEST_PATIENTS ? frequenciesOf(row) : () => undefined;
  };
  return { family: of('last_name'), given: of('first_name') };
}

function frequenciesOf({ names, shares, distinct, patients }: Statistics): (name: string) => number {
  const common = new Map<string, number>();
  (names ?? []).forEach((name, index) => {
    const first = joinParticles(nameWords(name))[0];
    if (first !== undefined) common.set(first, (common.get(first) ?? 0) + (shares?.[index] ?? 0));
  });
  const others = Math.max(1, (distinct < 0 ? -distinct * patients : distinct) - (names?.length ?? 0));
  const rest = Math.max(0, 1 - (shares ?? []).reduce((sum, share) => sum + share, 0));
  return (name) => Math.max(RAREST, common.get(name) ?? rest / others);
}
