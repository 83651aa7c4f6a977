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
