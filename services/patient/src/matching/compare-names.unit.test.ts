import { describe, expect, it } from 'vitest';
import { compareFamilyNames, compareGivenNames, compareMiddleNames, compareSuffixes } from './compare-names.ts';
import { unknownFrequencies } from './name-frequencies.ts';
import { person } from './people.fixture.ts';

const family = (a: string | null, b: string | null, former?: string) =>
  compareFamilyNames(
    person({ last_name: a }),
    person({ last_name: b, other_names: former ? [{ text: former }] : [] }),
    unknownFrequencies,
  )?.agreement;
const given = (a: string | null, b: string | null, middle: string | null = null) =>
  compareGivenNames(
    person({ first_name: a, last_name: 'Roe' }),
    person({ first_name: b, last_name: 'Roe', middle_names: middle }),
    unknownFrequencies,
  )?.agreement;

describe('family names', () => {
  it.each([
    ['Müller', 'MULLER', 'exact'],
    ['de la Cruz', 'De La Cruz', 'exact'],
    ['Smith', 'Smyth', 'sound'],
    ['Whitfield', 'Whitfeild', 'sound'],
    ['Martínez', 'Martimez', 'near'],
    ['Hernández', 'Hernadnez', 'near'],
    ['García López', 'López', 'part'],
    ['Smith-Jones', 'Jones', 'part'],
    ['de la Cruz', 'Cruz', 'part'],
    ['Smith', 'Okafor', 'differs'],
    ['Lee', 'Li', 'differs'],
    [null, 'Smith', undefined],
  ])('%s and %s: %s', (a, b, agreement) => {
    expect(family(a, b)).toBe(agreement);
    expect(family(b, a)).toBe(agreement);
  });

  it('agree in part with a former name', () => {
    expect(family('Okafor', 'Whitfield', 'Okafor')).toBe('part');
  });

  it('of which a rare one agrees weigh more', () => {
    const frequencies = { family: (name: string) => (name === 'smith' ? 0.01 : 1e-5), given: () => undefined };
    const u = (name: string) =>
      compareFamilyNames(person({ last_name: name }), person({ last_name: name }), frequencies)!.u;
    expect(u('Smith')).toBe(0.01);
    expect(u('Whitfield')).toBe(1e-5);
  });
});

describe('given names', () => {
  it.each([
    ['José', 'Jose', null, 'exact'],
    ['Bill', 'William', null, 'variant'],
    ['Anna Maria', 'Annamaria', null, 'variant'],
    ['Catherine', 'Katharine', null, 'variant'],
    ['Stephen', 'Stefen', null, 'variant'],
    ['Jayden', 'Hayden', null, 'near'],
    ['Robert', 'R', null, 'near'],
    ['Paul', 'James', 'Paul', 'near'],
    ['Ann', 'Ruth', null, 'differs'],
    ['Ann', null, null, undefined],
  ])('%s and %s (%s): %s', (a, b, middle, agreement) => {
    expect(given(a, b, middle)).toBe(agreement);
  });
});

describe('other parts of a name', () => {
  it.each([
    ['Louise', 'louise', 'exact'],
    ['Louise', 'L', 'initial'],
    ['L', 'L', 'initial'],
    ['Louise', 'Ruth', 'differs'],
    ['Louise', null, undefined],
  ])('middle names %s and %s: %s', (a, b, agreement) => {
    expect(compareMiddleNames(person({ middle_names: a }), person({ middle_names: b }))?.agreement).toBe(agreement);
  });

  it.each([
    ['Jr.', 'Junior', 'exact'],
    ['II', 'Jr', 'exact'],
    ['Jr.', 'Sr.', 'differs'],
    ['III', 'Jr.', 'differs'],
    ['Jr.', 'MD', undefined],
    ['Jr.', null, undefined],
  ])('generations %s and %s: %s', (a, b, agreement) => {
    expect(compareSuffixes(person({ suffix: a }), person({ suffix: b }))?.agreement).toBe(agreement);
  });
});
