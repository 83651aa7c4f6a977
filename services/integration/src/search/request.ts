import type { SearchParameter } from '../definitions/definitions.ts';

/** One condition of a search: any of the values. */
export interface Clause {
  readonly kind: 'clause';
  /** The type of resource that it is about. */
  readonly type: string;
  readonly parameter: SearchParameter;
  readonly modifier?: string;
  readonly values: readonly string[];
}

/** `subject:Patient.name=…`: a condition on what a reference points to. */
interface Chain {
  readonly kind: 'chain';
  readonly type: string;
  readonly parameter: SearchParameter;
  /** One for each type that may be meant; any of them. */
  readonly through: readonly { readonly type: string; readonly condition: Condition }[];
}

/** `_has:Observation:patient:code=…`: a condition on what refers to the resource. */
interface Has {
  readonly kind: 'has';
  readonly type: string;
  readonly from: string;
  readonly parameter: SearchParameter;
  readonly condition: Condition;
}

export type Condition = Clause | Chain | Has;

export interface Include {
  /** The type that the reference stands in. */
  readonly type: string;
  /** All references of the type where absent (`*`). */
  readonly parameter?: SearchParameter;
  readonly target?: string;
  readonly iterate: boolean;
  readonly reverse: boolean;
}

export interface SortKey {
  readonly code: string;
  readonly parameter: SearchParameter | undefined;
  readonly descending: boolean;
}

export type SummaryMode = 'true' | 'text' | 'data' | 'count' | 'false';

export interface SearchRequest {
  /** Of which resources are searched; several for a search of the whole system. */
  readonly types: readonly string[];
  readonly conditions: readonly Condition[];
  readonly includes: readonly Include[];
  readonly sort: readonly SortKey[];
  /** Matches on a page. */
  readonly count: number;
  readonly total: 'none' | 'estimate' | 'accurate';
  readonly summary: SummaryMode;
  readonly elements: readonly string[];
  /** Where the page begins, as an earlier page said. */
  readonly cursor: string | undefined;
  /** The parameters as understood, for the link `self` and those to other pages. */
  readonly said: readonly (readonly [name: string, value: string])[];
}
