import { operation, record, Type, uuid } from '@hms/platform/contract';
import { FieldChoices, MergePreview } from '../merge.ts';
import { Patient } from '../patient.ts';
import { patientPath, Reason } from './patient-path.ts';

const both = record({ survivor: Patient, source: Patient });

export const mergingOperations = {
  previewMerge: operation({
    method: 'POST',
    path: '/:id/merge-preview',
    summary: 'What merging another record into this one would do',
    permission: 'patient:merge',
    audit: { action: 'read', of: 'patient', patientParam: 'id' },
    params: patientPath,
    body: record({ source_id: uuid() }),
    reply: MergePreview,
  }),
  mergePatients: operation({
    method: 'POST',
    path: '/:id/merge',
    summary: 'Merge another record of the same person into this one',
    description:
      'The record of the path survives; the source goes out of use and names it in `merged_into`. Where no choice is given the preview’s proposal counts. Refuses with 412 when one of the two changed since its version was seen.',
    permission: 'patient:merge',
    audit: { action: 'update', of: 'patient', patientParam: 'id' },
    params: patientPath,
    body: record({
      source_id: uuid(),
      version: Type.Integer({ minimum: 1, description: 'Of the survivor, as seen' }),
      source_version: Type.Integer({ minimum: 1, description: 'Of the source, as seen' }),
      choices: Type.Optional(FieldChoices),
      reason: Reason,
    }),
    reply: both,
  }),
  unmergePatients: operation({
    method: 'POST',
    path: '/:id/unmerge',
    summary: 'Undo a merge',
    description:
      'The source is again exactly as it was. The survivor is as if the merge had never happened: what it took goes, what was changed on it since stays.',
    permission: 'patient:merge',
    audit: { action: 'update', of: 'patient', patientParam: 'id' },
    params: patientPath,
    body: record({ source_id: uuid(), reason: Reason }),
    reply: both,
    ifMatch: 'optional',
  }),
};
