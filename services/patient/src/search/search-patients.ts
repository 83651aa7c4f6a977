import type { Queryable } from '@hms/platform/database';
import { createAttempts } from './attempt-page.ts';
import { interpretQuery, type Reading } from './interpret-query.ts';
import { type Attempt, attemptsFor } from './key-probes.ts';
import { findByMrn, findBySsn, rowsOf } from './list-item-statements.ts';
import { listPatients } from './list-patients.ts';
import { readCursor, writeCursor } from './search-cursor.ts';
import {
  badCursor,
  ENOUGH,
  type ListRow,
  offsetOf,
  once,
  type PatientFilter,
  type SearchPage,
  type SearchRequest,
} from './search-page.ts';
import { rankSimilar, similarNamesStatements } from './similar-names.ts';

const MOST_SIMILAR = 60;
/** Another order than that of finding covers as many matches. */
const MOST_SORTED = 1_000;

export interface SearchOptions {
  readonly database: Queryable;
  /** The fingerprint of a social security number, as in `patients.ssn_index`. */
  ssnIndex(digits: string): string;
  now(): Date;
}

export interface PatientSearch {
  /** Throws `cursor-invalid` and `page-too-deep`. */
  search(request: SearchRequest): Promise<SearchPage>;
}

/** Search over `patient_search_keys`: numbers first, then exact names and beginnings, and what is only alike where these are few. */
export function createPatientSearch({ database, ssnIndex, now }: SearchOptions): PatientSearch {
  const attempts = createAttempts(database, () => now().getTime());

  async function byNumber(readings: readonly Reading[]): Promise<ListRow[]> {
    const found = readings.map((reading) => {
      if (reading.kind === 'mrn') return database.all(findByMrn(reading.mrn));
      return reading.kind === 'ssn' ? database.all(findBySsn(ssnIndex(reading.digits))) : [];
    });
    return (await Promise.all(found)).flat();
  }

  async function similarTo(readings: readonly Reading[], filter: PatientFilter, spelt: boolean): Promise<string[]> {
    const words = readings.flatMap((reading) => (reading.kind === 'name' ? reading.words : []));
    for (const statement of similarNamesStatements(words, filter, spelt)) {
      const similar = rankSimilar(words, await database.all(statement));
      if (similar.length > 0) return similar.slice(0, MOST_SIMILAR);
    }
    return [];
  }

  async function sorted(
    request: SearchRequest,
    readings: readonly Reading[],
    possible: readonly Attempt[],
  ): Promise<SearchPage> {
    const ids = new Set<string>();
    for (const attempt of possible) {
      for (const id of await attempts.ids(request, attempt, MOST_SORTED)) ids.add(id);
      if (ids.size > 0) break;
    }
    if (ids.size < ENOUGH) for (const id of await similarTo(readings, request.filter, ids.size > 0)) ids.add(id);
    return listPatients(database, request, [...ids]);
  }

  return {
    async search(request) {
      const cursor = request.cursor === undefined ? undefined : readCursor(request.cursor);
      if (request.cursor !== undefined && !cursor) throw badCursor();
      const readings = interpretQuery(request.text, now().getUTCFullYear());
      const numbered = once(await byNumber(readings));
      if (numbered.length > 0) return fewPage(request, numbered, []);
      const possible = attemptsFor(readings);
      if (request.sort) return sorted(request, readings, possible);
      let exact: readonly ListRow[] = [];
      for (const [index, attempt] of possible.entries()) {
        if (cursor?.kind === 'after' && cursor.attempt !== index) continue;
        const result = await attempts.page(request, attempt, index, cursor?.kind === 'after' ? cursor : undefined);
        if (result.kind === 'page') return result.page;
        exact = once(result.found);
        if (exact.length > 0) break;
      }
      if (cursor?.kind === 'after') throw badCursor();
      // Whoever is found by a date or a number is meant; names that are only alike would bury them.
      const onlyNames = readings.every(({ kind }) => kind === 'name');
      const spelt = exact.length > 0;
      return fewPage(request, exact, onlyNames || !spelt ? await similarTo(readings, request.filter, spelt) : []);
    },
  };

  /** A page of the few exact matches and of the people whose names are alike. */
  async function fewPage(
    request: SearchRequest,
    exact: readonly ListRow[],
    similar: readonly string[],
  ): Promise<SearchPage> {
    const cursor = request.cursor === undefined ? undefined : readCursor(request.cursor);
    const skip = cursor?.kind === 'offset' ? cursor.skip : offsetOf(request);
    const page = cursor?.page ?? request.page;
    const known = new Set(exact.map(({ id }) => id));
    const alike = similar.filter((id) => !known.has(id));
    const end = skip + request.perPage;
    const rows = [
      ...exact.slice(skip, end),
      ...(await rowsOf(database, alike.slice(Math.max(0, skip - exact.length), Math.max(0, end - exact.length)))),
    ];
    const total = exact.length + alike.length;
    return {
      ids: rows.map(({ id }) => id),
      items: rows.map(({ item }) => item),
      total,
      totalIsEstimate: false,
      page,
      hasNext: end < total,
      hasPrevious: skip > 0,
      ...(end < total ? { nextCursor: writeCursor({ kind: 'offset', skip: end, page: page + 1 }) } : {}),
      ...(alike.length > 0 && exact.length < end ? { similarFrom: Math.max(0, exact.length - skip) } : {}),
    };
  }
}
