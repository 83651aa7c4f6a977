import type { Assessment } from '@hms/contracts/clinical';
import { expect, it } from 'vitest';
import { amendBody, assessmentBody, assessmentValues } from './assessment-values.ts';

const coma = {
  instrument: 'gcs',
  assessed_at: '2026-03-01T10:00:00.000Z',
  answers: { eye: 4, verbal: null, motor: 6 },
  note: 'intubated',
} as unknown as Assessment;

it('what is shown of an assessment is what is sent of it, also what could not be tested', () => {
  expect(assessmentBody(assessmentValues(coma, 'phq-9'))).toEqual(coma);
});

it('answers to one instrument are not sent with another', () => {
  const values = assessmentValues(undefined, 'phq-9');
  values.answers = { 'phq-9': { item_1: '3' }, 'gad-7': { item_1: '1', item_2: '' } };
  expect(assessmentBody(values).answers).toEqual({ item_1: 3 });
  expect(assessmentBody({ ...values, instrument: 'gad-7' }).answers).toEqual({ item_1: 1 });
});

it('a correction sends what changed, and why', () => {
  const before = assessmentValues(coma, 'gcs');
  const after = { ...before, answers: { gcs: { ...before.answers.gcs, verbal: '5' } }, reason: ' extubated ' };
  expect(amendBody(before, after)).toEqual({ reason: 'extubated', answers: { eye: 4, verbal: 5, motor: 6 } });
});
