import { describe, expect, it } from 'vitest';
import { differencesOf } from './user-differences.ts';

const ana = { username: 'ana', name: 'Ana', email: '', roles: ['nurse'], departments: ['EMD', 'ICU'], facility: '' };
const choices = {
  roles: [
    ['nurse', 'Nurse'],
    ['physician', 'Physician'],
  ],
  departments: [],
  facilities: [['MAIN', 'Main Hospital']],
} as const;
const differ = (theirs: Partial<typeof ana>) => differencesOf(ana, { ...ana, ...theirs }, choices, (key) => key);

describe('what two people changed of one account', () => {
  it.each([
    ['nothing', {}, []],
    ['the order of departments, which says nothing', { departments: ['ICU', 'EMD'] }, []],
    ['spaces around the name, which are not kept', { name: ' Ana ' }, []],
    ['the name', { name: 'Anna' }, [{ label: 'name', mine: 'Ana', theirs: 'Anna' }]],
    ['roles, by their titles', { roles: ['physician'] }, [{ label: 'roles', mine: 'Nurse', theirs: 'Physician' }]],
    [
      'a facility where there was none',
      { facility: 'MAIN' },
      [{ label: 'facility', mine: '', theirs: 'Main Hospital' }],
    ],
    ['a department that is unknown', { departments: ['X'] }, [{ label: 'departments', mine: 'EMD, ICU', theirs: 'X' }]],
  ])('shows %s', (_what, theirs, shown) => {
    expect(differ(theirs)).toEqual(shown);
  });
});
