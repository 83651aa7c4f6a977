/** One issue of an OperationOutcome. */
export interface Issue {
  readonly severity: 'fatal' | 'error' | 'warning' | 'information';
  /** FHIR's issue-type, e.g. `structure`, `required`, `value`, `code-invalid`, `invariant`. */
  readonly code: string;
  readonly diagnostics: string;
  /** FHIRPath of the element. */
  readonly expression?: readonly string[];
}

export interface OperationOutcome {
  readonly resourceType: 'OperationOutcome';
  readonly issue: readonly Issue[];
}

export const outcomeOf = (issues: readonly Issue[]): OperationOutcome => ({
  resourceType: 'OperationOutcome',
  issue: issues.length > 0 ? issues : [{ severity: 'information', code: 'informational', diagnostics: 'All is well.' }],
});
