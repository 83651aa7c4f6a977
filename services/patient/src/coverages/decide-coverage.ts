import { isDeepStrictEqual } from 'node:util';
import type { Coverage, CoverageTerms, SealedNumber } from '@hms/contracts/patient';
import { conflict, unprocessable } from '@hms/platform/contract';
import type { PatientDecision } from '../patient-service.ts';
import type { CoverageRecord } from './evolve-coverage.ts';

export type TermsGiven = { [K in keyof CoverageTerms]?: CoverageTerms[K] | undefined };
type Needed = Pick<CoverageTerms, 'kind' | 'payer'>;

const LAST_ORDER = 9;

/** Whether it counts on a day. */
export const isActive = ({ status, period }: Coverage, day: string): boolean =>
  status === 'active' && (period.end === null || period.end >= day);

/** Adds a coverage beside those that there are. Throws `coverage-order-taken`, `period-ends-before-start`. */
export function addCoverageTo(
  existing: readonly Coverage[],
  terms: TermsGiven & Needed,
  member_id: SealedNumber | null,
  { id, today }: { readonly id: string; readonly today: string },
): PatientDecision[] {
  const active = existing.filter((coverage) => isActive(coverage, today));
  const complete: CoverageTerms = {
    kind: terms.kind,
    payer: terms.payer,
    plan: terms.plan ?? null,
    group_number: terms.group_number ?? null,
    period: terms.period ?? { start: null, end: null },
    order: terms.order ?? Math.min(LAST_ORDER, Math.max(0, ...active.map(({ order }) => order)) + 1),
    relationship: terms.relationship ?? 'self',
    subscriber: terms.subscriber ?? null,
  };
  mustFit(active, complete);
  return [{ type: 'patient.coverage-added', data: { coverage_id: id, ...complete, member_id } }];
}

/** @param member undefined where the number stays */
export function changeCoverage(
  existing: readonly Coverage[],
  { coverage, member: known }: CoverageRecord,
  terms: TermsGiven,
  member: SealedNumber | null | undefined,
  today: string,
): PatientDecision[] {
  mustBeActive(coverage);
  const { id, patient_id: _owner, member_id: _masked, status: _status, ...before } = coverage;
  const given = Object.fromEntries(Object.entries(terms).filter(([, value]) => value !== undefined));
  const after: CoverageTerms = { ...before, ...given };
  if (member === undefined && isDeepStrictEqual(after, before)) return [];
  mustFit(
    existing.filter((other) => other.id !== id && isActive(other, today)),
    after,
  );
  const member_id = member === undefined ? known : member;
  return [{ type: 'patient.coverage-changed', data: { coverage_id: id, ...after, member_id } }];
}

export function endCoverageOn(coverage: Coverage, ended_on: string, reason: string | null): PatientDecision[] {
  mustBeActive(coverage);
  mustNotEndBeforeStart({ ...coverage.period, end: ended_on });
  return [{ type: 'patient.coverage-ended', data: { coverage_id: coverage.id, ended_on, reason } }];
}

function mustBeActive({ status }: Coverage): void {
  if (status === 'ended') throw conflict('coverage-ended', 'This coverage has ended.');
}

function mustFit(others: readonly Coverage[], terms: CoverageTerms): void {
  mustNotEndBeforeStart(terms.period);
  if (others.some(({ order }) => order === terms.order))
    throw conflict('coverage-order-taken', `Another active coverage is billed in place ${terms.order}.`);
}

function mustNotEndBeforeStart({ start, end }: CoverageTerms['period']): void {
  if (start && end && end < start) throw unprocessable('period-ends-before-start', 'The period ends before it starts.');
}
