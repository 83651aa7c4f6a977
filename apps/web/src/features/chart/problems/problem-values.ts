import type { ChartProblem, Coding } from '@hms/contracts/clinical';
import type { RecordProblemApiArg } from '../../../api/generated/clinical.gen.ts';

type Body = RecordProblemApiArg['body'];

/** What a diagnosis is called, with its code where one was chosen. */
interface Named {
  name: string;
  coding: Coding | null;
}

/** A problem as its form holds it: empty texts for what is not known. */
export interface ProblemValues extends Named {
  clinical_status: ChartProblem['clinical_status'];
  certainty: ChartProblem['certainty'];
  severity: string;
  onset: string;
  abated: string;
  note: string;
}

export const problemValues = (problem: ChartProblem | undefined): ProblemValues => ({
  name: problem?.name ?? '',
  coding: problem?.coding ?? null,
  clinical_status: problem?.clinical_status ?? 'active',
  certainty: problem?.certainty ?? 'confirmed',
  severity: problem?.severity ?? '',
  onset: problem?.onset ?? '',
  abated: problem?.abated ?? '',
  note: problem?.note ?? '',
});

export const problemBody = (values: ProblemValues): Body => ({
  name: values.name.trim(),
  coding: values.coding,
  clinical_status: values.clinical_status,
  certainty: values.certainty,
  severity: (values.severity || null) as Body['severity'] & (string | null),
  onset: values.onset || null,
  abated: values.abated || null,
  note: values.note.trim() || null,
});
