import type { Diagnosis } from '@hms/contracts/clinical';
import { expect, it } from 'vitest';
import { type AroundEncounter, missingOf } from './missing.ts';

const diagnosis = (more: Partial<Diagnosis> = {}) =>
  ({ role: 'primary', certainty: 'confirmed', ...more }) as unknown as Diagnosis;
const whole = {
  provider_id: 'ngozi',
  diagnoses: [diagnosis()],
  follow_up_required: false,
  follow_up_date: null,
};
const around: AroundEncounter = { notes: [{ status: 'final', has_conflicts: false }], orders: [], tasks: [] };

it.each([
  ['nothing where all is said', {}, {}, []],
  ['who treats', { provider_id: null }, {}, ['provider']],
  ['a note', {}, { notes: [] }, ['note']],
  [
    'a note where there is only one entered in error',
    {},
    { notes: [{ status: 'entered-in-error', has_conflicts: false }] },
    ['note'],
  ],
  ['a signature', {}, { notes: [{ status: 'draft', has_conflicts: false }] }, ['unsigned-note']],
  [
    'that somebody settles what clashes',
    {},
    { notes: [...around.notes, { status: 'draft', has_conflicts: true }] },
    ['unsigned-note', 'clashing-note'],
  ],
  ['nothing of an amended note', {}, { notes: [{ status: 'amended', has_conflicts: false }] }, []],
  ['a diagnosis', { diagnoses: [] }, {}, ['diagnosis']],
  [
    'a diagnosis where the only one was refuted',
    { diagnoses: [diagnosis({ certainty: 'refuted' })] },
    {},
    ['diagnosis'],
  ],
  ['the primary diagnosis', { diagnoses: [diagnosis({ role: 'secondary' })] }, {}, ['primary-diagnosis']],
  ['that an order is released', {}, { orders: [{ status: 'draft' }, { status: 'active' }] }, ['draft-order']],
  ['that a task is done', {}, { tasks: [{ status: 'accepted' }, { status: 'completed' }] }, ['open-task']],
  ['nothing of what is done or not to be done', {}, { tasks: [{ status: 'completed' }, { status: 'cancelled' }] }, []],
  ['when the patient comes again', { follow_up_required: true }, {}, ['follow-up-date']],
  ['nothing where that day is known', { follow_up_required: true, follow_up_date: '2026-04-01' }, {}, []],
] as const)('an encounter lacks %s', (_what, encounter, more, expected) => {
  expect(missingOf({ ...whole, ...encounter } as typeof whole, { ...around, ...more })).toEqual(expected);
});
