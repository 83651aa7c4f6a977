import type { Query } from '@hms/platform/database';
import { KEY } from './key-grammar.ts';
import type { Attempt, Probe } from './key-probes.ts';
import { COUNTED, type PatientFilter } from './search-page.ts';

export interface ProbeRequest {
  readonly attempt: Attempt;
  readonly filter: PatientFilter;
  readonly take: number;
  readonly skip: number;
  /** Starts behind this key of the first probe. */
  readonly after?: { readonly key: string; readonly id: string };
  /** Counts all patients, as far as `COUNTED`. */
  readonly count: boolean;
  /** Without the texts of the patients. */
  readonly idsOnly?: boolean;
}

export interface Found {
  readonly id: string;
  /** The list item as JSON; empty where only ids were asked for. */
  readonly item: string;
  /** The index of the probe that found the patient. */
  readonly probe: number;
}

export interface ProbeReply {
  readonly found: readonly Found[];
  readonly count: number | undefined;
}

// One row a request and one statement for many requests, since a statement's own cost is that of a dozen patients. PostgreSQL walks the
// probes in their order and stops with the page, so what comes first is read alone. The parameters are hidden behind sub-selects: with
// arrays in sight the planner finds a fresh plan for every call cheaper than the one it has, and planning takes longer than searching. The
// filter is no EXISTS, as the planner may answer that by hashing all patients.
const PROBES = `unnest(string_to_array(r.froms, E'\\x01'), string_to_array(r.tos, E'\\x01'),
      string_to_array(r.names, E'\\x01', ''), string_to_array(r.more_names, E'\\x01', ''), string_to_array(r.last_names, E'\\x01', ''),
      string_to_array(r.words, E'\\x01', ''), string_to_array(r.twices, E'\\x01', ''))
      with ordinality as probe("from", "to", name, more_name, last_name, word, twice, i)`;

const MATCHES = `select k.key, k.patient_id from patient_search_keys k
      where k.key >= probe."from" and k.key < probe."to"
        and (r.after_id is null or probe.i > 1 or (k.key, k.patient_id) > (r.after_key, r.after_id))
        and (probe.name is null or k.key like probe.name)
        and (probe.more_name is null or k.key like probe.more_name)
        and (probe.last_name is null or k.key like probe.last_name)
        and (probe.word is null or k.key not like probe.twice
          or case when probe."from" ^@ '${KEY.other}'
            then not (split_part(k.key, ' ', 2) ^@ probe.word or split_part(k.key, ' ', 3) ^@ probe.word)
            else not (split_part(k.key, ' ', 2) ^@ probe.word and split_part(k.key, ' ', 2) < split_part(k.key, ' ', 1)) end)
        and (not r.filtered or (
          select (r.active is null or p.is_active = r.active)
            and (r.gender is null or p.gender = r.gender)
            and (r.born_from is null or p.date_of_birth >= r.born_from)
            and (r.born_to is null or p.date_of_birth <= r.born_to)
          from patients p where p.id = k.patient_id))`;

const SQL = `
select r.n, page.ids, page.items, page.probes,
  case when r.count then (
    select count(*) from (
      select from ${PROBES}
      cross join lateral (${MATCHES} order by k.key, k.patient_id limit ${COUNTED + 1}) k
      limit ${COUNTED + 1}
    ) counted
  )::integer end as count
from unnest((select $1::text[]), (select $2::text[]), (select $3::text[]), (select $4::text[]), (select $5::text[]), (select $6::text[]),
    (select $7::text[]), (select $8::integer[]), (select $9::integer[]), (select $10::text[]), (select $11::uuid[]),
    (select $12::boolean[]), (select $13::boolean[]), (select $14::boolean[]), (select $15::boolean[]), (select $16::text[]),
    (select $17::date[]), (select $18::date[]))
  with ordinality as r(froms, tos, names, more_names, last_names, words, twices, take, skip, after_key, after_id, count, ids_only,
    filtered, active, gender, born_from, born_to, n)
cross join lateral (
  select array_agg(found.patient_id)::text as ids, string_agg(found.item, E'\\n') as items, array_agg(found.i)::text as probes
  from (
    select k.patient_id, probe.i, case when not r.ids_only then (select p.list_item from patients p where p.id = k.patient_id) end as item
    from ${PROBES}
    cross join lateral (${MATCHES} order by k.key, k.patient_id limit r.skip + r.take) k
    limit r.take offset r.skip
  ) found
) page`;

interface Row {
  readonly n: number;
  readonly ids: string | null;
  readonly items: string | null;
  readonly probes: string | null;
  readonly count: number | null;
}

const packed = (attempt: Attempt, part: (probe: Probe) => string | undefined): string =>
  attempt.map((probe) => part(probe) ?? '').join('\u0001');
const begins = (word: string | undefined): string | undefined => word && `% ${word}%`;

export function probeStatement(requests: readonly ProbeRequest[]): Query<Row> {
  const each = <T>(part: (request: ProbeRequest) => T): T[] => requests.map(part);
  const eachProbe = (part: (probe: Probe) => string | undefined) => each(({ attempt }) => packed(attempt, part));
  const eachFilter = <T>(part: (filter: PatientFilter) => T | undefined) => each(({ filter }) => part(filter) ?? null);
  return {
    name: 'probe-patients',
    sql: SQL,
    parameters: [
      eachProbe(({ from }) => from),
      eachProbe(({ to }) => to),
      eachProbe(({ names }) => begins(names?.[0])),
      eachProbe(({ names }) => begins(names?.[1])),
      eachProbe(({ names }) => begins(names?.[2])),
      eachProbe(({ once }) => once),
      eachProbe(({ once }) => begins(once)),
      each(({ take }) => take),
      each(({ skip }) => skip),
      each(({ after }) => after?.key ?? null),
      each(({ after }) => after?.id ?? null),
      each(({ count }) => count),
      each(({ idsOnly }) => idsOnly === true),
      each(({ filter }) => Object.keys(filter).length > 0),
      eachFilter(({ isActive }) => isActive),
      eachFilter(({ gender }) => gender),
      eachFilter(({ bornFrom }) => bornFrom),
      eachFilter(({ bornTo }) => bornTo),
    ],
  };
}

/** The replies in the order of the requests. */
export function probeReplies(rows: readonly Row[]): ProbeReply[] {
  const replies: ProbeReply[] = [];
  for (const { n, ids, items, probes, count } of rows) {
    const texts = items?.split('\n') ?? [];
    const numbers = members(probes);
    replies[n - 1] = {
      found: members(ids).map((id, index) => ({ id, item: texts[index] ?? '', probe: Number(numbers[index]) - 1 })),
      count: count ?? undefined,
    };
  }
  return replies;
}

/** The members of a PostgreSQL array of values that need no quotes. */
const members = (array: string | null): string[] => (array ? array.slice(1, -1).split(',') : []);
