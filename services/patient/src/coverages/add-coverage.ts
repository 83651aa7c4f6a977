import { newId } from '@hms/platform/event-log';
import type { Handler } from '@hms/platform/service';
import type { PatientOperations, PatientService } from '../patient-service.ts';
import { contextOf } from '../record/change-patient.ts';
import { commitBeside } from '../record/commit-beside.ts';
import { loadPatient, mustBeCurrent } from '../record/load-patient.ts';
import { addCoverageTo } from './decide-coverage.ts';
import { coverageAfter } from './evolve-coverage.ts';
import { coveragesOf, shownCoverage } from './show-coverage.ts';

export function addCoverage(service: PatientService): Handler<PatientOperations['addCoverage']> {
  return async (call, { params, body: { member_id: number, ...terms } }) => {
    const record = await loadPatient(service, call, params.id, 'patient:change-coverage');
    mustBeCurrent(record);
    const existing = await coveragesOf(service, call, record.patient.id);
    return commitBeside(service, call, record, {
      decide: (key) => {
        const member = number ? service.memberIds.seal(key, record.patient.id, number) : null;
        const id = newId(call.now);
        const others = existing.map(({ coverage }) => coverage);
        return addCoverageTo(others, terms, member, { id, today: contextOf(service, call).today });
      },
      answer: ([event]) => shownCoverage(service, call, record, coverageAfter(undefined, event!)),
    });
  };
}
