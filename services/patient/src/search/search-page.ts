import { invalid } from '@hms/platform/contract';

/** Conditions on the patients found; absent ones do not restrict. */
export interface PatientFilter {
  readonly isActive?: boolean;
  readonly gender?: 'M' | 'F' | 'O';
  /** `YYYY-MM-DD`, included. */
  readonly bornFrom?: string;
  readonly bornTo?: string;
}

export type PatientSort = 'name' | '-name' | 'date_of_birth' | '-date_of_birth' | 'created_at' | '-created_at';

export interface ListRequest {
  readonly filter: PatientFilter;
  /** Without it a search answers the best matches first, a list the latest registered. */
  readonly sort?: PatientSort;
  /** From 1 on; a cursor goes before it. */
  readonly page: number;
  readonly perPage: number;
  readonly cursor?: string;
}

export interface SearchRequest extends ListRequest {
  readonly text: string;
}

export interface Total {
  readonly total: number;
  /** The total is above `COUNTED` and what the database's statistics say. */
  readonly totalIsEstimate: boolean;
}

export interface SearchPage extends Total {
  /** The patients of this page in their order, for the trail. */
  readonly ids: readonly string[];
  /** Their list items as JSON, in the same order. */
  readonly items: readonly string[];
  readonly page: number;
  readonly hasNext: boolean;
  readonly hasPrevious: boolean;
  readonly nextCursor?: string;
  /** From this index of `ids` on the names are only alike: misspelt or of the same sound. */
  readonly similarFrom?: number;
}

/** A patient in a list, with the list item as JSON. */
export interface ListRow {
  readonly id: string;
  readonly item: string;
}

/** Up to here totals are exact. */
export const COUNTED = 1_000;
/** With as many exact matches nobody needs to be shown what is only alike. */
export const ENOUGH = 20;
/** Numbered pages end here; a cursor leads further. */
const DEEPEST_OFFSET = 10_000;

export const badCursor = () => invalid('cursor-invalid', 'The cursor leads nowhere; please search again.');

/** Throws `page-too-deep`. */
export function offsetOf({ page, perPage }: Pick<ListRequest, 'page' | 'perPage'>): number {
  const offset = (page - 1) * perPage;
  if (offset + perPage > DEEPEST_OFFSET)
    throw invalid('page-too-deep', `Numbered pages end after ${DEEPEST_OFFSET} patients; a cursor leads further.`);
  return offset;
}

/** Each patient once, where the first mention is. */
export function once<Row extends { readonly id: string }>(rows: readonly Row[]): Row[] {
  const seen = new Set<string>();
  return rows.filter(({ id }) => seen.size < seen.add(id).size);
}
