import { isDeepStrictEqual } from 'node:util';
import type { Consent, FieldChange, HistoryEntry } from '@hms/contracts/patient';
import type { EventEnvelope } from '@hms/platform/event-log';
import { consentAfter } from '../consents/evolve-consent.ts';
import { type CoverageRecord, coverageAfter } from '../coverages/evolve-coverage.ts';
import { evolved } from './evolve.ts';
import type { PatientRecord } from './patient-record.ts';

/** All that a stream tells of a patient. */
interface Whole {
  readonly record: PatientRecord | undefined;
  readonly coverages: ReadonlyMap<string, CoverageRecord>;
  readonly consents: ReadonlyMap<string, Consent>;
}

/** What every change alters. */
const MECHANICAL = new Set(['version', 'updated_at']);

/** Each event of a stream with what was different afterwards, the newest first. Numbers stay masked. */
export function historyOf(events: readonly EventEnvelope[]): HistoryEntry[] {
  const entries: HistoryEntry[] = [];
  let before: Whole = { record: undefined, coverages: new Map(), consents: new Map() };
  for (const event of events) {
    const after = wholeAfter(before, event);
    const { reason } = event.data as { reason?: string | null };
    entries.unshift({
      version: event.sequence,
      at: event.timestamp,
      actor: event.actor,
      event: event.event_type,
      reason: reason ?? null,
      correlation_id: event.correlation_id,
      changes: differences(shown(before), shown(after)),
    });
    before = after;
  }
  return entries;
}

function wholeAfter(before: Whole, event: EventEnvelope): Whole {
  const record = evolved(before.record, event);
  const { coverage_id, consent_id } = event.data as { coverage_id?: string; consent_id?: string };
  if (coverage_id) {
    const coverage = coverageAfter(before.coverages.get(coverage_id), event);
    return { ...before, record, coverages: new Map(before.coverages).set(coverage_id, coverage) };
  }
  if (consent_id) {
    const consent = consentAfter(before.consents.get(consent_id), event);
    return { ...before, record, consents: new Map(before.consents).set(consent_id, consent) };
  }
  return { ...before, record };
}

function shown({ record, coverages, consents }: Whole): Map<string, unknown> {
  return new Map<string, unknown>([
    ...Object.entries(record?.patient ?? {}).filter(([field]) => !MECHANICAL.has(field)),
    ...[...coverages].map(([id, { coverage }]) => [`coverages/${id}`, coverage] as const),
    ...[...consents].map(([id, consent]) => [`consents/${id}`, consent] as const),
  ]);
}

/** Registration lists what is known, not all that is empty. */
const isEmpty = (value: unknown): boolean =>
  value === null ||
  value === undefined ||
  value === false ||
  isDeepStrictEqual(value, []) ||
  isDeepStrictEqual(value, {});

function differences(before: Map<string, unknown>, after: Map<string, unknown>): FieldChange[] {
  return [...after]
    .filter(([field, value]) => !isDeepStrictEqual(value, before.get(field)))
    .filter(([field, value]) => before.has(field) || !isEmpty(value))
    .map(([field, value]) => ({ field, before: before.get(field) ?? null, after: value }));
}
