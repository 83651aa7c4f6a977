import type { Coverage } from '@hms/contracts/patient';
import { describe, expect, it } from 'vitest';
import { addCoverageTo, changeCoverage, endCoverageOn, isActive } from './decide-coverage.ts';

const coverage = (about: Partial<Coverage> = {}): Coverage => ({
  id: 'c1',
  patient_id: 'p1',
  kind: 'medical',
  payer: { name: 'Acme' },
  plan: null,
  group_number: null,
  period: { start: null, end: null },
  order: 1,
  relationship: 'self',
  subscriber: null,
  member_id: null,
  status: 'active',
  ...about,
});
const today = '2026-03-01';

describe('whether a coverage counts today', () => {
  it.each([
    ['open', {}, true],
    ['on its last day', { period: { start: null, end: today } }, true],
    ['the day after', { period: { start: null, end: '2026-02-28' } }, false],
    ['ended', { status: 'ended' }, false],
  ] as const)('%s', (_case, about, active) => {
    expect(isActive(coverage(about), today)).toBe(active);
  });
});

describe('the place in which a new coverage is billed', () => {
  const orderOf = (existing: Coverage[], order?: number) => {
    const terms = { kind: 'dental' as const, payer: { name: 'Smile' }, order };
    const [added] = addCoverageTo(existing, terms, null, { id: 'c2', today });
    return added?.type === 'patient.coverage-added' ? added.data.order : undefined;
  };
  it('is the first, the next, or the one that is asked for', () => {
    expect(orderOf([])).toBe(1);
    expect(orderOf([coverage({ order: 2 })])).toBe(3);
    expect(orderOf([coverage({ status: 'ended', order: 4 })])).toBe(1);
    expect(orderOf([coverage()], 5)).toBe(5);
  });
  it('is not one that an active coverage has', () => {
    expect(() => orderOf([coverage()], 1)).toThrow(expect.objectContaining({ code: 'coverage-order-taken' }));
    expect(() => orderOf([coverage({ order: 9 })])).toThrow(expect.objectContaining({ code: 'coverage-order-taken' }));
  });
});

describe('a change of a coverage', () => {
  const record = { coverage: coverage({ payer: { name: 'Acme', id: '7' } }), member: null };
  it('is none where the terms stay', () => {
    const terms = { payer: { id: '7', name: 'Acme' }, plan: undefined };
    expect(changeCoverage([record.coverage], record, terms, undefined, today)).toEqual([]);
  });
  it('carries all terms and the number', () => {
    const member = { sealed: 's', index: 'i', last4: '1234' };
    const [changed] = changeCoverage([record.coverage], record, { plan: 'Gold' }, member, today);
    expect(changed!.data).toMatchObject({ coverage_id: 'c1', plan: 'Gold', payer: { id: '7' }, member_id: member });
  });
});

it('a coverage does not end before it starts', () => {
  const started = coverage({ period: { start: '2026-01-01', end: null } });
  expect(() => endCoverageOn(started, '2025-12-31', null)).toThrow(
    expect.objectContaining({ code: 'period-ends-before-start' }),
  );
});
