import { describe, expect, it } from 'vitest';
import { type Person, type Relation, relationOf } from './relation.ts';

const person = (given: Partial<Person>): Person => ({
  patient: null,
  surname: null,
  street: null,
  postalCode: null,
  ...given,
});

describe('why somebody may have looked out of private interest', () => {
  it.each<[Partial<Person>, Partial<Person>, Relation | undefined]>([
    [{ patient: 'p1' }, { patient: 'p1' }, 'own-record'],
    [{ patient: 'p1' }, { patient: 'p2' }, undefined],
    [{}, {}, undefined],
    [{ surname: 'Núñez' }, { surname: 'NUNEZ' }, 'same-surname'],
    [{ surname: 'García Márquez' }, { surname: 'Marquez' }, 'same-surname'],
    [{ surname: 'Smith-Jones' }, { surname: 'Jones' }, 'same-surname'],
    [{ surname: 'de la Cruz' }, { surname: 'de la Torre' }, undefined],
    [{ surname: 'van der Berg' }, { surname: 'van der Meer' }, undefined],
    [{ surname: 'Lee' }, { surname: 'Leeds' }, undefined],
    [{ surname: 'Lee' }, { surname: null }, undefined],
    [{ street: '12 Elm Street', postalCode: '02139' }, { street: '14 Elm street', postalCode: '02139' }, 'neighbour'],
    [{ street: '12 Elm Street', postalCode: '02139' }, { street: '12 Elm Street', postalCode: '02140' }, undefined],
    [{ street: '12 Elm Street', postalCode: '02139' }, { street: '12 Oak Street', postalCode: '02139' }, undefined],
    [{ street: '12', postalCode: '02139' }, { street: '14', postalCode: '02139' }, undefined],
    [
      { street: 'Hauptstraße 3', postalCode: 'SW1A 1AA' },
      { street: 'Hauptstraße 5', postalCode: 'sw1a1aa' },
      'neighbour',
    ],
  ])('%j and %j: %s', (user, patient, expected) => {
    expect(relationOf(person(user), person(patient))).toBe(expected);
  });
});
