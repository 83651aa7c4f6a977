import type { ProblemForm } from '@hms/platform/contract';

export const FHIR_JSON = 'application/fhir+json; charset=utf-8';

/** FHIR's issue type of each status, where the failure names none of its own. */
const ISSUE_TYPES: Readonly<Record<number, string>> = {
  400: 'invalid',
  401: 'login',
  403: 'forbidden',
  404: 'not-found',
  405: 'not-supported',
  409: 'conflict',
  410: 'deleted',
  412: 'conflict',
  413: 'too-long',
  415: 'not-supported',
  422: 'processing',
  428: 'required',
  429: 'throttled',
  500: 'exception',
  503: 'transient',
};

/** What went wrong, as an OperationOutcome; `details.coding` has our stable code. */
export const operationOutcome: ProblemForm = {
  type: FHIR_JSON,
  of({ status, code, detail, correlation_id, issues, issue }) {
    const details = { coding: [{ system: 'urn:hms:problem', code }], text: detail };
    const own = {
      severity: status >= 500 ? 'fatal' : 'error',
      code: issue ?? ISSUE_TYPES[status] ?? 'processing',
      details,
    };
    return {
      resourceType: 'OperationOutcome',
      id: correlation_id,
      issue: Array.isArray(issues) && issues.length > 0 ? issues : [{ ...own, diagnostics: detail }],
    };
  },
};
