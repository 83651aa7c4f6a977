import type { Patient } from '@hms/contracts/patient';
import type { Query, Queryable } from '@hms/platform/database';
import { batched } from '@hms/platform/database';
import { remembered } from '../search/remembered.ts';
import { type Block, blocksFor } from './blocking.ts';
import { type MatchPerson, matchPerson } from './match-person.ts';
import { readNameFrequencies } from './name-frequencies.ts';
import { type MatchContext, type MatchScore, scoreCandidate } from './score-candidate.ts';

export interface DuplicateCandidate extends MatchScore {
  readonly id: string;
  /** The list item as JSON. */
  readonly item: string;
}

export interface Duplicates {
  /**
   * Registered patients who may be this person, the likeliest first; grades `certain`, `probable` and `possible`.
   *
   * @param except a patient not to compare with: the one who is being changed
   */
  find(person: MatchPerson, except?: string): Promise<DuplicateCandidate[]>;
}

/** Keys read of one block, and of these taken: a number that stands in for none has thousands. */
const READ = 1_000;
const TAKEN = 25;
const MOST_SHOWN = 10;
const SHARED = { lanes: 2, most: 25 };
const CONTEXT = 'names and population';
const CONTEXT_LIVES_MS = 600_000;

const SQL = `
with candidates as (
  select block.n, k.patient_id as id
  from unnest((select $1::integer[]), (select $2::text[]), (select $3::text[]), (select $4::text[]), (select $5::text[]),
    (select $6::text[])) as block(n, "from", "to", one, other, third)
  cross join lateral (
    select r.patient_id from (
      select key, patient_id from patient_search_keys
      where key >= block."from" and key < block."to" order by key, patient_id limit ${READ}
    ) r
    where block.one is null or r.key like block.one or r.key like block.other or r.key like block.third
    limit ${TAKEN}
  ) k
  union
  select ssn.n, p.id from unnest((select $7::integer[]), (select $8::text[])) as ssn(n, index)
  cross join lateral (select id from patients where ssn_index = ssn.index and merged_into is null order by id limit ${TAKEN}) p
)
select c.n, p.* from candidates c
cross join lateral (select id, document, list_item as item, ssn_index as ssn from patients where id = c.id limit 1) p`;

interface Row {
  readonly n: number;
  readonly id: string;
  readonly document: string;
  readonly item: string;
  readonly ssn: string | null;
}

/** Likely duplicates by blocks of search keys, never by comparing everybody with everybody. */
export function createDuplicates(database: Queryable, now: () => number): Duplicates {
  const candidates = batched<MatchPerson, readonly Row[]>(async (people) => {
    const found: Row[][] = people.map(() => []);
    for (const row of await database.all(candidatesStatement(people))) found[row.n]?.push(row);
    return found;
  }, SHARED);
  const contexts = remembered<Promise<MatchContext>>(1, now);

  function context(): Promise<MatchContext> {
    const known = contexts.get(CONTEXT);
    if (known) return known;
    const read = readContext(database);
    contexts.set(CONTEXT, read, CONTEXT_LIVES_MS);
    return read;
  }

  return {
    async find(person, except) {
      const [rows, known] = await Promise.all([candidates(person), context()]);
      return rows
        .filter(({ id }) => id !== except)
        .map((row) => ({ id: row.id, item: row.item, ...scoreCandidate(person, personOf(row), known) }))
        .filter(({ grade }) => grade !== 'none')
        .sort((a, b) => b.score - a.score || b.weight - a.weight || (a.id < b.id ? -1 : 1))
        .slice(0, MOST_SHOWN);
    },
  };
}

const personOf = ({ document, ssn }: Row): MatchPerson => matchPerson(JSON.parse(document) as Patient, ssn);

async function readContext(database: Queryable): Promise<MatchContext> {
  const population = database.first<{ patients: number }>({
    sql: `select reltuples as patients from pg_class where oid = 'patients'::regclass`,
    parameters: [],
  });
  return { frequencies: await readNameFrequencies(database), population: (await population)?.patients ?? 0 };
}

function candidatesStatement(people: readonly MatchPerson[]): Query<Row> {
  const blocks = people.flatMap((person, n) => blocksFor(person).map((block) => ({ n, block })));
  const numbers = people.flatMap((person, n) =>
    [...(person.identifiers.get('ssn') ?? [])].map((index) => ({ n, index })),
  );
  const each = <T>(part: (block: Block) => T): T[] => blocks.map(({ block }) => part(block));
  return {
    name: 'find-duplicate-candidates',
    sql: SQL,
    parameters: [
      blocks.map(({ n }) => n),
      each(({ from }) => from),
      each(({ to }) => to),
      ...[0, 1, 2].map((index) => each(({ patterns }) => patterns[index] ?? null)),
      numbers.map(({ n }) => n),
      numbers.map(({ index }) => index),
    ],
  };
}
