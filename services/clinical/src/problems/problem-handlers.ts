import { conflict, unprocessable } from '@hms/platform/contract';
import type { ClinicalService } from '../clinical-service.ts';
import { changeEntry, differing, enterEntryInError, getEntry } from '../entries/change-entry.ts';
import { listEntryRecords } from '../entries/entries-table.ts';
import { listEntries } from '../entries/list-entries.ts';
import { recordEntry } from '../entries/record-entry.ts';
import { familyOf } from '../patients/followed-patients.ts';
import { problemKind } from './problem-kind.ts';

/** More problems than anybody has. */
const ALL = { limit: 1_000, offset: 0 };

export const problemHandlers = (service: ClinicalService) => ({
  listProblems: listEntries<'listProblems'>(service, problemKind, 'problems'),
  getChartProblem: getEntry<'getChartProblem'>(service, problemKind),

  recordProblem: recordEntry<'recordProblem', 'clinical.problem.recorded'>(
    service,
    problemKind,
    'clinical:diagnose',
    async ({ body, patient }) => {
      const name = body.name ?? body.coding?.display;
      if (!name) throw unprocessable('name-needed', 'Say what the problem is: by a code or in words.');
      const patients = await familyOf(service.database, patient.id);
      const { records } = await listEntryRecords(service.database, {
        kind: problemKind.name,
        patients,
        inError: false,
        ...ALL,
      });
      const { coding = null } = body;
      const again = records.find(
        ({ fields }) => coding && problemKind.inForce(fields) && (fields.coding as typeof coding)?.code === coding.code,
      );
      if (again)
        throw conflict('problem-exists', 'This problem is on the list already.', {
          members: { existing_id: again.id },
        });
      const clinical_status = body.clinical_status ?? 'active';
      mustNotEndBeforeItsOnset(body.onset, body.abated);
      return {
        coding,
        clinical_status,
        certainty: body.certainty ?? 'confirmed',
        severity: body.severity ?? null,
        onset: body.onset ?? null,
        abated: body.abated ?? null,
        name,
        note: body.note ?? null,
      };
    },
  ),

  updateProblem: changeEntry<'updateProblem'>(service, problemKind, 'clinical:diagnose', ({ said, body }) => {
    const data = differing(said, body);
    const { onset, abated } = { ...said, ...data } as { onset: string | null; abated: string | null };
    mustNotEndBeforeItsOnset(onset, abated);
    return Object.keys(data).length === 0 ? [] : [{ type: 'clinical.problem.changed', data }];
  }),

  enterProblemInError: enterEntryInError<'enterProblemInError'>(service, problemKind),
});

function mustNotEndBeforeItsOnset(onset: string | null | undefined, abated: string | null | undefined): void {
  if (onset && abated && abated < onset)
    throw unprocessable('before-its-onset', 'A problem cannot be over before it began.');
}
