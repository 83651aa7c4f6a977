import type { Diagnosis } from '@hms/contracts/clinical';
import { conflict, notFound } from '@hms/platform/contract';
import { newId } from '@hms/platform/event-log';
import type { ClinicalService, Decision } from '../clinical-service.ts';
import { changeEncounter } from './change-encounter.ts';
import type { EncounterRecord } from './encounter-record.ts';

const OPEN = new Set<EncounterRecord['status']>(['arrived', 'triaged', 'in-progress', 'onleave']);

/** Throws `wrong-state`. What was diagnosed in an encounter that is over is corrected on the problem list and by an addendum. */
function mustBeUnderWay({ status }: EncounterRecord): void {
  if (!OPEN.has(status))
    throw conflict('wrong-state', `Nothing is diagnosed in an encounter that is ${status}.`, { members: { status } });
}

/** The diagnoses in the order of their ranks, 1 to n. Only one is primary: `latest`, where it is. */
function ranked(diagnoses: readonly Diagnosis[], latest: Diagnosis): Diagnosis[] {
  const others = diagnoses
    .filter(({ id }) => id !== latest.id)
    .map((each) =>
      latest.role === 'primary' && each.role === 'primary' ? { ...each, role: 'secondary' as const } : each,
    );
  const place = latest.role === 'primary' ? 0 : Math.min(latest.rank - 1, others.length);
  return others.toSpliced(place, 0, latest).map((each, index) => ({ ...each, rank: index + 1 }));
}

const noSuchDiagnosis = () => notFound('diagnosis-not-found', 'There is no such diagnosis.');
const diagnosed = (diagnoses: Diagnosis[]): Decision[] => [
  { type: 'clinical.encounter.diagnosed', data: { diagnoses } },
];

/** Making, changing and taking back the diagnoses of an encounter. */
export const diagnosisHandlers = (service: ClinicalService) => ({
  addDiagnosis: changeEncounter<'addDiagnosis'>(service, 'clinical:diagnose', ({ record, body, call }) => {
    mustBeUnderWay(record);
    const { system, code } = body.coding;
    if (record.diagnoses.some(({ coding }) => coding.system === system && coding.code === code))
      throw conflict('diagnosed-already', 'This was diagnosed in this encounter already.');
    const added: Diagnosis = {
      id: newId(call.now),
      coding: body.coding,
      role: body.role ?? (record.diagnoses.length === 0 ? 'primary' : 'secondary'),
      rank: body.rank ?? record.diagnoses.length + 1,
      certainty: body.certainty ?? 'confirmed',
      problem_id: body.problem_id?.toLowerCase() ?? null,
    };
    return diagnosed(ranked(record.diagnoses, added));
  }),
  updateDiagnosis: changeEncounter<'updateDiagnosis'>(service, 'clinical:diagnose', ({ record, params, body }) => {
    mustBeUnderWay(record);
    const before = record.diagnoses.find(({ id }) => id === params.diagnosis.toLowerCase());
    if (!before) throw noSuchDiagnosis();
    return diagnosed(ranked(record.diagnoses, { ...before, ...body }));
  }),
  removeDiagnosis: changeEncounter<'removeDiagnosis'>(service, 'clinical:diagnose', ({ record, params }) => {
    mustBeUnderWay(record);
    const left = record.diagnoses.filter(({ id }) => id !== params.diagnosis.toLowerCase());
    if (left.length === record.diagnoses.length) throw noSuchDiagnosis();
    return diagnosed(left.map((each, index) => ({ ...each, rank: index + 1 })));
  }),
});
