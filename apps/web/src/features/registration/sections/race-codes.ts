import type { Coding } from '../person.ts';

const system = 'urn:oid:2.16.840.1.113883.6.238';
const coding = (code: string, display: string): Coding => ({ system, code, display });

/** The categories of the United States' Office of Management and Budget, in the codes of the CDC. */
export const RACES: readonly Coding[] = [
  coding('1002-5', 'American Indian or Alaska Native'),
  coding('2028-9', 'Asian'),
  coding('2054-5', 'Black or African American'),
  coding('2076-8', 'Native Hawaiian or Other Pacific Islander'),
  coding('2106-3', 'White'),
];

export const ETHNICITIES: readonly Coding[] = [
  coding('2135-2', 'Hispanic or Latino'),
  coding('2186-5', 'Not Hispanic or Latino'),
];
