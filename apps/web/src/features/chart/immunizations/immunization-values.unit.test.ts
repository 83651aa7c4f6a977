import type { Immunization } from '@hms/contracts/clinical';
import { expect, it } from 'vitest';
import { immunizationBody, immunizationValues } from './immunization-values.ts';

const given = {
  name: 'Influenza, inactivated',
  status: 'completed',
  not_done_reason: null,
  occurred_at: '2026-10-20T09:30:00.000Z',
  primary_source: true,
  dose: { value: 0.5, unit: 'mL' },
  dose_number: 1,
  series_doses: null,
  manufacturer: 'a manufacturer',
  lot_number: 'AB1234',
  expires_on: '2027-06-30',
  site: 'left-arm',
  route: 'intramuscular',
  subpotent_reason: null,
  reaction: null,
  note: 'no fever before',
};

it('what is shown of an immunisation is what is sent of it', () => {
  expect(immunizationBody(immunizationValues(given as unknown as Immunization))).toEqual(given);
});

it('what was not given has a reason, and nothing of a dose', () => {
  const values = immunizationValues(given as unknown as Immunization);
  const body = immunizationBody({ ...values, status: 'not-done', not_done_reason: 'patient-objection' });
  expect(body).toMatchObject({
    status: 'not-done',
    not_done_reason: 'patient-objection',
    dose: null,
    lot_number: null,
    site: null,
    note: 'no fever before',
  });
});

it('an amount is typed with a comma as well, and is the hospital’s to refuse where it is no number', () => {
  const values = { ...immunizationValues(undefined), name: 'Influenza' };
  expect(immunizationBody({ ...values, dose: { value: '0,25', unit: 'mL' } }).dose).toEqual({
    value: 0.25,
    unit: 'mL',
  });
  expect(immunizationBody({ ...values, dose: { value: 'half', unit: 'mL' } }).dose?.value).toBe('half');
});
