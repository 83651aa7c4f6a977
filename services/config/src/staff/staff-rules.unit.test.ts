import { describe, expect, it } from 'vitest';
import { checkStaffMember, followEachOther, type StaffMember } from './staff-rules.ts';

const nobody: StaffMember = { department_ids: [], identifiers: [], active_periods: [], shifts: [] };
const nights = { weekdays: [5, 6], starts: '22:00', ends: '06:00', department_id: null };
const npi = (value: string) => ({ system: 'http://hl7.org/fhir/sid/us-npi', value });

describe('periods of work', () => {
  it.each([
    [[], true],
    [[{ from: '2020-01-01', to: null }], true],
    [[{ from: '2020-01-01', to: '2020-01-01' }], true],
    [[{ from: '2020-01-02', to: '2020-01-01' }], false],
    [
      [
        { from: '2020-01-01', to: '2020-06-30' },
        { from: '2020-07-01', to: null },
      ],
      true,
    ],
    [
      [
        { from: '2020-01-01', to: '2020-07-01' },
        { from: '2020-07-01', to: null },
      ],
      false,
    ],
    [
      [
        { from: '2020-01-01', to: null },
        { from: '2020-07-01', to: null },
      ],
      false,
    ],
  ])('%j follow each other: %s', (periods, valid) => {
    expect(followEachOther(periods)).toBe(valid);
  });
});

describe('a member of the staff', () => {
  it('may work over midnight and hold a valid NPI', () => {
    expect(() => checkStaffMember({ ...nobody, shifts: [nights], identifiers: [npi('1234567893')] })).not.toThrow();
  });

  it.each([
    ['npi-invalid', { identifiers: [npi('1234567890')] }],
    ['identifier-twice', { identifiers: [npi('1234567893'), npi('1234567893')] }],
    ['periods-overlap', { active_periods: [{ from: '2021-01-01', to: '2020-01-01' }] }],
    ['shift-elsewhere', { department_ids: ['a'], shifts: [{ ...nights, department_id: 'b' }] }],
    ['shift-empty', { shifts: [{ ...nights, ends: '22:00' }] }],
  ])('is refused with %s', (code, wrong) => {
    expect(() => checkStaffMember({ ...nobody, ...wrong })).toThrow(expect.objectContaining({ code }));
  });
});
