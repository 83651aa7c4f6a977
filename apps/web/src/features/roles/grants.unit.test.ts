import { describe, expect, it } from 'vitest';
import { EVERYWHERE, type Grant, isWhole, sameWays, subjectsOf, waysOf, withWays } from './grants.ts';

const grants: Grant[] = [
  { permission: 'patient:read', conditions: ['treatment-relationship'] },
  { permission: 'user:read' },
  { permission: 'patient:read', purposes: ['ETREAT'] },
];

describe('the ways in which a role holds a permission', () => {
  it.each([
    [
      'patient:read',
      [
        { conditions: ['treatment-relationship'], purposes: [] },
        { conditions: [], purposes: ['ETREAT'] },
      ],
    ],
    ['user:read', [EVERYWHERE]],
    ['role:read', []],
  ])('are read for %s', (permission, ways) => {
    expect(waysOf(grants, permission)).toEqual(ways);
  });

  it('take the place of those before; the others stay', () => {
    expect(withWays(grants, 'patient:read', [EVERYWHERE])).toEqual([
      { permission: 'patient:read' },
      { permission: 'user:read' },
    ]);
    expect(withWays(grants, 'patient:read', [])).toEqual([{ permission: 'user:read' }]);
    expect(withWays(grants, 'role:read', [{ conditions: ['own-facility'], purposes: [] }]).at(-1)).toEqual({
      permission: 'role:read',
      conditions: ['own-facility'],
    });
  });

  it('count once when they are named twice, in any order', () => {
    const twice = [
      { conditions: [], purposes: ['TREAT', 'ETREAT'] },
      { conditions: [], purposes: ['ETREAT', 'TREAT'] },
    ];
    expect(withWays([], 'patient:read', twice)).toHaveLength(1);
    expect(sameWays(twice, [...twice].reverse())).toBe(true);
    expect(sameWays(twice, [EVERYWHERE])).toBe(false);
  });

  it.each([
    [[], false],
    [[EVERYWHERE], true],
    [[{ conditions: ['own-department'], purposes: [] }] as const, false],
    [[{ conditions: ['own-department'], purposes: [] }, EVERYWHERE] as const, true],
  ])('%j are whole: %s', (ways, whole) => {
    expect(isWhole(ways)).toBe(whole);
  });
});

describe('the rows of the matrix', () => {
  const permissions = [
    { name: 'user:read', service: 'auth', describe: 'See accounts' },
    { name: 'patient:read', service: 'patient', describe: 'See who a patient is' },
    { name: 'patient:merge', service: 'patient', describe: 'Merge records' },
  ];
  const rows = (filter: string) =>
    subjectsOf(permissions, filter, ({ describe: text }) => text).map(({ name, permissions: those }) => [
      name,
      ...those.map((each) => each.name),
    ]);

  it.each([
    [
      '',
      [
        ['patient', 'patient:read', 'patient:merge'],
        ['user', 'user:read'],
      ],
    ],
    [
      'SEE',
      [
        ['patient', 'patient:read'],
        ['user', 'user:read'],
      ],
    ],
    ['records merge', [['patient', 'patient:merge']]],
    ['nothing of the kind', []],
  ])('filtered by “%s” stand by subject', (filter, expected) => {
    expect(rows(filter)).toEqual(expected);
  });
});
