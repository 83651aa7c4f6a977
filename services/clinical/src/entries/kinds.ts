import { allergyKind } from '../allergies/allergy-kind.ts';
import { assessmentKind } from '../assessments/assessment-kind.ts';
import { attachmentKind } from '../attachments/attachment-kind.ts';
import { carePlanKind } from '../care-plans/care-plan-kind.ts';
import { goalKind } from '../goals/goal-kind.ts';
import { familyHistoryKind } from '../histories/family-history-kind.ts';
import { socialHistoryKind } from '../histories/social-history-kind.ts';
import { immunizationKind } from '../immunizations/immunization-kind.ts';
import { orderKind } from '../orders/order-kind.ts';
import { problemKind } from '../problems/problem-kind.ts';
import { procedureKind } from '../procedures/procedure-kind.ts';
import { resultKind } from '../results/result-kind.ts';
import { taskKind } from '../tasks/task-kind.ts';
import { vitalsKind } from '../vitals/vitals-kind.ts';
import type { EntryKind } from './entry-kind.ts';

/** All kinds of entries that charts are made of. */
export const entryKinds: readonly EntryKind[] = [
  problemKind,
  allergyKind,
  taskKind,
  orderKind,
  resultKind,
  attachmentKind,
  immunizationKind,
  procedureKind,
  carePlanKind,
  goalKind,
  familyHistoryKind,
  socialHistoryKind,
  vitalsKind,
  assessmentKind,
];

export const kindNamed = (name: string): EntryKind | undefined => entryKinds.find((kind) => kind.name === name);
