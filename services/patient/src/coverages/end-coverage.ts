import type { Handler } from '@hms/platform/service';
import type { PatientOperations, PatientService } from '../patient-service.ts';
import { contextOf } from '../record/change-patient.ts';
import { commitBeside } from '../record/commit-beside.ts';
import { endCoverageOn } from './decide-coverage.ts';
import { coverageAfter } from './evolve-coverage.ts';
import { loadCoverage } from './load-coverage.ts';
import { shownCoverage } from './show-coverage.ts';

export function endCoverage(service: PatientService): Handler<PatientOperations['endCoverage']> {
  return async (call, { params, body }) => {
    const { record, owner, found } = await loadCoverage(service, call, params);
    const day = body.ended_on ?? contextOf(service, call).today;
    return commitBeside(service, call, owner, {
      decide: () => endCoverageOn(found.coverage, day, body.reason ?? null),
      answer: ([event]) => shownCoverage(service, call, record, coverageAfter(found, event!)),
    });
  };
}
