import { expect, it } from 'vitest';
import { procedureBody, procedureValues } from './procedure-values.ts';

const typed = {
  ...procedureValues(undefined),
  name: ' Colonoscopy ',
  outcome: 'successful',
  complication: 'bleeding',
} as const;

it('a procedure that was done has what came of it, and the hospital says when where nothing is said', () => {
  expect(procedureBody(typed)).toEqual({
    name: 'Colonoscopy',
    status: 'completed',
    status_reason: null,
    category: null,
    laterality: null,
    performed_to: null,
    outcome: 'successful',
    complication: 'bleeding',
    note: null,
  });
});

it('one that was not begun has no end and nothing that came of it; one that was not done has a reason', () => {
  const prepared = { ...typed, performed_to: '2026-03-01T10:00', status_reason: 'other' } as const;
  expect(procedureBody({ ...prepared, status: 'preparation' })).toMatchObject({
    status_reason: null,
    performed_to: null,
    outcome: null,
    complication: null,
  });
  expect(procedureBody({ ...prepared, status: 'not-done' })).toMatchObject({ status_reason: 'other', outcome: null });
});
