import { unprocessable } from '@hms/platform/contract';
import type { ClinicalService } from '../clinical-service.ts';
import { changeEntry, differing, enterEntryInError, getEntry } from '../entries/change-entry.ts';
import { listEntries } from '../entries/list-entries.ts';
import { recordEntry } from '../entries/record-entry.ts';
import { problemKind } from './problem-kind.ts';

export const problemHandlers = (service: ClinicalService) => ({
  listProblems: listEntries<'listProblems'>(service, problemKind, 'problems'),
  getChartProblem: getEntry<'getChartProblem'>(service, problemKind),

  recordProblem: recordEntry<'recordProblem', 'clinical.problem.recorded'>(
    service,
    problemKind,
    'clinical:diagnose',
    ({ body }) => {
      const name = body.name ?? body.coding?.display;
      if (!name) throw unprocessable('name-needed', 'Say what the problem is: by a code or in words.');
      const { coding = null } = body;
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
