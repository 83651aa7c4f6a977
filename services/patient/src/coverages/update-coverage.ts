import type { Handler } from '@hms/platform/service';
import type { PatientOperations, PatientService } from '../patient-service.ts';
import { contextOf } from '../record/change-patient.ts';
import { commitBeside } from '../record/commit-beside.ts';
import { changeCoverage } from './decide-coverage.ts';
import { coverageAfter } from './evolve-coverage.ts';
import { loadCoverage } from './load-coverage.ts';
import { shownCoverage } from './show-coverage.ts';

export function updateCoverage(service: PatientService): Handler<PatientOperations['updateCoverage']> {
  return async (call, { params, body: { member_id: number, ...terms } }) => {
    const { record, owner, existing, found } = await loadCoverage(service, call, params);
    return commitBeside(service, call, owner, {
      decide: (key) => {
        const member = service.memberIds.change(key, owner.patient.id, found.member, number);
        const others = existing.map(({ coverage }) => coverage);
        return changeCoverage(others, found, terms, member, contextOf(service, call).today);
      },
      answer: ([event]) => shownCoverage(service, call, record, event ? coverageAfter(found, event) : found),
    });
  };
}
