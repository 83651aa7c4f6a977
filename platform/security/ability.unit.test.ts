import { describe, expect, it } from 'vitest';
import { abilityOf, type Bearer, covers, type RowAttributes } from './ability.ts';
import type { BreakGlass, Grant } from './access-policy.ts';

const ana: Bearer = { id: 'ana', roles: ['r'], departments: ['icu', 'er'], facility: 'north' };
const READ = 'patient:read';
const plain: Grant = { permission: READ };
const all: Grant = { permission: 'restricted-patient:read' };
const glass: BreakGlass = { id: 'g', user: 'ana', patient: 'p1', until: '2099-01-01T00:00:00Z' };

interface Case {
  readonly why: string;
  readonly grants: readonly Grant[];
  readonly row: RowAttributes;
  readonly may: boolean;
  readonly bearer?: Partial<Bearer>;
  readonly glass?: boolean;
  readonly purpose?: string;
  readonly permission?: string;
}

const when = (...conditions: NonNullable<Grant['conditions']>): Grant => ({ permission: READ, conditions });

const chart = { permission: 'clinical:read' };
const chartGrant: Grant = chart;

const CASES: readonly Case[] = [
  { why: 'no grant', grants: [], row: { id: 'p1' }, may: false },
  { why: 'a grant', grants: [plain], row: { id: 'p1' }, may: true },
  { why: 'a grant of another action', grants: [plain], row: {}, may: false, permission: 'patient:update' },
  { why: 'a grant on another thing', grants: [plain], row: {}, may: false, permission: 'order:read' },

  { why: 'own department', grants: [when('own-department')], row: { departments: ['er', 'x'] }, may: true },
  { why: 'another department', grants: [when('own-department')], row: { departments: ['x'] }, may: false },
  { why: 'a row of no department', grants: [when('own-department')], row: { departments: [] }, may: false },
  { why: 'a row without departments', grants: [when('own-department')], row: {}, may: false },
  {
    why: 'somebody of no department',
    grants: [when('own-department')],
    row: { departments: [] },
    bearer: { departments: [] },
    may: false,
  },

  { why: 'own facility', grants: [when('own-facility')], row: { facility: 'north' }, may: true },
  { why: 'another facility', grants: [when('own-facility')], row: { facility: 'south' }, may: false },
  { why: 'a row of no facility', grants: [when('own-facility')], row: { facility: null }, may: false },
  {
    why: 'both of no facility',
    grants: [when('own-facility')],
    row: { facility: null },
    bearer: { facility: null },
    may: false,
  },
  {
    why: 'somebody of no facility, a row that does not say',
    grants: [when('own-facility')],
    row: {},
    bearer: { facility: null },
    may: false,
  },

  { why: 'one who treats', grants: [when('treatment-relationship')], row: { care_team: ['bo', 'ana'] }, may: true },
  { why: 'one who does not', grants: [when('treatment-relationship')], row: { care_team: ['bo'] }, may: false },
  { why: 'nobody treats', grants: [when('treatment-relationship')], row: { care_team: [] }, may: false },

  {
    why: 'both conditions hold',
    grants: [when('own-facility', 'own-department')],
    row: { facility: 'north', departments: ['icu'] },
    may: true,
  },
  {
    why: 'one of two conditions holds',
    grants: [when('own-facility', 'own-department')],
    row: { facility: 'north', departments: ['x'] },
    may: false,
  },
  {
    why: 'the conditions of one of two grants hold',
    grants: [when('own-department'), when('own-facility')],
    row: { facility: 'north', departments: ['x'] },
    may: true,
  },

  { why: 'the purpose is named', grants: [{ ...plain, purposes: ['TREAT'] }], row: {}, may: true },
  { why: 'another purpose', grants: [{ ...plain, purposes: ['TREAT'] }], row: {}, purpose: 'HPAYMT', may: false },

  { why: 'a restricted patient', grants: [plain], row: { id: 'p1', restricted: true }, may: false },
  { why: 'restricted, and one who treats', grants: [plain], row: { restricted: true, care_team: ['ana'] }, may: true },
  { why: 'restricted, and one who may', grants: [plain, all], row: { restricted: true }, may: true },
  {
    why: 'restricted, and one who may under another purpose',
    grants: [plain, { ...all, purposes: ['HOPERAT'] }],
    row: { restricted: true },
    may: false,
  },
  {
    why: 'restricted, one who may, of another facility',
    grants: [when('own-facility'), all],
    row: { restricted: true, facility: 'south' },
    may: false,
  },
  {
    why: 'restricted, one who treats, of another facility',
    grants: [when('own-facility')],
    row: { restricted: true, care_team: ['ana'], facility: 'south' },
    may: false,
  },

  { why: 'the glass is broken', grants: [plain], row: { id: 'p1', restricted: true }, glass: true, may: true },
  {
    why: 'the glass of another patient',
    grants: [plain],
    row: { id: 'p2', restricted: true },
    glass: true,
    may: false,
  },
  {
    why: 'the glass reaches over departments',
    grants: [when('own-department')],
    row: { id: 'p1', departments: ['x'] },
    glass: true,
    may: true,
  },
  { why: 'a chart of a restricted patient', ...chart, grants: [chartGrant], row: { restricted: true }, may: false },
  {
    why: 'a chart of a restricted patient, and one who treats',
    ...chart,
    grants: [chartGrant],
    row: { restricted: true, care_team: ['ana'] },
    may: true,
  },
  {
    why: 'a chart of a restricted patient, and one who may',
    ...chart,
    grants: [chartGrant, all],
    row: { restricted: true },
    may: true,
  },
  {
    why: 'a chart behind the glass',
    ...chart,
    grants: [{ ...chartGrant, conditions: ['treatment-relationship'] }],
    row: { id: 'p1', restricted: true },
    glass: true,
    may: true,
  },
  {
    why: 'the chart of another patient than the one behind the glass',
    ...chart,
    grants: [{ ...chartGrant, conditions: ['treatment-relationship'] }],
    row: { id: 'p2' },
    glass: true,
    may: false,
  },
  { why: 'one who sees restricted records, in general', ...chart, grants: [chartGrant, all], row: {}, may: true },
  {
    why: 'the glass gives no action that was not granted',
    grants: [plain],
    row: { id: 'p1' },
    glass: true,
    permission: 'patient:update',
    may: false,
  },
  { why: 'the glass gives nothing without a grant', grants: [], row: { id: 'p1' }, glass: true, may: false },
  {
    why: 'the glass under a purpose that does not count',
    grants: [{ ...plain, purposes: ['TREAT'] }],
    row: { id: 'p1', restricted: true },
    glass: true,
    purpose: 'HRESCH',
    may: false,
  },
];

describe('what a permission covers', () => {
  it.each(CASES)('$why: $may', ({ grants, row, may, bearer, glass: broken, purpose = 'TREAT', permission = READ }) => {
    const ability = abilityOf({ ...ana, ...bearer }, () => grants, broken ? [glass] : [], purpose);
    expect(covers(ability, permission, row)).toBe(may);
  });

  it('is what all roles together grant', () => {
    const bearer = { ...ana, roles: ['reader', 'writer', 'unknown'] };
    const roles: Record<string, Grant[]> = { reader: [plain], writer: [{ permission: 'patient:update' }] };
    const ability = abilityOf(bearer, (role) => roles[role] ?? [], [], 'TREAT');
    expect([covers(ability, READ, {}), covers(ability, 'patient:update', {})]).toEqual([true, true]);
    expect(covers(ability, 'patient:erase', {})).toBe(false);
  });
});
