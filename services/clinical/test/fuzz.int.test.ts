import { clinicalContract } from '@hms/contracts/clinical';
import { fuzzContract } from '@hms/platform/testing/fuzz';
import { expect, it } from 'vitest';
import { openWard } from './ward.ts';

it('no generated request makes the service fail or tell of its inside', { timeout: 180_000 }, async () => {
  const ward = await openWard();
  try {
    const physician = await ward.as('physician', ward.doctor);
    const patient = await ward.register();
    const encounter = await physician.createEncounter({ body: { patient_id: patient.id } });
    const problem = await physician.recordProblem({ params: { patient: patient.id }, body: { name: 'Cough' } });
    const note = await physician.createNote({ body: { patient_id: patient.id, template: 'soap' } });
    const vitals = await physician.recordVitals({
      params: { patient: patient.id },
      body: { readings: { pulse: { value: 70 } } },
    });
    const coma = await physician.recordAssessment({
      params: { patient: patient.id },
      body: { instrument: 'gcs', answers: { eye: 4, verbal: 5, motor: 6 } },
    });
    const known = {
      id: [encounter.id, problem.id, note.id, vitals.id, coma.id, patient.id],
      patient: [patient.id],
      patient_id: [patient.id],
    };
    const report = await fuzzContract({
      hospital: ward.hospital,
      contract: clinicalContract,
      known,
      runs: 40,
      time: 60_000,
    });
    expect(report.statuses.getGrowthChart).toHaveProperty('200');
    expect(report.statuses.getFlowsheet).toHaveProperty('200');
    expect(report.statuses.getChart).toHaveProperty('200');
  } finally {
    await ward.stop();
  }
});
