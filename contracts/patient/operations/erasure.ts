import { instant, line, nullable, operation, record, Type, text, uuid } from '@hms/platform/contract';
import { ErasureBasis } from '../events/merge-events.ts';
import { Patient } from '../patient.ts';
import { patientPath, Reason } from './patient-path.ts';

export const erasureOperations = {
  setLegalHold: operation({
    method: 'PUT',
    path: '/:id/legal-hold',
    summary: 'Forbid that anything of a record is merged away or erased',
    permission: 'patient:hold',
    audit: { action: 'update', of: 'patient', patientParam: 'id' },
    params: patientPath,
    body: record({ reason: Reason }),
    reply: Patient,
  }),
  liftLegalHold: operation({
    method: 'DELETE',
    path: '/:id/legal-hold',
    summary: 'Lift a legal hold',
    permission: 'patient:hold',
    audit: { action: 'update', of: 'patient', patientParam: 'id' },
    params: patientPath,
    body: record({ reason: Reason }),
    reply: Patient,
  }),
  erasePatient: operation({
    method: 'POST',
    path: '/:id/erase',
    summary: 'Forget a person',
    description:
      'Destroys the keys of this record and of those merged into it. It cannot be undone. Refuses under legal hold and while the law asks to keep the record.',
    permission: 'patient:erase',
    audit: { action: 'delete', of: 'patient', patientParam: 'id' },
    params: patientPath,
    body: record({
      basis: ErasureBasis,
      note: Type.Optional(text(500, { description: 'For the access log, where it is kept encrypted' })),
    }),
    reply: record({
      erased: Type.Array(uuid(), { description: 'This record and those merged into it' }),
      erased_at: instant(),
    }),
  }),
  getDataKey: operation({
    method: 'GET',
    path: '/:id/data-key',
    summary: 'The key of a patient’s personal data, for the hospital’s own processes',
    permission: 'internal',
    audit: { action: 'read', of: 'data-key', patientParam: 'id' },
    params: patientPath,
    reply: record({
      key: nullable(line(60, { description: '32 bytes as base64url; null once the person was forgotten' })),
    }),
  }),
  rewrapKeys: operation({
    method: 'POST',
    path: '/data-keys/rewrap',
    summary: 'Wrap all data keys under the current key-encryption key',
    permission: 'internal',
    audit: { action: 'execute', of: 'data-key' },
    reply: record({ rewrapped: Type.Integer() }),
  }),
};
