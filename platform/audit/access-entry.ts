/** granted: done as asked; denied: refused; failed: allowed, but it went wrong (bad input, conflict, our fault). */
export type Outcome = 'granted' | 'denied' | 'failed';

/** One access to data, as the trail keeps it. */
export interface AccessEntry {
  /** UUIDv7. */
  readonly id: string;
  /** ISO instant. */
  readonly at: string;
  /** User id, client id, `system`, or `anonymous`. */
  readonly actor: string;
  readonly session: string | null;
  /** `<service>.<operation>` */
  readonly operation: string;
  readonly action: string;
  /** The kind of thing accessed, e.g. `patient`. */
  readonly subject_kind: string;
  /** Every patient whose data was shown or changed. */
  readonly patients: readonly string[];
  readonly outcome: Outcome;
  readonly status: number;
  /** Purpose of use (HL7 v3 PurposeOfUse), e.g. TREAT. */
  readonly purpose: string;
  /** Network address of the caller. */
  readonly address: string | null;
  readonly correlation_id: string;
  /** What was searched for or why, sealed under a secret of the service. */
  readonly detail: string | null;
}

/** An entry as the log keeps it: its values, in this order. */
export type AccessList = readonly [
  id: string,
  at: string,
  actor: string,
  session: string | null,
  operation: string,
  action: string,
  subjectKind: string,
  patients: readonly string[],
  outcome: Outcome,
  status: number,
  purpose: string,
  address: string | null,
  correlationId: string,
  detail: string | null,
];

export const listOf = (entry: AccessEntry): AccessList => [
  entry.id,
  entry.at,
  entry.actor,
  entry.session,
  entry.operation,
  entry.action,
  entry.subject_kind,
  entry.patients,
  entry.outcome,
  entry.status,
  entry.purpose,
  entry.address,
  entry.correlation_id,
  entry.detail,
];

export const entryOf = (list: AccessList): AccessEntry => ({
  id: list[0],
  at: list[1],
  actor: list[2],
  session: list[3],
  operation: list[4],
  action: list[5],
  subject_kind: list[6],
  patients: list[7],
  outcome: list[8],
  status: list[9],
  purpose: list[10],
  address: list[11],
  correlation_id: list[12],
  detail: list[13],
});
