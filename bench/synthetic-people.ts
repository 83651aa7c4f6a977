import type { Demographics } from '@hms/contracts/patient';
import {
  CITIES,
  COMPOUND_SURNAMES,
  ENDINGS,
  MEN,
  STREET_KINDS,
  STREETS,
  SURNAMES,
  SYLLABLES,
  WOMEN,
} from './synthetic-names.ts';

type SyntheticPerson = Partial<Demographics>;

export interface SyntheticPeople {
  /** The n-th person; the same for the same seed, in whatever order they are asked for. */
  person(index: number): SyntheticPerson;
}

const FAMILY_NAMES = 60_000;
const GIVEN_NAMES = 6_000;
// Shares of ages 0–9, 10–19, … among those who come to hospitals.
const AGE_PYRAMID = [12, 9, 12, 14, 12, 12, 12, 10, 6, 1];

/** People with names in a Zipf–Mandelbrot distribution: the commonest family name has about 1 %, the commonest given name about 2 %. */
export function syntheticPeople(seed = 1): SyntheticPeople {
  const made = random(seed * 7919 + 1);
  const families = zipf(lengthen(SURNAMES, FAMILY_NAMES, made), 10);
  const men = zipf(lengthen(MEN, GIVEN_NAMES, made), 5);
  const women = zipf(lengthen(WOMEN, GIVEN_NAMES, made), 5);

  return {
    person(index) {
      const next = random(seed * 1_000_003 + index);
      const pick = <T>(values: readonly T[]): T => values[Math.floor(next() * values.length)]!;
      const chance = (share: number): boolean => next() < share;
      const digits = (count: number): string => Array.from({ length: count }, () => Math.floor(next() * 10)).join('');

      const woman = chance(0.51);
      const given = woman ? women : men;
      const firstName = given(next());
      const lastName = chance(0.04)
        ? pick(COMPOUND_SURNAMES)
        : chance(0.06)
          ? `${families(next())} ${families(next())}`
          : families(next());
      const phone = `${2 + Math.floor(next() * 8)}${digits(2)}-${2 + Math.floor(next() * 8)}${digits(2)}-${digits(4)}`;
      const mobile = `+1 ${2 + Math.floor(next() * 8)}${digits(2)} ${digits(3)} ${digits(4)}`;
      return {
        first_name: firstName,
        middle_names: chance(0.5) ? given(next()) : null,
        last_name: lastName,
        suffix: chance(0.01) ? 'Jr.' : null,
        date_of_birth: birthDate(next),
        gender: woman ? 'F' : 'M',
        contact_number: phone,
        email: chance(0.6) ? `${plain(firstName)}.${plain(lastName)}${digits(3)}@example.org` : null,
        telecom: chance(0.3) ? [{ system: 'phone', value: mobile, use: 'mobile' }] : [],
        address: {
          use: 'home',
          lines: [`${1 + Math.floor(next() * 9_999)} ${pick(STREETS)} ${pick(STREET_KINDS)}`],
          city: pick(CITIES),
          state: 'MA',
          postal_code: `0${1 + Math.floor(next() * 9)}${digits(3)}`,
          country: 'US',
        },
        identifiers: chance(0.3)
          ? [{ system: 'urn:oid:2.16.840.1.113883.4.3.25', type: 'DL', value: `S${digits(8)}` }]
          : [],
        language: chance(0.8) ? 'en' : 'es',
      };
    },
  };
}

const plain = (name: string): string =>
  name
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(/[^a-z]/g, '');

function birthDate(next: () => number): string {
  let share = next() * 100;
  let decade = 0;
  while (decade < AGE_PYRAMID.length - 1 && share >= AGE_PYRAMID[decade]!) share -= AGE_PYRAMID[decade++]!;
  const days = Math.floor((decade * 10 + next() * 10) * 365.25);
  return new Date(Date.UTC(2025, 11, 31) - days * 86_400_000).toISOString().slice(0, 10);
}

function lengthen(real: readonly string[], count: number, next: () => number): string[] {
  const names = [...real];
  const known = new Set(names);
  while (names.length < count) {
    const syllables = 1 + Math.floor(next() * 2.6);
    let name = '';
    for (let i = 0; i < syllables; i++) name += SYLLABLES[Math.floor(next() * SYLLABLES.length)];
    name += ENDINGS[Math.floor(next() * ENDINGS.length)];
    name = name[0]!.toUpperCase() + name.slice(1);
    if (!known.has(name)) names.push(name);
    known.add(name);
  }
  return names;
}

/** Draws from the names by rank, with probability proportional to 1 / (rank + offset). */
function zipf(names: readonly string[], offset: number): (uniform: number) => string {
  const sums = new Float64Array(names.length);
  let sum = 0;
  for (let rank = 0; rank < names.length; rank++) {
    sum += 1 / (rank + 1 + offset);
    sums[rank] = sum;
  }
  return (uniform) => {
    const target = uniform * sum;
    let low = 0;
    let high = names.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sums[middle]! <= target) low = middle + 1;
      else high = middle;
    }
    return names[low]!;
  };
}

/** mulberry32 behind a scrambled seed, so that neighbouring seeds give unrelated people. */
function random(seed: number): () => number {
  let state = Math.imul(seed ^ (seed >>> 15), 0x2c1b3c6d) ^ Math.imul(seed, 0x297a2d39);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), state | 1);
    value ^= value + Math.imul(value ^ (value >>> 7), value | 61);
    return ((value ^ (value >>> 14)) >>> 0) / 4_294_967_296;
  };
}
