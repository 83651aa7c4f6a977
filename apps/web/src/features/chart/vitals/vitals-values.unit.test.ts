import type { VitalSigns } from '@hms/contracts/clinical';
import { expect, it } from 'vitest';
import { amendBody, vitalsBody, vitalsValues } from './vitals-values.ts';

const reading = { flag: null, low: null, high: null, confirmed: false };
const set = {
  observed_at: '2026-03-01T10:00:00.000Z',
  oxygen: 'oxygen',
  oxygen_device: 'nasal cannula',
  consciousness: 'alert',
  temperature_site: 'oral',
  position: null,
  pregnant: null,
  readings: {
    temperature: { ...reading, value: 38.5, unit: 'Cel', given: { value: 101.3, unit: '[degF]' } },
    pulse: { ...reading, value: 240, unit: '/min', given: null, confirmed: true },
    oxygen_flow: { ...reading, value: 2, unit: 'L/min', given: null },
  },
  note: 'after climbing stairs',
} as unknown as VitalSigns;

it('what is shown of a set is what is sent of it, in the units in which it was given', () => {
  expect(vitalsBody(vitalsValues(set))).toEqual({
    observed_at: '2026-03-01T10:00:00.000Z',
    oxygen: 'oxygen',
    oxygen_device: 'nasal cannula',
    consciousness: 'alert',
    temperature_site: 'oral',
    position: null,
    pregnant: null,
    readings: {
      temperature: { value: 101.3, unit: '[degF]' },
      pulse: { value: 240, unit: '/min' },
      oxygen_flow: { value: 2, unit: 'L/min' },
    },
    confirmed: ['pulse'],
    note: 'after climbing stairs',
  });
});

it('an empty form sends no reading, and nothing that belongs to one', () => {
  const values = {
    ...vitalsValues(undefined),
    temperature_site: 'oral',
    position: 'sitting',
    oxygen_device: 'mask',
  } as const;
  expect(vitalsBody(values)).toEqual({
    oxygen: null,
    oxygen_device: null,
    consciousness: null,
    temperature_site: null,
    position: null,
    pregnant: null,
    readings: {},
    confirmed: [],
    note: null,
  });
});

it('what is no number is sent as it was typed, for the contract to refuse', () => {
  const values = vitalsValues(undefined);
  values.readings.pulse.value = 'fast';
  expect(vitalsBody(values).readings).toEqual({ pulse: { value: 'fast', unit: '/min' } });
});

it('a correction sends what changed: other numbers, and null for what is taken out', () => {
  const before = vitalsValues(set);
  const after = structuredClone(before);
  after.reason = ' read wrongly ';
  after.readings.pulse.value = '';
  after.readings.respiration.value = '18';
  after.note = '';
  expect(amendBody(before, after)).toEqual({
    reason: 'read wrongly',
    note: null,
    readings: { pulse: null, respiration: { value: 18, unit: '/min' } },
  });
});

it('oxygen that is not given any more has no flow', () => {
  const before = vitalsValues(set);
  expect(amendBody(before, { ...before, oxygen: 'air', reason: 'no oxygen' })).toEqual({
    reason: 'no oxygen',
    oxygen: 'air',
    oxygen_device: null,
    readings: { oxygen_flow: null },
  });
});
