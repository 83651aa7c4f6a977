/** What is found of one resource in the index tables; fingerprints as decimal text. */
export interface IndexRows {
  readonly tokens: TokenRow[];
  readonly references: ReferenceRow[];
  readonly strings: StringRow[];
  readonly dates: DateRow[];
  readonly quantities: QuantityRow[];
  /** Numbers of the parameters that the resource has a value for. */
  readonly present: number[];
}

interface Row {
  readonly parameter: number;
  /** Which element of a composite the value belongs to; 0 elsewhere. */
  readonly part: number;
}

interface TokenRow extends Row {
  readonly code: string;
  readonly system: string;
}

interface ReferenceRow {
  readonly parameter: number;
  readonly target: string;
}

interface StringRow extends Row {
  readonly text: string;
  readonly exact: string;
}

interface DateRow extends Row {
  readonly low: number;
  readonly high: number;
}

interface QuantityRow extends Row {
  readonly unit: string;
  readonly low: number;
  readonly high: number;
}

export const noRows = (): IndexRows => ({
  tokens: [],
  references: [],
  strings: [],
  dates: [],
  quantities: [],
  present: [],
});
