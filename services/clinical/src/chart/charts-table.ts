import { type Gathering, type Queryable, statement, type Transaction } from '@hms/platform/database';
import type { ChartSection } from './section.ts';

type Refreshed = Pick<ChartSection, 'name' | 'sql'>;

const together = (sections: readonly Refreshed[]): string =>
  `jsonb_build_object(${sections.map(({ name, sql }) => `'${name}', (${sql})`).join(', ')})`;

/** A statement sees what was committed before it began: whoever waits for the chart must begin after the waiting. */
const hold = statement<[readonly string[]]>(
  'hold-charts',
  `select pg_advisory_xact_lock(hashtextextended('chart ' || patient, 0)) from unnest($1::text[]) patient`,
);
/** In one order, or two transactions could wait for each other. */
const holdAll = (patients: readonly string[]) => hold([...new Set(patients)].toSorted());

const refreshings = new Map<string, Gathering<string>>();

/** Each patient stands as often among the rows as their sections are refreshed. */
function refreshing(sections: readonly Refreshed[]): Gathering<string> {
  const [{ name }] = sections as readonly [Refreshed];
  let known = refreshings.get(name);
  if (!known) {
    const refresh = statement<[readonly string[], readonly number[]]>(
      `refresh-${name}`,
      `insert into charts (patient_id, version, sections)
       select p.patient, p.times, ${together(sections).replaceAll('$1', 'p.patient')}
       from unnest($1::uuid[], $2::integer[]) as p(patient, times)
       on conflict (patient_id) do update set version = charts.version + excluded.version,
         sections = charts.sections || excluded.sections`,
    );
    known = (patients) => {
      const times = [...Map.groupBy(patients.toSorted(), (patient) => patient)];
      return refresh(
        times.map(([patient]) => patient),
        times.map(([, all]) => all.length),
      );
    };
    refreshings.set(name, known);
  }
  return known;
}

/**
 * Brings sections of a summary up to date. Only projections do, for each event, one transaction after the other: of two at the same moment
 * neither would see what the other adds.
 */
export function refreshSections(tx: Transaction, patient: string, sections: readonly Refreshed[]): void {
  tx.gather(holdAll, patient, 'after-others');
  tx.gather(refreshing(sections), patient, 'after-others');
}

/** Writes all sections anew that there are, after words of them are gone. */
export function rewriteSections(tx: Transaction, patient: string, sections: readonly Refreshed[]): void {
  tx.send(holdAll([patient]));
  for (const { name, sql } of sections)
    tx.send({
      name: `rewrite-${name}`,
      sql: `update charts set sections = sections || jsonb_build_object('${name}', (${sql}))
        where patient_id = $1 and sections ? '${name}'`,
      parameters: [patient],
    });
}

const open = statement<[string, string]>(
  'open-chart',
  `insert into charts (patient_id, version, opened_at) values ($1, 1, $2)
   on conflict (patient_id) do update set version = charts.version + 1, opened_at = excluded.opened_at`,
);
export const openChart = (tx: Transaction, patient: string, at: string): void => tx.send(open(patient, at));

const write = statement<[string, string, string]>(
  'write-chart-fact',
  `insert into charts (patient_id, version, sections) values ($1, 1, jsonb_build_object($2::text, $3::jsonb))
   on conflict (patient_id) do update set version = charts.version + 1, sections = charts.sections || excluded.sections`,
);
/** Keeps what is known of a record as a whole; no words of anybody. Only projections do. */
export const writeFact = (tx: Transaction, patient: string, name: string, value: object): void =>
  tx.send(write(patient, name, JSON.stringify(value)));

const read = statement<[readonly string[], string], { value: unknown }>(
  'read-chart-facts',
  'select sections -> $2 as value from charts where patient_id = any($1::uuid[]) and sections ? $2',
);
/** The same fact of these records. */
export const readFacts = async <Fact>(
  database: Queryable,
  patients: readonly string[],
  name: string,
): Promise<Fact[]> => (await database.all(read(patients, name))).map(({ value }) => value as Fact);

export interface ChartRow {
  readonly patient_id: string;
  readonly version: number;
  readonly opened_at: Date | null;
  readonly sections: Readonly<Record<string, unknown>>;
}

const find = statement<[string], ChartRow>(
  'find-charts',
  `select patient_id, version, opened_at, sections from charts
   where patient_id = $1 or patient_id in (select id from followed_patients where survivor = $1)`,
);

/** The row of a patient, and those of the records that were merged into it. */
export const findCharts = (database: Queryable, patient: string): Promise<ChartRow[]> => database.all(find(patient));
